import { PipelineError } from '../../core/errors.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import type { RunMode } from '../../protocol/names.ts';
import { GENERATION_CANCELLED } from '../../protocol/problem.ts';
import { phaseResponseSchema } from '../../protocol/schemas/phase.ts';
import { GenerationFailedError } from '../errors.ts';
import { isResting, type StoreEvent } from '../generation-state.ts';
import { type ClientSlots, clientSlots, hostOf } from '../http/client-slots.ts';
import type { GenerationInput } from '../http/generation-api.ts';
import { createHttpApi } from '../http/http-api.ts';
import { parseAnswer } from '../http/parse-answer.ts';
import { POLL_MS } from '../settings.ts';
import type { StateCell } from '../state-cell.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import type { CallPhase } from './call-phase.ts';
import { driveGeneration } from './drive-generation.ts';
import { type FollowOptions, followGeneration } from './follow-generation.ts';
import { runPhase } from './run-phase.ts';
import type { Run, RunSlot } from './run-slot.ts';
import { driveAsTabLeader } from './tab-leader.ts';

/** How far to drive a generation that has work left and no server to do it: to its end, to its script, or not at all. */
export type LoadDrive = boolean | 'script';

/** What becomes of a generation that is loaded. */
export interface LoadOptions {
  /** How far to go on with it; a function decides by what was found. True by default. */
  readonly drive?: LoadDrive | ((generation: GenerationView) => LoadDrive);
}

/** The ways in which a generation is run: started, resumed, looked at. */
export function createGenerationRuns(options: GenerationStoreOptions, slot: RunSlot, cell: StateCell) {
  const slots = clientSlots(options);
  const api = options.api ?? createHttpApi(options);
  const ownCallPhase = options.callPhase ?? options.api?.callPhase;
  const callPhase = ownCallPhase ? guarded(ownCallPhase, slots) : api.callPhase;

  const followOptions = (run: Run, generationId: string): FollowOptions => ({
    api,
    generationId,
    scope: hostOf(options),
    slots,
    pollMs: options.pollMs ?? POLL_MS,
    signal: run.signal,
    onEvent: (event) => run.write({ type: 'happened', event }),
  });
  const load = async (run: Run, generationId: string) => {
    const generation = await api.loadGeneration(generationId, { signal: run.signal });
    run.write({ type: 'loaded', generation });
    return generation;
  };
  const drive = (run: Run, generationId: string) =>
    driveAsTabLeader({
      ...followOptions(run, generationId),
      async drive(isFirst) {
        // Who takes over from another tab finds out first whether that one is simply done, or was cancelled.
        if (!isFirst && isResting((await load(run, generationId)).status)) return;
        await driveGeneration({
          ...options,
          callPhase,
          signal: run.signal,
          generation: () => knownGeneration(cell, generationId),
          onStep: (step) => run.write({ type: 'moved', step }),
          onAnswer: (answer) => run.write({ type: 'answered', answer }),
          refresh: () => load(run, generationId),
        });
      },
    });

  /** Has the script written, and nothing more: there is a storyboard to look at then. */
  const writeScript = async (run: Run, generationId: string) => {
    run.write({ type: 'moved', step: 'scripting' });
    const { signal } = run;
    await unlessCancelled(runPhase({ ...options, generationId, phase: 'script', callPhase, signal }));
    return load(run, generationId);
  };

  /** Works on a generation until it is done, with all that is changed meanwhile. */
  const finish = async (run: Run, { id, run: mode }: GenerationView) => {
    run.generationId = id;
    run.intent = 'work';
    run.again = () => void goOn(id);
    let generation: GenerationView;
    do {
      run.changed = false;
      await (mode === 'background'
        ? followGeneration(followOptions(run, id))
        : unlessCancelled(drive(run, id)));
      generation = await load(run, id);
    } while (run.changed);
    run.write(restingEvent(generation));
  };
  const joinable = (generationId: string, intents: readonly Run['intent'][]) => {
    const run = slot.current();
    return run?.generationId === generationId && intents.includes(run.intent) ? run : undefined;
  };
  /** Keeps what is known of the generation, if it is the one that is there. */
  const firstEvent = (generationId: string, otherwise: StoreEvent): StoreEvent => {
    const { generation } = cell.getSnapshot();
    if (generation?.id !== generationId) return otherwise;
    return { type: 'moved', step: generation.scenes.length === 0 ? 'scripting' : 'generating' };
  };
  /** Goes on after the server could not be reached, unless somebody else has ended it meanwhile. */
  const goOn = (generationId: string): Run => {
    const work = async (run: Run) => {
      const generation = await load(run, generationId);
      if (isResting(generation.status)) return run.write(restingEvent(generation));
      await finish(run, generation);
    };
    const first = firstEvent(generationId, { type: 'begun' });
    const again = () => void goOn(generationId);
    return slot.begin({ generationId, intent: 'work', first, again, work });
  };
  /** Goes on showing the generation, if it is the one that is there: who looks again sees no empty page meanwhile. */
  const shownEvent = (generationId: string): StoreEvent => {
    const { generation, step } = cell.getSnapshot();
    if (generation?.id !== generationId) return { type: 'forgotten' };
    return { type: 'moved', step: step === 'complete' ? 'complete' : 'idle' };
  };
  const resume = (generationId: string): Run => {
    const work = async (run: Run) => {
      const generation = await load(run, generationId);
      if (generation.status === 'complete') return run.write(restingEvent(generation));
      if (!needsRun(generation)) return finish(run, generation);
      const resumed = await api.runGeneration(generationId, generation.run, { signal: run.signal });
      run.write({ type: 'loaded', generation: resumed });
      await finish(run, resumed);
    };
    const first = firstEvent(generationId, { type: 'begun' });
    const again = () => void resume(generationId);
    return (
      joinable(generationId, ['work']) ?? slot.begin({ generationId, intent: 'work', first, again, work })
    );
  };
  const look = (generationId: string, { drive: wanted = true }: LoadOptions = {}): Run => {
    const work = async (run: Run) => {
      const found = await load(run, generationId);
      const howFar = typeof wanted === 'function' ? wanted(found) : wanted;
      const isWritten = howFar !== 'script' || !isUnwritten(found);
      const generation = isWritten ? found : await writeScript(run, generationId);
      if (!isActive(generation)) return run.write(restingEvent(generation));
      if (howFar === true || generation.run === 'background') return finish(run, generation);
      run.write({ type: 'moved', step: 'idle' });
    };
    const first = shownEvent(generationId);
    const again = () => void look(generationId, { drive: wanted });
    return (
      joinable(generationId, ['work', 'look']) ??
      slot.begin({ generationId, intent: 'look', first, again, work })
    );
  };

  return {
    api,
    resume,
    load: look,
    start(input: GenerationInput): Run {
      const running = slot.current();
      if (running?.input && isSameInput(running.input, input)) return running;
      const request = withMode(input, options.run);
      const work = async (run: Run) => {
        if (modeOf(request) === 'background') run.created = api.createGeneration(request);
        const generation = await (run.created ?? api.createGeneration(request, { signal: run.signal }));
        run.signal.throwIfAborted();
        run.write({ type: 'loaded', generation });
        await finish(run, generation);
      };
      return slot.begin({ input, intent: 'work', first: { type: 'begun' }, work });
    },
    /** Goes on with a generation that has work again. */
    proceed(generation: GenerationView): Run {
      const first = firstEvent(generation.id, { type: 'loaded', generation });
      return slot.begin({
        generationId: generation.id,
        intent: 'work',
        first,
        work: (run) => finish(run, generation),
      });
    },
    /** Tells the current run that there is more to do, and says whether there is a run that will do it. */
    noteChange({ id }: GenerationView): boolean {
      const run = joinable(id, ['work']);
      if (run) run.changed = true;
      return run !== undefined;
    },
  };
}

