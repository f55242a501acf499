import { createRequire } from 'node:module';

const MAX_SAMPLE_BYTES = 16_384;
const WESTERN = 'windows-1252';
const MIN_CONFIDENCE = 0.05;
/** Text in a multi-byte encoding usually has errors when it is decoded with another one. */
const MIN_MULTIBYTE_CONFIDENCE = 0.02;
const MULTIBYTE = new Set([
  'shift_jis',
  'euc-jp',
  'gb18030',
  'gb2312',
  'gbk',
  'big5',
  'big5-hkscs',
  'euc-kr',
]);
/** windows-1252 is by far the most common encoding, so another one must be this much more likely. */
const MIN_LEAD = 1.3;
// Without this list, the detector takes curly quotes for an old Macintosh encoding.
const CANDIDATES = (
  'utf-8 Windows-1252 Windows-1251 KOI8-R Windows-1250 Windows-1253 Windows-1254 Windows-1255 Windows-1256 ' +
  'Windows-1257 Windows-1258 TIS-620 cp874 windows-874 Shift_JIS CP932 EUC-JP ISO-2022-JP GB18030 GB2312 GBK ' +
  'Big5 Big5-HKSCS EUC-KR CP949 ISO-8859-2 ISO-8859-5 ISO-8859-7'
).split(' ');
/** Names used by the detector that `TextDecoder` does not know. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp874: 'windows-874',
};

// `require` loads the detector's 7 MB of tables only for documents that need them, and keeps decoding
// synchronous.
const require = createRequire(import.meta.url);

/** Guesses the encoding of text that is not Unicode, as a label of `TextDecoder`. */
export function guessEncoding(bytes: Uint8Array): string {
  const detector = require('jschardet') as typeof import('jschardet');
  const sample = Buffer.from(telltaleBytes(bytes));
  const guesses = detector.detectAll(sample, { detectEncodings: CANDIDATES });
  const [best] = guesses;
  const western = guesses.find(({ encoding }) => encoding?.toLowerCase() === WESTERN)?.confidence ?? 0;
  if (best?.encoding == null) return WESTERN;
  const name = best.encoding.toLowerCase();
  const label = LABELS[name] ?? name;
  const minConfidence = MULTIBYTE.has(label) ? MIN_MULTIBYTE_CONFIDENCE : MIN_CONFIDENCE;
  return best.confidence < Math.max(minConfidence, western * MIN_LEAD) ? WESTERN : label;
}

/**
 * The lines with non-ASCII bytes. In a long English text, the other lines say nothing about its two curly
 * quotes.
 */
function telltaleBytes(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let total = 0;
  let at = 0;
  while (at < bytes.length && total < MAX_SAMPLE_BYTES) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(at, Math.min(end, at + MAX_SAMPLE_BYTES));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      total += line.length;
    }
    at = end;
  }
  return Buffer.concat(lines);
}
