import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../core/errors.ts';
import type { Picture } from '../core/model.ts';
import type { Illustrator, PictureRequest } from './illustrator.ts';

/** The contract suite of {@link Illustrator}. */
export function describeIllustrator(name: string, create: () => Illustrator): void {
  describe(`${name} is an illustrator`, () => {
    let illustrator: Illustrator;
    beforeAll(() => {
      illustrator = create();
    });
    afterAll(() => illustrator.close());

    const request = (changes: Partial<PictureRequest> = {}): PictureRequest => ({
      prompt: 'A lighthouse keeper waves at a passing ship.',
      style: illustrator.styles[0]?.id ?? '',
      size: { widthPx: 320, heightPx: 180 },
      captions: true,
      seed: '1',
      ...changes,
    });

    test('has a stable id, and styles that each have a name and a description', () => {
      expect(illustrator.id).toMatch(/^[a-z0-9:@./-]+$/i);
      expect(illustrator.styles.length).toBeGreaterThan(0);
      expect(new Set(illustrator.styles.map((style) => style.id)).size).toBe(illustrator.styles.length);
      for (const style of illustrator.styles) expect([style.name, style.description]).not.toContain('');
    });

    test.each([
      { widthPx: 320, heightPx: 180 },
      { widthPx: 180, heightPx: 320 },
      { widthPx: 240, heightPx: 240 },
    ])('draws a picture of $widthPx × $heightPx', async (size) => {
      const picture = await illustrator.illustrate(request({ size }));
      expect(picture.description).not.toBe('');
      expectShape(picture, size.widthPx / size.heightPx);
      if (picture.kind === 'layers') expectLayers(picture, size);
    });

    test('draws a picture in every style', async () => {
      for (const style of illustrator.styles) {
        const picture = await illustrator.illustrate(request({ style: style.id }));
        expectShape(picture, 320 / 180);
      }
    });

    test.each([
      ['nothing', ''],
      ['emoji and right-to-left script', '🦄🏳️‍🌈 مرحبا بالعالم'],
      ['Chinese', '你好，世界。'],
      ['markup', '</text><script>alert(1)</script> &amp; ]]> "quoted"'],
      ['control characters and lone surrogates', '\u0000\u0007\u001b[31m\ud800 bell\u202e'],
      ['a word of 10,000 letters', 'a'.repeat(10_000)],
      ['many lines', 'line\n'.repeat(20_000)],
    ])('draws a picture for a prompt of %s', async (_, prompt) => {
      expectShape(await illustrator.illustrate(request({ prompt })), 320 / 180);
    });

    test('rejects an unknown style and lists the known ones', async () => {
      const refusal = await illustrator
        .illustrate(request({ style: 'no such style' }))
        .catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(InputError);
      expect(refusal).toMatchObject({ code: 'unknown_style' });
      expect((refusal as InputError).advice).toContain(illustrator.styles[0]?.id);
    });

    test('rejects with the reason of an abort, before the start and while it is running', async () => {
      const reason = new Error('no longer wanted');
      await expect(illustrator.illustrate(request({ signal: AbortSignal.abort(reason) }))).rejects.toBe(
        reason,
      );
      const controller = new AbortController();
      const outcome = illustrator.illustrate(request({ signal: controller.signal, seed: 'aborted' }));
      controller.abort(reason);
      await expect(outcome).rejects.toBe(reason);
    });
  });
}

function expectShape(picture: Picture, aspect: number): void {
  expect(picture.widthPx / picture.heightPx / aspect).toBeCloseTo(1, 0);
}

function expectLayers(
  picture: Picture & { kind: 'layers' },
  size: { widthPx: number; heightPx: number },
): void {
  expect(picture).toMatchObject(size);
  expect(picture.layers[0]).toMatchObject({ xPx: 0, yPx: 0, ...size, depth: 0, motion: 'none' });
  for (const layer of picture.layers) {
    const header = new DataView(layer.png.buffer, layer.png.byteOffset, layer.png.byteLength);
    expect(header.getUint32(0)).toBe(0x89504e47);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([layer.widthPx, layer.heightPx]);
    expect(layer.depth).toBeGreaterThanOrEqual(0);
    expect(layer.depth).toBeLessThanOrEqual(1);
  }
}
