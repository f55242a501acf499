/**
 * The end of the name of an engine that runs elsewhere than on the provider's own server: `@localhost:8880`; empty
 * for the own one.
 */
export function serverSuffix(baseUrl: string, ownUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  if (host === new URL(ownUrl).host) return '';
  return `@${host}${pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}`;
}

/** Whether the URL can be called. `fetch` refuses URLs with a user name or password. */
export function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
