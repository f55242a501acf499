import { FileText, Paperclip, X } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { FilmSettings, Source } from './film-settings.ts';

export interface DocumentBoxProps {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
  /** Gives the frame the shape of the film. */
  readonly format: FilmSettings['format'];
  readonly limits: {
    readonly maxBytes: number;
    readonly maxLength: number;
    readonly isTooLarge: boolean;
  };
}

const FILE_KINDS = '.txt,.md,.markdown,.html,.htm,.pdf,.docx,.epub';
const SHAPES = {
  landscape: 'max-w-5xl',
  portrait: 'max-w-md sm:min-h-[34rem]',
  square: 'max-w-2xl sm:min-h-[30rem]',
} as const;

/** The one box: a viewfinder that takes a text, an address, or a file. */
export function DocumentBox({ source, onChange, format, limits }: DocumentBoxProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const problemId = useId();
  const take = (file: File | undefined) => {
    if (file) onChange({ file });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`bg-sheet shadow-sheet relative mx-auto flex min-h-72 w-full flex-col rounded-3xl transition-[max-width,min-height] duration-500 ${SHAPES[format]}`}
    >
      <Corners isLit={isOver} />
      <div className="flex flex-1 flex-col gap-3 p-7 sm:p-10">
        {'file' in source ? (
          <ChosenFile file={source.file} onRemove={() => onChange({ text: '' })} />
        ) : (
          <textarea
            aria-label={t('start.source')}
            aria-invalid={limits.isTooLarge}
            aria-describedby={limits.isTooLarge ? problemId : undefined}
            placeholder={isOver ? t('start.drop') : t('start.placeholder')}
            value={source.text}
            onChange={(event) => onChange({ text: event.target.value })}
            spellCheck={false}
            className="placeholder:text-soft w-full flex-1 resize-none bg-transparent text-lg leading-relaxed outline-none"
          />
        )}
        {limits.isTooLarge && <Problem id={problemId} source={source} limits={limits} />}
        <FileButton maxBytes={limits.maxBytes} onFile={take} />
      </div>
    </div>
  );
}

function FileButton(props: { readonly maxBytes: number; readonly onFile: (file: File | undefined) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const size = Number.isFinite(props.maxBytes) ? formats.number(props.maxBytes / 1_000_000) : '20';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <button type="button" className="button button-quiet" onClick={() => input.current?.click()}>
        <Paperclip aria-hidden className="size-4" />
        {t('start.choose')}
      </button>
      <span className="text-soft text-sm">{t('start.kinds', { size })}</span>
      <input
        ref={input}
        type="file"
        accept={FILE_KINDS}
        aria-label={t('start.choose')}
        className="hidden"
        onChange={(event) => {
          props.onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function ChosenFile({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className="flex flex-1 items-center justify-center">
      <div className="border-line bg-paper animate-rise flex max-w-full items-center gap-4 rounded-2xl border py-3 pr-2 pl-4">
        <FileText aria-hidden className="text-mark size-7 shrink-0" />
        <div className="min-w-0">
          <p className="truncate font-semibold">{file.name}</p>
          <p className="text-soft text-sm">{formats.number(Math.ceil(file.size / 1000))} kB</p>
        </div>
        <button
          type="button"
          className="icon-button shrink-0"
          aria-label={t('start.remove', { name: file.name })}
          onClick={onRemove}
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}

function Problem(props: { readonly id: string } & Pick<DocumentBoxProps, 'source' | 'limits'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { maxBytes, maxLength } = props.limits;
  return (
    <p id={props.id} role="alert" className="text-mark text-sm font-medium">
      {'file' in props.source
        ? t('start.tooLarge', { size: formats.number(maxBytes / 1_000_000) })
        : t('start.tooLong', { limit: formats.number(maxLength) })}
    </p>
  );
}

const CORNERS = [
  'top-3 left-3 rounded-tl-2xl border-t-2 border-l-2',
  'top-3 right-3 rounded-tr-2xl border-t-2 border-r-2',
  'bottom-3 left-3 rounded-bl-2xl border-b-2 border-l-2',
  'bottom-3 right-3 rounded-br-2xl border-b-2 border-r-2',
];

function Corners({ isLit }: { readonly isLit: boolean }) {
  return CORNERS.map((place) => (
    <span
      key={place}
      aria-hidden="true"
      className={`pointer-events-none absolute transition-all duration-300 ${place} ${isLit ? 'border-mark size-14' : 'border-ink/50 size-8'}`}
    />
  ));
}
