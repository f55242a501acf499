import type { Subject } from './picture-plan.ts';
import type { Setting } from './settings.ts';

const PLACES: Readonly<Partial<Record<Setting, string>>> = {
  sky: 'in the sky',
  space: 'in space',
  moon: 'on the Moon',
  underwater: 'under water',
  coast: 'on the coast',
  beach: 'on a beach',
  lake: 'by a lake',
  hills: 'among green hills',
  farm: 'on a farm',
  forest: 'in a forest',
  mountains: 'in the mountains',
  desert: 'in a desert',
  pyramids: 'before the pyramids',
  village: 'in a village',
  castle: 'before a castle',
  city: 'in a city',
  road: 'on a road',
  room: 'in a room',
  kitchen: 'in a kitchen',
  office: 'in an office',
  classroom: 'in a classroom',
  government: 'before a public building',
  hospital: 'in a hospital',
  laboratory: 'in a laboratory',
  factory: 'at a factory',
};

/** One plain sentence about what is to be seen. */
export function describe(options: {
  readonly opening: string;
  readonly subjects: readonly Subject[];
  readonly setting: Setting;
}): string {
  const things = options.subjects.map((subject) => subject.label ?? subject.cue);
  const shown = [options.opening, listOf(things)].filter((part) => part !== '').join(' with ');
  const place = PLACES[options.setting];
  if (shown === '' && place !== undefined) return `A view ${place}.`;
  const sentence = place === undefined ? shown : `${shown} ${place}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function listOf(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}
