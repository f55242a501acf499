import { FileText, Paperclip, X } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { FileButton } from '../shell/file-button.tsx';
import { submitWithKeys } from '../shell/keys.ts';
import {
  type FilmSettings,
  MAX_TOPIC_LENGTH,
  type Source,
  type SourceProblem,
  typedIn,
} from './film-settings.ts';

export interface DocumentBoxProps {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
  /** Sets the aspect ratio of the frame. */
  readonly format: FilmSettings['format'];
  readonly limits: {
    readonly maxBytes: number;
    readonly maxLength: number;
  };
  readonly problem: SourceProblem | undefined;
}

const FILE_KINDS =
  '.txt,.md,.markdown,.mdx,.adoc,.asciidoc,.rst,.org,.tex,.wiki,.html,.htm,.xhtml,.pdf,.docx,.odt,.fodt,.rtf,.pptx,.xlsx,.csv,.tsv,.epub,.fb2,.ipynb,.srt,.vtt,.rss,.atom,.xml,.eml,.zip';
const SHAPES = {
  landscape: 'max-w-5xl',
  portrait: 'max-w-md sm:min-h-[34rem]',
  square: 'max-w-2xl sm:min-h-[30rem]',
} as const;
const RATIOS = { landscape: '16 : 9', portrait: '9 : 16', square: '1 : 1' } as const;

/** The input box for a text, a URL, a file or a topic. */
export function DocumentBox({ source, onChange, format, limits, problem }: DocumentBoxProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const problemId = useId();
  const isTopic = 'topic' in source;
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
      className={`group bg-sheet shadow-sheet relative mx-auto flex min-h-64 w-full flex-col rounded-3xl transition-[max-width,min-height] duration-500 ${SHAPES[format]}`}
    >
      <Corners isLit={isOver} />
      {isOver && <DropHint />}
      <div className="flex flex-1 flex-col gap-3 p-7 sm:p-10">
        {'file' in source ? (
          <ChosenFile file={source.file} onRemove={() => onChange({ text: '' })} />
        ) : (
          <textarea
            aria-label={t(isTopic ? 'start.topic' : 'start.source')}
            aria-invalid={problem !== undefined}
            aria-describedby={problem && problemId}
            placeholder={t(isTopic ? 'start.topicExample' : 'start.placeholder')}
            value={typedIn(source)}
            maxLength={isTopic ? MAX_TOPIC_LENGTH : undefined}
            onChange={({ target: { value } }) => onChange(isTopic ? { topic: value } : { text: value })}
            onKeyDown={submitWithKeys}
            spellCheck={false}
            className="placeholder:text-soft field-sizing-content max-h-[max(8rem,25dvh)] sm:max-h-[max(9rem,34dvh)] w-full flex-1 resize-none bg-transparent mask-b-from-[calc(100%-2.5rem)] pb-9 text-[1.1rem] leading-relaxed outline-none"
          />
        )}
        {problem && <Problem id={problemId} problem={problem} limits={limits} />}
        {isTopic ? (
          <p className="text-soft text-sm">{t('start.topicHint')}</p>
        ) : (
          <ChooseFile maxBytes={limits.maxBytes} ratio={RATIOS[format]} onFile={take} />
        )}
      </div>
    </div>
  );
}

function DropHint() {
  const { t } = useTranslation();
  return (
    <p className="bg-sheet/90 text-mark font-display pointer-events-none absolute inset-2 z-10 grid place-items-center rounded-2xl text-3xl">
      {t('start.drop')}
    </p>
  );
}

function ChooseFile(props: {
  readonly maxBytes: number;
  /** The format of the film, drawn as a viewfinder. */
  readonly ratio: string;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const size = Number.isFinite(props.maxBytes) ? formats.number(props.maxBytes / 1_000_000) : '20';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <FileButton
        label={t('start.choose')}
        accept={FILE_KINDS}
        className="button button-quiet"
        onFile={props.onFile}
      >
        <Paperclip aria-hidden className="size-4" />
        {t('start.choose')}
      </FileButton>
      <span className="text-soft text-sm text-pretty">{t('start.kinds', { size })}</span>
      <span aria-hidden="true" className="timecode text-soft ml-auto max-sm:hidden">
        {props.ratio}
      </span>
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
          <p className="text-soft text-sm">{formats.size(file.size)}</p>
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

function Problem(props: {
  readonly id: string;
  readonly problem: SourceProblem;
  readonly limits: DocumentBoxProps['limits'];
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { maxBytes, maxLength } = props.limits;
  return (
    <p id={props.id} role="alert" className="text-mark text-sm font-medium">
      {t(`start.${props.problem}`, {
        size: formats.number(maxBytes / 1_000_000),
        limit: formats.number(maxLength),
      })}
    </p>
  );
}

const CORNERS = [
  'top-3 left-3 rounded-tl-2xl border-t-2 border-l-2',
  'top-3 right-3 rounded-tr-2xl border-t-2 border-r-2',
  'bottom-3 left-3 rounded-bl-2xl border-b-2 border-l-2',
  'bottom-3 right-3 rounded-br-2xl border-b-2 border-r-2',
];

/** Corner marks that show focus and the drop area. */
function Corners({ isLit }: { readonly isLit: boolean }) {
  const tone = isLit
    ? 'border-mark z-20 size-16'
    : 'border-ink/50 size-8 group-has-[textarea:focus-visible]:border-mark group-has-[textarea:focus-visible]:size-11';
  return CORNERS.map((place) => (
    <span
      key={place}
      aria-hidden="true"
      className={`pointer-events-none absolute transition-[width,height,border-color] duration-300 ${place} ${tone}`}
    />
  ));
}
