import type { Puppet, PuppetCut } from './puppet.ts';

type Made = Omit<Puppet, 'scale' | 'lights'>;

/** A puppet in one colour. */
export function finished(
  cut: PuppetCut,
  bounds: Puppet['bounds'],
  colour: string,
  more: Partial<Puppet> = {},
): Puppet {
  const colours = { dress: colour, trim: colour, hair: '#4a3a30', skin: colour, hat: colour };
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
