import { type ComponentType, type LazyExoticComponent, lazy, useSyncExternalStore } from 'react';
import { retry } from '../../index.ts';
import { inThisTab } from '../storage.ts';
import { createSubscription } from './subscription.ts';

/** First and maximum delay before the server is tried again, in milliseconds. */
const WAITS = { baseDelayMs: 2000, maxDelayMs: 30_000 };

/** A page that was loaded anew for a script is not loaded anew again within this time. */
const ANEW_AGAIN_MS = 60_000;
const LOADED_ANEW_AT = 'loaded-anew-at';

const subscription = createSubscription();
let waiting = 0;
let asking: Promise<boolean> | undefined;

/**
 * A component that is loaded when it is needed, and when the server is there: a browser that failed to load a script
 * never asks for it again, until the page is loaded anew. If its loading fails even so, the page is reloaded.
 *
 * With `isSure`, it is needed on every way from here, and its loading begins now: beside what is waited for before it
 * is shown, and not after that.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isSure = false }: { readonly isSure?: boolean } = {},
): LazyExoticComponent<ComponentType<Props>> {
  const begin = async () => {
    await untilServerIsThere();
    return { default: await load().catch(loadPageAnew) };
  };
  const begun = isSure ? begin() : undefined;
  // Read where it is rendered.
  begun?.catch(() => undefined);
  return lazy(() => begun ?? begin());
}

/** Whether a part of the page is waiting for the server. */
export function useIsWaiting(): boolean {
  return useSyncExternalStore(subscription.subscribe, () => waiting > 0);
}

/**
 * Once the server answers, as it may be what failed. Not again and again, where something else is wrong with the script.
 *
 * @see https://github.com/whatwg/html/issues/6768
 */
async function loadPageAnew(error: unknown): Promise<never> {
  if (Date.now() - Number(inThisTab.get(LOADED_ANEW_AT) ?? 0) < ANEW_AGAIN_MS) throw error;
  count(+1);
  await untilServerAnswers();
  inThisTab.set(LOADED_ANEW_AT, `${Date.now()}`);
  location.reload();
  return new Promise(() => undefined);
}

async function untilServerIsThere(): Promise<void> {
  if (await isServerThere()) return;
  count(+1);
  await untilServerAnswers();
  count(-1);
}

/** Asks again and again, at once when the network is back. */
export async function untilServerAnswers(): Promise<void> {
  const ask = async () => {
    if (!(await isServerThere())) throw new Error('The server is gone.');
  };
  let isOver = false;
  let askNow = () => {};
  const asked = new Promise<void>((resolve) => {
    askNow = () => void isServerThere().then((isThere) => isThere && resolve());
  });
  addEventListener('online', askNow);
  const isRetryable = () => !isOver;
  const retried = retry(ask, { ...WAITS, maxAttempts: Number.MAX_SAFE_INTEGER, isRetryable });
  // Of the two, the one that comes too late says nothing new.
  await Promise.race([asked, retried.catch(() => asked)]);
  isOver = true;
  removeEventListener('online', askNow);
}

/** Checked once for all parts needed at the same time. */
function isServerThere(): Promise<boolean> {
  asking ??= askServer().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function askServer(): Promise<boolean> {
  const response = await fetch('/healthz').catch(() => undefined);
  // An answer that is not read keeps one of the browser's few connections.
  await response?.body?.cancel().catch(() => undefined);
  return response?.ok ?? false;
}

function count(difference: number): void {
  waiting += difference;
  subscription.notify();
}
