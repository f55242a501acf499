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

interface Hidden {
  readonly removal: Removal;
  /** None until the user is shown how to take it back. */
  timer?: ReturnType<typeof setTimeout>;
}

const hidden = new Map<string, Hidden>();
const subscription = createSubscription();
let snapshot: ReadonlySet<string> = new Set();

/**
 * Hides something at once and deletes it when the undo time is over or the page is left. Undo loses nothing, because
 * nothing was deleted yet. The time begins once the undo is shown, which takes a while on a slow line or machine.
 */
export async function removeLater(removal: Removal): Promise<void> {
  const { key, text, t } = removal;
  const entry: Hidden = { removal };
  hidden.set(key, entry);
  tell();
  const action = { label: t('board.undo'), run: () => restore(key) };
  await notify({ text, durationMs: UNDO_MS, action });
  if (hidden.get(key) === entry) entry.timer = setTimeout(() => void carryOut(removal), UNDO_MS);
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
  clearTimeout(hidden.get(key)?.timer);
  hidden.delete(key);
  tell();
}

function tell(): void {
  snapshot = new Set(hidden.keys());
  subscription.notify();
}

// Leaving the page ends the undo time. What can no longer be deleted then stays.
addEventListener('pagehide', () => {
  for (const { removal } of hidden.values()) void removal.remove().catch(() => undefined);
});
