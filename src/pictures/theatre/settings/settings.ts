import type { SceneSetting } from '../../../core/scene-words.ts';
import { deck, shipside } from './aboard.ts';
import { carving, churchInside } from './church.ts';
import { farm, field, garden, mill } from './countryside.ts';
import { underwater } from './depths.ts';
import { gate, harbour } from './gates.ts';
import { cave, dungeon, hall } from './halls.ts';
import type { SettingMaker } from './place.ts';
import { chamber, room } from './rooms.ts';
import { stage } from './stage.ts';
import { castleOutside, churchyard, market, street, village, wellSquare } from './towns.ts';
import { beach, cliffs, rock, sea } from './waters.ts';
import { camp, desert, hills, mountains, road, seasons, slope } from './wilds.ts';
import { forest, lake, marsh, river } from './woods.ts';

const SETTINGS: Record<SceneSetting, SettingMaker> = {
  beach,
  camp,
  carving,
  castle: castleOutside,
  cave,
  chamber,
  church: churchInside,
  churchyard,
  cliffs,
  deck,
  desert,
  dungeon,
  farm,
  field,
  forest,
  garden,
  gate,
  hall,
  harbour,
  hills,
  lake,
  market,
  marsh,
  mill,
  mountains,
  river,
  road,
  rock,
  room,
  sea,
  seasons,
  shipside,
  slope,
  stage,
  street,
  underwater,
  village,
  well: wellSquare,
};

/** An unknown setting is drawn as hills: they contradict the text least. */
export function settingNamed(name: string): SettingMaker {
  return Object.hasOwn(SETTINGS, name) ? SETTINGS[name as SceneSetting] : hills;
}
