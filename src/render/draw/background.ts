import { filmLook } from '../film-look.ts';

/** Background of pictures in styles of earlier versions. */
const FORMER_BACKGROUNDS: ReadonlyMap<string, string> = new Map([
  ['flat', '#14213d'],
  ['papercut', '#3b2416'],
  ['gradient', '#120a2a'],
  ['chalkboard', '#1b2426'],
]);

/** Background after the last scene and behind transparent pictures. */
export function backgroundColour(style: string): string {
  return FORMER_BACKGROUNDS.get(style) ?? filmLook(style).palette.ground;
}
