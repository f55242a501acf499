import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { drawPicture } from '../picture-worker.ts';
import { fontFor, ownFontName, registerOwnFont } from './own-fonts.ts';
import { setText } from './text-block.ts';

const { resolve } = createRequire(import.meta.url);
const bytes = readFileSync(resolve('@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf'));
const hash = createHash('sha256').update(bytes).digest('hex');
const font = { hash, bytes };
const style = { size: 60, align: 'left', tracking: 0, leading: 1.1 } as const;

test('a text is set in the user’s own font, and all of it in the theme’s where that lacks a letter', () => {
  expect(registerOwnFont(font)).toBe(true);
  const own = ownFontName(hash, 'archivoBold');
  expect(fontFor(own, 'Plain words')).toBe(own);
  expect(fontFor(own, 'Plain λόγος')).toBe('archivoBold');
  const widthOf = (name: Parameters<typeof fontFor>[0], text: string) =>
    setText(text, 5_000, { ...style, font: name }).right;
  expect(widthOf(own, 'Plain words')).not.toBe(widthOf('archivoBold', 'Plain words'));
  expect(widthOf(own, 'Plain λόγος')).toBe(widthOf('archivoBold', 'Plain λόγος'));
});

test('bytes that are no font are not used', () => {
  expect(registerOwnFont({ hash: 'f'.repeat(64), bytes: Buffer.from('no font') })).toBe(false);
  expect(fontFor(ownFontName('f'.repeat(64), 'inter'), 'Words')).toBe('inter');
});

const task = {
  prompt: 'A clear sentence.',
  title: 'Scene',
  style: 'bold/abyss',
  size: { widthPx: 480, heightPx: 270 },
  captions: false,
  seed: 's',
};
const layersOf = async (
  card: Parameters<typeof drawPicture>[0]['card'],
  fonts?: { headings?: typeof font; text?: typeof font },
) => {
  const picture = await drawPicture({ ...task, ...(card && { card }), ...(fonts && { fonts }) });
  if (picture.kind !== 'layers') throw new Error('it has no layers');
  return picture.layers.map(({ png }) => Buffer.from(png).toString('base64'));
};

test('the font for headings changes headings, and the font for text the rest', async () => {
  const card = { kind: 'list', heading: 'Three things', ordered: false, items: ['one', 'two'] } as const;
  const plain = await layersOf({ ...card, items: [...card.items] });
  const headings = await layersOf({ ...card, items: [...card.items] }, { headings: font });
  const text = await layersOf({ ...card, items: [...card.items] }, { text: font });
  const changed = (layers: string[]) => layers.some((layer) => !plain.includes(layer));
  expect([changed(headings), changed(text)]).toEqual([true, true]);
  expect(headings).not.toEqual(text);
  const greek = { kind: 'statement', text: 'Λόγος και έργο' } as const;
  expect(await layersOf(greek, { headings: font })).toEqual(await layersOf(greek));
});
