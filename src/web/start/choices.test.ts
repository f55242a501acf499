import { expect, test } from 'vitest';
import type { Capabilities } from '../../index.ts';
import { TEST_CAPABILITIES } from '../../testing/fakes/test-choices.ts';
import { choicesFor, possible } from './choices.ts';

const FREE = { id: 'embedded:own', label: 'Own', paid: false, available: true };
const PAID = { id: 'cloud:one', label: 'Cloud', paid: true, available: true };
const voice = (id: string, model: string) => ({ id, label: id, model, languages: ['en'] });

/** A server with an own and a paid model of each kind, of which the paid ones may want a key. */
function serverWith({ hasKey }: { readonly hasKey: boolean }): Capabilities {
  const models = [FREE, { ...PAID, available: hasKey }];
  return {
    ...TEST_CAPABILITIES,
    models: { script: models, speech: models, picture: models },
    voices: [voice('slt', FREE.id), voice('alloy', PAID.id)],
    styles: [
      { id: 'flat', label: 'Flat', models: [FREE.id, PAID.id] },
      { id: 'photo', label: 'Photo', models: [PAID.id] },
    ],
  };
}
const DEFAULT_SETTINGS = { length: 'brief', format: 'landscape', captions: 'burned' } as const;
const CLOUD = {
  ...DEFAULT_SETTINGS,
  voice: 'alloy',
  style: 'photo',
  models: { speech: PAID.id, picture: PAID.id },
};

test('what wants a key that is not there is not offered, and not asked for', () => {
  const server = serverWith({ hasKey: false });
  const { models, voices, styles } = choicesFor(DEFAULT_SETTINGS, server);
  expect(models.speech).toEqual([FREE]);
  expect(voices.map(({ id }) => id)).toEqual(['slt']);
  expect(styles.map(({ id }) => id)).toEqual(['flat']);
  expect(possible(CLOUD, server)).toEqual(DEFAULT_SETTINGS);
});

test('voices and styles are those of the models that are chosen', () => {
  const server = serverWith({ hasKey: true });
  expect(choicesFor(DEFAULT_SETTINGS, server)).toMatchObject({ voices: [{ id: 'slt' }], isVoicePaid: false });
  const { voices, styles, isVoicePaid } = choicesFor(CLOUD, server);
  expect(voices.map(({ id }) => id)).toEqual(['alloy']);
  expect(styles.map(({ id }) => id)).toEqual(['flat', 'photo']);
  expect(isVoicePaid).toBe(true);
  expect(possible(CLOUD, server)).toEqual(CLOUD);
  expect(possible({ ...CLOUD, models: {} }, server)).toEqual(DEFAULT_SETTINGS);
});

test('a pace and a pause are chosen in steps, among which the usual one is, and no other is asked for', () => {
  const server = {
    ...serverWith({ hasKey: false }),
    speed: { min: 0.8, max: 1.3, default: 1 },
    scenePauseMs: { min: 200, max: 900, default: 500 },
  };
  const { speeds, scenePausesMs } = choicesFor(DEFAULT_SETTINGS, server);
  expect(speeds).toEqual([0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3]);
  expect(scenePausesMs).toEqual([200, 400, 500, 600, 800]);
  const kept = { ...DEFAULT_SETTINGS, speed: 1.15, scenePauseMs: 800 };
  expect(possible(kept, server)).toEqual(kept);
  expect(possible({ ...kept, speed: 2, scenePauseMs: 700 }, server)).toEqual(DEFAULT_SETTINGS);
});
