import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { queryClient } from '../shell/query.ts';
import { describeError, notify } from '../shell/toasts.ts';

export type TrashedGeneration = Awaited<ReturnType<typeof api.listTrash>>['generations'][number];

export interface EraseDialogProps {
  readonly film: TrashedGeneration;
  readonly onClose: () => void;
}

/** Asks before a film is deleted for good: nothing brings it back. */
export function EraseDialog({ film, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const title = film.title || t('film.untitled');
  useEffect(() => dialog.current?.showModal(), []);
  const erase = useMutation({
    mutationFn: () => api.eraseGeneration(film.id),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: ['trash'] });
      dialog.current?.close();
    },
    onError: (failure) => notify({ kind: 'error', text: t('errors.title'), detail: describeError(failure) }),
  });
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      className="sheet text-ink m-auto w-[min(32rem,94vw)] backdrop:bg-black/55"
    >
      <div className="flex flex-col gap-4 p-5 sm:p-7">
        <h2 id={headingId} className="text-2xl break-words">
          {t('trash.question', { title })}
        </h2>
        <p className="text-soft">{t('trash.consequence')}</p>
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            disabled={erase.isPending}
            className="button button-primary"
            onClick={() => erase.mutate()}
          >
            {t('trash.erase')}
          </button>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {t('board.cancel')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
