import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGenerationPipeline } from '../../hooks/index.ts';
import { type GenerationState, type GenerationStatus, type GenerationView, isOutage } from '../../index.ts';
import { api, CONNECTION } from '../api/server.ts';
import { assetOf, hasFilm, isBegun } from '../media/scene-parts.ts';
import { recordMakingTime } from '../shell/making-time.ts';
import { clearNavigationState, navigationState } from '../shell/navigation-state.ts';
import { isHeldForReview, isReleased, release, settleRelease } from '../start/review.ts';
import { notifyDone } from './notify-when-done.ts';
import { useWorkProgress } from './use-work-progress.ts';

/**
 * One film on its page: opened as it was left, and going on by itself where it was being made. Only a storyboard that
 * the user wants to see first waits, and what was edited since there is a film.
 */
export function useFilm(generationId: string) {
  const pipeline = useGenerationPipeline({ projectId: generationId, ...CONNECTION });
  const { loadGeneration, resumeGeneration } = pipeline;
  const [wasUnderWay, setWasUnderWay] = useState(false);
  const wasOpened = useRef(false);

  useEffect(() => {
    // StrictMode comes twice; the film is opened once.
    if (wasOpened.current) return;
    wasOpened.current = true;
    const { make = false } = navigationState();
    clearNavigationState();
    const drive = (found: GenerationView): boolean | 'script' => {
      if (isHeldForReview(generationId)) return 'script';
      // It was imported, copied or edited, and nobody asked for more.
      if (isBegun(found) && found.status === 'storyboard' && !isReleased(generationId)) return 'script';
      // What was edited since the film was made, here or elsewhere, is made again when the user says so.
      if (hasFilm(found) && !isReleased(generationId)) return false;
      // A server that makes it by itself was never interrupted.
      setWasUnderWay(
        found.run === 'client' && (found.status === 'generating' || found.status === 'rendering'),
      );
      return true;
    };
    // The load says what to do about later edits; the resume takes its place and makes what is missing now.
    void loadGeneration(generationId, { drive });
    if (make) void resumeGeneration(generationId);
  }, [generationId, loadGeneration, resumeGeneration]);

  useEnd(pipeline.state);

  return {
    ...pipeline,
    progress: useWorkProgress(pipeline.state),
    /** Whether it was being made when the page was opened, as after a reload. */
    wasUnderWay,
    forgetWasUnderWay: () => setWasUnderWay(false),
    async cancel() {
      setWasUnderWay(false);
      await pipeline.cancel();
    },
    /** Makes the film, or what of it is missing or out of date. */
    async make() {
      release(generationId);
      await resumeGeneration(generationId);
    },
    /** Hands the work to the server, which then goes on without this page. */
    async makeInBackground() {
      release(generationId);
      await api.runGeneration(generationId, 'background');
      await loadGeneration(generationId);
    },
  };
}

/** When the film is finished before the user's eyes: tells who wanted to know, and learns how long it took. */
function useEnd(state: GenerationState): void {
  const { t } = useTranslation();
  const begun = useRef<{ readonly atMs: number; readonly progress: number }>(undefined);
  const { step, generation, progress } = state;
  useEffect(() => {
    if (isWorking(step)) {
      begun.current ??= { atMs: performance.now(), progress };
      return;
    }
    const start = begun.current;
    begun.current = undefined;
    if (!start || !generation) return;
    const { id, title } = generation;
    if (step === 'complete') settleRelease(id);
    if (step === 'complete') notifyDone({ id, title, text: t('film.notifyTitle') });
    if (step === 'error') notifyDone({ id, title, text: t('film.notifyFailed') });
    const durationMs = assetOf(generation.video)?.durationMs;
    if (step !== 'complete' || durationMs === undefined || start.progress > 0) return;
    recordMakingTime({ durationMs, tookMs: performance.now() - start.atMs });
  }, [step, generation, progress, t]);
}

export function isWorking(step: GenerationState['step']): boolean {
  return step === 'analysis' || step === 'scripting' || step === 'generating' || step === 'rendering';
}

/**
 * Answers to phase calls bring scenes and not the status: while this page drives, its own step is the newer. What is
 * half made and at rest is a storyboard that waits for the user; of what a lost server does, the last news holds.
 */
export function shownStatus(state: GenerationState, { status }: GenerationView): GenerationStatus {
  const { step } = state;
  if (step === 'scripting' || step === 'generating' || step === 'rendering') return step;
  if (step === 'error') return isOutage(state.error) ? status : 'failed';
  return status === 'generating' || status === 'rendering' ? 'storyboard' : status;
}

export type Film = ReturnType<typeof useFilm>;

/** Props of the parts of the film page. */
export interface FilmProps {
  readonly film: Film;
  readonly generation: GenerationView;
}
