import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import { makePicture } from '../testing/make-picture.ts';
import { safePicture, sizeOf } from './safe-picture.ts';

const svg = (content: string, box = '0 0 400 300') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x" viewBox="${box}">${content}</svg>`);
const BARS =
  '<rect x="20" y="80" width="60" height="200" fill="#27c"/><rect x="140" y="150" width="60" height="130"/>';

test('a WebP is re-encoded', async () => {
  expect(await safePicture(makePicture({ type: 'image/webp' }))).toMatchObject({
    mediaType: 'image/png',
    widthPx: 480,
  });
});

test('an AVIF is re-encoded, and not decoded if it declares a huge size', async () => {
  const canvas = createCanvas(480, 320);
  canvas.getContext('2d').fillRect(100, 100, 200, 100);
  const bytes = new Uint8Array(await canvas.encode('avif'));
  expect(sizeOf(bytes)).toEqual({ widthPx: 480, heightPx: 320 });
  expect(await safePicture(bytes)).toMatchObject({ mediaType: 'image/png', widthPx: 480, heightPx: 320 });
  const declared = Buffer.from(bytes);
  declared.writeUInt32BE(60_000, declared.indexOf('ispe') + 8);
  expect(await safePicture(declared)).toBeUndefined();
});

test.each(['image/png', 'image/jpeg'] as const)('a %s is kept as it is', async (type) => {
  const bytes = makePicture({ type });
  expect(await safePicture(bytes)).toMatchObject({ bytes, mediaType: type, widthPx: 480, heightPx: 320 });
});

test('a picture too large for any film is scaled down', async () => {
  const picture = await safePicture(makePicture({ widthPx: 4_000, heightPx: 3_000, type: 'image/jpeg' }));
  expect(picture).toMatchObject({ mediaType: 'image/jpeg', widthPx: 2_400, heightPx: 1_800 });
  expect(picture?.bytes.length).toBeLessThanOrEqual(FIGURE_LIMITS.maxBytes);
});

test('a picture that declares a huge size is not decoded', async () => {
  const bytes = makePicture();
  new DataView(bytes.buffer).setUint32(16, 60_000);
  new DataView(bytes.buffer).setUint32(20, 60_000);
  expect(await safePicture(bytes)).toBeUndefined();
});

test('damaged pictures are left out and never cause an error', async () => {
  const files = [
    makePicture(),
    makePicture({ type: 'image/jpeg' }),
    makePicture({ type: 'image/webp' }),
    svg(BARS),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(400),
      fc.uint8Array({ maxLength: 12 }),
      fc.boolean(),
      async (file, at, change, isCut) => {
        const rest = isCut ? file.subarray(at, at) : file.subarray(at + change.length);
        const picture = await safePicture(Buffer.concat([file.subarray(0, at), change, rest]));
        if (picture === undefined) return;
        expect(Math.max(picture.widthPx, picture.heightPx)).toBeLessThanOrEqual(FIGURE_LIMITS.maxSidePx);
        expect(picture.bytes.length).toBeLessThanOrEqual(FIGURE_LIMITS.maxBytes);
      },
    ),
    { numRuns: 80 },
  );
});

test('an SVG becomes a PNG', async () => {
  expect(await safePicture(svg(BARS))).toMatchObject({
    mediaType: 'image/png',
    widthPx: 1600,
    heightPx: 1200,
  });
});

test.each([
  ['references that multiply', bomb()],
  ['references in a chain', chain(20_000)],
  ['elements without end', '<rect width="1" height="1"/>'.repeat(70_000)],
  ['nesting without end', '<g>'.repeat(100_000)],
])('an SVG with %s is not drawn', async (_, content) => {
  expect(await safePicture(svg(content))).toBeUndefined();
});

test('external resources, filters and scripts of an SVG are left out', async () => {
  const loads =
    '<image href="file:///etc/hostname" width="400" height="300"/><rect width="400" height="300" style="fill:url(http://127.0.0.1/x)" filter="url(#f)"/><filter id="f"><feGaussianBlur stdDeviation="90"/></filter><foreignObject width="400" height="300"><p>x</p></foreignObject>';
  const [plain, other] = await Promise.all([
    safePicture(svg(BARS)),
    safePicture(svg(`${loads.replace(/<rect.*?\/>/, '')}${BARS}`)),
  ]);
  expect(other?.hash).toBe(plain?.hash);
});

test('a blank picture is left out', async () => {
  const clear = createCanvas(400, 300).toBuffer('image/png');
  expect(await safePicture(new Uint8Array(clear))).toBeUndefined();
  expect(await safePicture(svg('<g/>'))).toBeUndefined();
});

/** Ten references to ten references, nested nine times. */
function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<g id="l${level + 1}">${`<use xlink:href="#l${level}"/>`.repeat(10)}</g>`,
  );
  return `<defs><rect id="l0" width="9" height="9"/>${levels.join('')}</defs><use xlink:href="#l9"/>`;
}

function chain(length: number): string {
  const links = Array.from({ length }, (_, at) => `<g id="c${at}"><use xlink:href="#c${at + 1}"/></g>`);
  return `${links.join('')}${BARS}`;
}
