import { Play, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from './choices.ts';

/** The embedded voices, of which the studio holds a sample and knows how they sound. */
const SAMPLED = ['rms', 'slt', 'awb'] as const;

export function VoiceChoice(props: {
  readonly choices: Pick<Choices, 'voices' | 'isVoicePaid'>;
  readonly chosen: string | undefined;
  readonly onChoose: (voice: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { playing, toggle } = useSample();
  const { voices, isVoicePaid } = props.choices;
  const chosen = props.chosen ?? voices[0]?.id;
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <fieldset className="@container">
      <legend className="label mb-2">{t('options.voice')}</legend>
      <div className="grid gap-3 @lg:grid-cols-3">
        {voices.map(({ id, label, languages: spoken }) => (
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
                  {isSampled(id) ? t(`voices.${id}`) : spoken.map((tag) => languages.of(tag)).join(', ')}
                </span>
              </span>
            </label>
            {isSampled(id) && (
              <button
                type="button"
                className="icon-button"
                aria-label={t(playing === id ? 'options.stop' : 'options.play', { voice: label })}
                onClick={() => toggle(id)}
              >
                {playing === id ? (
                  <Square aria-hidden className="size-4 fill-current" />
                ) : (
                  <Play aria-hidden className="size-4 fill-current" />
                )}
              </button>
            )}
          </div>
        ))}
      </div>
      {isVoicePaid && <p className="text-soft mt-2 text-sm">{t('options.noSample')}</p>}
    </fieldset>
  );
}

function isSampled(id: string): id is (typeof SAMPLED)[number] {
  return SAMPLED.some((known) => known === id);
}

/** Plays one sample at a time. */
function useSample() {
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState<string>();
  useEffect(() => () => audio.current?.pause(), []);
  const toggle = (voice: string) => {
    audio.current?.pause();
    if (playing === voice) return setPlaying(undefined);
    const next = new Audio(`/media/voice-${voice}.m4a`);
    next.addEventListener('ended', () => setPlaying(undefined));
    audio.current = next;
    setPlaying(voice);
    next.play().catch(() => setPlaying(undefined));
  };
  return { playing, toggle };
}
