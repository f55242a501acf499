import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { hasFilm, readySceneCount } from '../media/scene-parts.ts';
import { StartPanel } from './start-panel.tsx';
import { useAnnouncement } from './use-announcement.ts';
import type { FilmProps } from './use-film.ts';
import { shownStatus } from './use-film.ts';
import { useTimeLeft } from './use-time-left.ts';

const STEPS = ['script', 'parts', 'film'] as const;

/** Progress while the film is made, or what it waits for. */
export function ProgressPanel({ film, generation }: FilmProps) {
  const { step } = film.state;
  if (step === 'complete') return null;
  if (step === 'idle') return hasFilm(generation) ? null : <StartPanel generation={generation} />;
  return step === 'error' ? null : <Working film={film} generation={generation} />;
}

function Working({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const { state, progress } = film;
  const { step } = state;
  const current = step === 'rendering' ? 2 : step === 'generating' ? 1 : 0;
  return (
    <section aria-label={t('film.progress')} className="sheet animate-rise flex flex-col gap-4 p-5 sm:p-6">
      <ol className="flex gap-3 sm:grid sm:grid-cols-3">
        {STEPS.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? 'step' : undefined}
            className="text-soft aria-[current]:text-ink flex items-center gap-2 text-sm font-semibold"
          >
            <StepMark isDone={index < current} isCurrent={index === current} />
            {/* On a phone there is room for one of them. */}
            <span className={index === current ? '' : 'max-sm:sr-only'}>{t(`steps.${name}`)}</span>
          </li>
        ))}
      </ol>
      <div
        role="progressbar"
        aria-label={t('film.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(progress)}
        className="bg-well h-2 overflow-hidden rounded-full"
      >
        <div
          className="bg-mark h-full w-full origin-left rounded-full transition-transform duration-700 ease-out"
          style={{ transform: `scaleX(${Math.max(progress, 1) / 100})` }}
        />
      </div>
      <Figures generation={generation} progress={progress} />
      {generation.scenes.length === 0 && <p className="text-soft">{t('film.reading')}</p>}
      <p role="status" className="sr-only">
        {useAnnouncement(shownStatus(state, generation), progress)}
      </p>
    </section>
  );
}

function StepMark({ isDone, isCurrent }: { readonly isDone: boolean; readonly isCurrent: boolean }) {
  if (isDone) return <Check aria-hidden className="text-good size-4 shrink-0" />;
  const tone = isCurrent ? 'border-mark bg-mark animate-pulse' : 'border-soft';
  return <span aria-hidden="true" className={`size-3 shrink-0 rounded-full border-2 ${tone}`} />;
}

function Figures({
  generation,
  progress,
}: {
  readonly generation: GenerationView;
  readonly progress: number;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const timeLeftMs = useTimeLeft(progress);
  const { scenes, cost } = generation;
  return (
    <ul className="text-soft flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <li className="text-ink font-semibold">{t('film.percent', { percent: formats.percent(progress) })}</li>
      {scenes.length > 0 && (
        <li>
          {t('film.scenesDone', {
            count: scenes.length,
            done: formats.number(readySceneCount(generation)),
            total: formats.number(scenes.length),
          })}
        </li>
      )}
      {timeLeftMs !== undefined && <li>{t('film.timeLeft', { time: formats.span(timeLeftMs) })}</li>}
      {cost.spentUsd > 0 && <li>{t('film.spent', { cost: formats.money(cost.spentUsd) })}</li>}
      {cost.uncertainUsd > 0 && (
        <li className="text-stale">{t('film.uncertain', { cost: formats.money(cost.uncertainUsd) })}</li>
      )}
    </ul>
  );
}
