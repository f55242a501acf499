import type { GenerationView } from '../../protocol/generation.ts';
import type { GenerationInput } from '../http/generation-api.ts';
import { beginCreation, beginResumption, beginShowing, beginWork, type RunParts } from './begin-run.ts';
import { type DriveChoice, driveFor, isToBeFinished, type LoadOptions } from './load-drive.ts';
import { isActive } from './resting.ts';
import { isSameInput } from './run-input.ts';
import type { Run } from './run-slot.ts';

/** The ways to run a generation: start, resume, load, and join the work of others. */
export function createGenerationRuns(parts: RunParts) {
  /**
   * How far to drive the shown generation when others begin to work on it, according to the last `load` or `start`.
   * `resume` leaves it: it makes what is missing now, and says nothing about what is edited later.
   */
  let shownDrive: DriveChoice = true;

  /** The current run, if it has one of these purposes for this generation. */
  const joinable = (generationId: string, purposes: readonly Run['purpose'][]) => {
    const run = parts.slot.current();
    return run?.generationId === generationId && purposes.includes(run.purpose) ? run : undefined;
  };

  return {
    start(input: GenerationInput): Run {
      shownDrive = true;
      const run = parts.slot.current();
      return run?.input && isSameInput(run.input, input) ? run : beginCreation(parts, input);
    },
    resume: (generationId: string): Run =>
      joinable(generationId, ['work']) ?? beginResumption(parts, generationId),
    load(generationId: string, { drive = true }: LoadOptions = {}): Run {
      shownDrive = drive;
      return joinable(generationId, ['work', 'show']) ?? beginShowing(parts, generationId, drive);
    },
    proceed: (generation: GenerationView): Run => beginWork(parts, generation),
    /** Takes part in work that others have begun on the shown generation, as far as `drive` allows. */
    join(generation: GenerationView): void {
      if (isActive(generation) && isToBeFinished(generation, driveFor(generation, shownDrive))) {
        beginWork(parts, generation);
      }
    },
    /** Tells the current run that there is more to do. Returns whether there is a run that will do it. */
    reportChange({ id }: GenerationView): boolean {
      const run = joinable(id, ['work']);
      if (run) run.changed = true;
      return run !== undefined;
    },
  };
}
