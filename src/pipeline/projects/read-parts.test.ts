import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PictureLayer } from '../../core/model.ts';
import { encodeWav } from '../../core/wav.ts';
import { encodePicture } from '../../render/index.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';
import { readPicture } from './read-parts.ts';
import { bytesInMemory, openZip } from './zip-file.ts';

const back: PictureLayer = {
  ...{ png: DOT_PNG, xPx: -8, yPx: 0, widthPx: 200, heightPx: 100, depth: 0 },
  motion: 'none',
  idle: 'creep',
};
const front: PictureLayer = { ...back, depth: 0.7, cue: 'the lamp', delayMs: 120, motion: 'wipe-up' };
const stored = encodePicture({
  ...{ kind: 'layers', widthPx: 200, heightPx: 100, description: 'A lamp' },
  layers: [back, front],
});
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Reads a picture of layers from an archive that has it. */
async function read(bytes: Uint8Array, hash = hashOf(bytes)) {
  const zip = await openZip(bytesInMemory(Buffer.from(zipSync({ 'a.layers.zip': bytes }, { level: 0 }))));
  const origin = { engine: 'embedded:scenecast', licence: 'free to use' };
  return readPicture(zip, { file: 'a.png', layers: 'a.layers.zip', hash, ...origin });
}

/** The picture with other files, or other JSON. */
function changed(
  files: Record<string, Uint8Array>,
  change: (picture: { layers: object[] }) => void = () => {},
) {
  const { 'picture.json': json = new Uint8Array(), ...images } = unzipSync(stored);
  const picture = JSON.parse(Buffer.from(json).toString());
  change(picture);
  const written = { 'picture.json': Buffer.from(JSON.stringify(picture)), ...images, ...files };
  return zipSync(written, { level: 0, mtime: new Date(1980, 0, 1) });
}

describe('a picture in layers', () => {
  test('comes back byte for byte', async () => {
    expect((await read(stored)).bytes).toEqual(stored);
    expect((await read(changed({}))).bytes).toEqual(stored);
  });

  test('keeps nothing that is no part of it, and is then another file than it says', async () => {
    await expect(read(changed({ 'more.txt': Buffer.from('More') }))).rejects.toThrow('another file');
    await expect(read(stored, hashOf(DOT_PNG))).rejects.toThrow('another file');
  });

  test.each<[string, (picture: { layers: object[] }) => void]>([
    ['has a layer too deep', ({ layers }) => Object.assign(layers[1] ?? {}, { depth: 2 })],
    ['has a layer far outside', ({ layers }) => Object.assign(layers[1] ?? {}, { xPx: 1e9 })],
    [
      'has a layer that moves in an unknown way',
      ({ layers }) => Object.assign(layers[1] ?? {}, { motion: 'spin' }),
    ],
    ['has an unknown field', ({ layers }) => Object.assign(layers[1] ?? {}, { href: 'x' })],
    ['has no layers', (picture) => Object.assign(picture, { layers: [] })],
    [
      'has thousands of layers',
      (picture) => Object.assign(picture, { layers: Array(3_000).fill(picture.layers[0]) }),
    ],
  ])('that %s is refused', async (_, change) => {
    await expect(read(changed({}, change))).rejects.toMatchObject({ code: 'archive_unreadable' });
  });

  test('whose image is none, or is missing, is refused', async () => {
    await expect(read(changed({ 'image-1': Buffer.from('GIF89a') }))).rejects.toThrow('cannot be decoded');
    const more = changed({}, ({ layers }) => void layers.push(layers[0] ?? {}));
    await expect(read(more)).rejects.toThrow('has no file image-2');
  });

  test('of more pixels than can be decoded is refused before it is decoded', async () => {
    const huge = Buffer.from(DOT_PNG);
    huge.writeUInt32BE(30_000, 16);
    huge.writeUInt32BE(30_000, 20);
    await expect(read(changed({ 'image-0': huge }))).rejects.toThrow('too many pixels');
  });
});

describe('a picture that moves', () => {
  const jpeg = (red: number, widthPx = 16) => {
    const canvas = createCanvas(widthPx, 9);
    const context = canvas.getContext('2d');
    context.fillStyle = `rgb(${red} 0 0)`;
    context.fillRect(0, 0, widthPx, 9);
    return canvas.encodeSync('jpeg', 90);
  };
  const frames = [jpeg(0), jpeg(120), jpeg(250)];
  const moving = (changedFrames: readonly Uint8Array[] = frames, sound?: Uint8Array) =>
    encodePicture({
      ...{ kind: 'flat', widthPx: 16, heightPx: 9, image: frames[0] ?? DOT_PNG, description: 'Waves' },
      clip: { fps: 25, frames: changedFrames, ...(sound && { sound }) },
    });
  const readMoving = async (bytes: Uint8Array) => {
    const zip = await openZip(bytesInMemory(Buffer.from(zipSync({ 'a.clip.zip': bytes }, { level: 0 }))));
    const origin = { engine: 'own', licence: 'free to use' };
    return readPicture(zip, { file: 'a.jpg', clip: 'a.clip.zip', hash: hashOf(bytes), ...origin });
  };

  test('comes back byte for byte, with all of its frames', async () => {
    const { bytes, picture } = await readMoving(moving());
    expect(bytes).toEqual(moving());
    expect(picture).toMatchObject({ kind: 'flat', clip: { fps: 25, frames: { length: 3 } } });
  });

  test('comes back with its sound, and is refused with sound that no decoder of this program made', async () => {
    const wav = (sampleRateHz: number, level = 0.1) =>
      encodeWav({ sampleRateHz, channels: [new Float32Array(4_800).fill(level)] });
    const loud = moving(frames, wav(48_000));
    const { bytes, picture } = await readMoving(loud);
    expect(bytes).toEqual(loud);
    expect(picture.kind === 'flat' && picture.clip?.sound?.length).toBe(wav(48_000).length);
    for (const sound of [wav(44_100), wav(48_000, 0), Buffer.from('RIFF and so on')]) {
      await expect(readMoving(moving(frames, sound))).rejects.toThrow('sound that cannot be read');
    }
  });

  test.each([
    ['a frame of another format', [...frames, DOT_PNG]],
    ['a frame that is no image', [...frames, Buffer.from('none')]],
    ['a frame of another size', [jpeg(0), jpeg(9, 32)]],
  ])('is refused with %s', async (_, others) => {
    await expect(readMoving(moving(others))).rejects.toThrow('different images');
  });
});
