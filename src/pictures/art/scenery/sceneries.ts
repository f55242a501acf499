import type { Setting } from '../../plan/settings.ts';
import { desert, moon, pyramids } from './dry-lands.ts';
import { openSky, space } from './heavens.ts';
import { classroom, hospital, laboratory } from './institutions.ts';
import { castleHill, farm, forest, hills, mountains, road, village } from './open-country.ts';
import { kitchen, office, room } from './rooms.ts';
import type { Scenery, SceneryRequest } from './scenery.ts';
import { abstract, finance } from './shapes.ts';
import { city, factory, government } from './towns.ts';
import { underwater } from './underwater.ts';
import { beach, coast, lake } from './waters.ts';

/** How each setting is drawn. */
export const SCENERIES: Readonly<Record<Setting, (request: SceneryRequest) => Scenery>> = {
  abstract,
  sky: openSky,
  space,
  moon,
  underwater,
  coast,
  beach,
  lake,
  hills,
  farm,
  forest,
  mountains,
  desert,
  pyramids,
  village,
  castle: castleHill,
  city,
  road,
  room,
  kitchen,
  office,
  classroom,
  government,
  hospital,
  laboratory,
  factory,
  finance,
};