/** Whether somebody works on it, or meant to. */
function isActive({ status, run }: GenerationView): boolean {
  if (status === 'draft') return run === 'background';
  return status === 'scripting' || status === 'generating' || status === 'rendering';
}

/** Whether its script is missing, and waits for a client to ask for it. */
function isUnwritten({ status, run }: GenerationView): boolean {
  return run === 'client' && (status === 'draft' || status === 'scripting');
}

/** Whether it has to be set going before anything happens: phase calls are refused for one that was stopped. */
function needsRun(generation: GenerationView): boolean {
  return isResting(generation.status) || (generation.run === 'background' && !isActive(generation));
}

/**
 * How the state shows a generation on which nobody works any more.
 *
 * @throws GenerationFailedError if that is because it failed.
 */
function restingEvent({ status, failure }: GenerationView): StoreEvent {
  if (status === 'failed') {
    const unknown = { code: 'generation_failed', detail: 'The generation failed.', retryable: true };
    throw new GenerationFailedError(failure ?? unknown);
  }
  const isWaiting = status === 'cancelled' || status === 'draft' || status === 'storyboard';
  return { type: 'moved', step: isWaiting ? 'idle' : 'complete' };
}

/** Somebody else may cancel what this tab drives: that is an end like any other, and no failure. */
async function unlessCancelled(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof PipelineError && error.code === GENERATION_CANCELLED)) throw error;
  }
}

function knownGeneration(cell: StateCell, generationId: string): GenerationView {
  const { generation } = cell.getSnapshot();
  // Only a run that was stopped can see another one: it has been aborted, and this ends it.
  if (generation?.id !== generationId) throw new DOMException('The run was stopped.', 'AbortError');
  return generation;
}

function modeOf(input: GenerationInput): RunMode | undefined {
  return 'file' in input ? input.options?.run : input.run;
}

function withMode(input: GenerationInput, run: RunMode | undefined): GenerationInput {
  if (run === undefined) return input;
  return 'file' in input ? { ...input, options: { run, ...input.options } } : { run, ...input };
}

function isSameInput(a: GenerationInput, b: GenerationInput): boolean {
  if ('file' in a && 'file' in b && a.file !== b.file) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A phase call of the user's own: it keeps to the connections, and what it answers is looked at first. */
function guarded(callPhase: CallPhase, slots: ClientSlots): CallPhase {
  return async (call) => {
    const answer = await slots.lasting.hold(() => callPhase(call), call.signal);
    return parseAnswer(phaseResponseSchema, answer);
  };
}
