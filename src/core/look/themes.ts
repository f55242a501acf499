import type { PaletteId } from './palettes.ts';

/** What a user is told of a theme, and the palettes that suit it. How it draws is the illustrator's matter. */
export interface ThemeEntry {
  readonly name: string;
  /** One line for the user who chooses. */
  readonly description: string;
  /** The first is the theme's own; films take one of them by their seed. */
  readonly palettes: readonly [PaletteId, ...PaletteId[]];
  /** The palette's colour in the caption band, on which captions are set. */
  readonly captionsOn: 'ground' | 'flood';
}

export const THEMES = {
  editorial: {
    name: 'Editorial',
    description: 'A well-set page: serif headlines, fine rules, quiet paper',
    palettes: ['ink', 'salmon', 'lamplight'],
    captionsOn: 'ground',
  },
  bold: {
    name: 'Bold',
    description: 'Large type, one strong colour, discs and half pages',
    palettes: ['abyss', 'violet', 'tomato', 'daylight'],
    captionsOn: 'ground',
  },
  blueprint: {
    name: 'Blueprint',
    description: 'A drawing board: grid, frames and monospaced labels, for code and manuals',
    palettes: ['cobalt', 'terminal', 'draft'],
    captionsOn: 'ground',
  },
  keynote: {
    name: 'Keynote',
    description: 'A talk on a stage: centred type, rounded cards, one light',
    palettes: ['graphite', 'orchid', 'porcelain', 'daylight'],
    captionsOn: 'ground',
  },
  paper: {
    name: 'Paper',
    description: 'Cut paper: hills, a moon, torn sheets and warm type',
    palettes: ['moor', 'harvest', 'fjord', 'dusk'],
    captionsOn: 'flood',
  },
  theatre: {
    name: 'Theatre',
    description: 'A paper theatre by lamplight, for stories and legends',
    palettes: ['sea', 'plum', 'forest', 'ember', 'snow', 'meadow', 'sand'],
    captionsOn: 'ground',
  },
  storybook: {
    name: 'Storybook',
    description: 'Bright, round and friendly, for children and gentle texts',
    palettes: ['meadow-book', 'candy-book', 'sea-book', 'winter-book'],
    captionsOn: 'flood',
  },
} as const satisfies Record<string, ThemeEntry>;

export type ThemeId = keyof typeof THEMES;

export const THEME_IDS = Object.keys(THEMES) as readonly ThemeId[];

export function isThemeId(name: string): name is ThemeId {
  return Object.hasOwn(THEMES, name);
}
