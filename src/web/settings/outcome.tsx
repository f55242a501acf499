import { ProblemText } from '../shell/problem-text.tsx';
import { asTold } from '../shell/toasts.ts';

/** How the last attempt ended: beside what was attempted, and read aloud. */
export function Outcome({
  error,
  success,
}: {
  readonly error: unknown;
  readonly success: string | undefined;
}) {
  return (
    <div aria-live="polite" className="empty:absolute">
      {error != null && (
        <div className="text-mark font-medium">
          <ProblemText problem={asTold(error)} />
        </div>
      )}
      {error == null && success !== undefined && <p className="font-medium">{success}</p>}
    </div>
  );
}
