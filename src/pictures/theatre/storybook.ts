import type { Light, TheatrePalette } from './palettes.ts';
import type { Material } from './sheet.ts';

const NIGHT = ['#16204a', '#24336c', '#35508f', '#4f74b0', '#7d9fd0', '#b3c9e6', '#eef3fb'] as const;

/** The storybook's palettes: skies in fine weather, as ramps like those of the theatre. */
export const STORYBOOK_PALETTES = {
  'meadow-book': {
    day: ['#24405a', '#3d6a86', '#5f9ab4', '#8cc3d6', '#b9e0e6', '#e6f3e4', '#fffdf0'],
    dusk: ['#3b2f57', '#6a4a78', '#a0678d', '#dd8f8f', '#f7b892', '#fdd9a3', '#fff3d3'],
    night: NIGHT,
    glow: '#ffe9a8',
    gold: '#f2b84b',
    cool: '#e2f3f2',
  },
  'candy-book': {
    day: ['#4a3563', '#7b5a94', '#a985bd', '#d3b0d9', '#f2d3e0', '#fdeae0', '#fffaf2'],
    dusk: ['#4a2f5c', '#7d4a7c', '#b9698f', '#ea9097', '#f9bb9c', '#fddcae', '#fff4da'],
    night: NIGHT,
    glow: '#fff0b5',
    gold: '#f0a85a',
    cool: '#eae6fa',
  },
  'sea-book': {
    day: ['#173f5f', '#20639b', '#3c8dbc', '#6bb8d6', '#a5dbe5', '#dff2e8', '#fffcee'],
    dusk: ['#2e2f5b', '#4f4f86', '#8a6a9c', '#d4889a', '#f6b18f', '#fcd7a2', '#fff2d0'],
    night: NIGHT,
    glow: '#ffe9a8',
    gold: '#f2b84b',
    cool: '#e4f6f5',
  },
  'winter-book': {
    day: ['#2f4468', '#4f6c98', '#7d9cc4', '#a9c5df', '#cfe1ef', '#eaf3f7', '#ffffff'],
    dusk: ['#3a3560', '#605a8c', '#9383ad', '#cfa6bb', '#f0c6bf', '#fbe0cd', '#fff6ea'],
    night: NIGHT,
    glow: '#ffe6b0',
    gold: '#eeb05c',
    cool: '#eef5fc',
  },
} as const satisfies Record<string, TheatrePalette>;

export type StorybookPaletteName = keyof typeof STORYBOOK_PALETTES;

const MATERIALS: Record<Material, string> = {
  earth: '#b98f5e',
  grass: '#7fb069',
  leaf: '#5a9a5f',
  pine: '#3f7f6b',
  wood: '#8a5f3c',
  stone: '#a9a7ab',
  wall: '#f4e3c3',
  roof: '#d1664f',
  water: '#5fb0cf',
  snow: '#ffffff',
  sand: '#ecd29a',
  cloth: '#e07a6f',
  metal: '#9aa0ab',
};

const SNOWED = {
  grass: '#f4f8fc',
  leaf: '#dfe9f1',
  pine: '#6f9aa0',
  roof: '#f1f5fa',
  earth: '#e8edf4',
} as const satisfies Partial<Record<Material, string>>;

/** The colours of the storybook's materials, and how strongly the time of day tints them. */
export function storybookColours(
  light: Light,
  inside: 'open' | 'indoor' | 'under',
  snow: boolean,
): { materials: Record<Material, string>; ambient: string; strength: number } {
  const strength = { morning: 0.1, day: 0.02, dusk: 0.26, night: 0.62, storm: 0.42 }[light.hour];
  const ambient =
    inside === 'under' ? light.tone(2.4) : light.hour === 'night' ? light.tone(1.4) : light.tone(3);
  const materials =
    inside === 'indoor'
      ? { ...MATERIALS, wall: '#e9c99c', stone: '#c9a98a', wood: '#8f6242' }
      : snow
        ? { ...MATERIALS, ...SNOWED }
        : MATERIALS;
  return {
    materials,
    ambient,
    strength: inside === 'indoor' ? strength * 0.6 : inside === 'under' ? 0.4 : strength,
  };
}
