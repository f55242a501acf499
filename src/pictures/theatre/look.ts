import { clamp, lerp, mix } from './colour.ts';
import {
  type Light,
  lightOf,
  type StageHour,
  THEATRE_PALETTES,
  type TheatrePaletteName,
} from './palettes.ts';
import type { Puppet, PuppetPart } from './puppets/puppet.ts';
import type { Material } from './sheet.ts';
import { STORYBOOK_PALETTES, type StorybookPaletteName, storybookColours } from './storybook.ts';

/** The colours of everything in a scene. */
export interface Look {
  readonly light: Light;
  /** The colour of a piece of a sheet at depth `z`. */
  sheet(of: Material, z: number, shade: number): string;
  /** The colour at the foot of a sheet, which fades into the air. */
  mist(colour: string, amount: number): string;
  /** The colour of a sheet's lit edge. */
  rim(z: number, water: boolean): string;
  puppet(puppet: Puppet, part: PuppetPart, tone: number): string;
  readonly painted: boolean;
}

export type TheatreTheme = 'theatre' | 'storybook';
export type PaletteName = TheatrePaletteName | StorybookPaletteName;

export function lookOf(
  theme: TheatreTheme,
  palette: string,
  { hour, inside, snow }: { hour: StageHour; inside: 'open' | 'indoor' | 'under'; snow: boolean },
): Look {
  if (theme === 'storybook') {
    const name = Object.hasOwn(STORYBOOK_PALETTES, palette)
      ? (palette as StorybookPaletteName)
      : 'meadow-book';
    return storybookLook(lightOf(STORYBOOK_PALETTES[name], hour), inside, snow);
  }
  const name = Object.hasOwn(THEATRE_PALETTES, palette) ? (palette as TheatrePaletteName) : 'sea';
  return theatreLook(lightOf(THEATRE_PALETTES[name], hour), inside);
}

/** How many steps lighter some parts of a puppet are than its dress, so that a cape or an apron is seen on it. */
const PART_TONES: Partial<Record<PuppetPart, number>> = {
  trim: 0.6,
  hat: 0.35,
  leather: 0.25,
  metal: 0.9,
  wood: 0.45,
  sail: 1.3,
};

/** Everything is cut from the same paper. Only depth tells the sheets apart. */
function theatreLook(light: Light, inside: 'open' | 'indoor' | 'under'): Look {
  const { tone, sky } = light;
  const horizon = tone(sky[2]);
  const index = (z: number) => {
    if (inside === 'under') return lerp(2.5, 0, z ** 0.7);
    if (inside === 'indoor') return lerp(Math.max(1.9, sky[2] - 2.1), 0, z ** 0.9);
    return light.paper(z);
  };
  return {
    light,
    painted: false,
    // Water and sand are lit from above, so they are lighter than land at the same depth.
    sheet: (of, z, shade) =>
      tone(Math.max(0, index(of === 'water' || of === 'sand' ? z * 0.74 : z) + shade * (1.05 - z * 0.55))),
    mist: (colour, amount) => mix(colour, horizon, amount),
    rim: (z, water) => tone(Math.min(5.9, water ? index(z) + 1.5 : Math.max(index(z) + 1.1, sky[2] - 0.2))),
    puppet: (puppet, part, toneUp) => {
      const paper = tone(toneUp + (PART_TONES[part] ?? 0));
      const isGolden = part === 'trim' || part === 'hat' || (part === 'metal' && puppet.isThing);
      return puppet.heroine && isGolden ? mix(paper, light.gold, 0.5) : paper;
    },
  };
}

/** Painted card: each material has its own colour, mixed with some light and air. */
function storybookLook(light: Light, inside: 'open' | 'indoor' | 'under', snow: boolean): Look {
  const { tone, sky } = light;
  const air = inside === 'indoor' ? tone(4.4) : tone(sky[2] - 0.4);
  const { materials, ambient, strength } = storybookColours(light, inside, snow);
  return {
    light,
    painted: true,
    sheet: (of, z, shade) => {
      const lit = mix(materials[of], ambient, strength);
      const shaded =
        shade > 0
          ? mix(lit, '#ffffff', Math.min(0.5, shade * 0.24))
          : mix(lit, tone(0.6), Math.min(0.4, -shade * 0.4));
      const far = inside === 'indoor' ? 0.12 : 0.62;
      return mix(shaded, air, clamp((1 - z) ** 1.7 * far));
    },
    mist: (colour, amount) => mix(colour, air, amount * 0.55),
    rim: (z, water) => mix(water ? materials.water : air, '#ffffff', 0.35 * z + 0.2),
    puppet: ({ colours }, part, toneUp) => {
      const own = colours ? partColour(colours, part) : materials.wood;
      return mix(mix(own, ambient, strength * 0.7), air, toneUp * 0.22);
    },
  };
}

function partColour(colours: NonNullable<Puppet['colours']>, part: PuppetPart): string {
  switch (part) {
    case 'dress':
    case 'fur':
    case 'scales':
      return colours.dress;
    case 'trim':
      return colours.trim;
    case 'skin':
      return colours.skin;
    case 'hair':
      return colours.hair;
    case 'hat':
      return colours.hat;
    case 'leather':
      return '#5a4030';
    case 'metal':
      return '#b9bec6';
    case 'wood':
      return '#8a5f3c';
    case 'sail':
      return '#fbf3df';
  }
}
