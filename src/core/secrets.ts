import { cleanErrorTexts } from './errors.ts';

/** Texts that are secret wherever they appear, such as a provider's API key. */
const known = new Set<string>();
/** Shorter texts appear by chance. */
const MIN_SECRET_LENGTH = 8;

/** From now on, {@link withoutSecrets} removes this text from every other. */
export function keepSecret(secret: string | undefined): void {
  if (secret !== undefined && secret.length >= MIN_SECRET_LENGTH) known.add(secret);
}

const HIDDEN = '[redacted]';
/** Patterns of secrets within a sentence, a URL or a line of JSON. None uses lookbehind. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // User name and password in a URL.
  [/:\/\/[^\s/?#"<>\\]*@/g, '://'],
  [/(Bearer\s{1,9}|sk-)[\w.~+/=-]{4,}/gi, `$1${HIDDEN}`],
  [/(key|token|signature|\bsig|password|passwd|secret|credential)(=|%3D)[^\s&#"'<>\\]+/gi, `$1$2${HIDDEN}`],
  // The values of a failed statement, which contain user content.
  [/\nparams: [\s\S]*/g, ''],
  [/\\nparams: (?:[^"\\]|\\.)*/g, ''],
];

/**
 * Removes what must not be shown, stored or logged: secrets of this process, user names and passwords in URLs, keys
 * and tokens, and the values of failed statements.
 */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const secret of known) clean = clean.replaceAll(secret, HIDDEN);
  for (const [pattern, replacement] of PATTERNS) clean = clean.replace(pattern, replacement);
  return clean;
}

cleanErrorTexts(withoutSecrets);

/** Removes folders of this machine from the text. File names stay. */
export function withoutFolders(text: string): string {
  return text.replace(/(?<![\w.:/])\/(?:[^\s/:'"]+\/)+/g, '');
}

/** The URL without its user name, password and query, which are private. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
