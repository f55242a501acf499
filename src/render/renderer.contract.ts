import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PictureLayer } from '../core/model.ts';
import { encodeWav } from '../core/wav.ts';
import { filmFrameCount, placeScenes } from './film.ts';
import type { FilmScene, Renderer, RenderScene, RenderSettings, SegmentRequest } from './renderer.ts';
import { soundSpan } from './sound/place-sounds.ts';
import { decodeFilm, type FilmReader } from './testing/decode-film.ts';
import { flatPicture, patch, spokenEvenly } from './testing/scenes.ts';
import { planScene, transitionFrames } from './timeline.ts';

const size = { widthPx: 320, heightPx: 180 };
const settings: RenderSettings = { size, fps: 30, captions: 'burned', style: 'flat' };
const signal = new AbortController().signal;

/** What every {@link Renderer} promises. `reader` is an ffmpeg that decodes what it made. */
export function describeRenderer(
  name: string,
  create: () => Promise<{ renderer: Renderer; reader: FilmReader }>,
): void {
  describe(`${name} is a renderer`, () => {
    let folder: string;
    let renderer: Renderer;
    let reader: FilmReader;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'scenecast-renderer-'));
      ({ renderer, reader } = await create());
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const render = async (request: SegmentRequest, file: string) => {
      const path = join(folder, file);
      await renderer.renderSegment(request, { path, signal });
      return path;
    };

    test('a segment has exactly its frames, and the same bytes each time', async () => {
      const scene = { ...flashScene('Now it begins to move'), shots: [shotOf(flatPicture(size, 200))] };
      const path = await render({ kind: 'scene', scene, settings }, 'once.mp4');
      const again = await render({ kind: 'scene', scene, settings }, 'again.mp4');
      const { segment } = planScene(scene, settings.fps);
      expect((await decodeFilm(path, { reader, size })).frames).toHaveLength(segment.end - segment.first);
      expect((await readFile(path)).equals(await readFile(again))).toBe(true);
    });

    test('a film shows the very frames of its segments, with picture and sound together', async () => {
      const scenes = [
        flashScene('There was a click and a flash', { isFirst: true }),
        flashScene('Later there came another click'),
        flashScene('The last click was the end', { isLast: true }),
      ];
      const film: FilmScene[] = [];
      const segmentFrames: Buffer[] = [];
      for (const [index, scene] of scenes.entries()) {
        const next = scenes[index + 1];
        const segmentPath = await render({ kind: 'scene', scene, settings }, `segment${index}.mp4`);
        segmentFrames.push(...(await decodeFilm(segmentPath, { reader, size })).frames);
        const transitionPath =
          next && (await render({ kind: 'transition', from: scene, to: next, settings }, `to${index}.mp4`));
        if (transitionPath !== undefined) {
          const { frames } = await decodeFilm(transitionPath, { reader, size });
          expect(frames).toHaveLength(transitionFrames(settings.fps));
          segmentFrames.push(...frames);
        }
        const speechPath = join(folder, `speech${index}.wav`);
        await writeFile(speechPath, clickOnWord(scene));
        const plan = planScene(scene, settings.fps);
        const soundPath = join(folder, `sound${index}.aac`);
        await renderer.renderSound({ speechPath, ...soundSpan(plan) }, { path: soundPath, signal });
        film.push({ plan, soundPath, segmentPath, ...(transitionPath && { transitionPath }) });
      }
      const path = join(folder, "the film's.mp4");
      const title = 'A title; with = signs, "quotes" and 漢字';
      await renderer.joinFilm({ scenes: film, title, language: 'en-GB' }, { path, signal });

      const decoded = await decodeFilm(path, { reader, size });
      expect(decoded.complaints).toBe('');
      expect(decoded.frames).toHaveLength(filmFrameCount(film.map(({ plan }) => plan)));
      expect(decoded.frames.every((frame, index) => frame.equals(segmentFrames[index] ?? Buffer.of()))).toBe(
        true,
      );
      expect(decoded.description).toContain(title);
      expect(decoded.description).toMatch(/Audio: aac.*48000 Hz, stereo/);
      expect(decoded.description).toMatch(/\(eng\): Audio/);
      expect(decoded.description).toMatch(/Video: h264 \(High\).*bt709/);
      expectInSync(decoded, film);

      const again = join(folder, 'again-film.mp4');
      await renderer.joinFilm({ scenes: film, title, language: 'en-GB' }, { path: again, signal });
      expect((await readFile(again)).equals(await readFile(path))).toBe(true);
    });

    test('an abort ends the work and leaves no file', async () => {
      const stop = new AbortController();
      const before = await readdir(folder);
      const outcome = renderer.renderSegment(
        { kind: 'scene', scene: flashScene('Never seen '.repeat(40)), settings },
        { path: join(folder, 'aborted.mp4'), signal: stop.signal },
      );
      const refused = expect(outcome).rejects.toThrow('enough');
      await vi.waitUntil(async () => (await readdir(folder)).length > before.length, { timeout: 240_000 });
      stop.abort(new Error('enough'));
      await refused;
      expect(await readdir(folder)).toEqual(before);
    });

    test.each([
      ['no image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['a cut image', flatPng().subarray(0, 60)],
      ['a bomb', hugePng()],
    ])('%s is refused, and leaves no file', async (_, image) => {
      const before = await readdir(folder);
      const picture = { kind: 'flat', ...size, image, description: '' } as const;
      const scene = { ...flashScene('It is refused'), shots: [shotOf(picture)] };
      const outcome = render({ kind: 'scene', scene, settings }, 'refused.mp4');
      await expect(outcome).rejects.toMatchObject({ name: 'EngineError', code: 'picture_failed' });
      expect(await readdir(folder)).toEqual(before);
    });
  });
}

