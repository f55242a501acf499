import { guessEncoding } from './guess-encoding.ts';

/** Declarations of these are often a server's default and say nothing about the document. */
const WESTERN = new Set(['windows-1252', 'iso-8859-15', 'macintosh']);

/**
 * Decodes a text document. The bytes take precedence over `charset`: a byte order mark, UTF-16 and valid
 * UTF-8 are unmistakable. Otherwise the declaration counts, unless its text looks wrong. As a last resort,
 * the encoding is guessed from the bytes. Never fails.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const unicode = unicodeEncoding(bytes);
  if (unicode !== undefined) return new TextDecoder(unicode).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyValid(text)) return isStateful(text) ? new TextDecoder('iso-2022-jp').decode(bytes) : text;
  const declared = decoderFor(charset)?.encoding;
  const encoding = declared !== undefined && isBelievable(bytes, declared) ? declared : guessEncoding(bytes);
  return decodeAs(bytes, encoding);
}

/** Whether a declaration other than UTF-8 can be correct. */
function isBelievable(bytes: Uint8Array, declared: string): boolean {
  if (declared === 'utf-8') return false;
  if (WESTERN.has(declared)) return guessEncoding(bytes) === 'windows-1252';
  const sample = decodeAs(bytes.subarray(0, 65_536), declared);
  const words = (sample.match(/[\p{L}\u0080-\u009f\ufffd]+/gu) ?? []).filter((word) =>
    /\P{ASCII}/u.test(word),
  );
  const isWrong = (word: string) => /[\ufffd\u0080-\u009f]|\p{Ll}\p{Lu}|^\p{Lu}{4,}$/u.test(word);
  return words.filter(isWrong).length <= words.length * 0.2;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/**
 * Whether a text is in the old encoding of Japanese mail: ASCII with escape sequences that switch to Japanese
 * and back.
 */
function isStateful(text: string): boolean {
  return text.includes('\u001b$B') || text.includes('\u001b$@');
}

/**
 * Whether decoded text is not prose: more than 2 % of its start are control characters, not counting a few
 * stray ones.
 */
export function isBinary(text: string): boolean {
  const start = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > Math.max(8, start.length * 0.02);
}

const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as Latin-1, which has control characters in place of the curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (high) => WINDOWS_1252_HIGH.charAt(high.charCodeAt(0) - 0x80));
}

function unicodeEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const start = bytes.subarray(0, 4096);
  const nulls = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  const most = start.length / 2;
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le';
  if (even > most * 0.7 && odd < most * 0.1) return 'utf-16be';
  return undefined;
}

function decoderFor(charset: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  if (charset === undefined) return undefined;
  try {
    return new TextDecoder(charset.trim());
  } catch {
    // An unknown charset says nothing, so the bytes decide.
    return undefined;
  }
}

/** Whether text is UTF-8 despite a few broken bytes, as in a truncated file. */
function isMostlyValid(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const valid = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return valid > broken * 4;
}
