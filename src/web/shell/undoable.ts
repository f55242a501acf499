import { useSyncExternalStore } from 'react';
import type { Translate } from '../i18n/i18n.ts';
import { createSubscription } from './subscription.ts';
import { describeError, notify } from './toasts.ts';

/** How long a deletion can be undone, in milliseconds. */
export const UNDO_MS = 6000;

interface Removal {
  /** Unique key of the removed object. */
  readonly key: string;
  /** Message to the user. */
  readonly text: string;
  readonly remove: () => Promise<unknown>;
  readonly t: Translate;
}

const timers = new Map<
  string,
  { readonly timer: ReturnType<typeof setTimeout>; readonly removal: Removal }
>();
const subscription = createSubscription();
let snapshot: ReadonlySet<string> = new Set();

/**
 * Hides something at once and deletes it when the undo time is over or the page is left. Undo loses nothing, because
 * nothing was deleted yet.
 */
export function removeLater(removal: Removal): void {
  const { key, text, t } = removal;
  timers.set(key, { removal, timer: setTimeout(() => void carryOut(removal), UNDO_MS) });
  tell();
  void notify({
    text,
    durationMs: UNDO_MS,
    action: { label: t('board.undo'), run: () => restore(key) },
  });
}

/** Keys of hidden objects. */
export function useRemoved(): ReadonlySet<string> {
  return useSyncExternalStore(subscription.subscribe, () => snapshot);
}

async function carryOut({ key, remove, t }: Removal): Promise<void> {
  try {
    await remove();
  } catch (error) {
    void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
  } finally {
    restore(key);
  }
}

function restore(key: string): void {
  clearTimeout(timers.get(key)?.timer);
  timers.delete(key);
  tell();
}

function tell(): void {
  snapshot = new Set(timers.keys());
  subscription.notify();
}

// Leaving the page ends the undo time. What can no longer be deleted then stays.
addEventListener('pagehide', () => {
  for (const { removal } of timers.values()) void removal.remove().catch(() => undefined);
});
