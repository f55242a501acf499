import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../index.ts';
import { choicesFor, possible } from './choices.ts';
import { CAPTION_MODES, type FilmSettings, FORMATS, LENGTHS, type ModelKind } from './film-settings.ts';
import { ModelChoice } from './model-choice.tsx';
import { VoiceChoice } from './voice-choice.tsx';

export interface Runs {
  readonly review: boolean;
  readonly background: boolean;
}

export interface OptionsPanelProps {
  readonly settings: FilmSettings;
  readonly onChange: (settings: FilmSettings) => void;
  readonly runs: Runs;
  readonly onRuns: (runs: Runs) => void;
  readonly capabilities: Capabilities | undefined;
}

/** All that can be chosen, for who opens it. */
export function OptionsPanel({ settings, onChange, runs, onRuns, capabilities }: OptionsPanelProps) {
  const { t } = useTranslation();
  const choices = capabilities && choicesFor(settings, capabilities);
  const styles = choices?.styles ?? [];
  const style = settings.style ?? styles[0]?.id ?? '';
  const chooseModel = (kind: ModelKind, model: string) => {
    const wanted = { ...settings, models: { ...settings.models, [kind]: model } };
    onChange(capabilities ? possible(wanted, capabilities) : wanted);
  };
  return (
    <details className="sheet group">
      <summary className="flex min-h-13 list-none flex-wrap items-center gap-x-3 rounded-2xl px-5 py-2 font-semibold">
        {t('start.options')}
        <span className="text-soft min-w-0 flex-1 truncate font-normal">
          {[
            t(`options.lengths.${settings.length}`),
            t(`options.formats.${settings.format}`),
            styles.find(({ id }) => id === style)?.label,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <div className="border-line flex flex-col gap-7 border-t p-3.5 sm:p-7">
        <Choice label={t('options.style')} columns="grid-cols-2 lg:grid-cols-4">
          {styles.map(({ id, label }) => (
            <Option
              key={id}
              {...{ name: 'style', value: id, label, isChosen: id === style }}
              onChoose={() => onChange({ ...settings, style: id })}
              picture={<StylePicture style={id} />}
            />
          ))}
        </Choice>
        <Choice
          label={t('options.format')}
          columns="grid-cols-[repeat(auto-fit,minmax(6.2rem,1fr))] sm:grid-cols-3"
        >
          {FORMATS.map((format) => (
            <Option
              key={format}
              {...{ name: 'format', value: format, label: t(`options.formats.${format}`) }}
              isChosen={format === settings.format}
              onChoose={() => onChange({ ...settings, format })}
              picture={<FormatFrame format={format} style={style} />}
            />
          ))}
        </Choice>
        <Choice label={t('options.length')} columns="grid-cols-2 lg:grid-cols-4">
          {LENGTHS.map((length) => (
            <Option
              key={length}
              {...{ name: 'length', value: length, label: t(`options.lengths.${length}`) }}
              hint={t(`options.lengthHints.${length}`)}
              isChosen={length === settings.length}
              onChoose={() => onChange({ ...settings, length })}
            />
          ))}
        </Choice>
        {choices && <ModelChoice {...{ choices, settings }} onChoose={chooseModel} />}
        {choices && (
          <VoiceChoice
            choices={choices}
            chosen={settings.voice}
            onChoose={(voice) => onChange({ ...settings, voice })}
          />
        )}
        <Choice label={t('options.captions')} columns="sm:grid-cols-3">
          {CAPTION_MODES.map((captions) => (
            <Option
              key={captions}
              {...{ name: 'captions', value: captions, label: t(`options.captionModes.${captions}`) }}
              isChosen={captions === settings.captions}
              onChoose={() => onChange({ ...settings, captions })}
            />
          ))}
        </Choice>
        <fieldset className="flex flex-col gap-3">
          <legend className="label mb-2">{t('options.run')}</legend>
          <Check
            label={t('start.review')}
            hint={t('start.reviewHint')}
            isOn={runs.review}
            onChange={(review) => onRuns({ ...runs, review })}
          />
          <Check
            label={t('start.background')}
            hint={t('start.backgroundHint')}
            isOn={runs.background}
            onChange={(background) => onRuns({ ...runs, background })}
          />
        </fieldset>
      </div>
    </details>
  );
}

export function Choice(props: {
  readonly label: string;
  readonly columns: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset>
      <legend className="label mb-2">{props.label}</legend>
      <div className={`grid gap-3 ${props.columns}`}>{props.children}</div>
    </fieldset>
  );
}

export interface OptionProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly picture?: ReactNode;
}

export function Option({ name, value, label, hint, isChosen, onChoose, picture }: OptionProps) {
  return (
    <label className="border-line bg-paper hover:border-soft has-checked:border-mark transition-colors has-checked:bg-mark-wash has-focus-visible:outline-mark relative flex flex-col overflow-hidden rounded-xl border has-checked:ring-1 has-checked:ring-mark has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      {picture}
      <span className="flex flex-col px-2 py-2 break-words hyphens-auto max-sm:text-[0.87rem] sm:px-3">
        <span className="font-semibold">{label}</span>
        {hint !== undefined && <span className="text-soft text-sm">{hint}</span>}
      </span>
    </label>
  );
}

function Check(props: {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
        className="accent-mark mt-1 size-4 shrink-0"
      />
      <span>
        <span className="block font-medium">{props.label}</span>
        <span className="text-soft text-sm">{props.hint}</span>
      </span>
    </label>
  );
}

/** Of the styles that are drawn on this machine, of which the studio holds a picture. */
const PICTURED = ['flat', 'papercut', 'gradient', 'chalkboard'];

function StylePicture({ style }: { readonly style: string }) {
  if (!PICTURED.includes(style)) return <span aria-hidden="true" className="bg-well aspect-video" />;
  return <img src={`/media/style-${style}.webp`} alt="" width="480" height="270" loading="lazy" />;
}

const FRAMES = {
  landscape: 'aspect-video w-24',
  portrait: 'aspect-[9/16] h-16',
  square: 'aspect-square h-16',
};

export function FormatFrame(props: { readonly format: FilmSettings['format']; readonly style: string }) {
  return (
    <span className="bg-well flex h-24 items-center justify-center">
      <img
        src={`/media/style-${PICTURED.includes(props.style) ? props.style : 'flat'}.webp`}
        alt=""
        className={`ring-ink/20 rounded-sm object-cover ring-1 max-sm:max-w-[80%] ${FRAMES[props.format]}`}
      />
    </span>
  );
}