/** In the middle of the picture, a white patch appears as the click is heard. */
function flashScene(narration: string, ends: { isFirst?: boolean; isLast?: boolean } = {}): RenderScene {
  const layers: PictureLayer[] = [
    patch({ xPx: 0, yPx: 0, ...size }, { colour: '#203040' }),
    // So that the flash is not the first thing to be seen, which would not wait for its word.
    patch({ xPx: 20, yPx: 20, widthPx: 40, heightPx: 20 }, { colour: '#405060' }),
    patch({ xPx: 120, yPx: 40, widthPx: 80, heightPx: 60 }, { colour: '#ffffff', cue: 'click' }),
  ];
  const picture = { kind: 'layers', ...size, layers, description: 'a flash' } as const;
  return {
    id: narration,
    ...spokenEvenly(narration),
    isFirst: false,
    isLast: false,
    ...ends,
    seed: 1,
    shots: [shotOf(picture)],
  };
}

function shotOf(picture: RenderScene['shots'][number]['picture']): RenderScene['shots'][number] {
  return { narrationStart: 0, pictureKey: picture.description, picture };
}

/** Layers are on their way a little before their word, and so is the click. */
const CUE_AHEAD_MS = 120;

function clickMs(scene: RenderScene): number {
  const word = scene.words.find(({ start, end }) => scene.narration.slice(start, end) === 'click');
  return (word?.startMs ?? Number.NaN) - CUE_AHEAD_MS;
}

function clickOnWord(scene: RenderScene): Uint8Array {
  const samples = new Float32Array(scene.speechSampleCount);
  const at = Math.round(clickMs(scene) * 48);
  for (let index = 0; index < 240; index++) samples[at + index] = index % 24 < 12 ? 0.9 : -0.9;
  return encodeWav({ sampleRateHz: 48_000, channels: [samples] });
}

/** Every flash begins within a frame of its click, from the first to the last. */
function expectInSync(decoded: Awaited<ReturnType<typeof decodeFilm>>, film: readonly FilmScene[]): void {
  const middle = 70 * size.widthPx + 160;
  const isBright = (frame: Buffer | undefined) => (frame?.[middle] ?? 0) > 180;
  const places = placeScenes(film.map(({ plan }) => plan));
  for (const [index, { firstFrame }] of places.entries()) {
    const from = firstFrame + transitionFrames(settings.fps);
    const flash = decoded.frames.findIndex((frame, at) => at >= from && isBright(frame));
    const until = (places[index + 1]?.firstFrame ?? decoded.frames.length) * 1600;
    const click = decoded.sound.findIndex(
      (sample, at) => at >= firstFrame * 1600 && at < until && Math.abs(sample) > 0.3,
    );
    expect(flash).toBeGreaterThan(from);
    expect(click).toBeGreaterThan(0);
    expect(Math.abs(flash / 30 - click / 48_000)).toBeLessThanOrEqual(1 / 30);
  }
}

function flatPng(): Buffer {
  const picture = flatPicture(size, 0);
  return Buffer.from(picture.kind === 'flat' ? picture.image : []);
}

/** Says that it is a hundred thousand pixels wide and high. */
function hugePng(): Buffer {
  const bytes = flatPng();
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes;
}
