import { expect, test } from 'vitest';
import { findStyle, settleStyle } from './find-style.ts';

const style = (id: string) => ({ id, name: id, description: id });
const THEMED = { styles: ['auto', 'editorial', 'bold', 'theatre'].map(style) };
const PAINTER = { styles: ['flat', 'photo'].map(style) };

test('a style can name a theme and a palette, and the style names of earlier versions still work', () => {
  expect(findStyle(THEMED, ' Bold ').id).toBe('bold');
  expect(findStyle(THEMED, 'bold/abyss').id).toBe('bold/abyss');
  expect(findStyle(THEMED, 'bold/abyss/#C8102E').id).toBe('bold/abyss/#c8102e');
  expect(findStyle(THEMED, 'flat').id).toBe('bold');
  expect(findStyle(PAINTER, 'flat').id).toBe('flat');
});

test('an unknown style is rejected with the list of styles', () => {
  for (const name of ['bold/none', 'bolt', 'paper', 'bold/abyss/more']) {
    expect(() => findStyle(THEMED, name)).toThrow(expect.objectContaining({ code: 'unknown_style' }));
  }
  expect(() => findStyle(PAINTER, 'bold/abyss')).toThrow(
    expect.objectContaining({ advice: expect.stringContaining('flat, photo') }),
  );
});

test('whatever the style leaves open is chosen from the document, and always the same way', () => {
  const look = settleStyle(THEMED, 'auto', { title: 'The Mermaid of Zennor', kind: 'story' });
  expect(look).toMatch(/^theatre\//);
  expect(settleStyle(THEMED, 'auto', { title: 'The Mermaid of Zennor', kind: 'story' })).toBe(look);
  expect(settleStyle(THEMED, 'editorial', { title: 'A', kind: 'story' })).toMatch(/^editorial\//);
  expect(settleStyle(THEMED, 'bold/abyss', { title: 'A' })).toBe('bold/abyss');
  expect(settleStyle(PAINTER, 'photo', { title: 'A' })).toBeUndefined();
});

test('a film keeps its look if the new style leaves it open', () => {
  expect(settleStyle(THEMED, 'auto', { look: 'theatre/ember' })).toBe('theatre/ember');
  expect(settleStyle(THEMED, 'bold/abyss', { look: 'theatre/ember' })).toBe('bold/abyss');
  // A palette that belongs to another theme is not kept.
  expect(settleStyle(THEMED, 'editorial', { look: 'theatre/sea' })).toMatch(/^editorial\/(?!sea)/);
});

test('the brand colour is used with any style', () => {
  const brand = '#c8102e';
  expect(settleStyle(THEMED, 'bold/abyss', { brand })).toBe('bold/abyss/#c8102e');
  expect(settleStyle(THEMED, 'auto', { kind: 'story', brand })).toMatch(/^theatre\/[a-z-]+\/#c8102e$/);
});
