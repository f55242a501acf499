// Over 300 lines: one suite for whole films, which are expensive to make and so are shared by its tests.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Environment, readEnvironment } from '../server/environment.ts';
import { startService } from '../server/node.ts';
import type { Service } from '../server/public-types.ts';
import { type Film, readFilm } from '../testing/films/film.ts';
import {
  decodeComplaints,
  decodeSound,
  frameLumas,
  isBlack,
  longestRestMs,
  measureLoudness,
  npmFfmpegPath,
} from '../testing/films/film-decoding.ts';
import { type ParsedSubtitle, parseSubtitles } from '../testing/films/subtitle-parser.ts';
import type { Progress } from './film-progress.ts';
import { type MadeFilm, type MakeFilmOptions, type MakeFilmRequest, makeFilm } from './make-film.ts';

const RIVER = `# The River

## The Spring

High in the hills a small spring comes out from under a grey rock. Sheep drink there in the morning, and an old shepherd fills his bottle before the long walk home.

## The Town

Further down, the river runs through a busy market town. Three stone bridges cross it, and children throw bread to the ducks from all of them on Sundays.

## The Sea

At last the river becomes wide and slow. Fishing boats lie on the mud, gulls cry over the harbour, and the water tastes of salt.
`;
const FPS = 24;
const FRAME_MS = 1000 / FPS;

const ffmpegPath = npmFfmpegPath();
let root: string;
let environment: Environment;
let service: Service;

// One server for all tests, as `scenecast serve` would run it.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenecast-video-'));
  environment = { ...readEnvironment({ data: join(root, 'data') }), ffmpegPath, databaseUrl: undefined };
  const { signal } = new AbortController();
  service = await startService(environment, {
    port: 0,
    host: '127.0.0.1',
    token: 'secret',
    logLevel: 'error',
    signal,
  });
});
afterAll(async () => {
  await service.close();
  await rm(root, { recursive: true, force: true });
});

interface MakeOptions extends Partial<MakeFilmOptions> {
  readonly text?: string;
  readonly settings?: Partial<MakeFilmRequest['settings']>;
}

function make(name: string, { text = RIVER, settings, ...options }: MakeOptions = {}): Promise<MadeFilm> {
  const request: MakeFilmRequest = {
    source: { kind: 'text', text, name: 'river.md' },
    out: join(root, name),
    force: false,
    settings: {
      length: 'short',
      format: 'landscape',
      resolution: '540p',
      fps: FPS,
      style: 'Bold/Abyss',
      voice: 'SLT',
      captions: 'burned',
      ...settings,
    },
  };
  return makeFilm(request, { environment, signal: new AbortController().signal, ...options });
}

/** Every finished file, by its hash. A file that was written again has another inode. */
async function finishedFiles(): Promise<Map<string, number>> {
  const folder = join(root, 'data/blobs');
  const names = await readdir(folder, { recursive: true });
  const entries = await Promise.all(
    names.map(async (name) => ({ name, entry: await stat(join(folder, name)) })),
  );
  const files = entries.filter(({ entry }) => entry.isFile());
  return new Map(files.map(({ name, entry }) => [basename(name), entry.ino]));
}

interface Part {
  readonly key: string;
  readonly sha256: string;
}

/** The part of the manifest that these tests read. */
interface Manifest {
  readonly durationMs: number;
  readonly scenes: readonly {
    readonly startMs: number;
    readonly narration: string;
    readonly speech: Part;
    readonly shots: readonly { readonly picture: Part }[];
    readonly segment: Part;
    readonly transition?: Part;
  }[];
}

async function readManifest({ files }: MadeFilm): Promise<Manifest> {
  return JSON.parse(await readFile(files.manifest, 'utf8'));
}

async function readCues({ files }: MadeFilm, type: 'srt' | 'vtt'): Promise<ParsedSubtitle[]> {
  return parseSubtitles(await readFile(files[type] ?? '', 'utf8'), type);
}

const wordsOf = (text: string) => text.split(/\s+/u).filter(Boolean);

