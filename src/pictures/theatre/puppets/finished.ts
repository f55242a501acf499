import { mix } from '../colour.ts';
import type { Puppet, PuppetCut } from './puppet.ts';

type Made = Omit<Puppet, 'scale' | 'lights'>;

/** A puppet in one colour. */
export function finished(
  cut: PuppetCut,
  bounds: Puppet['bounds'],
  colour: string,
  more: Partial<Puppet> = {},
): Puppet {
  const light = mix(colour, '#ffffff', 0.34);
  const colours = {
    dress: colour,
    trim: light,
    hair: mix(colour, '#2c2018', 0.5),
    skin: colour,
    hat: colour,
  };
  return {
    pieces: cut.pieces,
    cuts: cut.cuts,
    lights: cut.lights,
    scale: 1,
    bounds,
    colours,
    ...more,
  } satisfies Made & Puppet;
}
