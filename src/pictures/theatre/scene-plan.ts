import type { SceneCard } from '../../core/card.ts';
import type { Size } from '../../core/frame.ts';
import { type Chance, chance } from './chance.ts';
import { clamp } from './colour.ts';
import type { Effect } from './effects.ts';
import type { Area } from './layer.ts';
import { type Look, lookOf, type TheatreTheme } from './look.ts';
import type { SheetLight } from './paint-sheet.ts';
import { lampOf } from './paint-sky.ts';
import type { StageHour } from './palettes.ts';
import { isGroup } from './positions.ts';
import { settingNamed } from './settings/settings.ts';
import type { Setting } from './sheet.ts';
import { PEOPLE_Z } from './sheet-groups.ts';
import { BLEED, type StageFrame, stageFrame } from './stage-frame.ts';
import { type Staging, stage } from './staging.ts';
import { Camera, type View, viewNumbered } from './view.ts';

export interface SceneOptions {
  readonly size: Size;
  /** The line below which captions are set: see {@link stageFrame}. */
  readonly shelfPx: number;
  readonly theme: TheatreTheme;
  /** A palette of the theatre or of the storybook. A film uses one throughout. */
  readonly palette: string;
  /** The film's seed: a place looks the same each time it is seen from the same view. */
  readonly seed: string;
}

/** The position of everything in a scene and its light, before anything is painted. */
export interface ScenePlan {
  readonly card: SceneCard;
  readonly frame: StageFrame;
  readonly setting: Setting;
  readonly staging: Staging;
  readonly camera: Camera;
  readonly look: Look;
  readonly hour: StageHour;
  readonly things: ReadonlySet<string>;
  readonly chance: Chance;
  /** Neither in a room nor under water. */
  readonly isOpenAir: boolean;
  /** Where the sun or moon stands, or where light is thrown on the bare stage. */
  readonly lamp: Point;
  /** The fire of the setting, as the camera sees it. */
  readonly fire: Point | undefined;
  readonly light: SheetLight;
  readonly effect: Effect;
  /** The frame with its bleed, down to the shelf. */
  readonly wholeArea: Area;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The depth of the setting's fire. */
const FIRE_Z = 0.56;

/** The camera comes nearer to one or two people than to a crowd, and nearer still to somebody small. */
function nearer(view: View, { people = [] }: SceneCard, { frame, staging, setting }: Seen): View {
  const isAlone = people.length > 0 && people.length <= 2 && people.every(({ figure }) => !isGroup(figure));
  if (!isAlone) return view;
  const isBare = setting.backcloth === true;
  // In a narrow frame, two on the bare stage reach from one side to the other by themselves.
  if (isBare && people.length === 2 && frame.width < 1200) return view;
  const usual = frame.upright ? 1.34 : frame.width < 1200 ? 1.18 : people.length === 1 ? 1.22 : 1.12;
  const tallest = Math.max(...staging.actors.map(({ size }) => size));
  const isSmall = isBare && staging.actors.length === 1;
  const zoom = isSmall ? usual * clamp(setting.personHeight / tallest, 1, MOST_NEARNESS) : usual;
  return { ...view, zoom: view.zoom * zoom };
}

interface Seen {
  readonly frame: StageFrame;
  readonly staging: Staging;
  readonly setting: Setting;
}

/** How much nearer the camera comes to somebody small who stands on the bare stage alone. */
const MOST_NEARNESS = 1.4;

export function planScene(card: SceneCard, options: SceneOptions): ScenePlan {
  const frame = stageFrame(options.size, options.shelfPx);
  const view = viewNumbered(card.view ?? 0);
  const seed = `${options.seed}/${card.setting}/${view.variant}/${view.round}`;
  const random = chance(seed);
  const things = new Set<string>(card.things ?? []);
  const hour: StageHour = card.weather === 'storm' ? 'storm' : (card.hour ?? 'day');
  const snow = card.weather === 'snow';
  const setting = settingNamed(card.setting)({
    frame,
    chance: random.fork('place'),
    variant: view.variant,
    things,
    snow,
  });
  const look = lookOf(options.theme, options.palette, {
    hour: setting.dim && hour !== 'night' ? 'storm' : hour,
    inside: setting.indoor ? 'indoor' : setting.under ? 'under' : 'open',
    snow,
  });
  const staging = stage(card, setting, frame, seed);
  const camera = new Camera(frame, nearer(view, card, { frame, staging, setting }), staging.focus);
  const own = lampOf(frame, look, random.fork('lamp'));
  const lamp =
    setting.backcloth && hour === 'day'
      ? { x: camera.see(staging.focus * frame.width, 0, PEOPLE_Z).x, y: frame.shelf * 0.56 }
      : { x: view.mirrored ? frame.width - own.x : own.x, y: own.y };
  const { fire } = setting;
  return {
    card,
    frame,
    setting,
    staging,
    camera,
    look,
    hour,
    things,
    chance: random,
    isOpenAir: !setting.indoor && !setting.under,
    lamp,
    fire: fire && camera.see(fire[0], fire[1], FIRE_Z),
    light: {
      frame,
      look,
      lampSide: (lamp.x < frame.width / 2 ? -1 : 1) * (view.mirrored ? -1 : 1),
      indoor: setting.indoor === true,
      heart: fire ? [fire[0], fire[1] - 120 * frame.unit] : [frame.width / 2, frame.height * 0.45],
    },
    effect: { frame, look, chance: random },
    wholeArea: { left: -BLEED, right: frame.width + BLEED, top: -BLEED, bottom: frame.shelf + 60 },
  };
}
