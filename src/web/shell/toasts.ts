import { useSyncExternalStore } from 'react';
import { HttpError, PipelineError } from '../../index.ts';

export interface Notice {
  readonly text: string;
  readonly detail?: string;
  readonly kind?: 'plain' | 'error';
  /** How long it stands, in milliseconds. */
  readonly durationMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const listeners = new Set<() => void>();
let isWanted = false;
let announceArea = () => {};
const area = new Promise<void>((resolve) => {
  announceArea = resolve;
});

/** Tells the user in passing. The library, and the place where it shows things, come when there is something to say. */
export async function notify(notice: Notice): Promise<void> {
  isWanted = true;
  for (const listener of listeners) listener();
  const [{ toast }] = await Promise.all([import('sonner'), area]);
  const { text, detail, kind = 'plain', durationMs = 6000, action } = notice;
  const show = kind === 'error' ? toast.error : toast;
  show(text, {
    duration: durationMs,
    ...(detail !== undefined && { description: detail }),
    ...(action && { action: { label: action.label, onClick: action.run } }),
  });
}

/** Whether anything was ever said: from then on there has to be a place for it. */
export function useToastsWanted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => isWanted,
  );
}

/** Called by the place, once it is there. */
export function toastAreaIsThere(): void {
  announceArea();
}

/** What happened and what to do about it, as far as the error says. */
export function describeError(error: unknown): string {
  if (!(error instanceof PipelineError)) return error instanceof Error ? error.message : String(error);
  return error.advice === undefined ? error.message : `${error.message} ${error.advice}`;
}

export function isMissing(error: unknown): boolean {
  return error instanceof HttpError && error.status === 404;
}
