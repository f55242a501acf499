import { type ComponentType, useSyncExternalStore } from 'react';
import { HttpError, PipelineError } from '../../index.ts';
import { describeProblem, type Told } from '../i18n/problems.ts';
import { createSubscription } from './subscription.ts';
import type { ToastAreaProps } from './toast-area.tsx';

export interface Notice {
  readonly text: string;
  readonly detail?: string;
  readonly kind?: 'plain' | 'error';
  /** How long it stands, in milliseconds. */
  readonly durationMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const subscription = createSubscription();
let area: ComponentType<ToastAreaProps> | undefined;
let announceArea = () => {};
const areaIsThere = new Promise<void>((resolve) => {
  announceArea = resolve;
});

/** Tells the user in passing. The library, and the place where it shows things, come when there is something to say. */
export async function notify(notice: Notice): Promise<void> {
  const { text, detail, kind = 'plain', durationMs = 6000, action } = notice;
  const parts = await loadToasts().catch(() => undefined);
  // The server is gone, and with it what would say so more nicely.
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

/** How long the first screen is left alone, in milliseconds. */
const SETTLE_MS = 3000;

/** Brings the library while the server is there: what it will have to say may be that it is not. */
export function loadToastsSoon(): void {
  setTimeout(() => void loadToasts().catch(() => undefined), SETTLE_MS);
}

/** The place for what is said, once anything was. */
export function useToastArea(): ComponentType<ToastAreaProps> | undefined {
  return useSyncExternalStore(subscription.subscribe, () => area);
}

/** For the place to call, once it is there. */
export function toastAreaIsThere(): void {
  announceArea();
}

/** What happened and what to do about it, in one or two sentences. */
export function describeError(error: unknown): string {
  return describeProblem(asTold(error)).text;
}

/** The error as a problem. What the browser throws is English, and nothing that a user can act on. */
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
