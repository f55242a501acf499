import { LoaderCircle, Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { voiceSample } from '../api/voice-sample.ts';
import type { Choices } from './choices.ts';
import { useVoiceSample } from './use-voice-sample.ts';

/** The embedded voices: the studio knows how they sound, and holds a sample for when there are no words yet. */
const SAMPLED = ['rms', 'slt', 'awb'] as const;

export function VoiceChoice(props: {
  readonly choices: Pick<Choices, 'voices' | 'isVoicePaid'>;
  readonly chosen: string | undefined;
  /** What free voices say when they are listened to. */
  readonly sentence: string | undefined;
  readonly speed: number | undefined;
  readonly onChoose: (voice: string) => void;
}) {
  const { t } = useTranslation();
  const { sample, toggle } = useVoiceSample();
  const { voices, isVoicePaid } = props.choices;
  const text = isVoicePaid ? undefined : props.sentence;
  const { speed } = props;
  const listen = (voice: string, model: string) =>
    toggle(voice, async (signal) =>
      text === undefined
        ? `/media/voice-${voice}.m4a`
        : voiceSample({ text, voice, model, ...(speed !== undefined && { speed }) }, signal),
    );
  const chosen = props.chosen ?? voices[0]?.id;
  return (
    <fieldset className="@container">
      <legend className="label mb-2">{t('options.voice')}</legend>
      <div className="grid gap-3 @lg:grid-cols-3">
        {voices.map((voice) => {
          const { id, model } = voice;
          return (
            <VoiceOption
              key={id}
              voice={voice}
              isChosen={id === chosen}
              onChoose={() => props.onChoose(id)}
              sample={sample?.voice === id ? sample : undefined}
              {...((isSampled(id) || text !== undefined) && { onListen: () => void listen(id, model) })}
            />
          );
        })}
      </div>
      {isVoicePaid && <p className="text-soft mt-2 text-sm">{t('options.noSample')}</p>}
    </fieldset>
  );
}

/** A sample that is played, or on its way. */
interface Sample {
  readonly isLoading: boolean;
}

function VoiceOption(props: {
  readonly voice: Choices['voices'][number];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly sample: Sample | undefined;
  /** Absent if there is nothing to hear. */
  readonly onListen?: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { voice, isChosen, onChoose, sample, onListen } = props;
  const { id, label } = voice;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  // Nobody knows what the voices of a server of one's own speak.
  const spoken = voice.languages.filter((tag) => tag !== 'und').map((tag) => names.of(tag) ?? tag);
  return (
    <div className="border-line bg-paper has-checked:border-mark has-checked:bg-mark-wash has-checked:ring-mark flex items-center rounded-xl border pr-2 has-checked:ring-1">
      <label className="flex min-h-14 flex-1 items-center gap-3 py-2 pl-3">
        <input
          type="radio"
          name="voice"
          value={id}
          checked={isChosen}
          onChange={onChoose}
          className="accent-mark size-4"
        />
        <span>
          <span className="block font-semibold">{label}</span>
          <span className="text-soft block text-sm">
            {isSampled(id) ? t(`voices.${id}`) : spoken.join(', ')}
          </span>
        </span>
      </label>
      {onListen && (
        <button
          type="button"
          className="icon-button"
          aria-label={t(sample ? 'options.stop' : 'options.play', { voice: label })}
          onClick={onListen}
        >
          <SampleIcon state={sample} />
        </button>
      )}
    </div>
  );
}

function SampleIcon({ state }: { readonly state: Sample | undefined }) {
  if (state === undefined) return <Play aria-hidden className="size-4 fill-current" />;
  if (state.isLoading) return <LoaderCircle aria-hidden className="size-4 animate-spin" />;
  return <Square aria-hidden className="size-4 fill-current" />;
}

function isSampled(id: string): id is (typeof SAMPLED)[number] {
  return SAMPLED.some((known) => known === id);
}
