import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTheme } from './read-theme.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theme-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function themeOf(text: string) {
  const path = join(folder, 'theme.json');
  await writeFile(path, text);
  return readTheme(path);
}

test('the example is valid', async () => {
  expect(await readTheme('examples/theme.json')).toMatchObject({ colour: expect.stringMatching(/^#/) });
});

test('a colour may be short, or without its sign', async () => {
  expect(await themeOf('{"colour": "#C12"}')).toEqual({ colour: '#cc1122' });
  expect(await themeOf('{"colour": "c8102e"}')).toEqual({ colour: '#c8102e' });
});

test.each([
  ['nonsense', 'is not JSON'],
  ['[]', 'is not valid'],
  ['{"colour": "red"}', 'is not valid: colour: must be a colour such as #c8102e.'],
  ['{"color": "#c8102e"}', 'color'],
  ['{"endCard": {}}', 'is not valid: endCard: must hold a title, lines, a source or credits.'],
  ['{"endCard": {"lines": ["1", "2", "3", "4"]}}', 'is not valid: endCard.lines'],
  [`{"endCard": {"title": "${'a'.repeat(81)}"}}`, 'is not valid: endCard.title'],
  [`{"colour": "#c8102e"${' '.repeat(70_000)}}`, 'is larger than 64 KB.'],
])('%.40s is refused', async (text, message) => {
  await expect(themeOf(text)).rejects.toMatchObject({
    code: 'invalid_option',
    message: expect.stringContaining(message),
    advice: expect.stringContaining('examples/theme.json'),
  });
});

test('a logo is a PNG or JPEG file beside the theme file', async () => {
  const png = createCanvas(4, 2).toBuffer('image/png');
  await writeFile(join(folder, 'logo.png'), png);
  await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'large.png'), createCanvas(2001, 2).toBuffer('image/png'));
  expect(await themeOf('{"logo": "logo.png"}')).toEqual({ logo: png.toString('base64') });
  for (const name of ['logo.svg', 'large.png', 'missing.png', '']) {
    await expect(themeOf(JSON.stringify({ logo: name }))).rejects.toMatchObject({ code: 'invalid_option' });
  }
});

test('fonts are files beside the theme file, of a limited size', async () => {
  await writeFile(join(folder, 'own.ttf'), 'whatever: the server reads what is in it');
  await writeFile(join(folder, 'large.ttf'), Buffer.alloc(1_000_001));
  const base64 = Buffer.from('whatever: the server reads what is in it').toString('base64');
  expect(await themeOf('{"fonts": {"headings": "own.ttf"}}')).toEqual({ fonts: { headings: base64 } });
  for (const fonts of [
    { text: 'large.ttf' },
    { text: 'missing.ttf' },
    { text: '' },
    { body: 'own.ttf' },
    'own.ttf',
  ]) {
    await expect(themeOf(JSON.stringify({ fonts }))).rejects.toMatchObject({ code: 'invalid_option' });
  }
});

test('a file that is not there is refused', async () => {
  await expect(readTheme(join(folder, 'missing.json'))).rejects.toMatchObject({ code: 'invalid_option' });
});
