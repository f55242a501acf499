import type { Setting } from './settings.ts';

/**
 * What a picture shows, before anything is drawn: the hand-over from understanding a text to drawing it.
 *
 * A plan is plain data, the same for the same text, and knows nothing of style, size or format.
 */
export type PicturePlan =
  | ScenePicturePlan
  | NumberPlan
  | TrendPlan
  | DonutPlan
  | RatioPlan
  | BarsPlan
  | QuotePlan
  | ListPlan
  | TitlePlan
  | TypographicPlan;

/** What every plan has. */
export interface PlanBasis {
  /** The gist in a few words, for drawing large; at least one word unless the text has none. */
  readonly headline: readonly HeadlineWord[];
  readonly setting: Setting;
  readonly timeOfDay: TimeOfDay;
  readonly weather: Weather;
  /** The most important first; at most {@link MAX_SUBJECTS}, each of another icon. */
  readonly subjects: readonly Subject[];
  /** A year or span of years the text tells of, such as `1969` or `1914–1918`, for a badge. */
  readonly year?: Figure;
  /** Alternative text: one plain sentence about what is to be seen. */
  readonly description: string;
}

/** Subjects in a setting. Without a subject, the setting itself is what the text tells of. */
export interface ScenePicturePlan extends PlanBasis {
  readonly kind: 'scene';
}

/** One big figure, such as `$24.5 billion`. */
export interface NumberPlan extends PlanBasis {
  readonly kind: 'number';
  readonly value: Figure;
}

/** Something rises or falls. */
export interface TrendPlan extends PlanBasis {
  readonly kind: 'trend';
  readonly direction: 'up' | 'down';
  /** Signed where the text tells a change, such as `−12%`. */
  readonly value: Figure;
}

/** A share of a whole. */
export interface DonutPlan extends PlanBasis {
  readonly kind: 'donut';
  readonly value: Figure;
  /** 0 to 1. */
  readonly fraction: number;
}

/** `part` of `whole`, such as one in five; `whole` is at most 10. Draw `whole` icons, `part` of them lit. */
export interface RatioPlan extends PlanBasis {
  readonly kind: 'ratio';
  readonly part: number;
  readonly whole: number;
  /** The icon to repeat. */
  readonly icon: string;
  readonly cue: string;
}

/** Two to six figures of the same unit side by side, in order of the text. */
export interface BarsPlan extends PlanBasis {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
}

/** Somebody's words. */
export interface QuotePlan extends PlanBasis {
  readonly kind: 'quote';
  /** Without quotation marks. */
  readonly text: string;
  readonly attribution?: string;
}

/** A list of one item or more. */
export interface ListPlan extends PlanBasis {
  readonly kind: 'list';
  readonly heading?: string;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** The card that opens a video or a part of it. */
export interface TitlePlan extends PlanBasis {
  readonly kind: 'title';
  readonly title: string;
  readonly subtitle?: string;
}

/** A key phrase in fine type: for text that no subject shows truthfully. Draw `headline` as the picture. */
export interface TypographicPlan extends PlanBasis {
  readonly kind: 'typographic';
}

/** A word of the headline with its punctuation; words are joined by a space. */
export interface HeadlineWord {
  readonly text: string;
  readonly highlighted: boolean;
}

/** Something to be seen. */
export interface Subject {
  /** Name of an icon in `@iconify-json/noto`, or one of {@link DRAWN_ICONS}. */
  readonly icon: string;
  /** The words of the text that name it, such as `three hearts`; shown when they say more than the icon. */
  readonly label?: string;
  /** How many to draw, 1 to {@link MAX_COUNT}. */
  readonly count: number;
  /** `#rrggbb` to tint it with, where the text names a colour the icon does not have. */
  readonly colour?: string;
  /** The words of the prompt on which it enters: a verbatim substring. */
  readonly cue: string;
  readonly posture: Posture;
}

/**
 * How a subject is placed: `stands` on the ground; `flies` in the air; `swims` in water (on a coast or lake
 * in it, underwater anywhere); `sails` on the surface of water, else stands; `bust` is a face or half a
 * figure, which must not stand on a ground as if it had feet.
 */
export type Posture = 'stands' | 'flies' | 'swims' | 'sails' | 'bust';

/** A figure as it is shown, and the words of the prompt on which it enters (a verbatim substring). */
export interface Figure {
  readonly text: string;
  readonly cue: string;
}

export interface Bar {
  readonly label: string;
  /** At least 0. Only the proportions between the bars of one plan mean anything. */
  readonly value: number;
  /** The value as it is shown, with its unit. */
  readonly text: string;
  readonly cue: string;
}

export interface ListItem {
  readonly text: string;
  /** An icon that fits the item, where one plainly does. */
  readonly icon?: string;
  /** The words of the prompt on which the item enters; absent when the prompt does not speak it. */
  readonly cue?: string;
}

export type TimeOfDay = 'day' | 'morning' | 'evening' | 'night';

export type Weather = 'clear' | 'rain' | 'storm' | 'snow' | 'autumn' | 'fog';

/** Kinds of subject in one picture. */
export const MAX_SUBJECTS = 3;

/** Copies of one subject in one picture. */
export const MAX_COUNT = 6;

/** Icons that the illustrator draws itself, since the icon set has none that fits. */
export const DRAWN_ICONS = ['drawn:earth', 'drawn:glass-of-water', 'drawn:pyramid'] as const;
