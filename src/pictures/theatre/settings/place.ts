import type { Chance } from '../chance.ts';
import type { Setting } from '../sheet.ts';
import type { StageFrame } from '../stage-frame.ts';

/** What a setting is made for. */
export interface Place {
  readonly frame: StageFrame;
  readonly chance: Chance;
  /** Which of the setting's three variants to show. */
  readonly variant: 0 | 1 | 2;
  readonly things: ReadonlySet<string>;
  readonly snow: boolean;
}

export type SettingMaker = (place: Place) => Setting;

/** The height of an adult. People fill enough of the frame for their bearing to be seen. */
export const PERSON = 336;
