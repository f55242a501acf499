// Over 300 lines: one type for each kind of card, most of it documentation.
import type { Thing } from './things.ts';

/**
 * What a shot shows, told apart by its kind. A script writer fills it from the document, an illustrator draws it,
 * and a user edits its fields. Text is plain and of one line unless it is said otherwise.
 *
 * No kind holds anything that the document does not give: a planner that lacks a field takes a plainer kind.
 */
export type Card =
  | TitleCard
  | ChapterCard
  | ClosingCard
  | StatementCard
  | QuestionCard
  | QuoteCard
  | DefinitionCard
  | NumberCard
  | SeriesCard
  | PartCard
  | ComparisonCard
  | ListCard
  | TimelineCard
  | TableCard
  | MapCard
  | FigureCard
  | CodeCard
  | FormulaCard
  | DiagramCard
  | SpeakerCard
  | SceneCard;

export type CardKind = Card['kind'];

/** Whether an image model may paint it. All other kinds are type, charts and maps, which are drawn by rule. */
export function isPainted({ kind }: Card): boolean {
  return kind === 'scene' || kind === 'statement' || kind === 'speaker';
}

/** The document's own picture on a card. */
export function pictureOf(card: Card): CardImage | undefined {
  return card.kind === 'figure' || card.kind === 'title' || card.kind === 'statement'
    ? card.image
    : undefined;
}

/** The logo on a card. */
export function logoOf(card: Card): CardImage | undefined {
  return card.kind === 'title' || card.kind === 'closing' ? card.logo : undefined;
}

export interface TitleCard {
  readonly kind: 'title';
  readonly title: string;
  /** The kind of document or where it comes from, in a few words. */
  readonly kicker?: string | undefined;
  readonly subtitle?: string | undefined;
  /** The picture that opens the document, beside the title. */
  readonly image?: CardImage | undefined;
  /** Where the document is about, on a map beside the title if there is no picture. */
  readonly map?: Pick<MapCard, 'places' | 'country'> | undefined;
  /** What the document is about, drawn beside the title if there is neither. */
  readonly thing?: Thing | undefined;
  readonly logo?: CardImage | undefined;
}

/** A part of the document begins. */
export interface ChapterCard {
  readonly kind: 'chapter';
  readonly title: string;
  /** As the document numbers it: `3`, `IV`. */
  readonly number?: string | undefined;
  /** What the part is about, drawn beside its title if that has no number. */
  readonly thing?: Thing | undefined;
}

export interface ClosingCard {
  readonly kind: 'closing';
  readonly title: string;
  readonly lines?: readonly string[] | undefined;
  /** Where the document comes from, or who is to be credited. */
  readonly source?: string | undefined;
  /** Whether the film ends with the names of those whose pictures it shows, where a licence wants that. */
  readonly credits?: true | undefined;
  /** What the document is about, drawn beside the words. */
  readonly thing?: Thing | undefined;
  readonly logo?: CardImage | undefined;
}

/** A whole sentence, a phrase of two to five words, or a part of a long sentence, with dots where that goes on. */
export interface StatementCard {
  readonly kind: 'statement';
  readonly text: string;
  /** The words within {@link text} that are marked when they are spoken. */
  readonly emphasis?: string | undefined;
  /** What is drawn beside the sentence. */
  readonly thing?: Thing | undefined;
  /** A picture of the document that the sentence is about, beside it. */
  readonly image?: CardImage | undefined;
  /**
   * A person, an animal or a thing of a tale that stands beside the sentence on a small stage. The same words as in
   * scenes; looks without a stage show none.
   */
  readonly puppet?: string | undefined;
  /** What the puppet does, in the words of scenes: the pose of a person, or what an animal does. */
  readonly act?: string | undefined;
  /** Which of the theme's layouts: neighbours have different ones. Any by default. */
  readonly view?: number | undefined;
}

export interface QuestionCard {
  readonly kind: 'question';
  readonly text: string;
}

export interface QuoteCard {
  readonly kind: 'quote';
  readonly text: string;
  /** Who says it; what they are follows after a comma. */
  readonly attribution?: string | undefined;
  /** Whether the document tells it in its own words, so that it has no quotation marks. */
  readonly reported?: true | undefined;
  /** Which of the layouts: neighbours have different ones. Any by default. */
  readonly view?: number | undefined;
}

/**
 * A term and what it means, a date and what happened then, the number of a step and what is done, or somebody and what
 * they are.
 */
export interface DefinitionCard {
  readonly kind: 'definition';
  readonly term: string;
  readonly text: string;
  /** Such as the origin of the term, or what its letters stand for. */
  readonly note?: string | undefined;
  /** Which of the layouts: neighbours have different ones. Any by default. */
  readonly view?: number | undefined;
}

export interface NumberCard {
  readonly kind: 'number';
  /** As the document writes it, with its sign and currency: `−12`, `$3.5`. */
  readonly value: string;
  /** `%`, `million`, `km`. */
  readonly unit?: string | undefined;
  /** What is counted or measured, or the sentence that tells it. */
  readonly label: string;
  readonly context?: string | undefined;
}

