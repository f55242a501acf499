const KEY = 'scenecast:token';

export type Access = 'open' | 'token-wanted';

const listeners = new Set<() => void>();
let access: Access = 'open';
let token = localStorage.getItem(KEY) ?? sessionStorage.getItem(KEY);

/** `fetch` with the token, if there is one. A refusal for want of the right one makes the page ask for it. */
export const authorizedFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(input, { ...init, headers });
  if (response.status === 401) setAccess('token-wanted');
  return response;
};

/** Keeps the token for this tab, or on this device when `remember` is set, until the server refuses it. */
export function giveToken(given: string, { remember }: { readonly remember: boolean }): void {
  token = given;
  forget();
  (remember ? localStorage : sessionStorage).setItem(KEY, given);
  setAccess('open');
}

/** Whether a token was given before: then it is the wrong one if another is wanted. */
export function hasToken(): boolean {
  return token !== null;
}

export function subscribeToAccess(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function currentAccess(): Access {
  return access;
}

function setAccess(next: Access): void {
  if (next === 'token-wanted') forget();
  if (next === access) return;
  access = next;
  for (const listener of listeners) listener();
}

function forget(): void {
  localStorage.removeItem(KEY);
  sessionStorage.removeItem(KEY);
}
