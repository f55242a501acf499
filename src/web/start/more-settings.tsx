import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { Choices } from './choices.ts';
import type { DocumentSettings, FilmSettings } from './film-settings.ts';
import { pronunciationsOf } from './pronunciations.ts';
import { SelectField } from './select-field.tsx';

export interface MoreSettingsProps {
  readonly settings: FilmSettings;
  readonly onChange: (settings: FilmSettings) => void;
  readonly documentSettings: DocumentSettings;
  readonly onDocumentSettings: (settings: DocumentSettings) => void;
}

/** What most films do not need to choose, folded away. */
export function MoreSettings({
  choices,
  isTopic,
  ...props
}: MoreSettingsProps & {
  readonly choices: Choices;
  /** Whether there is no document, and so no part of one. */
  readonly isTopic: boolean;
}) {
  const { t } = useTranslation();
  return (
    <details className="group/more border-line rounded-xl border">
      <summary className="flex min-h-13 list-none items-center gap-x-3 rounded-xl px-4 py-2 font-semibold">
        {t('options.more')}
        <span className="text-soft min-w-0 flex-1 truncate font-normal max-sm:hidden">
          {t('options.moreHint')}
        </span>
        <ChevronDown
          aria-hidden
          className="size-5 transition-transform group-open/more:rotate-180 max-sm:ml-auto"
        />
      </summary>
      <div className="border-line flex flex-col gap-5 border-t p-3.5 sm:p-5">
        <div className="grid empty:hidden gap-x-3 gap-y-5 sm:grid-cols-3">
          <SoundSettings {...props} choices={choices} />
          <CaptionStyle {...props} choices={choices} />
        </div>
        <div className="grid gap-x-3 gap-y-5 sm:grid-cols-2">
          <DocumentFields
            typed={props.documentSettings}
            onChange={props.onDocumentSettings}
            hasParts={!isTopic}
          />
        </div>
      </div>
    </details>
  );
}

type SettingProps = Pick<MoreSettingsProps, 'settings' | 'onChange'> & { readonly choices: Choices };

/** The pace of the voice, the pauses and the music. */
function SoundSettings({ settings, onChange, choices }: SettingProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { speed, scenePauseMs } = choices.defaults;
  const usual = (text: string, isUsual: boolean) => (isUsual ? t('options.usual', { value: text }) : text);
  return (
    <>
      {choices.speeds.length > 1 && (
        <SelectField
          label={t('options.speed')}
          values={choices.speeds}
          chosen={settings.speed ?? speed}
          show={(each) => usual(`${formats.number(each)} ×`, each === speed)}
          onChoose={(each) => onChange({ ...settings, speed: each === speed ? undefined : each })}
        />
      )}
      {choices.scenePausesMs.length > 1 && (
        <SelectField
          label={t('options.scenePause')}
          values={choices.scenePausesMs}
          chosen={settings.scenePauseMs ?? scenePauseMs}
          show={(each) => usual(formats.seconds(each), each === scenePauseMs)}
          onChoose={(each) =>
            onChange({ ...settings, scenePauseMs: each === scenePauseMs ? undefined : each })
          }
        />
      )}
      {choices.music.length > 1 && (
        <SelectField
          label={t('options.music')}
          values={choices.music}
          chosen={settings.music ?? 'quiet'}
          show={(level) => t(`options.musicLevels.${level}`)}
          onChoose={(music) => onChange({ ...settings, music })}
        />
      )}
      {choices.moods.length > 0 && settings.music !== 'off' && (
        <SelectField
          label={t('options.mood')}
          values={['auto', ...choices.moods]}
          chosen={settings.mood ?? 'auto'}
          show={(mood) => t(`options.moods.${mood}`)}
          onChoose={(mood) => onChange({ ...settings, mood: mood === 'auto' ? undefined : mood })}
        />
      )}
    </>
  );
}

function CaptionStyle({ settings, onChange, choices }: SettingProps) {
  const { t } = useTranslation();
  if (choices.captionStyles.length === 0 || settings.captions !== 'burned') return null;
  return (
    <SelectField
      label={t('options.captionStyle')}
      values={['own', ...choices.captionStyles]}
      chosen={settings.captionStyle ?? 'own'}
      show={(style) => t(`options.captionStyles.${style}`)}
      onChoose={(style) => onChange({ ...settings, captionStyle: style === 'own' ? undefined : style })}
    />
  );
}

function DocumentFields(props: {
  readonly typed: DocumentSettings;
  readonly onChange: (typed: DocumentSettings) => void;
  readonly hasParts: boolean;
}) {
  const { t } = useTranslation();
  const { typed, onChange } = props;
  const { invalidLines } = pronunciationsOf(typed.pronunciations);
  return (
    <>
      {props.hasParts && (
        <TextSetting label={t('options.part')} hint={t('options.partHint')}>
          {(attributes) => (
            <input
              {...attributes}
              value={typed.part}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ ...typed, part: event.target.value })}
              // Otherwise it would start the film.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          )}
        </TextSetting>
      )}
      <TextSetting
        label={t('options.pronunciations')}
        hint={t('options.pronunciationsHint')}
        problem={
          invalidLines.length > 0
            ? t('options.pronunciationsInvalid', { lines: invalidLines.join(' · ') })
            : undefined
        }
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            spellCheck={false}
            value={typed.pronunciations}
            onChange={(event) => onChange({ ...typed, pronunciations: event.target.value })}
          />
        )}
      </TextSetting>
    </>
  );
}

function TextSetting(props: {
  readonly label: string;
  readonly hint: string;
  readonly problem?: string | undefined;
  readonly children: (attributes: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
    readonly className: string;
  }) => ReactNode;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {props.label}
      </label>
      {props.children({
        id,
        'aria-describedby': hintId,
        'aria-invalid': props.problem !== undefined,
        className: 'field',
      })}
      <div id={hintId} className="text-sm">
        <p className="text-soft">{props.hint}</p>
        {props.problem !== undefined && <p className="break-words">{props.problem}</p>}
      </div>
    </div>
  );
}
