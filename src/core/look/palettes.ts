/**
 * The colours of a film. Nothing else appears in it but a picture of the document. Inks are not listed: what can be
 * read on a fill is derived from the fill, see {@link surface}.
 */
export interface Palette {
  /** Behind everything. */
  readonly ground: string;
  /** Panels, sheets and cards. */
  readonly raised: string;
  /** A colour that fills the frame or half of it. */
  readonly flood: string;
  /** Type. */
  readonly ink: string;
  /** What is said now, or what it is about. */
  readonly accent: string;
  /** The accent where the flood is of the accent's own colour. */
  readonly spark: string;
  /** Parts of charts, apart from each other in hue and lightness. */
  readonly series: readonly [string, string, string, string];
}

export const PALETTES = {
  ink: {
    ground: '#f6f2e9',
    raised: '#fffdf8',
    flood: '#17150f',
    ink: '#17150f',
    accent: '#b3261e',
    spark: '#ff8a70',
    series: ['#b3261e', '#1f5a7a', '#9a6b00', '#4b6b3c'],
  },
  salmon: {
    ground: '#fdeee0',
    raised: '#fff8f1',
    flood: '#0d4a52',
    ink: '#201a17',
    accent: '#0d6470',
    spark: '#ffc9a3',
    series: ['#0d6470', '#a3273d', '#8a6410', '#5a4a86'],
  },
  lamplight: {
    ground: '#1a1916',
    raised: '#27251f',
    flood: '#e9dfc8',
    ink: '#f4eee0',
    accent: '#f0a850',
    spark: '#8a4a00',
    series: ['#f0a850', '#7fb6c9', '#d98c7a', '#a9bf85'],
  },
  abyss: {
    ground: '#06182f',
    raised: '#0d2b4f',
    flood: '#ff7a59',
    ink: '#f4f8ff',
    accent: '#ff7a59',
    spark: '#06182f',
    series: ['#ff7a59', '#3ccfc0', '#f6c453', '#8ea8ff'],
  },
  violet: {
    ground: '#1d0f3a',
    raised: '#301a5c',
    flood: '#ffc53d',
    ink: '#f9f5ff',
    accent: '#ffc53d',
    spark: '#1d0f3a',
    series: ['#ffc53d', '#5ad1ff', '#ff8fb3', '#9be28c'],
  },
  tomato: {
    ground: '#fff4e6',
    raised: '#ffe3c7',
    flood: '#c9281d',
    ink: '#221430',
    accent: '#c9281d',
    spark: '#ffe9c9',
    series: ['#c9281d', '#1b5fa8', '#8a6200', '#0d7560'],
  },
  daylight: {
    ground: '#ffffff',
    raised: '#f1f4f9',
    flood: '#0b5fff',
    ink: '#0c1424',
    accent: '#0b5fff',
    spark: '#ffe27a',
    series: ['#0b5fff', '#d6336c', '#0b7a62', '#a85b00'],
  },
  cobalt: {
    ground: '#0e2c86',
    raised: '#123597',
    flood: '#091f63',
    ink: '#f3f7ff',
    accent: '#ffd84a',
    spark: '#ffd84a',
    series: ['#ffd84a', '#7fe0ff', '#ff9e80', '#b9f5c0'],
  },
  terminal: {
    ground: '#0f1d1b',
    raised: '#162a27',
    flood: '#08110f',
    ink: '#eaf6f0',
    accent: '#5be49b',
    spark: '#5be49b',
    series: ['#5be49b', '#6fc3ff', '#ffc46b', '#ff9bb0'],
  },
  draft: {
    ground: '#f1f5fa',
    raised: '#ffffff',
    flood: '#123a73',
    ink: '#0f2a4d',
    accent: '#c2410c',
    spark: '#ffc58f',
    series: ['#c2410c', '#1c5fae', '#0b7a62', '#7a3e9d'],
  },
  graphite: {
    ground: '#0b0c0f',
    raised: '#17191e',
    flood: '#c8f04b',
    ink: '#ffffff',
    accent: '#c8f04b',
    spark: '#0b0c0f',
    series: ['#c8f04b', '#6fb7ff', '#ff9bc2', '#ffc46b'],
  },
  orchid: {
    ground: '#150d1f',
    raised: '#221531',
    flood: '#ff7ab8',
    ink: '#fff7fd',
    accent: '#ff7ab8',
    spark: '#150d1f',
    series: ['#ff7ab8', '#7fd3ff', '#ffd166', '#a5e887'],
  },
  porcelain: {
    ground: '#f7f8fa',
    raised: '#ffffff',
    flood: '#0b6b5d',
    ink: '#11181c',
    accent: '#0b6b5d',
    spark: '#ffe27a',
    series: ['#0b6b5d', '#b4325a', '#2f5fd0', '#9a5b00'],
  },
  moor: {
    ground: '#f2e6d0',
    raised: '#fbf4e6',
    flood: '#1e4f5c',
    ink: '#2a1e33',
    accent: '#7b2d5b',
    spark: '#f2c14e',
    series: ['#7b2d5b', '#1e4f5c', '#b06a00', '#5b6b2f'],
  },
  harvest: {
    ground: '#f8e6c4',
    raised: '#fff6e3',
    flood: '#6b3318',
    ink: '#33190f',
    accent: '#a8381b',
    spark: '#ffcf70',
    series: ['#a8381b', '#2f5d50', '#9a6a00', '#4a4f8a'],
  },
  fjord: {
    ground: '#e3ecec',
    raised: '#f8fbfa',
    flood: '#234a68',
    ink: '#14273a',
    accent: '#a83a2a',
    spark: '#ffc78a',
    series: ['#a83a2a', '#234a68', '#7a6a12', '#2f6b52'],
  },
  dusk: {
    ground: '#3a2d55',
    raised: '#4a3b69',
    flood: '#1c1530',
    ink: '#fdf0dc',
    accent: '#ffc078',
    spark: '#ffc078',
    series: ['#ffc078', '#9ad6e0', '#ff9f9f', '#c8dd8f'],
  },
  // The theatre's and the storybook's have the names of the palettes of their scenery, and go with it.
  sea: {
    ground: '#07141d',
    raised: '#0f2936',
    flood: '#214350',
    ink: '#fff8e2',
    accent: '#f2b950',
    spark: '#ffdc9a',
    series: ['#f2b950', '#9cc7c6', '#b08b69', '#cfe6de'],
  },
  plum: {
    ground: '#130d24',
    raised: '#271a43',
    flood: '#4a2a60',
    ink: '#fff3dc',
    accent: '#ffc766',
    spark: '#ffd488',
    series: ['#ffc766', '#d5a3b4', '#cf6960', '#d3c3ee'],
  },
  snow: {
    ground: '#14182f',
    raised: '#2a3054',
    flood: '#50517f',
    ink: '#ffffff',
    accent: '#f4c27a',
    spark: '#ffe0b4',
    series: ['#f4c27a', '#c3d8e4', '#d0a0ae', '#e6eefb'],
  },
  forest: {
    ground: '#100f0d',
    raised: '#252418',
    flood: '#4a4526',
    ink: '#fbf9d8',
    accent: '#f0c24e',
    spark: '#fff0b0',
    series: ['#f0c24e', '#a4bf83', '#bd914a', '#d8ecd6'],
  },
  ember: {
    ground: '#170a0c',
    raised: '#331316',
    flood: '#5d1f1e',
    ink: '#fff4d8',
    accent: '#ffc65c',
    spark: '#ffdc90',
    series: ['#ffc65c', '#dba873', '#d66d37', '#ecccc0'],
  },
  meadow: {
    ground: '#171322',
    raised: '#30233c',
    flood: '#5b3850',
    ink: '#fff7d6',
    accent: '#f3bd55',
    spark: '#ffe0a0',
    series: ['#f3bd55', '#bfc88b', '#d48a5e', '#d5e9dd'],
  },
  sand: {
    ground: '#1a0f1e',
    raised: '#371d35',
    flood: '#66304a',
    ink: '#fff6de',
    accent: '#ffc65f',
    spark: '#ffdf9c',
    series: ['#ffc65f', '#e0bb8a', '#dd8650', '#d7dcec'],
  },
  'meadow-book': {
    ground: '#fff6dc',
    raised: '#ffffff',
    flood: '#1f7a58',
    ink: '#2b2350',
    accent: '#d02f68',
    spark: '#fff0a8',
    series: ['#d02f68', '#1f7a5a', '#b36200', '#3d58c9'],
  },
  'candy-book': {
    ground: '#ffe8ef',
    raised: '#ffffff',
    flood: '#7d3496',
    ink: '#34184a',
    accent: '#b01e6b',
    spark: '#ffe08a',
    series: ['#b01e6b', '#2a6fc0', '#a85b00', '#1f7a5a'],
  },
  'sea-book': {
    ground: '#dff2ff',
    raised: '#ffffff',
    flood: '#1e63c8',
    ink: '#16284f',
    accent: '#b93a08',
    spark: '#ffe58a',
    series: ['#b93a08', '#1e63c8', '#0b7a62', '#8a3ea8'],
  },
  'winter-book': {
    ground: '#eaf1fa',
    raised: '#ffffff',
    flood: '#3d5488',
    ink: '#1d2b4f',
    accent: '#b8324a',
    spark: '#ffe3a8',
    series: ['#b8324a', '#2f62b5', '#8a6200', '#2b7a63'],
  },
} as const satisfies Record<string, Palette>;

export type PaletteId = keyof typeof PALETTES;

export function isPaletteId(name: string): name is PaletteId {
  return Object.hasOwn(PALETTES, name);
}
