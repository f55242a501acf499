import { invent, mutate } from './mutate.ts';
import { createRandom } from './random.ts';
import type { Sample } from './samples.ts';

const MEDIA_TYPES = [
  'text/html',
  'text/markdown',
  'text/csv',
  'message/rfc822',
  'application/x-tex',
  'text/x-rst',
];
const CHARSETS = ['utf-8', 'windows-1251', 'iso-2022-jp', 'gb18030', 'utf-16', 'nonsense', '\0'];

export interface DocumentInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly charset?: string;
}

/** The document with this index: nearly always a changed sample, else marks and bytes in no order. */
export function documentInput(samples: readonly Sample[], seed: number, index: number): DocumentInput {
  const random = createRandom(seed, index);
  const sample = random.oneOf(samples);
  const others = samples.map(({ bytes }) => bytes);
  const bytes = random.chance(0.85) ? mutate(sample.bytes, others, random) : invent(sample.beginning, random);
  return {
    name: random.chance(0.95) ? sample.name : random.oneOf(samples).name,
    bytes,
    ...(random.chance(0.1) && { mediaType: random.oneOf(MEDIA_TYPES) }),
    ...(random.chance(0.2) && { charset: random.oneOf(CHARSETS) }),
  };
}
