import { useEffect, useRef, useState } from 'react';
import { useGenerationPipeline } from '../../hooks/useGenerationPipeline.ts';
import { runPhase } from '../../index.ts';
import { CONNECTION, generationApi } from '../api/studio-api.ts';
import { forgetIntent, takeIntent } from '../shell/intent.ts';
import { isHeldForReview, release } from '../start/review.ts';

/**
 * One film on its page: opened as it was left, and going on by itself where it was being made. Only a storyboard that
 * the user wants to see first waits.
 */
export function useFilm(generationId: string) {
  const pipeline = useGenerationPipeline({ projectId: generationId, ...CONNECTION });
  const { loadGeneration, resumeGeneration } = pipeline;
  const [wasUnderWay, setWasUnderWay] = useState(false);
  const [openError, setOpenError] = useState<unknown>();
  const wasOpened = useRef(false);

  useEffect(() => {
    // StrictMode comes twice; the film is opened once.
    if (wasOpened.current) return;
    wasOpened.current = true;
    const open = async () => {
      const { make = false } = takeIntent();
      forgetIntent();
      if (make) return resumeGeneration(generationId);
      if (isHeldForReview(generationId)) {
        await writeScript(generationId);
        return loadGeneration(generationId, { drive: false });
      }
      const { status } = await generationApi.loadGeneration(generationId);
      setWasUnderWay(status === 'generating' || status === 'rendering');
      return loadGeneration(generationId);
    };
    open().catch(setOpenError);
  }, [generationId, loadGeneration, resumeGeneration]);

  return {
    ...pipeline,
    /** Why it could not be opened. */
    openError,
    /** Whether it was being made when the page was opened, as after a reload. */
    wasUnderWay,
    forgetWasUnderWay: () => setWasUnderWay(false),
    /** Makes the film, or what of it is missing or out of date. */
    async make() {
      release(generationId);
      await resumeGeneration(generationId);
    },
    /** Hands the work to the server, which then goes on without this page. */
    async makeInBackground() {
      release(generationId);
      await generationApi.runGeneration(generationId, 'background');
      await loadGeneration(generationId);
    },
  };
}

export type Film = ReturnType<typeof useFilm>;

async function writeScript(generationId: string): Promise<void> {
  const { signal } = new AbortController();
  await runPhase({ generationId, phase: 'script', callPhase: generationApi.callPhase, signal });
}
