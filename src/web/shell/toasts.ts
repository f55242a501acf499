import { HttpError, PipelineError } from '../../index.ts';

export interface Notice {
  readonly text: string;
  readonly detail?: string;
  readonly kind?: 'plain' | 'error';
  /** How long it stands, in milliseconds. */
  readonly durationMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Tells the user in passing. The library comes when there is something to say. */
export async function notify(notice: Notice): Promise<void> {
  const { toast } = await import('sonner');
  const { text, detail, kind = 'plain', durationMs = 6000, action } = notice;
  const show = kind === 'error' ? toast.error : toast;
  show(text, {
    duration: durationMs,
    ...(detail !== undefined && { description: detail }),
    ...(action && { action: { label: action.label, onClick: action.run } }),
  });
}

/** What happened and what to do about it, as far as the error says. */
export function describeError(error: unknown): string {
  if (!(error instanceof PipelineError)) return error instanceof Error ? error.message : String(error);
  return error.advice === undefined ? error.message : `${error.message} ${error.advice}`;
}

export function isMissing(error: unknown): boolean {
  return error instanceof HttpError && error.status === 404;
}
