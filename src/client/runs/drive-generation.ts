import type { GenerationView } from '../../protocol/generation.ts';
import type { Phase } from '../../protocol/names.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';
import { GenerationFailedError } from '../errors.ts';
import type { WorkingStep } from '../generation-state.ts';
import { AUDIO_CONCURRENCY, IMAGE_CONCURRENCY } from '../settings.ts';
import type { CallPhase } from './call-phase.ts';
import type { PhaseOutcome } from './merge-phase.ts';
import { runPhase } from './run-phase.ts';

/** How hard the client drives. */
export interface DriveSettings {
  /** Windows of the audio phase open at once. {@link AUDIO_CONCURRENCY} by default. */
  readonly audioConcurrency?: number;
  /** Windows of the images phase open at once. {@link IMAGE_CONCURRENCY} by default. */
  readonly imageConcurrency?: number;
  /** The least time between two calls of a phase, in milliseconds. {@link STAGGER_MS} by default. */
  readonly staggerMs?: number;
  /** How many calls in a row may get nothing done. 20 by default. */
  readonly maxIdleCalls?: number;
}

export interface DriveOptions extends DriveSettings {
  readonly callPhase: CallPhase;
  readonly signal: AbortSignal;
  /** The generation as it is known now, with the scenes that the answers brought. */
  readonly generation: () => GenerationView;
  readonly onStep: (step: WorkingStep) => void;
  readonly onAnswer: (answer: PhaseResponse) => void;
  /** Brings what answers do not tell of the generation: what the script says about it, such as its title. */
  readonly refresh: () => Promise<unknown>;
}

/**
 * Drives a generation through its phases: the script if there is none, audio and images at the same time, then
 * the video. What is done already costs nothing to ask for, so this is also how one is resumed. Items that failed
 * stop nothing: the video is made without them.
 *
 * @throws GenerationFailedError when there is no script.
 * @throws whatever {@link runPhase} throws; of audio and images both have ended by then.
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

/** Waits for all, also when one fails: the others are worth their money. */
async function allSettled(work: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
