import { expect, test } from 'vitest';
import { createGeneration } from '../../client/testing/test-generation.ts';
import type { GenerationView } from '../../index.ts';
import { mergeChange, settingsBefore, waitsForUser, withChange } from './settings-change.ts';

const USUAL = { speed: 1, scenePauseMs: 600 };
const film: GenerationView = {
  ...createGeneration({ source: { text: 'A lake.' } }, 1),
  format: 'landscape',
  style: 'bold/abyss',
  look: 'bold/abyss',
  voice: 'slt',
  captions: 'burned',
  models: { script: 'a:script', speech: 'a:speech', picture: 'a:picture' },
  brand: { colour: '#c8102e' },
};

test('taking a change back sends what was there before, and the usual where nothing was chosen', () => {
  const change = {
    format: 'square',
    speed: 1.2,
    captionStyle: 'boxed',
    pronunciations: { a: 'b' },
    transition: 'cut',
  } as const;
  expect(settingsBefore(film, { ...change, made: 'replace' }, USUAL)).toEqual({
    format: 'landscape',
    speed: 1,
    captionStyle: null,
    transition: 'theme',
    pronunciations: {},
    made: 'replace',
  });
  expect(settingsBefore(film, { models: { speech: 'b:speech' } }, USUAL)).toEqual({
    models: { speech: 'a:speech', picture: 'a:picture' },
    voice: 'slt',
  });
  expect(settingsBefore(film, { brand: { colour: null } }, USUAL)).toEqual({ brand: { colour: '#c8102e' } });
});

test('the preview shows what is chosen, and the look once the server has said it', () => {
  const shown = withChange(film, { style: 'paper', captionStyle: 'minimal', fps: 25 }, undefined);
  expect(shown).toMatchObject({ style: 'paper', look: 'bold/abyss', captionStyle: 'minimal', fps: 25 });
  expect(withChange(film, { style: 'paper' }, 'paper/moor').look).toBe('paper/moor');
  expect(withChange(film, { models: { speech: 'b:speech' } }, undefined).models).toEqual({
    script: 'a:script',
    speech: 'b:speech',
    picture: 'a:picture',
  });
});

test('choices add up, also those of models and of the brand', () => {
  const first = mergeChange({ models: { speech: 'b:speech' } }, { brand: { colour: '#000000' } });
  const both = mergeChange(first, { models: { picture: 'b:picture' }, brand: { logo: null } });
  expect(both).toEqual({
    models: { speech: 'b:speech', picture: 'b:picture' },
    brand: { colour: '#000000', logo: null },
  });
});

test('what is spoken waits for the user, and what is drawn does not', () => {
  expect(waitsForUser({ speed: 1.1 })).toBe(true);
  expect(waitsForUser({ cast: [] })).toBe(true);
  expect(waitsForUser({ style: 'paper', music: 'loud' })).toBe(false);
});
