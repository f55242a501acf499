import { useSyncExternalStore } from 'react';
import { createSubscription } from '../shell/subscription.ts';
import type { Changed } from './board-changes.ts';

/** A change of a film that can be undone, or one that was undone and can be made again. */
export interface Step {
  /** What was done, as the user reads it. */
  readonly text: string;
  /** Undoes the change, or makes it again. */
  readonly reverse: Changed['undo'];
}

/** The changes of a film since the page was opened. */
export interface History {
  /** The latest last. */
  readonly done: readonly Step[];
  /** What was undone: the one to make again first comes last. */
  readonly undone: readonly Step[];
}

const NOTHING: History = { done: [], undone: [] };
/** More are not kept: each holds the film as it was. */
const MAX_STEPS = 100;

/** By film, until the page is closed. */
const histories = new Map<string, History>();
const subscription = createSubscription();

export function historyOf(generationId: string): History {
  return histories.get(generationId) ?? NOTHING;
}

export function useHistory(generationId: string): History {
  return useSyncExternalStore(subscription.subscribe, () => historyOf(generationId));
}

/** Remembers a change that was just made. What was undone before it can no longer be made again. */
export function remember(generationId: string, step: Step): void {
  const { done } = historyOf(generationId);
  keep(generationId, { done: [...done, step].slice(-MAX_STEPS), undone: [] });
}

/** Removes a step from both sides of the history. Returns whether it was in one. */
export function takeOut(generationId: string, step: Step): boolean {
  const { done, undone } = historyOf(generationId);
  const without = (steps: readonly Step[]) => steps.filter((each) => each !== step);
  keep(generationId, { done: without(done), undone: without(undone) });
  return done.includes(step) || undone.includes(step);
}

/** Puts a step at the end of one side. */
export function putBack(generationId: string, side: keyof History, step: Step): void {
  const history = historyOf(generationId);
  keep(generationId, { ...history, [side]: [...history[side], step] });
}

function keep(generationId: string, history: History): void {
  histories.set(generationId, history);
  subscription.notify();
}
