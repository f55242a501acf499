import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../shell/query.ts';
import { describeError, notify } from '../shell/toasts.ts';

export interface EraseDialogProps {
  readonly question: string;
  readonly consequence: string;
  /** What the button says. */
  readonly action: string;
  readonly erase: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before films are deleted for good: nothing brings them back. */
export function EraseDialog({ question, consequence, action, erase, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const erasing = useMutation({
    mutationFn: erase,
    onSuccess: () => dialog.current?.close(),
    onError: (failure) => notify({ kind: 'error', text: t('errors.title'), detail: describeError(failure) }),
    // Some may be deleted although not all are.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['trash'] }),
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
          {question}
        </h2>
        <p className="text-soft">{consequence}</p>
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            disabled={erasing.isPending}
            className="button button-primary"
            onClick={() => erasing.mutate()}
          >
            {action}
          </button>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {t('board.cancel')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
