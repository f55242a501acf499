import { unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

const MAX_BYTES = 200_000;
const MAX_CHANGES = 8;
const MAX_REPEATED_BYTES = 50_000;

/** What means something in one format or another: marks, references, numbers past every limit, odd characters. */
const TOKENS = [
  ...'*_`[]{}<>|"\'\\:;+=#~$&%^\t \n\r,.-()/@!?0',
  ...['\0', '\u001b$B', '\ufeff', '\u2028', '\u202e', '\ufffd', '\u{1f600}', 'e\u0301', '\u0600', '\u200d'],
  ...['-1', '0', '65536', '2147483648', '4294967296', '9007199254740993', '1e308', '1e999', 'NaN', '-0'],
  ...['](', '{{', '}}', '[[', '<a ', '<b>', '</', '<!--', '-->', '<![CDATA[', ']]>', '&#0;', '&#x110000;'],
  ...[
    '&#xd800;',
    '&amp;',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '<table><tr><td colspan="999999">',
    '<p>',
  ],
  ...[
    '\\begin{a}',
    '\\end{a}',
    '\\[',
    '\\frac{',
    '\\newcommand{\\a}{\\a\\a}\\a',
    '\\section{',
    '$$',
    '\\u-1?',
  ],
  ...[
    '.. a::\n',
    '+=+\n|',
    '#+begin_a\n',
    '{\\rtf1 ',
    '\\bin999999 ',
    '\\trowd',
    '\\cell',
    "\\'",
    '\n\n',
    '\r\n',
  ],
  ...['00:00:01,000 --> 99:99:99,999\n', '00:01.000 --> 00:00.000\n', 'sep=a\n', '""', '"a', '","'],
  ...[
    '<<',
    '>>',
    ' 0 R',
    'obj',
    'endobj',
    'stream\n',
    'endstream',
    '/Length',
    '/Kids',
    '/Filter/FlateDecode',
  ],
  ...[
    '=?utf-8?B?',
    '=?x?Q?=',
    '=3D',
    '=\n',
    '--b\n',
    'Content-Type: multipart/mixed; boundary=b\n',
    '[ref',
    '{|',
  ],
] as const;

const ODD_BYTES = [
  0, 1, 0x1b, 0x22, 0x28, 0x3c, 0x50, 0x7f, 0x80, 0xc0, 0xe2, 0xed, 0xf5, 0xfe, 0xff,
] as const;

/** Changes a sample in a few places. Archives are changed inside, as often as from outside. */
export function mutate(sample: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const isArchive = sample[0] === 0x50 && sample[1] === 0x4b;
  if (isArchive && random.chance(0.6)) return mutateEntry(sample, random);
  let bytes: Uint8Array = sample;
  for (let changes = 1 + random.below(MAX_CHANGES); changes > 0; changes--)
    bytes = change(bytes, others, random);
  return bytes.subarray(0, MAX_BYTES);
}

/** Bytes or marks in no order, after the beginning by which the format is known. */
export function invent(beginning: Uint8Array, random: Random): Uint8Array {
  const parts: Uint8Array[] = random.chance(0.8) ? [beginning] : [];
  const isText = random.chance(0.7);
  for (let left = random.below(60); left >= 0; left--) {
    const part = isText ? tokenOf(random) : randomBytes(1 + random.below(40), random);
    parts.push(random.chance(0.1) ? repeated(part, random) : part);
  }
  return Buffer.concat(parts).subarray(0, MAX_BYTES);
}

function mutateEntry(sample: Uint8Array, random: Random): Uint8Array {
  const entries = unzipSync(sample);
  for (let changes = 1 + random.below(2); changes > 0; changes--) {
    const name = random.oneOf(Object.keys(entries));
    const entry = entries[name];
    if (entry === undefined || random.chance(0.03)) delete entries[name];
    else entries[name] = Uint8Array.from(mutate(entry, Object.values(entries), random));
  }
  if (Object.keys(entries).length === 0) return sample.subarray(0, random.below(sample.length));
  return zipSync(entries, { level: random.chance(0.5) ? 0 : 6 });
}

function change(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.chance(0.5) ? 8 : 400));
  const put = (...parts: readonly Uint8Array[]) => Buffer.concat([bytes.subarray(0, at), ...parts]);
  switch (random.below(9)) {
    case 0: {
      const copy = Uint8Array.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      return copy;
    }
    case 1:
      return put(Uint8Array.of(random.oneOf(ODD_BYTES)), bytes.subarray(at + 1));
    case 2:
      return put(bytes.subarray(end));
    case 3:
      return put(bytes.subarray(at, end), bytes.subarray(at));
    case 4:
      return put(repeated(bytes.subarray(at, Math.min(end, at + 40)), random), bytes.subarray(at));
    case 5:
      return put(repeated(tokenOf(random), random), bytes.subarray(at));
    case 6: {
      const other = others.length === 0 ? bytes : random.oneOf(others);
      const from = random.below(other.length + 1);
      return put(other.subarray(from, from + random.below(400)), bytes.subarray(end));
    }
    case 7:
      return random.chance(0.3)
        ? bytes.subarray(0, at)
        : put(randomBytes(1 + random.below(16), random), bytes.subarray(end));
    default:
      return put(tokenOf(random), bytes.subarray(random.chance(0.5) ? at : end));
  }
}

function tokenOf(random: Random): Uint8Array {
  return Buffer.from(random.oneOf(TOKENS));
}

function repeated(part: Uint8Array, random: Random): Uint8Array {
  if (part.length === 0) return part;
  const most = Math.floor(MAX_REPEATED_BYTES / part.length);
  const times = random.chance(0.1) ? random.below(most) : random.below(60);
  return Buffer.concat(Array<Uint8Array>(Math.min(times, most)).fill(part));
}

function randomBytes(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}
