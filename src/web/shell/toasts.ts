import { type ComponentType, useSyncExternalStore } from 'react';
import { HttpError, PipelineError } from '../../index.ts';
import { describeProblem, type Told } from '../i18n/problems.ts';
import { createSubscription } from './subscription.ts';
import type { ToastAreaProps } from './toast-area.tsx';

export interface Notice {
  readonly text: string;
  readonly detail?: string;
  readonly kind?: 'plain' | 'error';
  /** Display time in milliseconds. */
  readonly durationMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const subscription = createSubscription();
let area: ComponentType<ToastAreaProps> | undefined;
let announceArea = () => {};
const areaIsThere = new Promise<void>((resolve) => {
  announceArea = resolve;
});

/** Shows a short message. The library and its area are loaded with the first message. */
export async function notify(notice: Notice): Promise<void> {
  const { text, detail, kind = 'plain', durationMs = 6000, action } = notice;
  const parts = await loadToasts().catch(() => undefined);
  // The server is gone, so the toast library cannot be loaded.
  if (!parts) return alert(detail === undefined ? text : `${text}: ${detail}`);
  area = parts.ToastArea;
  subscription.notify();
  await areaIsThere;
  const show = kind === 'error' ? parts.toast.error : parts.toast;
  show(text, {
    duration: durationMs,
    ...(detail !== undefined && { description: detail }),
    ...(action && { action: { label: action.label, onClick: action.run } }),
  });
}

async function loadToasts() {
  const [{ toast }, { ToastArea }] = await Promise.all([import('sonner'), import('./toast-area.tsx')]);
  return { toast, ToastArea };
}

/** Delay after the first screen, in milliseconds. */
const SETTLE_MS = 3000;

/** Loads the library early, because its message may be that the server is gone. */
export function loadToastsSoon(): void {
  setTimeout(() => void loadToasts().catch(() => undefined), SETTLE_MS);
}

/** The area for messages, once there was one. */
export function useToastArea(): ComponentType<ToastAreaProps> | undefined {
  return useSyncExternalStore(subscription.subscribe, () => area);
}

/** Called by the area once it is mounted. */
export function toastAreaIsThere(): void {
  announceArea();
}

/** What happened and what to do about it, in one or two sentences. */
export function describeError(error: unknown): string {
  return describeProblem(asTold(error)).text;
}

/** Converts an error to a problem. Browser errors are in English and give no advice. */
export function asTold(error: unknown): Told {
  if (error instanceof PipelineError) {
    const { code, message: detail, advice } = error;
    return { code, detail, advice };
  }
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

export function isMissing(error: unknown): boolean {
  return error instanceof HttpError && error.status === 404;
}
