import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../index.ts';
import { ProblemText } from '../shell/problem-text.tsx';

/** The reason a part failed, advice, and a button to try again. Empty if it did not fail. */
export function FailedPart(props: {
  readonly name: string;
  readonly item: ItemView;
  readonly onRetry: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  if (props.item.status !== 'failed') return null;
  const retry = async () => {
    setIsAsking(true);
    await props.onRetry();
    setIsAsking(false);
  };
  return (
    <div
      role="alert"
      className="border-mark/40 bg-mark-wash flex flex-wrap items-center gap-3 rounded-xl border p-3"
    >
      <div className="min-w-0 flex-1 basis-52 text-sm break-words">
        <strong>{t('board.partFailed', { part: props.name })}.</strong>{' '}
        <ProblemText problem={props.item.failure} />
      </div>
      <button type="button" disabled={isAsking} className="button button-quiet" onClick={() => void retry()}>
        <RotateCcw aria-hidden className="size-4" />
        {t('board.again')}
      </button>
    </div>
  );
}