/** One measure of several things, at several times, or both. All values that the document gives are there. */
export interface SeriesCard {
  readonly kind: 'series';
  /**
   * `bars` lie and compare things; `columns` stand and follow time; `line` follows time for one to three series;
   * `share` is the parts of a whole.
   */
  readonly form: 'bars' | 'columns' | 'line' | 'share';
  readonly title: string;
  /** What the values are, such as `million euros`. */
  readonly measure?: string | undefined;
  /** Set behind each value: `%`, `kg`. */
  readonly unit?: string | undefined;
  readonly labels: readonly string[];
  /** As many values as there are labels; `null` where the document has none. */
  readonly series: readonly {
    readonly name?: string | undefined;
    readonly values: readonly (number | null)[];
  }[];
  /** The label of the value that is talked about. */
  readonly highlight?: string | undefined;
  readonly source?: string | undefined;
}

/** Some of a counted whole, such as 57 of 312. */
export interface PartCard {
  readonly kind: 'part';
  readonly part: number;
  readonly whole: number;
  /** What the part is, and what the rest is. */
  readonly label: string;
  readonly rest?: string | undefined;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
}

/** Two values of one measure: of two things, or before and after. */
export interface ComparisonCard {
  readonly kind: 'comparison';
  readonly form: 'side-by-side' | 'before-after';
  readonly title: string;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly sides: readonly [ComparedValue, ComparedValue];
  readonly source?: string | undefined;
}

export interface ComparedValue {
  readonly label: string;
  readonly value: number;
}

/** Points in any order, or steps in theirs. */
export interface ListCard {
  readonly kind: 'list';
  readonly heading?: string | undefined;
  readonly ordered: boolean;
  readonly items: readonly string[];
}

export interface TimelineCard {
  readonly kind: 'timeline';
  readonly title?: string | undefined;
  readonly events: readonly {
    /** The year that says where it stands on the axis. */
    readonly year: number;
    /** As the document writes it, when that is more than the year. */
    readonly date?: string | undefined;
    readonly text: string;
  }[];
}

export interface TableCard {
  readonly kind: 'table';
  readonly title?: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first cell of the row that is talked about. */
  readonly highlight?: string | undefined;
  readonly source?: string | undefined;
}

export interface MapCard {
  readonly kind: 'map';
  readonly title?: string | undefined;
  /** None on the map of a whole country. */
  readonly places: readonly MapPlace[];
  /** The country whose outline is raised, by its English name. Needed where there are no places. */
  readonly country?: string | undefined;
}

export interface MapPlace {
  readonly name: string;
  readonly note?: string | undefined;
  /** Degrees, north and east positive. */
  readonly latitude: number;
  readonly longitude: number;
}

/** A picture of the document's own. */
export interface FigureCard {
  readonly kind: 'figure';
  readonly image: CardImage;
  readonly label?: string | undefined;
  readonly caption?: string | undefined;
  readonly alternativeText?: string | undefined;
  /** Where it comes from, as it is credited. */
  readonly source?: string | undefined;
}

/** An image among the stored files. */
export interface CardImage {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface CodeCard {
  readonly kind: 'code';
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly lines: readonly string[];
  /** Indexes of the lines that are talked about. */
  readonly highlight?: readonly number[] | undefined;
}

export interface FormulaCard {
  readonly kind: 'formula';
  readonly notation: 'tex' | 'mathml';
  readonly source: string;
  readonly title?: string | undefined;
}

/** Boxes and arrows. Two boxes without an arrowhead are the two halves of a sentence, with the word that joins them. */
export interface DiagramCard {
  readonly kind: 'diagram';
  readonly title?: string | undefined;
  readonly form: 'flow' | 'tree' | 'cycle';
  readonly nodes: readonly { readonly id: string; readonly text: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly text?: string | undefined;
    /** Whether it has no arrowhead, because neither follows from the other. Not by default. */
    readonly isPlain?: true | undefined;
  }[];
}

/** Somebody speaks: one turn of a play, an interview or a talk. */
export interface SpeakerCard {
  readonly kind: 'speaker';
  readonly speaker: string;
  readonly text: string;
  /** Speakers keep their side through a film. */
  readonly side?: 'left' | 'right' | undefined;
}

/**
 * An illustrated place with people and things, for stories. Words name what to draw; which are known is the
 * illustrator's matter, and what it does not know it leaves out.
 */
export interface SceneCard {
  readonly kind: 'scene';
  /** Such as `village`, `church`, `sea`. */
  readonly setting: string;
  readonly hour?: 'morning' | 'day' | 'dusk' | 'night' | undefined;
  readonly weather?: 'storm' | 'snow' | 'mist' | undefined;
  /** Which of the setting's views: places that come again are seen from elsewhere. 0 by default. */
  readonly view?: number | undefined;
  readonly people?: readonly ScenePerson[] | undefined;
  readonly things?: readonly string[] | undefined;
  /** What animals among the things do, by the names of the animals: `fly`, `run` or `lie`. Others stand or sit. */
  readonly acts?: Readonly<Record<string, string>> | undefined;
  /** How many there are of an animal among the things, by its name. Default: as many as are usual for it. */
  readonly counts?: Readonly<Record<string, number>> | undefined;
  /** A few words set into the picture, such as `Years passed by`. */
  readonly words?: string | undefined;
}

export interface ScenePerson {
  /** Such as `fisherman`, `old-woman`, `mermaid`. */
  readonly figure: string;
  /** Who it is, so that one person looks the same through a film. */
  readonly name?: string | undefined;
  readonly pose?: string | undefined;
  /** How many people a group is. Default: as many as are usual for it. */
  readonly count?: number | undefined;
  /** 0 is the left edge of the picture, 1 the right. */
  readonly position?: number | undefined;
}
