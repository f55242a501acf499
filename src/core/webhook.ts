const SECRET_PREFIX = 'whsec_';
const MIN_SECRET_BYTES = 24;
const MAX_SECRET_BYTES = 64;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** Whether the text is `whsec_` and 24 to 64 random bytes in base64, as Standard Webhooks requires. */
export function isWebhookSecret(text: string): boolean {
  if (!text.startsWith(SECRET_PREFIX)) return false;
  if (!BASE64.test(text.slice(SECRET_PREFIX.length))) return false;
  const sizeBytes = webhookKey(text).byteLength;
  return sizeBytes >= MIN_SECRET_BYTES && sizeBytes <= MAX_SECRET_BYTES;
}

/** The bytes of a secret. */
export function webhookKey(secret: string): Uint8Array {
  return Uint8Array.from(atob(secret.slice(SECRET_PREFIX.length)), (letter) => letter.charCodeAt(0));
}

/** Whether the text is an http or https address without a user name or password. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
