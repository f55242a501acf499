import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { timecode, useFormats } from '../i18n/formats.ts';
import { expectedMakingMs } from '../shell/pace.ts';
import { PriceText } from './price-text.tsx';
import { assetOf, sceneDurationMs } from './scene-parts.ts';

/** What making the film means, before it is made. */
export function GoPanel({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { scenes, status } = generation;
  if (scenes.length === 0) return null;
  const durationMs = scenes.reduce((sum, scene) => sum + sceneDurationMs(scene), 0);
  const isPaused = status === 'cancelled';
  const isBegun = scenes.some(
    ({ audio, shots }) => assetOf(audio) ?? shots.some(({ picture }) => assetOf(picture)),
  );
  const hint = isPaused ? 'film.pausedHint' : isBegun ? 'film.begunHint' : 'film.goHint';
  return (
    <section className="sheet animate-rise flex flex-wrap items-center gap-x-8 gap-y-3 p-5 sm:p-6">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="text-2xl">{t(isPaused ? 'status.cancelled' : 'film.go')}</h2>
        <p className="text-soft mt-1">{t(hint)}</p>
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 font-medium">
        <li>{t('estimate.scenes', { count: scenes.length, formatted: formats.number(scenes.length) })}</li>
        <li>{t('estimate.length', { length: timecode(durationMs) })}</li>
        <li>
          <PriceText generation={generation} />
        </li>
        <li>{t('estimate.ready', { time: formats.span(expectedMakingMs(durationMs)) })}</li>
      </ul>
    </section>
  );
}
