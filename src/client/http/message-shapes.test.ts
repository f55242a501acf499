import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import * as schemas from '../../protocol/schemas/index.ts';
import * as choiceShapes from './api-shapes.ts';
import * as messageShapes from './message-shapes.ts';
import { parseAnswer, readMessage, type Shape } from './shapes.ts';

const shapes = { ...messageShapes, ...choiceShapes };
const TAKE_ID = 'a'.repeat(64);
const ASSET = {
  ...{ hash: 'h', url: '/api/assets/h', previewUrl: '/p', mediaType: 'audio/wav', sizeBytes: 10, take: 2 },
  ...{ durationMs: 1.5, widthPx: 1920, heightPx: 1080 },
};
const FAILURE = { code: 'failed', detail: 'It failed.', advice: 'Try again.', retryable: true };
const READY = { status: 'ready', asset: ASSET };
const FAILED = { status: 'failed', failure: FAILURE };
const TAKE = { id: TAKE_ID, number: 1, engine: 'own', current: true, selectable: false, item: READY };
const CARDS = [
  { kind: 'title', title: 'T', subtitle: 'S' },
  { kind: 'list', heading: 'H', ordered: false, items: ['one'] },
  { kind: 'quote', text: 'Q', attribution: 'A' },
];
const FRAMING = { picture: 'h', x: 0.25, y: 1, zoom: 2 };
const SCENE = {
  ...{ id: 's1', revision: 3, title: 'T', narration: 'N', audio: READY, audioTake: TAKE_ID },
  audioTakes: [TAKE],
  shots: CARDS.map((card, index) => ({
    ...{ id: `p${index}`, visualPrompt: 'V', narrationStart: 2, card, picture: FAILED, take: TAKE_ID },
    framable: 'h',
    framing: FRAMING,
    clipSound: 'low',
    takes: [TAKE],
  })),
  segment: { status: 'pending' },
};
const COST = { spentUsd: 0.1, uncertainUsd: 0.2, unpricedCalls: 1, estimateUsd: 1, budgetUsd: 2 };
const SUMMARY = {
  ...{ id: 'g1', revision: 3, status: 'generating', run: 'background', title: 'T', progress: 40 },
  ...{ cost: COST, cover: { status: 'running' }, coverFraming: FRAMING, durationMs: 9000 },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
};
const WAITS = [
  {
    ...{ provider: 'a', cause: 'down', detail: 'D.' },
    ...{ since: '2026-11-29T12:00:00Z', until: '2026-11-29T12:01:00Z' },
  },
];
const GENERATION = {
  ...SUMMARY,
  ...{ language: 'en', length: 'brief', format: 'landscape', resolution: '1080p', fps: 30, style: 'auto' },
  ...{
    look: 'bold/abyss',
    voice: 'slt',
    captions: 'burned',
    models: { script: 'a:b', speech: 'a:b', picture: 'a:b' },
  },
  ...{ scenes: [SCENE], video: READY, failure: FAILURE, waits: WAITS, warnings: ['W'] },
};
const WINDOW = {
  ...{ generationId: 'g1', phase: 'audio', startIndex: 0, nextStartIndex: 1, hasMore: true, completed: 1 },
  ...{
    total: 2,
    failed: [{ ...FAILURE, index: 0, sceneId: 's1' }],
    progress: 50,
    cost: COST,
    phaseTimeMs: 4,
  },
  scenes: [SCENE],
};
const PRICE = { source: 'own', asOf: '2026-11-29', rates: [{ usd: 0.5, per: 'picture', format: 'square' }] };
const MODEL = {
  ...{ id: 'a:b', label: 'B', paid: true, available: false, advice: 'Set a key.' },
  ...{ endsOn: '2027-01-06', usdPerMinute: null, price: PRICE },
};
const DEFAULT = { model: 'a:b', source: 'default' };
const COST_SUM = { calls: 1, spentUsd: 0.5, uncertainUsd: 0, inFlightUsd: 0, unpricedCalls: 1 };
const PART = { model: 'a:b', items: 2, costUsd: 0.5, price: PRICE };

interface Message {
  readonly name: string;
  readonly shape: Shape<unknown>;
  readonly schema: z.ZodType;
  readonly sample: object;
}

