import type { GenerationView } from '../../protocol/generation.ts';
import type { Phase } from '../../protocol/names.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';
import { GenerationFailedError } from '../errors.ts';
import type { WorkingStep } from '../generation-state.ts';
import { AUDIO_CONCURRENCY, IMAGE_CONCURRENCY } from '../settings.ts';
import type { CallPhase } from './call-phase.ts';
import type { PhaseOutcome } from './merge-phase.ts';
import { runPhase } from './run-phase.ts';

/** How much the client asks for at once. */
export interface DriveSettings {
  /** How many windows of the audio phase are open at once. {@link AUDIO_CONCURRENCY} by default. */
  readonly audioConcurrency?: number;
  /** How many windows of the images phase are open at once. {@link IMAGE_CONCURRENCY} by default. */
  readonly imageConcurrency?: number;
  /** The shortest time between two calls of a phase, in milliseconds. {@link STAGGER_MS} by default. */
  readonly staggerMs?: number;
  /** How many calls in a row may make no progress. 20 by default. */
  readonly maxIdleCalls?: number;
}

export interface DriveOptions extends DriveSettings {
  readonly callPhase: CallPhase;
  readonly signal: AbortSignal;
  /** The current view of the generation, including the scenes of all answers. */
  readonly generation: () => GenerationView;
  readonly onStep: (step: WorkingStep) => void;
  readonly onAnswer: (answer: PhaseResponse) => void;
  /** Loads what phase answers do not contain, such as the title that the script determines. */
  readonly refresh: () => Promise<unknown>;
}

/**
 * Drives a generation through its phases: the script if there is none, then audio and images at the same time, then
 * the film. Finished items cost nothing, so this also resumes a generation. Failed items stop nothing: the film is
 * made without them.
 *
 * @throws GenerationFailedError if there is no script.
 * @throws whatever {@link runPhase} throws, after both audio and images have ended.
 */
export async function driveGeneration(options: DriveOptions): Promise<void> {
  const { generation, onStep } = options;
  if (generation().scenes.length === 0) {
    onStep('scripting');
    const script = await drivePhase(options, 'script', {});
    const [failure] = script.failed;
    if (failure) throw new GenerationFailedError(failure);
    await options.refresh();
  }
  onStep('generating');
  const { scenes } = generation();
  const shotCount = scenes.reduce((count, scene) => count + scene.shots.length, 0);
  const { audioConcurrency = AUDIO_CONCURRENCY, imageConcurrency = IMAGE_CONCURRENCY } = options;
  await allSettled([
    drivePhase(options, 'audio', { total: scenes.length, concurrency: audioConcurrency }),
    drivePhase(options, 'images', { total: shotCount, concurrency: imageConcurrency }),
  ]);
  onStep('rendering');
  await drivePhase(options, 'finalize', {});
}

function drivePhase(
  options: DriveOptions,
  phase: Phase,
  shape: { readonly total?: number; readonly concurrency?: number },
): Promise<PhaseOutcome> {
  const { callPhase, signal, onAnswer, staggerMs, maxIdleCalls } = options;
  return runPhase({
    generationId: options.generation().id,
    phase,
    callPhase,
    signal,
    onAnswer,
    ...shape,
    ...(staggerMs === undefined ? {} : { staggerMs }),
    ...(maxIdleCalls === undefined ? {} : { maxIdleCalls }),
  });
}

/** Waits for all, even if one fails, because the others have been paid for. */
async function allSettled(work: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
