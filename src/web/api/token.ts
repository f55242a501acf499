import { createSubscription } from '../shell/subscription.ts';
import { inThisTab, onThisDevice } from '../storage.ts';

const NAME = 'token';

export type Access = 'open' | 'token-wanted';

const subscription = createSubscription();
let access: Access = 'open';
let token = onThisDevice.get(NAME) ?? inThisTab.get(NAME);

/** `fetch` with the token, if there is one. If the server refuses it, the page asks for a token. */
export const authorizedFetch = authorized((input, init) => fetch(input, init));

/** The same for another way to send a request. */
export function authorized(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const response = await send(input, { ...init, headers });
    if (response.status === 401) setAccess('token-wanted');
    return response;
  };
}

/** Keeps the token for this tab, or on this device when `remember` is set, until the server refuses it. */
export function giveToken(given: string, { remember }: { readonly remember: boolean }): void {
  token = given;
  forget();
  (remember ? onThisDevice : inThisTab).set(NAME, given);
  setAccess('open');
}

/** Whether a token was already given. If so, a refusal means that it is wrong. */
export function hasToken(): boolean {
  return token !== undefined;
}

export const subscribeToAccess = subscription.subscribe;

export function currentAccess(): Access {
  return access;
}

function setAccess(next: Access): void {
  if (next === 'token-wanted') forget();
  if (next === access) return;
  access = next;
  subscription.notify();
}

function forget(): void {
  onThisDevice.set(NAME, undefined);
  inThisTab.set(NAME, undefined);
}
