import { clamp, lerp, mix } from './colour.ts';

/** Seven colours, from the ink of the nearest paper to the lamp behind the stage. */
type Ramp = readonly [string, string, string, string, string, string, string];

export interface TheatrePalette {
  readonly day: Ramp;
  readonly dusk: Ramp;
  readonly night: Ramp;
  /** The light in windows and lanterns. */
  readonly glow: string;
  /** The heroine's rim and ornaments. */
  readonly gold: string;
  /** Floods, ghosts and rain. */
  readonly cool: string;
}

export const THEATRE_PALETTES = {
  sea: {
    day: ['#0a1d27', '#153c4a', '#27616f', '#5594a0', '#9cc7c6', '#dbe6d0', '#fff8e2'],
    dusk: ['#07141d', '#0f2936', '#214350', '#536a69', '#b08b69', '#ecaa64', '#ffe0a0'],
    night: ['#040b15', '#0a1930', '#123149', '#1f4e68', '#417f92', '#8dbdbd', '#dcefe2'],
    glow: '#ffdc9a',
    gold: '#f2b950',
    cool: '#cfe6de',
  },
  plum: {
    day: ['#1a1430', '#33295a', '#5a4a82', '#9477a4', '#d5a3b4', '#f6d3bd', '#fff3dc'],
    dusk: ['#130d24', '#271a43', '#4a2a60', '#88416b', '#cf6960', '#f4a75c', '#ffe2a2'],
    night: ['#0a0819', '#151136', '#241f58', '#3b3479', '#66599d', '#a99cc8', '#e9e0f3'],
    glow: '#ffd488',
    gold: '#ffc766',
    cool: '#d3c3ee',
  },
  snow: {
    day: ['#14233c', '#2a466b', '#4d749b', '#8bafcb', '#c3d8e4', '#e6eff2', '#ffffff'],
    dusk: ['#14182f', '#2a3054', '#50517f', '#8e78a0', '#d0a0ae', '#f4c9b9', '#fff0dd'],
    night: ['#070d1f', '#101d3b', '#1d335b', '#34537f', '#6a8cb0', '#aac5da', '#eaf3fa'],
    glow: '#ffe0b4',
    gold: '#f4c27a',
    cool: '#e6eefb',
  },
  forest: {
    day: ['#0c1d15', '#183a2b', '#2f6147', '#629065', '#a4bf83', '#dbe2ae', '#fbf9d8'],
    dusk: ['#100f0d', '#252418', '#4a4526', '#7d6a34', '#bd914a', '#e9bd6a', '#ffe9ae'],
    night: ['#040e0e', '#0a1f1f', '#123836', '#225652', '#4d847a', '#93b9a4', '#dcecd2'],
    glow: '#fff0b0',
    gold: '#f0c24e',
    cool: '#d8ecd6',
  },
  ember: {
    day: ['#1f1212', '#42231d', '#74402c', '#b06f45', '#dba873', '#f1d8a8', '#fff4d8'],
    dusk: ['#170a0c', '#331316', '#5d1f1e', '#9a3a2a', '#d66d37', '#f4ad58', '#ffe3a6'],
    night: ['#0c080e', '#1c1320', '#33212f', '#553440', '#8a5552', '#c2907a', '#f1d9bd'],
    glow: '#ffdc90',
    gold: '#ffc65c',
    cool: '#ecccc0',
  },
  meadow: {
    day: ['#122029', '#1f4046', '#3b6c66', '#7aa07c', '#bfc88b', '#efdfa4', '#fff7d6'],
    dusk: ['#171322', '#30233c', '#5b3850', '#96565a', '#d48a5e', '#f3bf72', '#ffe8b0'],
    night: ['#070e1a', '#0f2030', '#1b3a49', '#305b63', '#5f8a85', '#a5c0aa', '#e6eedb'],
    glow: '#ffe0a0',
    gold: '#f3bd55',
    cool: '#d5e9dd',
  },
  sand: {
    day: ['#231a1c', '#4a3433', '#7f5a4c', '#b98b66', '#e0bb8a', '#f4deb6', '#fff6de'],
    dusk: ['#1a0f1e', '#371d35', '#66304a', '#a6504d', '#dd8650', '#f6bd6e', '#ffe7b2'],
    night: ['#0b0a1a', '#191731', '#2c2a50', '#4a4771', '#7d7596', '#b7aab5', '#efe4d9'],
    glow: '#ffdf9c',
    gold: '#ffc65f',
    cool: '#d7dcec',
  },
} as const satisfies Record<string, TheatrePalette>;

export type TheatrePaletteName = keyof typeof THEATRE_PALETTES;

export type StageHour = 'morning' | 'day' | 'dusk' | 'night' | 'storm';

/** The light of one picture: which part of the ramp its sky uses, and what shines in it. */
export interface Light {
  readonly hour: StageHour;
  /** Ramp index of the sky at the zenith, halfway down and at the horizon. */
  readonly sky: readonly [number, number, number];
  readonly lamp: 'sun' | 'moon' | 'none';
  /** The height of the lamp: 0 at the zenith, 1 at the horizon. */
  readonly lampHeight: number;
  readonly glow: string;
  readonly gold: string;
  readonly cool: string;
  /** The colour at a ramp index from 0 to 6. */
  tone(index: number): string;
  /** The ramp index of paper at depth `z`: 0 is far, 1 is near. */
  paper(z: number): number;
}

const HOURS: Record<StageHour, Pick<Light, 'sky' | 'lamp' | 'lampHeight'>> = {
  morning: { sky: [3.6, 4.6, 5.8], lamp: 'sun', lampHeight: 0.72 },
  day: { sky: [3.9, 4.7, 5.7], lamp: 'sun', lampHeight: 0.24 },
  dusk: { sky: [1.6, 3.2, 5.1], lamp: 'sun', lampHeight: 0.8 },
  night: { sky: [0.9, 1.8, 3.2], lamp: 'moon', lampHeight: 0.26 },
  storm: { sky: [1.3, 2.1, 3.6], lamp: 'none', lampHeight: 0.3 },
};

export function lightOf(palette: TheatrePalette, hour: StageHour): Light {
  const ramp = rampAt(palette, hour);
  const tone = (index: number) => {
    const at = clamp(index, 0, 5.999);
    const below = Math.floor(at);
    return mix(ramp[below] ?? ramp[0], ramp[below + 1] ?? ramp[6], at - below);
  };
  const { sky, lamp, lampHeight } = HOURS[hour];
  const paper = (z: number) => Math.max(0, lerp(sky[2] - 0.75, 0, z ** 0.62));
  const { glow, gold, cool } = palette;
  return { hour, sky, lamp, lampHeight, glow, gold, cool, tone, paper };
}

/** Morning is day with some of the red of dusk. A storm is day mixed with night. */
function rampAt({ day, dusk, night }: TheatrePalette, hour: StageHour): Ramp {
  const blend = (one: Ramp, other: Ramp, t: number) =>
    one.map((colour, index) => mix(colour, other[index] ?? colour, t)) as unknown as Ramp;
  switch (hour) {
    case 'day':
      return day;
    case 'dusk':
      return dusk;
    case 'night':
      return night;
    case 'morning':
      return blend(day, dusk, 0.38);
    case 'storm':
      return blend(day, night, 0.6);
  }
}
