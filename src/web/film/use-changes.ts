import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type GenerationView, PipelineError } from '../../index.ts';
import { api } from '../api/server.ts';
import { describeError, notify } from '../shell/toasts.ts';
import { holdForReview } from '../start/review.ts';
import type { Changed } from './board-changes.ts';
import { remember, type Step } from './history.ts';
import { inTurn } from './turns.ts';
import { type Film, isWorking } from './use-film.ts';
import { useSteps } from './use-steps.ts';

/** Error codes of a change that somebody else preceded. The current state must be loaded first. */
const CHANGED_ELSEWHERE: ReadonlySet<string> = new Set([
  'edit_conflict',
  'scenes_changed',
  'scene_not_found',
]);

/** Makes changes: pauses automatic work, shows them at once, and offers an undo button. */
export function useChanges(film: Film, generation: GenerationView) {
  const { t } = useTranslation();
  const { id } = generation;
  const { applyChange } = film;
  const prepare = usePrepare(film, generation);
  const complain = useComplain(film, id);

  /** Makes a change without a message. */
  const simply = useCallback(
    async (make: () => Promise<Changed>) => {
      await prepare();
      const made = await make();
      applyChange(made.generation);
      return made;
    },
    [applyChange, prepare],
  );

  const steps = useSteps(id, { simply, complain });
  const { reverse } = steps;

  /** Remembers a change that was made, and offers to undo it. */
  const record = useCallback(
    ({ generation, undo }: Changed, text: string) => {
      applyChange(generation);
      const step: Step = { text, reverse: undo };
      remember(id, step);
      void notify({ text, action: { label: t('board.undo'), run: () => void reverse(step) } });
    },
    [applyChange, reverse, id, t],
  );

  const change = useCallback(
    (make: () => Promise<Changed>, text: string) =>
      inTurn(id, async () => {
        await prepare();
        record(await make(), text);
      }),
    [id, record, prepare],
  );

  /** Makes a change and says what became of it. Returns whether it was made. */
  const attempt = useCallback(
    async (make: () => Promise<Changed>, text: string) => {
      try {
        await change(make, text);
        return true;
      } catch (error) {
        await complain(error);
        return false;
      }
    },
    [change, complain],
  );

  return { prepare, change, attempt, complain, record, steps };
}

export type Changes = ReturnType<typeof useChanges>;

/** Lets nothing go on by itself with what is changed, unless it is being made already. */
function usePrepare({ state }: Film, { id, run }: GenerationView): () => Promise<void> {
  const isDriven = isWorking(state.step);
  return useCallback(async () => {
    if (isDriven) return;
    holdForReview(id);
    // A server in automatic mode would start on the edited parts at once.
    if (run === 'background') await api.runGeneration(id, 'client');
  }, [isDriven, run, id]);
}

/** Tells what became of a change that was refused, and shows what there is now if somebody else was first. */
function useComplain({ applyChange }: Film, id: string): (error: unknown) => Promise<void> {
  const { t } = useTranslation();
  return useCallback(
    async (error) => {
      if (!(error instanceof PipelineError && CHANGED_ELSEWHERE.has(error.code))) {
        return notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
      }
      applyChange(await api.loadGeneration(id));
      const detail = t(error.code === 'scenes_changed' ? 'board.movedNow' : 'board.conflictNow');
      return notify({ kind: 'error', text: t('board.conflict'), detail });
    },
    [applyChange, id, t],
  );
}
