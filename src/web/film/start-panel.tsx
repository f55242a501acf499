import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { isBegun, sceneDurationMs } from '../media/scene-parts.ts';
import { Figures } from '../shell/figures.tsx';
import { PriceText } from './price-text.tsx';

/** Summary and price before the film is made. */
export function StartPanel({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const { scenes, status } = generation;
  const isPaused = status === 'cancelled';
  if (scenes.length === 0) {
    return <Panel title={t(isPaused ? 'status.cancelled' : 'status.draft')} hint={t('film.unwrittenHint')} />;
  }
  // As the library shows it: with what comes before the first word and after the last.
  const { durationMs = scenes.reduce((sum, scene) => sum + sceneDurationMs(scene), 0) } = generation;
  const hint = isPaused ? 'film.pausedHint' : isBegun(generation) ? 'film.begunHint' : 'film.goHint';
  return (
    <Panel title={t(isPaused ? 'status.cancelled' : 'film.go')} hint={t(hint)}>
      <Figures
        sceneCount={scenes.length}
        durationMs={durationMs}
        price={<PriceText generation={generation} />}
      />
    </Panel>
  );
}

function Panel(props: { readonly title: string; readonly hint: string; readonly children?: ReactNode }) {
  return (
    <section className="sheet animate-rise flex flex-wrap items-center gap-x-8 gap-y-3 p-5 sm:p-6">
      <div className="min-w-0 flex-1 basis-80">
        <h2 className="text-2xl">{props.title}</h2>
        <p className="text-soft mt-1">{props.hint}</p>
      </div>
      {props.children}
    </section>
  );
}
