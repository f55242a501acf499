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

export const PERSON = 282;
