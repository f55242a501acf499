import { describe, expect, test } from 'vitest';
import { createGenerationRequestSchema } from './create-generation.ts';
import { regenerateRequestSchema, updateSceneRequestSchema } from './edit.ts';
import { generationEventSchema } from './event.ts';
import { generationSchema } from './generation.ts';
import { phaseRequestSchema, phaseResponseSchema } from './phase.ts';
import { problemSchema } from './problem.ts';

const GENERATION = {
  id: 'g1',
  revision: 3,
  status: 'generating',
  title: 'A title',
  progress: 40,
  cost: { spentUsd: 0.5 },
  scenes: [
    {
      id: 's1',
      revision: 2,
      title: '',
      narration: 'Once.',
      audio: { status: 'ready', asset: { hash: 'abc', url: '/a', mediaType: 'audio/wav', sizeBytes: 9 } },
      shots: [{ id: 'p1', visualPrompt: 'a lake', picture: { status: 'running' } }],
      segment: { status: 'pending' },
    },
  ],
  video: { status: 'pending' },
};

const ANSWER = {
  generationId: 'g1',
  phase: 'audio',
  startIndex: 0,
  nextStartIndex: 2,
  hasMore: true,
  completed: 2,
  total: 4,
  failed: [{ index: 1, sceneId: 's1', code: 'refused', detail: 'Refused.', retryable: false }],
  progress: 40,
  cost: { spentUsd: 0.5 },
  phaseTimeMs: 12,
  scenes: GENERATION.scenes,
};

describe('requests are strict', () => {
  test.each([
    { source: { text: 'x' } },
    { source: { url: 'https://example.org/a' }, length: 'full', format: 'portrait', captions: 'none' },
    { source: { text: 'x' }, models: { speech: 'embedded:flite' }, budgetUsd: 0, run: 'background' },
  ])('%j makes a generation', (body) => {
    expect(createGenerationRequestSchema.parse(body)).toEqual(body);
  });

  test.each([
    {},
    { source: {} },
    { source: { text: '' } },
    { source: { text: 'x', url: 'https://example.org' } },
    { source: { url: 'file:///etc/passwd' } },
    { source: { url: 'javascript:alert(1)' } },
    { source: { text: 'x' }, lenght: 'short' },
    { source: { text: 'x' }, models: { speech: 'flite' } },
    { source: { text: 'x' }, budgetUsd: -1 },
    { source: { text: 'x' }, budgetUsd: Number.POSITIVE_INFINITY },
    { source: { text: 'x' }, language: 'en us' },
  ])('%j does not', (body) => {
    expect(createGenerationRequestSchema.safeParse(body).success).toBe(false);
  });

  test.each([
    [{}, true],
    [{ startIndex: 2, endIndex: 2 }, true],
    [{ startIndex: 3, endIndex: 2 }, false],
    [{ startIndex: -1 }, false],
    [{ startIndex: 0.5 }, false],
    [{ endIndex: Number.NaN }, false],
    [{ endIndex: 1e9 }, false],
    [{ start: 0 }, false],
  ])('window %j: %s', (body, isGood) => {
    expect(phaseRequestSchema.safeParse(body).success).toBe(isGood);
  });

  test('of a scene only what is named changes, and only what can', () => {
    expect(updateSceneRequestSchema.parse({ narration: ' New. ' })).toEqual({ narration: 'New.' });
    expect(updateSceneRequestSchema.safeParse({ narration: '' }).success).toBe(false);
    expect(updateSceneRequestSchema.safeParse({ revision: 9 }).success).toBe(false);
    expect(regenerateRequestSchema.safeParse({ shots: ['../p1'] }).success).toBe(false);
  });
});

describe('answers are tolerant', () => {
  test('what is new is ignored at every depth, and what may be missing is filled in', () => {
    const [scene] = GENERATION.scenes;
    const parsed = generationSchema.parse({
      ...GENERATION,
      weather: 'fine',
      scenes: [{ ...scene, weather: 'fine' }],
    });
    expect(parsed).toMatchObject({ ...GENERATION, run: 'client', warnings: [], cost: { uncertainUsd: 0 } });
    expect(JSON.stringify(parsed)).not.toContain('weather');
  });

  test.each([
    ['progress beyond 100', { progress: 101 }],
    ['an unknown status', { status: 'dreaming' }],
    ['an id that is a path', { id: '../g1' }],
    ['a revision that is no integer', { revision: 1.5 }],
  ])('but %s is refused', (_name, wrong) => {
    expect(generationSchema.safeParse({ ...GENERATION, ...wrong }).success).toBe(false);
  });

  test('hasMore and nextStartIndex must agree', () => {
    expect(phaseResponseSchema.safeParse(ANSWER).success).toBe(true);
    expect(phaseResponseSchema.safeParse({ ...ANSWER, hasMore: false }).success).toBe(false);
    expect(phaseResponseSchema.safeParse({ ...ANSWER, nextStartIndex: null }).success).toBe(false);
    expect(phaseResponseSchema.safeParse({ ...ANSWER, hasMore: false, nextStartIndex: null }).success).toBe(
      true,
    );
  });

  test('events are told apart by their type', () => {
    expect(generationEventSchema.parse({ type: 'snapshot', id: 3, data: GENERATION }).type).toBe('snapshot');
    expect(generationEventSchema.safeParse({ type: 'status', id: 3, data: GENERATION }).success).toBe(true);
    expect(generationEventSchema.safeParse({ type: 'scene', id: 3, data: GENERATION }).success).toBe(false);
  });

  test('a problem has a stable code', () => {
    const problem = { title: 'Bad request', status: 400, code: 'request_invalid', retryable: false };
    expect(problemSchema.parse(problem)).toMatchObject({ ...problem, type: 'about:blank' });
    expect(problemSchema.safeParse({ ...problem, code: 'Not stable!' }).success).toBe(false);
  });
});
