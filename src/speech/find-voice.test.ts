import { expect, test } from 'vitest';
import { InputError } from '../core/errors.ts';
import { findVoice } from './find-voice.ts';
import { createFliteEngine } from './flite-engine.ts';

const engine = createFliteEngine();

test.each([
  ['rms', 'rms'],
  [' AWB ', 'awb'],
  ['Clara', 'slt'],
  [undefined, 'rms'],
])('%j finds %s', (name, id) => {
  expect(findVoice(engine, name).id).toBe(id);
});

test('an unknown voice is rejected with the nearest name and the list of voices', () => {
  const attempt = () => findVoice(engine, 'lst');
  expect(attempt).toThrow(InputError);
  expect(attempt).toThrow(
    expect.objectContaining({
      code: 'unknown_voice',
      message: 'embedded:flite has no voice called “lst”.',
      advice: expect.stringMatching(/^Did you mean slt.*Its voices are rms, slt, awb\.$/),
    }),
  );
});

test('no name is suggested if none is similar', () => {
  expect(() => findVoice(engine, 'Scarlett O’Hara')).toThrow(
    expect.objectContaining({ advice: 'Its voices are rms, slt, awb.' }),
  );
});
