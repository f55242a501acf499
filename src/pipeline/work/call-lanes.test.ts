import { expect, test } from 'vitest';
import type { CallLimits } from '../../core/limits.ts';
import type { Models } from '../models/stages.ts';
import { type Call, createCallLanes } from './call-lanes.ts';

const LIMITED_BY: Readonly<Record<string, 'model' | 'account'>> = { openai: 'model', elevenlabs: 'account' };
const registry = { limitedBy: (name: string) => LIMITED_BY[name.split(':')[0] ?? ''] };
const models = { script: registry, speech: registry, picture: registry } as unknown as Models;
const laneOf = (call: Call, settings: CallLimits = {}) =>
  createCallLanes({ models, defaults: { script: 2, speech: 3, picture: 2 }, settings: () => settings })(call);
const speech = (engine: string): Call => ({ kind: 'speech', engine });

test('work of this machine has no lane', () => {
  expect(laneOf(speech('embedded:flite'))).toBeUndefined();
  expect(laneOf({ kind: 'segment', engine: 'openai:tts-1' })).toBeUndefined();
});

test('a lane is what the provider limits: a model on its server, or the whole account', () => {
  expect(laneOf(speech('openai:tts-1'))?.name).toBe('openai:tts-1');
  expect(laneOf(speech('openai:tts-1@127.0.0.1:8080'))?.name).toBe('openai:tts-1@127.0.0.1:8080');
  const lane = laneOf(speech('elevenlabs:eleven_v3'));
  expect(lane?.name).toBe('elevenlabs');
  expect(lane?.covers(speech('elevenlabs:eleven_flash_v2_5'))).toBe(true);
  expect(lane?.covers(speech('openai:tts-1'))).toBe(false);
});

test('without limits of their own, providers share those of the kind of work', () => {
  const lane = laneOf(speech('openai:tts-1'), { elevenlabs: { calls: 9 } });
  expect(lane).toMatchObject({ ceiling: 3, limits: [{ calls: 3 }] });
  const [limit] = lane?.limits ?? [];
  expect(limit?.covers(speech('openai:tts-1-hd'))).toBe(true);
  expect(limit?.covers({ kind: 'picture', engine: 'openai:gpt-image-1' })).toBe(false);
  expect(limit?.covers(speech('elevenlabs:eleven_v3'))).toBe(false);
  expect(limit?.covers(speech('embedded:flite'))).toBe(false);
});

test('its own limit replaces that of the kind; those of provider and model both hold', () => {
  expect(laneOf(speech('openai:tts-1'), { 'openai:tts-1': { calls: 20 } })?.ceiling).toBe(20);
  const both = laneOf(speech('openai:tts-1@localhost'), {
    openai: { calls: 8 },
    'openai:tts-1': { calls: 20, requestsPerMinute: 50 },
  });
  expect(both).toMatchObject({ ceiling: 8, limits: [{ calls: 8 }, { calls: 20, requestsPerMinute: 50 }] });
  expect(both?.limits[0]?.covers({ kind: 'picture', engine: 'openai:gpt-image-1' })).toBe(true);
});

test('a limit of requests alone leaves the calls at once to the kind', () => {
  const lane = laneOf(speech('openai:tts-1'), { 'openai:tts-1': { requestsPerMinute: 50 } });
  expect(lane?.ceiling).toBe(3);
  expect(lane?.limits).toHaveLength(2);
});
