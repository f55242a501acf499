import { Mic } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../shell/lazy-part.ts';
import type { RecorderDialogProps } from './recorder-dialog.tsx';

const RecorderDialog = lazyPart(() =>
  import('./recorder-dialog.tsx').then((module) => module.RecorderDialog),
);

/** Opens the recorder. */
export function RecordButton(props: Omit<RecorderDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label={`${t('record.open')}, ${props.owner}`}
        disabled={props.own.bringing.status === 'sending'}
        onClick={() => setIsOpen(true)}
      >
        <Mic aria-hidden className="size-3.5" />
        {t('record.open')}
      </button>
      {isOpen && (
        <Suspense>
          <RecorderDialog {...props} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