describe('a film', () => {
  const reports: Progress[] = [];
  let made: MadeFilm;
  let film: Film;
  let manifest: Manifest;

  beforeAll(async () => {
    made = await make('river.mp4', { onProgress: (progress) => reports.push(progress) });
    film = await readFilm(made.files.video);
    manifest = await readManifest(made);
  });

  test('has the streams that play everywhere', () => {
    expect(film).toMatchObject({
      fastStart: true,
      trackTypes: ['video', 'audio'],
      video: { codec: 'avc', profile: 'High', widthPx: 960, heightPx: 540, startMs: 0 },
      audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
    });
    expect(film.video.colour).toMatchObject({ matrix: 'bt709', fullRange: false });
  });

  test('has as many frames as its manifest says, evenly, and its sound ends with its picture', () => {
    const { video, audio } = film;
    expect(video.frameCount).toBe(Math.round((made.durationMs * FPS) / 1000));
    expect(manifest.durationMs).toBe(Math.round(made.durationMs));
    expect(video.endMs).toBeCloseTo(made.durationMs, 0);
    expect(video.longestFrameMs).toBeLessThan(FRAME_MS + 1);
    expect(video.shortestFrameMs).toBeGreaterThan(FRAME_MS - 1);
    expect(Math.abs((audio?.endMs ?? 0) - video.endMs)).toBeLessThan(FRAME_MS);
  });

  test('is neither black nor frozen, and decodes without a complaint', async () => {
    const path = made.files.video;
    expect(await decodeComplaints({ path, ffmpegPath })).toBe('');
    const frames = await frameLumas({ path, ffmpegPath });
    expect(frames).toHaveLength(film.video.frameCount);
    // The film fades in from black, and out to black.
    const fade = FPS / 2;
    expect(frames.slice(fade, -fade).filter(isBlack)).toEqual([]);
    expect(longestRestMs(frames.slice(fade, -fade))).toBeLessThan(1500);
  });

  test('is as loud as films on the web are', async () => {
    const { integratedLufs, truePeakDbtp } = await measureLoudness({ path: made.files.video, ffmpegPath });
    expect(Math.abs(integratedLufs + 16)).toBeLessThanOrEqual(1);
    expect(truePeakDbtp).toBeLessThanOrEqual(-1);
  });

  test('has captions that tell every word of its narration, in order and in time', async () => {
    const cues = await readCues(made, 'srt');
    expect(await readCues(made, 'vtt')).toEqual(cues);
    const narration = manifest.scenes.map((scene) => scene.narration).join(' ');
    expect(wordsOf(cues.map((cue) => cue.text).join(' '))).toEqual(wordsOf(narration));
    for (const [index, cue] of cues.entries()) {
      expect(cue.startMs).toBeGreaterThanOrEqual(cues[index - 1]?.endMs ?? 0);
      expect(cue.endMs).toBeGreaterThan(cue.startMs);
      expect(cue.endMs).toBeLessThanOrEqual(made.durationMs);
    }
  });

  test('shows the first words of each scene when they are heard', async () => {
    const { samples } = await decodeSound({ path: made.files.video, ffmpegPath });
    const isHeard = (timeMs: number) => {
      const span = samples.subarray(Math.max(0, timeMs - 20) * 48, (timeMs + 20) * 48);
      return span.some((sample) => Math.abs(sample) > 0.02);
    };
    const cues = await readCues(made, 'srt');
    for (const scene of manifest.scenes) {
      const first = cues.find((cue) => cue.startMs >= scene.startMs);
      expect(first?.text).toContain(wordsOf(scene.narration)[0]);
      const startMs = first?.startMs ?? 0;
      // A caption may appear slightly early, never late.
      expect(isHeard(startMs - 60)).toBe(false);
      expect([0, 40, 80, 120].some((afterMs) => isHeard(startMs + afterMs))).toBe(true);
    }
  });

  test('says in its manifest what was said, shown and used', async () => {
    expect(manifest).toMatchObject({
      manifestVersion: 1,
      title: 'The River',
      language: 'en',
      settings: { style: 'bold/abyss', voice: 'slt', fps: FPS, widthPx: 960, heightPx: 540 },
    });
    expect(manifest.scenes).toHaveLength(made.scenes);
    const kept = await finishedFiles();
    for (const { speech, shots, segment } of manifest.scenes) {
      const parts = [speech, segment, ...shots.map(({ picture }) => picture)];
      for (const { sha256 } of parts) expect(kept.has(sha256)).toBe(true);
    }
  });

  test('told its progress without ever going back', () => {
    expect(reports[0]?.stage).toBe('reading');
    expect(reports.at(-1)?.scenesTotal).toBe(made.scenes);
    const done = reports.map((report) => report.scenesDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  test('made again makes nothing anew, and is the same film', async () => {
    const before = await finishedFiles();
    const again = await make('again.mp4', { onProgress: ({ stage }) => expect(stage).toBe('reading') });
    expect(await finishedFiles()).toEqual(before);
    // The manifest contains the film's hash.
    expect(await readManifest(again)).toEqual(manifest);
    const bytes = await readFile(again.files.video);
    expect(bytes.equals(await readFile(made.files.video))).toBe(true);
    expect(await readdir(join(root, 'data/unfinished'))).toEqual([]);
  });

  test('with one sentence changed renders only that scene and the changes beside it', async () => {
    const before = await finishedFiles();
    const changed = await make('changed.mp4', { text: RIVER.replace('Three stone', 'Four stone') });
    const after = await finishedFiles();
    for (const [name, file] of before) expect(after.get(name)).toBe(file);
    const { scenes } = await readManifest(changed);
    const isNew = scenes.map(({ segment, transition }, index) => [
      segment.key !== manifest.scenes[index]?.segment.key,
      transition?.key !== manifest.scenes[index]?.transition?.key,
    ]);
    expect(isNew).toEqual([
      [false, true],
      [true, true],
      [false, false],
    ]);
  });
});

test('what cannot be spoken is said before any scene is begun', async () => {
  const stagesReported = new Set<string>();
  const outcome = make('chinese.mp4', {
    text: '北京是中华人民共和国的首都。它是一座历史悠久的城市。',
    onProgress: ({ stage }) => stagesReported.add(stage),
  });
  await expect(outcome).rejects.toMatchObject({
    code: 'unspeakable_text',
    advice: expect.stringContaining('.'),
  });
  expect(stagesReported).not.toContain('scenes');
});

test('a wrong voice and a wrong style are told with the nearest name, before the script is written', async () => {
  const onProgress = ({ stage }: Progress) => expect(stage).toBe('reading');
  await expect(make('x.mp4', { settings: { voice: 'slu' }, onProgress })).rejects.toMatchObject({
    code: 'unknown_voice',
    advice: expect.stringContaining('Did you mean slt?'),
  });
  await expect(make('x.mp4', { settings: { style: 'editoral' }, onProgress })).rejects.toMatchObject({
    code: 'unknown_style',
    advice: expect.stringContaining('Did you mean editorial?'),
  });
});

test('a film about a topic begins with its script, since there is no document to read', async () => {
  const stages: string[] = [];
  const outcome = makeFilm(
    {
      source: { kind: 'topic', topic: 'How tides work' },
      out: join(root, 'topic.mp4'),
      force: false,
      settings: {},
    },
    { environment, signal: new AbortController().signal, onProgress: ({ stage }) => stages.push(stage) },
  );
  await expect(outcome).rejects.toMatchObject({ code: 'composing_model_needed' });
  expect(stages).toEqual(['scripting']);
});

test('stopped in the middle of a scene, it leaves nothing unfinished and no film', async () => {
  const controller = new AbortController();
  const outcome = make('stopped.mp4', {
    text: 'A lighthouse keeper lived alone on a rock, and every evening he lit the great lamp.',
    signal: controller.signal,
    onProgress: ({ stage }) =>
      stage === 'scenes' && setImmediate(() => controller.abort(new Error('enough'))),
  });
  await expect(outcome).rejects.toThrow('enough');
  await expect.poll(() => readdir(join(root, 'data/unfinished'))).toEqual([]);
  expect((await readdir(root)).filter((name) => name.startsWith('stopped'))).toEqual([]);
});
