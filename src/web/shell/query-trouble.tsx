import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutage } from '../../index.ts';
import { ProblemText } from './problem-text.tsx';
import { asTold } from './toasts.ts';

interface QueryTroubleProps {
  /** What a query tells of itself. */
  readonly query: {
    readonly error: Error | null;
    readonly failureReason: Error | null;
    readonly isPaused: boolean;
  };
  /** What is said of the error, if not the problem as the server told it. */
  readonly children?: ReactNode;
}

/** Says why a page shows nothing, or nothing new: the server is gone, or it refuses. */
export function QueryTrouble({ query, children }: QueryTroubleProps) {
  const { t } = useTranslation();
  const { error, failureReason, isPaused } = query;
  return (
    <>
      {(isPaused || isOutage(failureReason)) && (
        <p role="status" className="text-mark font-medium">
          {t('errors.gone')}
        </p>
      )}
      {error && (
        <div role="alert" className="text-mark font-medium">
          {children || <ProblemText problem={asTold(error)} />}
        </div>
      )}
    </>
  );
}
