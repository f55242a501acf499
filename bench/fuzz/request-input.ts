import { changeJson, ODD_NUMBERS, ODD_TEXTS, oddValue } from './change-json.ts';
import { documentInput } from './document-input.ts';
import { mutate } from './mutate.ts';
import { createRandom, type Random } from './random.ts';
import type { Route } from './routes.ts';
import type { Sample } from './samples.ts';
import { type JsonSchema, schemaValue } from './schema-value.ts';
import { PICTURES, WAV } from './small-input.ts';

/** A request before the ids that exist are put in: see `fillIds`. */
export interface RequestInput {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** Whether it says another length than it has. */
  readonly isCut: boolean;
}

export interface RequestWorld {
  readonly routes: readonly Route[];
  readonly schemas: Record<string, JsonSchema>;
  readonly samples: readonly Sample[];
  readonly seed: number;
}

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'CONNECT',
  'get',
  'X',
];
const TYPES = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'application/merge-patch+json',
    'text/plain',
    'image/png',
  ],
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'audio/wav',
    ';',
    '',
  ],
];
const HEADERS = [
  ...[
    'range',
    'if-range',
    'if-match',
    'if-none-match',
    'idempotency-key',
    'last-event-id',
    'accept',
    'x-request-id',
  ],
  ...[
    'authorization',
    'cookie',
    'host',
    'origin',
    'referer',
    'content-encoding',
    'expect',
    'transfer-encoding',
  ],
  ...['accept-encoding', 'x-forwarded-for', 'upgrade', 'if-modified-since', 'x-http-method-override'],
];
const HEADER_VALUES = [
  ...[
    '',
    '*',
    'bytes=0-',
    'bytes=-1',
    'bytes=9-1',
    'bytes=0-0,2-3',
    'bytes=99999999999999999999-',
    '"1"',
    'W/"1"',
    '"-1"',
  ],
  ...[
    '"99999999999999999999"',
    'null',
    'chunked',
    'gzip',
    '100-continue',
    'websocket',
    '127.999.1.1',
    '[::1',
    'a b',
    '\xff',
  ],
  ...[
    'Bearer a',
    'Basic YTpi',
    '0',
    '-1',
    '1e9',
    'http://evil.example',
    'a'.repeat(9000),
    'k1',
    'k2',
    'k3',
    '%00',
    '{}',
  ],
];
const ODD_PARTS = [
  '-1',
  '1e999',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%',
  '%ff',
  '%ed%a0%80',
  '..',
  '.',
  '__proto__',
  '*',
  '%20',
];

/** The request with this index. */
export function requestInput(world: RequestWorld, index: number): RequestInput {
  const random = createRandom(world.seed, index);
  const route = random.oneOf(world.routes);
  const method = random.chance(0.9) ? route.method : random.oneOf(METHODS);
  const { type, bytes } = bodyOf(route, world, random, index);
  const headers: [string, string][] = [];
  if (type !== undefined) headers.push(['content-type', type]);
  for (let left = random.chance(0.4) ? 1 + random.below(3) : 0; left > 0; left--) {
    headers.push([random.oneOf(HEADERS), random.oneOf(HEADER_VALUES)]);
  }
  const body = method === 'GET' && random.chance(0.95) ? new Uint8Array() : bytes;
  return { route, method, path: pathOf(route, random), headers, body, isCut: random.chance(0.01) };
}

function pathOf({ path, queries }: Route, random: Random): string {
  const filled = path.replaceAll(/\{\w+\}/g, (name) => {
    if (name === '{phase}')
      return random.chance(0.9) ? random.oneOf(['script', 'audio', 'images', 'finalize']) : 'x';
    if (random.chance(0.9)) return name;
    return random.chance(0.5) ? random.oneOf(ODD_PARTS) : encoded(random.oneOf(ODD_TEXTS));
  });
  const names = [...queries, ...(random.chance(0.1) ? ['a'] : [])].filter(() => random.chance(0.5));
  const query = names.map((name) => {
    const value = random.chance(0.3) ? random.oneOf(['ready', 'complete', '1', '100']) : oddQuery(random);
    return `${name}=${value}`;
  });
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function oddQuery(random: Random): string {
  const kind = random.below(3);
  if (kind === 0) return random.oneOf(ODD_PARTS);
  return kind === 1 ? String(random.oneOf(ODD_NUMBERS)) : encoded(random.oneOf(ODD_TEXTS));
}

/** Halves of surrogate pairs have no encoding of their own. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?')).slice(0, 4000);
}

function bodyOf(route: Route, world: RequestWorld, random: Random, index: number) {
  const types = Object.keys(route.bodies);
  if (types.length === 0) {
    return random.chance(0.8)
      ? { bytes: new Uint8Array() }
      : { type: random.oneOf(TYPES), bytes: jsonBytes(oddValue(random), random) };
  }
  const wanted = random.oneOf(types);
  const type = random.chance(0.9) ? wanted : random.oneOf(TYPES);
  if (wanted.startsWith('image/')) return { type, bytes: mutate(random.oneOf(PICTURES), PICTURES, random) };
  if (wanted.startsWith('audio/'))
    return { type, bytes: mutate(Buffer.concat([WAV, Buffer.alloc(24_000)]), [], random) };
  const value = schemaValue(route.bodies[wanted] ?? {}, world.schemas, random);
  if (!wanted.startsWith('multipart/'))
    return { type, bytes: jsonBytes(random.chance(0.3) ? value : changeJson(value, random), random) };
  const boundary = 'x7x';
  const bytes = formBytes(value as { options?: unknown }, { boundary, world, random, index });
  return {
    type: type === wanted ? `${wanted}; boundary=${random.chance(0.95) ? boundary : 'y'}` : type,
    bytes,
  };
}

function jsonBytes(value: unknown, random: Random): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(value) ?? '');
  return random.chance(0.12) ? mutate(bytes, [], random) : bytes;
}

interface FormChoices {
  readonly boundary: string;
  readonly world: RequestWorld;
  readonly random: Random;
  readonly index: number;
}

/** A form with a document, whose parts are doubled, missing, renamed or cut at times. */
function formBytes(value: unknown, { boundary, world, random, index }: FormChoices): Uint8Array {
  const { name, bytes, mediaType = 'text/plain' } = documentInput(world.samples, world.seed, index);
  const fileName = random.chance(0.8)
    ? name
    : random.oneOf(ODD_TEXTS).replaceAll(/[\r\n\p{Surrogate}]/gu, '');
  const part = (head: string, body: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]);
  const file = part(`name="file"; filename="${fileName}"\r\nContent-Type: ${mediaType}`, bytes);
  const options = part(
    'name="options"',
    jsonBytes(changeJson(random.chance(0.5) ? {} : value, random), random),
  );
  const odd = part(`name="${random.oneOf(['file', 'options', '__proto__', 'a', ''])}"`, Buffer.from('a'));
  const parts = [
    ...(random.chance(0.95) ? [file] : []),
    ...(random.chance(0.4) ? [options] : []),
    ...(random.chance(0.05) ? [odd] : []),
  ];
  const whole = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return random.chance(0.05) ? mutate(whole, [], random) : whole;
}
