import { expect } from 'vitest';
import type { GenerationState } from '../generation-state.ts';
import type { GenerationStore } from '../generation-store.ts';

/** Records every state of the store, and fails the test if a state breaks a promise. */
export function watchStore(store: GenerationStore) {
  const steps: string[] = [];
  const faults: string[] = [];
  let last = store.getSnapshot();
  const unsubscribe = store.subscribe(() => {
    const state = store.getSnapshot();
    faults.push(...faultsOf(last, state));
    if (steps.at(-1) !== state.step) steps.push(state.step);
    last = state;
  });
  return {
    steps,
    unsubscribe,
    expectNoFaults: () => expect(faults).toEqual([]),
  };
}

/** The promises that a state breaks, given the one before it. */
export function faultsOf(before: GenerationState, after: GenerationState): string[] {
  const faults: string[] = [];
  const { generation, progress, step } = after;
  if (!(progress >= 0 && progress <= 100)) faults.push(`progress is ${progress}`);
  if (generation && generation.id === before.generation?.id && progress < before.progress) {
    faults.push(`progress fell from ${before.progress} to ${progress} at ${step}`);
  }
  if (['scripting', 'generating', 'rendering', 'complete'].includes(step) && !generation) {
    faults.push(`${step} without a generation`);
  }
  if (step === 'analysis' && generation) faults.push('analysis with a generation');
  if (step === 'complete' && progress !== 100) faults.push(`complete at ${progress}`);
  if (after === before) faults.push('told of nothing');
  return faults;
}
