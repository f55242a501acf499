import { expect, test } from 'vitest';
import { TEST_CAPABILITIES } from '../../testing/fakes/test-choices.ts';
import { painterOf } from './painter.ts';

const OWN = { id: 'embedded:illustrator', label: 'Own', paid: false, available: true };
const CLOUD = { id: 'cloud:one', label: 'Cloud', paid: true, available: true };

const serverWith = (...picture: (typeof OWN)[]) => ({
  ...TEST_CAPABILITIES,
  models: { ...TEST_CAPABILITIES.models, picture },
});

test('a description is painted by the film’s own model, or by another one that is set up, or by none', () => {
  expect(painterOf(serverWith(OWN, CLOUD), CLOUD.id)).toBe('current');
  expect(painterOf(serverWith(OWN, CLOUD), OWN.id)).toBe('other');
  expect(painterOf(serverWith(OWN, { ...CLOUD, available: false }), OWN.id)).toBe('missing');
  expect(painterOf(serverWith(OWN), OWN.id)).toBe('missing');
});

test('nothing is held back before the server has said what there is', () => {
  expect(painterOf(undefined, OWN.id)).toBe('current');
  expect(painterOf(serverWith(OWN), undefined)).toBe('current');
});
