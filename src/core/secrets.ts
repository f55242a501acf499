import { cleanErrorTexts } from './errors.ts';

/** Texts that are secret wherever they appear, such as the key of a provider. */
const known = new Set<string>();
/** Shorter ones appear in texts by chance. */
const MIN_SECRET_LENGTH = 8;

/** From now on, {@link withoutSecrets} cuts this text out of every other. */
export function keepSecret(secret: string | undefined): void {
  if (secret !== undefined && secret.length >= MIN_SECRET_LENGTH) known.add(secret);
}

const HIDDEN = '[redacted]';
/** What looks like a secret, within a sentence, an address or a line of JSON. None of them looks back. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // User name and password in an address.
  [/:\/\/[^\s/?#"<>\\]*@/g, '://'],
  [/(Bearer\s{1,9}|sk-)[\w.~+/=-]{4,}/gi, `$1${HIDDEN}`],
  [/(key|token|signature|\bsig|password|passwd|secret|credential)(=|%3D)[^\s&#"'<>\\]+/gi, `$1$2${HIDDEN}`],
  // The values of a failed statement: they hold what users wrote.
  [/\nparams: [\s\S]*/g, ''],
  [/\\nparams: (?:[^"\\]|\\.)*/g, ''],
];

/**
 * The text without what must not be shown, stored or logged: secrets that this process was given, user names and
 * passwords in addresses, keys and tokens, and the values of a failed statement.
 */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const secret of known) clean = clean.replaceAll(secret, HIDDEN);
  for (const [pattern, replacement] of PATTERNS) clean = clean.replace(pattern, replacement);
  return clean;
}

cleanErrorTexts(withoutSecrets);

/** The text without the folders of this machine that it names; the names of files stay. */
export function withoutFolders(text: string): string {
  return text.replace(/(?<![\w.:/])\/(?:[^\s/:'"]+\/)+/g, '');
}

/** The address as it may be shown: who may open it, and what its query holds, is the user's own matter. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
