import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '../shell/dialog-buttons.tsx';
import { queryClient } from '../shell/query.ts';
import { Sheet } from '../shell/sheet.tsx';
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
  const erasing = useMutation({
    mutationFn: erase,
    onError: (failure) => notify({ kind: 'error', text: t('errors.title'), detail: describeError(failure) }),
    // Some may be deleted although not all are.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['trash'] }),
  });
  return (
    <Sheet title={question} className="w-[min(32rem,94vw)]" onClose={onClose}>
      {(close) => (
        <>
          <p className="text-soft">{consequence}</p>
          <DialogButtons onCancel={close}>
            <button
              type="button"
              disabled={erasing.isPending}
              className="button button-primary"
              onClick={() => erasing.mutate(undefined, { onSuccess: close })}
            >
              {action}
            </button>
          </DialogButtons>
        </>
      )}
    </Sheet>
  );
}
