import type { Path2D } from '@napi-rs/canvas';
import { box } from '../paper.ts';
import { REACH } from '../scenery/land.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import type { StageFrame } from '../stage-frame.ts';
import { PERSON, type Place } from './place.ts';

/** What all rooms share: walls with openings, and a floor. */

export function wholeWall(frame: StageFrame): Path2D {
  return box(-REACH, -REACH, frame.width + 2 * REACH, frame.height + 2 * REACH);
}

export function inside(place: Place, sheets: readonly Sheet[], more: Partial<Setting> = {}): Setting {
  const { frame } = place;
  return {
    sheets,
    floor: () => frame.shelf - frame.height * 0.016,
    personHeight: PERSON * 1.08 * frame.unit,
    apron: 'boards',
    indoor: true,
    ...more,
  };
}

export function floorSheet(frame: StageFrame, depth = 0.045): Sheet {
  const top = frame.shelf - frame.height * depth;
  return new Cut()
    .add('stone', box(-REACH, top, frame.width + 2 * REACH, frame.height))
    .at(0.7, top - 2, { mist: 0 });
}
