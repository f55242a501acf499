import { expect, test } from 'vitest';
import { findStyle, settleStyle } from './find-style.ts';

const style = (id: string) => ({ id, name: id, description: id });
const THEMED = { styles: ['auto', 'editorial', 'bold', 'theatre'].map(style) };
const PAINTER = { styles: ['flat', 'photo'].map(style) };

test('a theme may come with a palette, and former styles stand for themes', () => {
  expect(findStyle(THEMED, ' Bold ').id).toBe('bold');
  expect(findStyle(THEMED, 'bold/abyss').id).toBe('bold/abyss');
  expect(findStyle(THEMED, 'bold/abyss/#C8102E').id).toBe('bold/abyss/#c8102e');
  expect(findStyle(THEMED, 'flat').id).toBe('bold');
  expect(findStyle(PAINTER, 'flat').id).toBe('flat');
});

test('what is no style is refused, and the styles are named', () => {
  for (const name of ['bold/none', 'bolt', 'paper', 'bold/abyss/more']) {
    expect(() => findStyle(THEMED, name)).toThrow(expect.objectContaining({ code: 'unknown_style' }));
  }
  expect(() => findStyle(PAINTER, 'bold/abyss')).toThrow(
    expect.objectContaining({ advice: expect.stringContaining('flat, photo') }),
  );
});

test('what a style leaves open is chosen by the document, the same each time', () => {
  const look = settleStyle(THEMED, 'auto', { title: 'The Mermaid of Zennor', kind: 'story' });
  expect(look).toMatch(/^theatre\//);
  expect(settleStyle(THEMED, 'auto', { title: 'The Mermaid of Zennor', kind: 'story' })).toBe(look);
  expect(settleStyle(THEMED, 'editorial', { title: 'A', kind: 'story' })).toMatch(/^editorial\//);
  expect(settleStyle(THEMED, 'bold/abyss', { title: 'A' })).toBe('bold/abyss');
  expect(settleStyle(PAINTER, 'photo', { title: 'A' })).toBeUndefined();
});

test('a film keeps its look when another style leaves it open', () => {
  expect(settleStyle(THEMED, 'auto', { look: 'theatre/ember' })).toBe('theatre/ember');
  expect(settleStyle(THEMED, 'bold/abyss', { look: 'theatre/ember' })).toBe('bold/abyss');
  // A palette of another theme does not come along.
  expect(settleStyle(THEMED, 'editorial', { look: 'theatre/sea' })).toMatch(/^editorial\/(?!sea)/);
});

test("a film is in the brand's colour, whatever its style leaves open", () => {
  const brand = '#c8102e';
  expect(settleStyle(THEMED, 'bold/abyss', { brand })).toBe('bold/abyss/#c8102e');
  expect(settleStyle(THEMED, 'auto', { kind: 'story', brand })).toMatch(/^theatre\/[a-z-]+\/#c8102e$/);
});
