import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CHOICES } from '../../index.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { Choice } from './choice.tsx';
import type { Choices } from './choices.ts';
import type { ModelKind } from './film-settings.ts';
import { ModelChoice } from './model-choice.tsx';
import type { MoreSettingsProps } from './more-settings.tsx';
import { useStyleName } from './style-name.ts';
import { FormatFrame, StylePicture } from './style-pictures.tsx';
import { VoiceChoice } from './voice-choice.tsx';
import { WritingSettings } from './writing-settings.tsx';

// What most films need not choose is folded away twice.
const MoreSettings = lazyPart(() => import('./more-settings.tsx').then((module) => module.MoreSettings));

export interface Runs {
  readonly review: boolean;
  readonly background: boolean;
}

export interface OptionsPanelProps extends MoreSettingsProps {
  readonly runs: Runs;
  readonly onRuns: (runs: Runs) => void;
  /** Absent until the server has said what it offers. */
  readonly choices: Choices | undefined;
  /** What voices say when they are listened to. */
  readonly sentence: string | undefined;
  readonly onModel: (kind: ModelKind, model: string) => void;
  /** Whether there is no document. */
  readonly isTopic: boolean;
}

interface OptionsProps extends OptionsPanelProps {
  /** The one that is shown as chosen. */
  readonly style: string;
}

/** Everything that can be chosen of a film that is about to be made. */
export function Options({ runs, onRuns, choices, sentence, onModel, isTopic, style, ...more }: OptionsProps) {
  const { settings, onChange } = more;
  const { t } = useTranslation();
  return (
    <>
      <LookChoices {...{ settings, onChange, styles: choices?.styles ?? [], style, isTopic }} />
      {choices && <ModelChoice choices={choices} settings={settings} onChoose={onModel} />}
      {choices?.composes && <WritingSettings {...{ settings, onChange, isTopic }} />}
      {choices && (
        <VoiceChoice
          choices={choices}
          chosen={settings.voice}
          sentence={sentence}
          speed={settings.speed}
          onChoose={(voice) => onChange({ ...settings, voice })}
        />
      )}
      <Choice
        label={t('options.captions')}
        name="captions"
        columns="sm:grid-cols-3"
        values={CHOICES.captions}
        chosen={settings.captions}
        show={(captions) => ({ label: t(`options.captionModes.${captions}`) })}
        onChoose={(captions) => onChange({ ...settings, captions })}
      />
      <RunChoices runs={runs} onRuns={onRuns} />
      <Suspense>{choices && <MoreSettings choices={choices} isTopic={isTopic} {...more} />}</Suspense>
    </>
  );
}

/** Style, format and length. */
function LookChoices({
  settings,
  onChange,
  styles,
  style,
  isTopic,
}: Pick<OptionsPanelProps, 'settings' | 'onChange' | 'isTopic'> & {
  readonly styles: readonly { readonly id: string; readonly label: string }[];
  readonly style: string;
}) {
  const { t } = useTranslation();
  const styleName = useStyleName();
  return (
    <>
      <Choice
        label={t('options.style')}
        name="style"
        columns="grid-cols-2 md:grid-cols-4"
        values={styles.map(({ id }) => id)}
        chosen={style}
        show={(id) => ({
          label: styleName(styles.find((each) => each.id === id)) ?? id,
          picture: <StylePicture style={id} />,
        })}
        onChoose={(id) => onChange({ ...settings, style: id })}
      />
      <Choice
        label={t('options.format')}
        name="format"
        columns="grid-cols-[repeat(auto-fit,minmax(6.2rem,1fr))] sm:grid-cols-3"
        values={CHOICES.formats}
        chosen={settings.format}
        show={(format) => ({
          label: t(`options.formats.${format}`),
          picture: <FormatFrame format={format} style={style} />,
        })}
        onChoose={(format) => onChange({ ...settings, format })}
      />
      <Choice
        label={t('options.length')}
        name="length"
        columns="grid-cols-2 md:grid-cols-4"
        values={CHOICES.lengths.filter((length) => !(isTopic && length === 'full'))}
        chosen={settings.length}
        show={(length) => ({
          label: t(`options.lengths.${length}`),
          hint: t(`options.lengthHints.${length}`),
        })}
        onChoose={(length) => onChange({ ...settings, length })}
      />
    </>
  );
}

function RunChoices({ runs, onRuns }: Pick<OptionsPanelProps, 'runs' | 'onRuns'>) {
  const { t } = useTranslation();
  return (
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
