import { deleteGeneration } from '../api/studio-api.ts';
import type { Translate } from '../i18n/i18n.ts';
import { queryClient } from '../shell/query.ts';
import { describeError, notify } from '../shell/toasts.ts';

/** How long a deletion can be taken back, in milliseconds. */
export const UNDO_MS = 6000;

const doomed = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();
let snapshot: ReadonlySet<string> = new Set();

/** Hides a film at once, and deletes it when the time to take it back is over, or the page is left. */
export function deleteLater(film: { readonly id: string; readonly title: string }, t: Translate): void {
  const { id } = film;
  const restore = () => {
    clearTimeout(doomed.get(id));
    doomed.delete(id);
    tell();
  };
  const remove = async () => {
    try {
      await deleteGeneration(id);
      await queryClient.invalidateQueries({ queryKey: ['films'] });
    } catch (error) {
      void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    } finally {
      restore();
    }
  };
  doomed.set(
    id,
    setTimeout(() => void remove(), UNDO_MS),
  );
  tell();
  void notify({
    text: t('library.deleted', { title: film.title || t('film.untitled') }),
    durationMs: UNDO_MS,
    action: { label: t('board.undo'), run: restore },
  });
}

export function subscribeToDoomed(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The films that are shown no more and not yet deleted. */
export function doomedFilms(): ReadonlySet<string> {
  return snapshot;
}

// Who leaves does not come back to take it back.
addEventListener('pagehide', () => {
  for (const id of doomed.keys()) void deleteGeneration(id).catch(() => undefined);
});

function tell(): void {
  snapshot = new Set(doomed.keys());
  for (const listener of listeners) listener();
}
