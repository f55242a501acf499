import { useCallback, useSyncExternalStore } from 'react';
import { createSubscription } from './shell/subscription.ts';
import { onThisDevice } from './storage.ts';

/** What was typed and is not saved yet, by field. */
export type Draft = Readonly<Record<string, string>>;

const subscription = createSubscription();

/** What this browser keeps under the name; only fields of text, whoever wrote it there. */
export function draftOf(name: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(onThisDevice.get(keyOf(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(Object.entries(kept).filter((entry) => typeof entry[1] === 'string'));
  } catch {
    return undefined;
  }
}

/** Keeps a draft in place of an earlier one. An empty one is none. */
export function keepDraft(name: string, draft: Draft): void {
  const isEmpty = Object.keys(draft).length === 0;
  onThisDevice.set(keyOf(name), isEmpty ? undefined : JSON.stringify(draft));
  subscription.notify();
}

export function discardDraft(name: string): void {
  keepDraft(name, {});
}

export function useHasDraft(name: string): boolean {
  const has = useCallback(() => onThisDevice.get(keyOf(name)) !== undefined, [name]);
  return useSyncExternalStore(subscription.subscribe, has);
}

/** The fields of a form that are not as they were, or were not there. */
export function typedInto(form: HTMLFormElement, before: Draft): Draft {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== before[name] ? [[name, value]] : [],
  );
  return Object.fromEntries(fields);
}

function keyOf(name: string): string {
  return `draft:${name}`;
}