const MESSAGES: readonly Message[] = [
  {
    name: 'a generation',
    shape: shapes.generationShape,
    schema: schemas.generationSchema,
    sample: GENERATION,
  },
  {
    name: 'a list',
    shape: shapes.generationListShape,
    schema: schemas.generationListSchema,
    sample: { generations: [SUMMARY], nextCursor: 'c' },
  },
  { name: 'a window', shape: shapes.phaseResponseShape, schema: schemas.phaseResponseSchema, sample: WINDOW },
  ...[
    { type: 'snapshot', id: 1, data: GENERATION },
    { type: 'scene', id: 1, data: SCENE },
    { type: 'progress', id: 1, data: { progress: 1 } },
    { type: 'status', id: 1, data: { status: 'failed', failure: FAILURE, waits: WAITS } },
    { type: 'cost', id: 1, data: COST },
  ].map((sample) => ({
    name: `a ${sample.type} event`,
    shape: shapes.eventShape,
    schema: schemas.generationEventSchema,
    sample,
  })),
  {
    name: 'the capabilities',
    shape: shapes.capabilitiesShape,
    schema: schemas.capabilitiesSchema,
    sample: {
      version: '1.0.0',
      voices: [{ id: 'slt', label: 'S', model: 'a:b', languages: ['en'] }],
      styles: [{ id: 'flat', label: 'F', models: ['a:b'] }],
      models: { script: [MODEL], speech: [MODEL], picture: [MODEL] },
      ...{ lengths: ['short'], formats: ['square'], resolutions: ['540p'], frameRates: [24] },
      captions: ['none'],
      limits: {
        ...{ audioConcurrency: 3, imageConcurrency: 2, timeBudgetMs: 25_000, maxUploadBytes: 1 },
        maxTextLength: 1,
      },
    },
  },
  {
    name: 'an estimate',
    shape: shapes.estimateShape,
    schema: schemas.estimateSchema,
    sample: { scenes: 1, shots: 2, durationMs: 3, script: PART, speech: PART, picture: PART, costUsd: null },
  },
  {
    name: 'the costs',
    shape: shapes.costsShape,
    schema: schemas.costsSchema,
    sample: {
      ...{ from: '2026-11-01', to: '2026-11-30', total: COST_SUM },
      days: [{ day: '2026-11-29', ...COST_SUM }],
      models: [{ model: 'a:b', work: 'speech', ...COST_SUM }],
      films: [{ generationId: 'one', title: null, ...COST_SUM }],
      filmCount: 1,
    },
  },
  {
    name: 'the settings',
    shape: shapes.settingsShape,
    schema: schemas.serverSettingsSchema,
    sample: {
      keys: [{ provider: 'a', name: 'A', source: 'saved', variable: 'A_KEY', testCostUsd: 0 }],
      models: { script: DEFAULT, speech: DEFAULT, picture: DEFAULT },
      limits: {
        film: { usd: null, source: 'default' },
        day: { usd: 5, source: 'environment', usedUsd: 1 },
        month: { usd: 0, source: 'saved', usedUsd: 2 },
      },
      webhook: { url: null, source: 'default' },
      callLimits: [{ name: 'a', calls: 5, requestsPerMinute: null, tokensPerMinute: null, source: 'saved' }],
      tenantLimits: [
        { name: '*', calls: 2, dayUsd: 0.5, monthUsd: null, source: 'environment' },
        {
          ...{ name: 'acme', calls: null, dayUsd: null, monthUsd: null, source: 'default' },
          ...{ usedDayUsd: 0, usedMonthUsd: 1.5 },
        },
      ],
      providers: [
        {
          ...{ provider: 'a', callsAtOnce: null, underWay: 1, detail: '' },
          ...{ pausedUntil: '2026-11-29T12:01:00Z', downSince: '2026-11-29T12:00:00Z' },
        },
      ],
      fallback: {
        script: { models: [], source: 'default' },
        speech: { models: ['a:b', 'c:d'], source: 'saved' },
        picture: { models: [], source: 'default' },
        mixesVoices: { allowed: false, source: 'default' },
      },
    },
  },
  {
    name: 'a test of a key',
    shape: shapes.keyTestShape,
    schema: schemas.keyTestSchema,
    sample: { provider: 'a', costUsd: 0 },
  },
  {
    name: 'the downloads',
    shape: shapes.downloadListShape,
    schema: schemas.downloadListSchema,
    sample: { downloads: [{ name: 'video.mp4', url: '/v', mediaType: 'video/mp4', sizeBytes: null }] },
  },
  {
    name: 'the exports',
    shape: shapes.filmExportListShape,
    schema: schemas.filmExportListSchema,
    sample: {
      exports: [
        {
          ...{ name: 'clip.gif', mediaType: 'image/gif', widthPx: 4, heightPx: 2, status: 'failed' },
          ...{ sizeBytes: null, url: null, failure: FAILURE },
        },
      ],
    },
  },
  {
    name: 'the tags',
    shape: shapes.tagListShape,
    schema: schemas.tagListSchema,
    sample: { tags: [{ tag: 'Tides', generations: 2 }] },
  },
  {
    name: 'the trash',
    shape: shapes.trashListShape,
    schema: schemas.trashListSchema,
    sample: {
      generations: [
        { id: 'one', title: 'T', deletedAt: '2026-11-01T00:00:00Z', keptUntil: '2026-12-01T00:00:00Z' },
      ],
      nextCursor: 'c',
    },
  },
  {
    name: 'a timeline',
    shape: shapes.sceneTimelineShape,
    schema: schemas.sceneTimelineSchema,
    sample: { audioTake: TAKE_ID, words: [{ start: 0, end: 2, startMs: 0, endMs: 90.5 }], seed: -4 },
  },
  {
    name: 'a problem',
    shape: shapes.problemShape,
    schema: schemas.problemSchema,
    sample: {
      ...{ type: 'about:blank', title: 'T', status: 422, detail: 'D', advice: 'A', instance: '/i' },
      ...{ code: 'bad_request', retryable: false, retryAfterMs: 10, issues: [{ path: '/a', message: 'M' }] },
    },
  },
];

