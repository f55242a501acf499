import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PipelineError } from '../../index.ts';
import { notify } from '../shell/toasts.ts';
import type { Changed } from './board-changes.ts';
import { type History, historyOf, putBack, type Step, takeOut } from './history.ts';
import { inTurn } from './turns.ts';

interface StepOptions {
  /** Makes a change and shows its result. */
  readonly simply: (make: () => Promise<Changed>) => Promise<Changed>;
  /** Tells the user what went wrong, and shows what there is now. */
  readonly complain: (error: unknown) => Promise<void>;
}

/** A step after it was moved to the other side of the history. */
interface Moved {
  readonly side: keyof History;
  readonly step: Step;
}

/** Goes back and forth in the history of a film. */
export function useSteps(generationId: string, { simply, complain }: StepOptions) {
  const { t } = useTranslation();
  return useMemo(() => {
    const move = (step: Step) => moveStep(generationId, step, { simply, complain });
    const tell = (moved: Moved | undefined) => {
      if (!moved) return;
      const { side, step } = moved;
      const isUndone = side === 'undone';
      void notify({
        text: t(isUndone ? 'board.undone' : 'board.redone', { text: step.text }),
        action: { label: t(isUndone ? 'board.redo' : 'board.undo'), run: () => void reverse(step) },
      });
    };
    /** Undoes a change, or makes again one that was undone. */
    const reverse = async (step: Step) => tell(await inTurn(generationId, () => move(step)));
    /** Reverses the last step of one side. Returns whether there was one. */
    const reverseLast = (side: keyof History) =>
      inTurn(generationId, async () => {
        const step = historyOf(generationId)[side].at(-1);
        if (step) tell(await move(step));
        return step !== undefined;
      });
    return {
      reverse,
      undo: () => reverseLast('done'),
      redo: () => reverseLast('undone'),
      /** Undoes or makes again until so many changes are made. Stops where the server refuses. */
      goTo: (count: number) =>
        inTurn(generationId, async () => {
          for (;;) {
            const { done, undone } = historyOf(generationId);
            const step = done.length > count ? done.at(-1) : undone.at(-1);
            if (done.length === count || !step || !(await move(step))) return;
          }
        }),
    };
  }, [generationId, simply, complain, t]);
}

/** Moves a step to the other side. Nothing if it is on neither any more, or the server refuses. */
async function moveStep(
  generationId: string,
  step: Step,
  { simply, complain }: StepOptions,
): Promise<Moved | undefined> {
  const from = historyOf(generationId).done.includes(step) ? 'done' : 'undone';
  const side = from === 'done' ? 'undone' : 'done';
  if (!takeOut(generationId, step)) return undefined;
  try {
    const { undo } = await simply(step.reverse);
    const next = { text: step.text, reverse: undo };
    putBack(generationId, side, next);
    return { side, step: next };
  } catch (error) {
    // What was refused would be refused again. What did not reach the server may be tried again.
    if (!(error instanceof PipelineError) || error.retryable) putBack(generationId, from, step);
    await complain(error);
    return undefined;
  }
}
