import { describe, expect, test } from 'vitest';
import { THEME_IDS, THEMES } from '../../core/look/themes.ts';
import { sceneTransition, shotTransition } from './transitions.ts';

const SEEDS = Array.from({ length: 50 }, (_, seed) => ({ seed }));

describe.each(THEME_IDS)('%s', (theme) => {
  test('changes in one way for one seed', () => {
    for (const scene of SEEDS) {
      expect(shotTransition(theme, scene, 1)).toEqual(shotTransition(theme, scene, 1));
      expect(sceneTransition({ style: theme }, scene)).toEqual(sceneTransition({ style: theme }, scene));
    }
  });

  test('shows a change from one scene to the next', () => {
    for (const scene of SEEDS) expect(sceneTransition({ style: theme }, scene).kind).not.toBe('cut');
  });
});

test('a band has a colour of the film', () => {
  const [palette] = THEMES.bold.palettes.slice(1);
  for (const style of ['bold', `bold/${palette}`, 'flat']) {
    const colours = SEEDS.map((scene) => sceneTransition({ style }, scene)).map((transition) =>
      transition.kind === 'wipe' ? transition.bandColour : undefined,
    );
    expect(new Set(colours).size).toBe(1);
    expect(colours[0]).toBe(palette !== undefined && style.endsWith(palette) ? '#ffc53d' : '#ff7a59');
  }
});

test('the stages of stories change by a cut in one place, and without a hard edge to another', () => {
  for (const scene of SEEDS) {
    expect(shotTransition(`theatre/${THEMES.theatre.palettes[0]}`, scene, 1)).toEqual({ kind: 'cut' });
    expect(sceneTransition({ style: 'storybook' }, scene).kind).toBe('soft-wipe');
  }
});

test('a film can have one kind of change between all scenes, in the colours of its theme', () => {
  for (const style of THEME_IDS) {
    for (const transition of ['cut', 'push', 'wipe', 'soft-wipe'] as const) {
      const kinds = SEEDS.map((scene) => sceneTransition({ style, transition }, scene).kind);
      expect(new Set(kinds)).toEqual(new Set([transition]));
    }
    expect(sceneTransition({ style, transition: 'theme' }, { seed: 3 })).toEqual(
      sceneTransition({ style }, { seed: 3 }),
    );
  }
});