/** Wrong values to put in place of a part of a message. */
const WRONG = [undefined, null, true, -1, 1.5, 1000, 'no', [], {}, [null]];

/** Variants of the message, each with one part replaced by each wrong value. */
function* variants(value: unknown): Generator<{ readonly path: string; readonly value: unknown }> {
  for (const wrong of WRONG) {
    // Lengths of texts and formats of ids are checked by the server only.
    if (typeof value === 'string' && typeof wrong === 'string') continue;
    yield { path: `= ${JSON.stringify(wrong)}`, value: wrong };
  }
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries())
      for (const each of variants(part))
        yield { path: `.${index}${each.path}`, value: value.with(index, each.value) };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value))
      for (const each of variants(part))
        yield { path: `.${name}${each.path}`, value: { ...value, [name]: each.value } };
    yield { path: ' with a field that nobody knows', value: { ...value, unknown: 1 } };
  }
}

describe.each(MESSAGES)('$name', ({ shape, schema, sample }) => {
  test('is read as the schema reads it', () => {
    expect(readMessage(shape, sample)).toEqual(schema.parse(sample));
  });

  test('is refused where the schema refuses it, with one part of it wrong', () => {
    let count = 0;
    for (const { path, value } of variants(sample)) {
      // Framings are passed on as a whole. Cards are not checked: their shapes would be a fifth of the client's script, and the server checks them.
      if (/\.(card|framing|coverFraming)[. ]/.test(path)) continue;
      const read = readMessage(shape, value);
      expect(read, path).toEqual(schema.safeParse(value).data);
      count++;
    }
    expect(count).toBeGreaterThan(15);
  });
});

test('what is wrong is named, and where', () => {
  const { cost: _, ...withoutCost } = GENERATION;
  expect(() => parseAnswer(shapes.generationShape, withoutCost)).toThrow('at cost: expected an object');
  const broken = { ...GENERATION, scenes: [{ ...SCENE, audio: { status: 'lost' } }] };
  expect(() => parseAnswer(shapes.generationShape, broken)).toThrow(
    'at scenes.0.audio.status: expected one of pending, running, ready, failed',
  );
});

test('a card of a kind that this client does not know is handed on, one without a kind refused', () => {
  const [shot] = SCENE.shots;
  const withCard = (card: unknown) => ({ ...GENERATION, scenes: [{ ...SCENE, shots: [{ ...shot, card }] }] });
  const later = { kind: 'hologram', depth: 3 };
  expect(readMessage(shapes.generationShape, withCard(later))?.scenes?.[0]?.shots[0]?.card).toEqual(later);
  expect(readMessage(shapes.generationShape, withCard({ depth: 3 }))).toBeUndefined();
});
