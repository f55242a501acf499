import { changeJson } from './change-json.ts';
import { mutate } from './mutate.ts';
import { createRandom, type Random } from './random.ts';
import { TEXT_SAMPLES } from './text-samples.ts';

export const SMALL_PARSERS = [
  'charset',
  'csv',
  'captions',
  'pronunciations',
  'card',
  'recording',
  'picture header',
] as const;

export interface SmallInput {
  readonly parser: (typeof SMALL_PARSERS)[number];
  readonly bytes: Uint8Array;
  /** The declared charset. */
  readonly charset?: string;
}

const LANGUAGES = [
  'Der Wächter stieg zweihundert Stufen hinauf.',
  'Смотритель маяка поднялся по лестнице.',
  '灯台守は毎晩二百段を登った。',
  'حارس المنارة',
];
const ENCODINGS = ['utf8', 'utf16le', 'latin1'] as const;
const CHARSETS = [
  'utf-8',
  'windows-1251',
  'windows-1252',
  'iso-2022-jp',
  'gb18030',
  'utf-16be',
  'macintosh',
  'nonsense',
];
const CARDS: readonly object[] = [
  { kind: 'title', title: 'The lamp', kicker: 'a', subtitle: 'b' },
  {
    kind: 'series',
    form: 'bars',
    title: 'Steps',
    labels: ['a', 'b'],
    series: [{ name: 'c', values: [1, null] }],
    unit: 'm',
  },
  {
    kind: 'comparison',
    form: 'side-by-side',
    title: 'Steps',
    sides: [
      { label: 'a', value: 1 },
      { label: 'b', value: 2 },
    ],
  },
  { kind: 'list', ordered: true, items: ['a', 'b'] },
  { kind: 'timeline', events: [{ year: 1872, text: 'a' }] },
  { kind: 'table', header: ['a'], rows: [['b']] },
  { kind: 'map', places: [{ name: 'a', latitude: 51, longitude: -4 }] },
  { kind: 'figure', image: { hash: 'a'.repeat(64), mediaType: 'image/png', widthPx: 1, heightPx: 1 } },
  { kind: 'diagram', form: 'flow', nodes: [{ id: 'a', text: 'b' }], edges: [{ from: 'a', to: 'a' }] },
  { kind: 'formula', notation: 'tex', source: 'x^2' },
  { kind: 'scene', setting: 'sea', people: [{ figure: 'keeper', position: 0.5 }], things: ['lamp'] },
];
const PRONUNCIATIONS = { Zennor: 'ZEN-er', 'St. Ives': 'eevz', US: 'you ess', 'C++': 'see' };

/** The input of a small parser with this index. */
export function smallInput(seed: number, index: number): SmallInput {
  const random = createRandom(seed, index);
  const parser = random.oneOf(SMALL_PARSERS);
  const bytes = bytesFor(parser, random);
  return { parser, bytes, ...(random.chance(0.5) && { charset: random.oneOf(CHARSETS) }) };
}

function bytesFor(parser: SmallInput['parser'], random: Random): Uint8Array {
  switch (parser) {
    case 'charset':
      return mutate(Buffer.from(random.oneOf(LANGUAGES).repeat(3), random.oneOf(ENCODINGS)), [], random);
    case 'csv':
      return mutate(Buffer.from(TEXT_SAMPLES['a.csv']), [], random);
    case 'captions':
      return mutate(Buffer.from(TEXT_SAMPLES[random.chance(0.5) ? 'a.srt' : 'a.vtt']), [], random);
    case 'pronunciations':
      return Buffer.from(JSON.stringify(changeJson(PRONUNCIATIONS, random)));
    case 'card':
      return Buffer.from(JSON.stringify(changeJson(random.oneOf(CARDS), random)));
    case 'recording':
      return mutate(WAV, [], random);
    case 'picture header':
      return mutate(random.oneOf(PICTURES), PICTURES, random);
  }
}

const header = Buffer.from(
  'RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0w\x01\0\x02\0\x10\0data\0\x04\0\0',
  'latin1',
);
/** A fiftieth of a second of silence. */
export const WAV = Buffer.concat([header, Buffer.alloc(1024)]);
/** The smallest pictures: PNG, GIF, JPEG and WebP, as far as their headers go. */
export const PICTURES: readonly Uint8Array[] = [
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  Buffer.from(
    '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xd9',
    'latin1',
  ),
  Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1'),
];
