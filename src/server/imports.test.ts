import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedDatabase } from '../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../testing/fakes/quick-stages.ts';
import { readBundle } from '../testing/films/read-bundle.ts';
import { createServerApp } from './app.ts';
import { problemOf } from './testing/app-under-test.ts';

const database = embeddedDatabase();
let it: PipelineUnderTest;
let files: Record<string, Buffer>;
let storyboard: Storyboard;

/** What the tests change. */
interface Storyboard {
  projectVersion: number;
  readonly figures: object[];
  readonly settings: Record<string, unknown>;
  readonly scenes: {
    id: string;
    narration: string;
    readonly shots: Record<string, unknown>[];
    readonly audio: { readonly asset: Record<string, unknown> };
  }[];
}

beforeAll(async () => {
  it = await PipelineUnderTest.start(database(), {}, { maxScenes: 20, maxCardItems: 5 });
  const id = await it.create(documentOf('project', 2), { captions: 'none' });
  await it.phases(id);
  await it.pipeline.putPicture(id, 'scene-1', 'shot-1', DOT_PNG);
  files = await readBundle(await it.pipeline.bundle(id, 'archive.zip'));
  storyboard = JSON.parse(String(files['storyboard.json']));
});
afterAll(() => it.stop({ forget: true }));

const send = (body: Uint8Array, headers: Record<string, string> = {}) => {
  const app = createServerApp({ pipeline: it.pipeline, requestsPerMinute: 1_000_000 });
  const type = { 'content-type': 'application/zip' };
  return app.request('/api/generations/import', {
    method: 'POST',
    headers: { ...type, ...headers },
    body: Buffer.from(body),
  });
};
const whole = () => zipSync(files, { level: 0 });
const changed = (change: (storyboard: Storyboard) => void, level: 0 | 6 = 0) => {
  const copy = structuredClone(storyboard);
  change(copy);
  return zipSync({ ...files, 'storyboard.json': Buffer.from(JSON.stringify(copy)) }, { level });
};

/** Sends an archive that must be refused, and returns the problem. No file may stay behind. */
async function refused(body: Uint8Array, headers?: Record<string, string>) {
  const before = await it.keptFiles();
  const response = await send(body, headers);
  const problem = await problemOf(response);
  expect(problem.advice).toMatch(/\.$/);
  expect(await it.keptFiles()).toEqual(before);
  return problem;
}

