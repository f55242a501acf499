import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Picture } from '../../src/core/model.ts';
import { encodeWav } from '../../src/core/wav.ts';
import { createMusicDecoder, findFfmpeg } from '../../src/render/index.ts';
import { DOT_PNG } from '../../src/testing/fakes/quick-stages.ts';
import { expectAccessible } from './axe.ts';
import { useFilms } from './open-film.ts';

const { underTest, openFilm } = useFilms();
beforeAll(async () => {
  underTest().stages = (quick) => ({
    ...quick,
    music: createMusicDecoder(findFfmpeg()),
    clips: { missing: undefined, decode: async () => CLIP },
  });
  await underTest().restart();
});

const FONT = readFileSync(
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf',
  ),
);
const fontFile = (buffer: Buffer) => ({ name: 'hand.ttf', mimeType: 'font/ttf', buffer });
const CLIP_FILE = Buffer.from('\0\0\0\x20ftypisom, and so on');
/** What a decoder makes of it: two frames, and a sound. */
const CLIP = {
  ...({ kind: 'flat', widthPx: 1, heightPx: 1, image: DOT_PNG, description: 'A clip.' } as const),
  clip: {
    ...{ fps: 25, frames: [DOT_PNG, DOT_PNG] },
    sound: encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(48_000).fill(0.1)] }),
  },
} satisfies Picture;
const NO_MUSIC = { name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no music') };

/** A recording of one tone, as long as it is said. */
function tone(seconds: number) {
  const sampleRateHz = 8_000;
  const samples = Float32Array.from({ length: seconds * sampleRateHz }, (_, index) =>
    Math.sin((2 * Math.PI * 220 * index) / sampleRateHz),
  );
  const buffer = Buffer.from(encodeWav({ sampleRateHz, channels: [samples] }));
  return { name: 'harbour.wav', mimeType: 'audio/wav', buffer };
}

/** A finished film whose settings are open. */
async function openSettings(name: string) {
  const film = await openFilm(name, { scenes: 1 });
  await film.page.getByRole('button', { name: 'Film settings', exact: true }).click();
  const panel = film.page.getByRole('region', { name: 'Film settings' });
  const undo = async () => {
    await panel.getByRole('heading').focus();
    await film.page.keyboard.press('Control+z');
  };
  return { ...film, panel, undo };
}

/** Chooses a file with the button that is called so. */
async function choose(panel: Locator, label: string, file: ReturnType<typeof fontFile>) {
  await panel.getByRole('button', { name: label, exact: true }).waitFor();
  await panel.locator(`input[aria-label="${label}"]`).setInputFiles(file);
}

test('a font of the user’s own sets the captions at once, is kept, removed, and comes back with Ctrl+Z', async () => {
  const { page, panel, get, undo } = await openSettings('Fonts');
  const fonts = async () => (await get()).brand?.fonts;
  const canvas = panel.getByRole('img', { name: 'Scene 1 with these settings' });
  const drawn = () => canvas.evaluate((shown: HTMLCanvasElement) => shown.toDataURL());
  const before = await drawn();
  await choose(panel, 'Choose a font for text', fontFile(FONT));
  await panel.getByText('Another font').waitFor();
  await expect.poll(fonts).toMatchObject({ text: { asset: { mediaType: 'font/ttf' } } });
  await expect.poll(drawn).not.toBe(before);
  await expectAccessible(page);

  await page.reload();
  await page.getByRole('button', { name: 'Film settings', exact: true }).click();
  await panel.getByRole('button', { name: 'Remove font' }).click();
  await expect.poll(fonts).toBeUndefined();
  await expect.poll(() => panel.getByRole('button', { name: 'Remove font' }).count()).toBe(0);
  await undo();
  await expect.poll(fonts).toMatchObject({ text: { asset: { mediaType: 'font/ttf' } } });
});

test('a font that cannot be used says what can, and the film keeps the one it has', async () => {
  const { panel, get } = await openSettings('No font');
  await choose(panel, 'Choose a font for headings', fontFile(FONT));
  await panel.getByText('Another font').waitFor();
  await expect.poll(async () => (await get()).brand?.fonts?.headings).toBeDefined();
  const before = await get();
  await choose(panel, 'Choose a font for headings', fontFile(Buffer.from('no font')));
  await panel.getByText('Use a TTF, OTF or WOFF2 file').waitFor();
  expect((await get()).brand).toEqual(before.brand);
});

test('music of the user’s own takes the place of composed music, is kept, and is removed', async () => {
  const { page, panel, get, undo } = await openSettings('Music');
  const music = async () => (await get()).musicFile?.name;
  await panel.locator('summary').getByText('Music', { exact: true }).click();
  await choose(panel, 'Choose a file', tone(6));
  await panel.getByText('harbour.wav').waitFor();
  await expect.poll(music).toBe('harbour.wav');
  // Composed music has a mood. This has its own.
  await expect.poll(() => panel.getByLabel('Mood of the music').count()).toBe(0);
  await page.getByRole('button', { name: 'Update the film' }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Film settings', exact: true }).click();
  await panel.locator('summary').getByText('Music', { exact: true }).click();
  await panel.getByText('harbour.wav').waitFor();
  await panel.getByRole('button', { name: 'Remove music' }).click();
  await expect.poll(music).toBeUndefined();
  await expect.poll(() => panel.getByText('harbour.wav').count()).toBe(0);
  await undo();
  await expect.poll(music).toBe('harbour.wav');
});

test.each([
  ['is no music', NO_MUSIC],
  ['is too short', tone(2)],
])('a file that %s says what can be used, and the next one is taken', async (what, file) => {
  const { page, panel, get } = await openSettings(`Silence ${what}`);
  await panel.locator('summary').getByText('Music', { exact: true }).click();
  await choose(panel, 'Choose a file', file);
  await page.getByText(/Use .*WAV, MP3/).waitFor();
  expect((await get()).musicFile).toBeUndefined();
  await choose(panel, 'Choose a file', tone(6));
  await panel.getByText('harbour.wav').waitFor();
});

test('the sound of a clip is turned on and off in the menu of its picture, and undone; a picture has none', async () => {
  const { page, card, get } = await openFilm('Clips', {
    ...{ scenes: 1, prepare: (id) => underTest().pipeline.putPicture(id, 'scene-1', 'shot-1', CLIP_FILE) },
  });
  const clipSound = async () => (await get()).scenes[0]?.shots[0]?.clipSound;
  const press = async (name: string) => {
    await card.getByRole('button', { name: 'Pictures of scene 1' }).press('Enter');
    await page.getByRole('menuitem', { name }).press('Enter');
  };
  await press('Use the sound of this clip');
  await page.getByText('The clip in scene 1 is heard quietly under the voice').waitFor();
  expect(await clipSound()).toBe('low');
  await page.locator('body').press('Control+z');
  await expect.poll(clipSound).toBeUndefined();
  await page.locator('body').press('Control+Shift+z');
  await expect.poll(clipSound).toBe('low');
  await press('Mute this clip');
  await page.getByText('The clip in scene 1 is muted').waitFor();
  expect(await clipSound()).toBeUndefined();

  await card.getByRole('button', { name: 'Picture 2 of scene 1' }).click();
  await card.getByRole('button', { name: 'Pictures of scene 1' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Add a picture' }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'Use the sound of this clip' }).count()).toBe(0);
});
