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
  const { t, i18n } = useTranslation();
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
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  // Nobody knows what the voices of a server of one's own speak.
  const languagesIn = (tags: readonly string[]) =>
    tags.flatMap((tag) => (tag === 'und' ? [] : (languages.of(tag) ?? tag))).join(', ');
  return (
    <fieldset className="@container">
      <legend className="label mb-2">{t('options.voice')}</legend>
      <div className="grid gap-3 @lg:grid-cols-3">
        {voices.map(({ id, label, languages: spoken, model }) => (
          <div
            key={id}
            className="border-line bg-paper has-checked:border-mark has-checked:bg-mark-wash has-checked:ring-mark flex items-center rounded-xl border pr-2 has-checked:ring-1"
          >
            <label className="flex min-h-14 flex-1 items-center gap-3 py-2 pl-3">
              <input
                type="radio"
                name="voice"
                value={id}
                checked={id === chosen}
                onChange={() => props.onChoose(id)}
                className="accent-mark size-4"
              />
              <span>
                <span className="block font-semibold">{label}</span>
                <span className="text-soft block text-sm">
                  {isSampled(id) ? t(`voices.${id}`) : languagesIn(spoken)}
                </span>
              </span>
            </label>
            {(isSampled(id) || text !== undefined) && (
              <button
                type="button"
                className="icon-button"
                aria-label={t(sample?.voice === id ? 'options.stop' : 'options.play', { voice: label })}
                onClick={() => void listen(id, model)}
              >
                <SampleIcon state={sample?.voice === id ? sample : undefined} />
              </button>
            )}
          </div>
        ))}
      </div>
      {isVoicePaid && <p className="text-soft mt-2 text-sm">{t('options.noSample')}</p>}
    </fieldset>
  );
}

function SampleIcon({ state }: { readonly state: { readonly isLoading: boolean } | undefined }) {
  if (state === undefined) return <Play aria-hidden className="size-4 fill-current" />;
  if (state.isLoading) return <LoaderCircle aria-hidden className="size-4 animate-spin" />;
  return <Square aria-hidden className="size-4 fill-current" />;
}

function isSampled(id: string): id is (typeof SAMPLED)[number] {
  return SAMPLED.some((known) => known === id);
}