describe('an import', () => {
  test('answers 201 with a generation, and the same key answers 200 with the same one', async () => {
    const headers = { 'idempotency-key': 'import-1' };
    const [first, second] = [await send(whole(), headers), await send(whole(), headers)];
    expect([first.status, second.status]).toEqual([201, 200]);
    const { id } = (await first.json()) as { id: string };
    expect(await second.json()).toMatchObject({ id, title: 'Quick', cost: { spentUsd: 0 } });
  });

  test('reads archives that were compressed again', async () => {
    expect((await send(changed(() => {}, 6))).status).toBe(201);
  });

  test('leaves nothing but the files that it keeps', async () => {
    const before = new Set(await it.keptFiles());
    const { id } = (await (await send(whole())).json()) as { id: string };
    await it.until(id, ({ status }) => status === 'complete');
    const added = (await it.keptFiles()).filter((file) => !before.has(file));
    expect(added.filter((file) => file.includes('unfinished'))).toEqual([]);
  });

  test.each([
    ['another type', 415, 'media_type_unsupported', whole, { 'content-type': 'application/pdf' }],
    ['nothing', 422, 'archive_unreadable', () => new Uint8Array()],
    ['no archive', 422, 'archive_unreadable', () => Buffer.from('PK, but only in the beginning')],
    ['half of an archive', 422, 'archive_unreadable', () => whole().subarray(0, 2_000)],
    ['a ZIP archive of documents', 422, 'archive_unreadable', () => zipSync({ 'a.txt': Buffer.from('A.') })],
    ['an earlier version', 422, 'archive_version_unknown', () => changed((it) => (it.projectVersion = 1))],
    ['a later version', 422, 'archive_version_unknown', () => changed((it) => (it.projectVersion = 3))],
    [
      'too many scenes',
      422,
      'limit_exceeded',
      () =>
        changed(({ scenes }) =>
          scenes.push(...many(30, scenes[0]).map((scene, index) => ({ ...scene, id: `more-${index}` }))),
        ),
    ],
    [
      'two scenes of one id',
      422,
      'archive_unreadable',
      () => changed(({ scenes }) => scenes.push(...many(1, scenes[0]))),
    ],
    [
      'too large a card',
      422,
      'limit_exceeded',
      () =>
        changed(({ scenes }) =>
          Object.assign(scenes[0]?.shots[0] ?? {}, {
            card: { kind: 'list', ordered: false, items: Array(9).fill('Item') },
          }),
        ),
    ],
    [
      'a NUL character',
      422,
      'archive_unreadable',
      () => changed(({ scenes }) => Object.assign(scenes[0] ?? {}, { title: 'a\0' })),
    ],
    [
      'a look of no theme',
      400,
      'unknown_style',
      () => changed(({ settings }) => (settings.look = 'none/none')),
    ],
    [
      'a path outside',
      422,
      'archive_unreadable',
      () =>
        changed(({ scenes }) => Object.assign(scenes[0]?.audio.asset ?? {}, { file: '../../etc/passwd' })),
    ],
    [
      'one file for two parts',
      422,
      'archive_unreadable',
      () =>
        changed(({ scenes }) =>
          Object.assign(scenes[0]?.audio.asset ?? {}, { file: scenes[1]?.audio.asset.file }),
        ),
    ],
    [
      'another sound than it says',
      422,
      'archive_unreadable',
      () => {
        const sound = Buffer.from(files['narration/001.wav'] ?? []);
        sound.writeInt16LE(1_000, sound.length - 2);
        return zipSync({ ...files, 'narration/001.wav': sound });
      },
    ],
    [
      'another document than it says',
      422,
      'archive_unreadable',
      () => zipSync({ ...files, 'document.txt': Buffer.from('Another document.') }),
    ],
    [
      'a picture that is none',
      422,
      'archive_unreadable',
      () => zipSync({ ...files, 'pictures/002-1.png': Buffer.from('no picture') }),
    ],
    [
      'words beyond the narration',
      422,
      'archive_unreadable',
      () =>
        zipSync({
          ...files,
          'narration/001.json': Buffer.from('{"words":[{"start":0,"end":9999,"startMs":0,"endMs":1}]}'),
        }),
    ],
    [
      'a huge number of values',
      422,
      'archive_unreadable',
      () => zipSync({ 'storyboard.json': Buffer.from(`[${'[],'.repeat(1_100_000)}0]`) }),
    ],
  ] as const)(
    'of %s is refused with %i and %s, and stores nothing',
    async (_, status, code, body, headers?) => {
      expect(await refused(body(), headers)).toMatchObject({ status, code, retryable: false });
    },
  );

  test('of more than 4 GB is refused before it arrives', async () => {
    const { status, code } = await refused(whole(), { 'content-length': '5000000000' });
    expect({ status, code }).toEqual({ status: 413, code: 'archive_too_large' });
  });

  test('of a page whose address has a password is refused', async () => {
    const archive = changed((it) => Object.assign(it, { source: { url: 'https://me:secret@example.org/' } }));
    expect(await refused(archive)).toMatchObject({ status: 422, code: 'archive_unreadable' });
  });

  test('says for an earlier version what to do', async () => {
    const { detail, advice } = await refused(changed((it) => (it.projectVersion = 1)));
    expect(detail).toBe('The project archive has the version 1, and this server reads version 2.');
    expect(advice).toContain('download its archive again');
  });

  test('unpacks no more than an archive states, and no more than its limits', async () => {
    const bomb = zipSync({ ...files, 'narration/001.wav': Buffer.alloc(200_000_000) }, { level: 9 });
    expect((await refused(bomb)).detail).toContain('too large');
    const lying = Buffer.from(zipSync({ 'storyboard.json': Buffer.alloc(1_000_000, 0x20) }));
    const list = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.writeUInt32LE(10, list + 24);
    expect((await refused(lying)).detail).toContain('damaged');
  });
});

describe('an archive that was changed', () => {
  /** Without a film, so that nothing is rendered meanwhile. */
  const changedFilmless = (change: (storyboard: Storyboard) => void = () => {}) =>
    changed((copy) => {
      change(copy);
      Object.assign(copy, { video: { status: 'pending' } });
    });

  test('at any byte is taken or refused, never with a 5xx, and leaves no file behind when it is refused', async () => {
    const original = Buffer.from(changedFilmless());
    const place = fc.oneof(
      fc.integer({ min: 0, max: original.length - 1 }),
      fc.integer({ min: original.length - 3_000, max: original.length - 1 }),
    );
    const changes = fc.array(fc.record({ place, value: fc.integer({ min: 0, max: 255 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, fc.option(place), async (each, end) => {
        const damaged = Buffer.from(original.subarray(0, end ?? original.length));
        for (const { place: at, value } of each) if (at < damaged.length) damaged[at] = value;
        await takenOrRefused(damaged);
      }),
      { numRuns: 150 },
    );
  });

  test('in any value of its storyboard is taken or refused in the same way', async () => {
    const paths = pathsIn(storyboard);
    const value = fc.oneof(
      fc.constantFrom(null, -1, 0, 1e300, 1e9, '', 'x', '../x', 'storyboard.json', true, [], {}, '\ud800', [
        [],
      ]),
      fc.constantFrom(...paths.slice(0, 400)).map((path) => valueAt(storyboard, path)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, put) => {
        await takenOrRefused(
          changedFilmless((copy) => {
            const last = path.at(-1) ?? '';
            Object.assign(valueAt(copy, path.slice(0, -1)) as object, { [last]: put });
          }),
        );
      }),
      { numRuns: 250 },
    );
  });
});

async function takenOrRefused(archive: Uint8Array): Promise<void> {
  const before = await it.keptFiles();
  const response = await send(archive);
  expect(response.status).toBeLessThan(500);
  if (response.status < 400) {
    const { id } = (await response.json()) as { id: string };
    await it.get(id);
    await it.erase(id);
    return;
  }
  await problemOf(response);
  expect(await it.keptFiles()).toEqual(before);
}

function many<Item>(count: number, item: Item | undefined): Item[] {
  return item === undefined ? [] : Array.from({ length: count }, () => structuredClone(item));
}

/** The paths to all values within a value. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
}
