import type { ThemeId } from '../../core/look/themes.ts';
import type { TransitionChoice } from '../../core/model.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import { filmLook } from '../film-look.ts';

/**
 * How one picture follows another. None shows two texts through each other, or cuts a letter in two: a push moves both
 * as one, a wipe has a strip or a soft edge that moves across. `towards` is where pictures or the edge go.
 */
export type Transition =
  | { readonly kind: 'cut' }
  | { readonly kind: 'push'; readonly towards: Direction }
  | {
      readonly kind: 'wipe';
      readonly towards: Direction;
      /** Of the strip along the edge. */
      readonly bandColour: string;
    }
  /** A wipe with a soft edge. */
  | { readonly kind: 'soft-wipe'; readonly towards: 'left' | 'right' };

export type Direction = 'left' | 'right' | 'up' | 'down';

type Choice = Exclude<Transition, { bandColour: string }> | Wipe;
interface Wipe {
  readonly kind: 'wipe';
  readonly towards: Direction;
  /** Palette colour of the strip. */
  readonly band: 'accent' | 'flood';
}
type Choices = readonly [Choice, ...Choice[]];

const CUT: Choices = [{ kind: 'cut' }];
const SOFT_WIPES: Choices = [
  { kind: 'soft-wipe', towards: 'left' },
  { kind: 'soft-wipe', towards: 'right' },
];

/** What a theme has between the shots of a scene, and between scenes; the seed chooses. */
const TRANSITIONS: Readonly<Record<ThemeId, { readonly shots: Choices; readonly scenes: Choices }>> = {
  editorial: {
    shots: SOFT_WIPES,
    scenes: [{ kind: 'push', towards: 'left' }],
  },
  bold: {
    shots: [
      { kind: 'push', towards: 'left' },
      { kind: 'push', towards: 'up' },
      { kind: 'soft-wipe', towards: 'right' },
    ],
    scenes: [
      { kind: 'wipe', towards: 'right', band: 'accent' },
      { kind: 'wipe', towards: 'up', band: 'accent' },
    ],
  },
  blueprint: {
    shots: [{ kind: 'soft-wipe', towards: 'right' }],
    scenes: [{ kind: 'wipe', towards: 'down', band: 'accent' }],
  },
  keynote: {
    shots: [
      { kind: 'push', towards: 'left' },
      { kind: 'soft-wipe', towards: 'left' },
    ],
    scenes: [{ kind: 'push', towards: 'up' }],
  },
  paper: {
    shots: [
      { kind: 'soft-wipe', towards: 'left' },
      { kind: 'push', towards: 'left' },
    ],
    scenes: [{ kind: 'wipe', towards: 'left', band: 'flood' }],
  },
  // Within one place the stage stays and only what is on it changes.
  theatre: { shots: CUT, scenes: SOFT_WIPES },
  storybook: { shots: CUT, scenes: SOFT_WIPES },
};

/**
 * How a shot of a scene follows the one before it.
 *
 * @param isMatched whether a shape travels from the one to the other: see `matchOf`
 */
export function shotTransition(
  style: string,
  scene: { readonly seed: number },
  shotIndex: number,
  isMatched = false,
): Transition {
  if (isMatched) return { kind: 'cut' };
  return choose(style, 'shots', Math.imul(scene.seed + 1, 0x9e3779b1) + shotIndex);
}

/** How a scene follows the one before it: as the theme has it, or as it was chosen for the film. */
export function sceneTransition(
  {
    style,
    transition = 'theme',
  }: { readonly style: string; readonly transition?: TransitionChoice | undefined },
  coming: { readonly seed: number },
): Transition {
  return transition === 'theme'
    ? choose(style, 'scenes', coming.seed)
    : chosenFrom(CHOSEN[transition], style, coming.seed);
}

/** What every theme can have between scenes. */
const CHOSEN: Readonly<Record<Exclude<TransitionChoice, 'theme'>, Choices>> = {
  cut: CUT,
  push: [{ kind: 'push', towards: 'left' }],
  wipe: [{ kind: 'wipe', towards: 'right', band: 'accent' }],
  'soft-wipe': SOFT_WIPES,
};

function choose(style: string, between: 'shots' | 'scenes', seed: number): Transition {
  return chosenFrom(TRANSITIONS[filmLook(style).theme][between], style, seed);
}

function chosenFrom(choices: Choices, style: string, seed: number): Transition {
  const chosen = choices[Math.floor(seededRandom(seed)() * choices.length)] ?? choices[0];
  if (chosen.kind !== 'wipe') return chosen;
  const { palette } = filmLook(style);
  const { kind, towards, band } = chosen;
  return { kind, towards, bandColour: palette[band] };
}
