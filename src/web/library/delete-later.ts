import { api } from '../api/server.ts';
import type { Translate } from '../i18n/i18n.ts';
import { queryClient } from '../shell/query.ts';
import { removeLater } from '../shell/undoable.ts';

/** Moves a film to the trash after a delay, unless the user undoes it. */
export function deleteLater(film: { readonly id: string; readonly title: string }, t: Translate): void {
  void removeLater({
    key: film.id,
    text: t('library.deleted', { title: film.title || t('film.untitled') }),
    t,
    async remove() {
      await api.deleteGeneration(film.id, { keepalive: true });
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['films'] }),
        queryClient.invalidateQueries({ queryKey: ['trash'] }),
      ]);
    },
  });
}
