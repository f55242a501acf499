import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { IN_BOAT } from './actions.ts';
import type { Present } from './character.ts';
import {
  ANOTHER_TIME,
  DWELLS,
  ENTERS,
  FOR_LIFE,
  GOES_HOME,
  IN_HOUSE,
  JOURNEYS,
  LIVES_NEAR,
  MOVES,
} from './place-moves.ts';
import { isAtSea, isIndoors, placeNamesIn, placeOf, placesIn } from './places.ts';
import type { Said } from './said.ts';
import { CARRIES_BOATS } from './stage-people.ts';
import { isFixture } from './things.ts';

const INSIDE: Readonly<Partial<Record<SceneSetting, SceneSetting>>> = {
  village: 'room',
  farm: 'room',
  street: 'room',
  castle: 'hall',
  churchyard: 'church',
};
/** Settings that people stay in while they travel on. */
const WIDE: ReadonlySet<SceneSetting> = new Set(['hills', 'road', 'forest', 'mountains', 'sea', 'deck']);
/** How many sentences a setting lasts that is not mentioned again: it is soon no longer certain. */
const LASTS = { wide: 4, indoors: 6, other: 3 };
const FRESH_WATER: ReadonlySet<SceneSetting> = new Set(['lake', 'river', 'marsh', 'well']);

/** People mostly stay where they are while they talk. */
const AGE_OF_SPEECH = 0.34;
/** A journey is only certain in the sentence that tells of it. */
const LASTS_ON_THE_WAY = 1;
/** Open country, where travellers are whatever they pass. */
const ON_THE_WAY = 'hills';
const COURT: ReadonlySet<string> = new Set(['king', 'queen', 'courtiers']);
const ABOARD: ReadonlySet<SceneSetting> = new Set(['deck', 'shipside']);
/** Houses that nobody of a court lives in. */
const PLAIN_HOUSES =
  /\b(?:cottages?|huts?|hovel|shack|kitchen|cabin|inn|tavern|alehouse|ale-house|public-house|farm(?:house)?)\b/;
const AT_TABLE = /\b(?:tables?|dinner|supper|breakfast|feast|guests?)\b/;
/** Buildings, and what they are called by those inside. */
const WALLS: Readonly<Partial<Record<SceneSetting, SceneSetting>>> = {
  church: 'churchyard',
  carving: 'churchyard',
  hall: 'castle',
  chamber: 'castle',
};
const OF_CASTLE: ReadonlySet<SceneSetting> = new Set(['castle', 'hall', 'chamber']);
/** Where people live in a place, and not only near it. */
const DWELLINGS: ReadonlySet<SceneSetting> = new Set([
  ...([
    'castle',
    'village',
    'street',
    'farm',
    'mill',
    'forest',
    'cave',
    'camp',
    'hall',
    'room',
    'chamber',
  ] as const),
  ...(['underwater', 'field', 'mountains', 'hills'] as const),
]);
/** Nobody lies ill or dies in the open country that the story was in before. */
export const LIES_ILL =
  /\b(?:(?:was|were|lay|fell|grew|became|lies) (?:\w+ ){0,2}(?:ill|sick)|death-?bed|unto death|(?:shut|closed) (?:his|her) eyes,? and died)\b/;
/** Where no crowd has room. */
const HOMES: ReadonlySet<SceneSetting | undefined> = new Set(['room', 'chamber', 'dungeon', 'cave'] as const);
/** Words of people who are, or come, outside. */
const OUTSIDE =
  /\b(?:out of|left|leaving|outside|before|towards|round|around|from|gates?|walls?|near|to|beside)\b/;
const PRESENT_TENSE = /\b(?:is|are|has|have|do|does|can|may|says?|tells?|lies|stands|remains?|believe)\b/;
const PAST_TENSE =
  /\b(?:was|were|had|did|could|would|might|[a-z]{2,}ed|went|came|said|saw|took|ran|gave|made|found|knew|told|got|began|brought|heard|left|kept|stood|sat|lay|rode|rose|fell|led)\b/;
/** Somebody who is at the sea without a ship is on its shore. */
const PEOPLE = /\b(?:he|she|they)\b/;
const OF_SHIPS =
  /\b(?:ships?|vessels?|sail(?:ed|ors?|ing)?|captain|crew|sea|waves|anchor|deck|board|mermaid)\b/;
/** What has become of a place that is not there any more. */
const GONE =
  /^(?:(?!(?:and|but|or|he|she|they|who|to|until|where) )[^\s.;:!?,]+ ){1,5}?(?:(?:has|had|have|was|were|is|are|been|long|since|now|all|suddenly|for ever) )*(?:disappeared|vanished|sunk|sank|swallowed|destroyed|built|swept away|carried away|blown down|gone|engulfed|submerged|crumbled|perished|burn(?:t|ed) down|pulled down|washed away|overwhelmed|no more|fallen (?:in|down|to))\b/;
type Place = { readonly setting: SceneSetting; readonly things: readonly SceneThing[] };

/** Tracks where a story happens, from sentence to sentence, as long as that is certain. */
export class Whereabouts {
  readonly #cast: { readonly hasRoyals: boolean };
  readonly #placeNames: ReadonlyMap<string, SceneSetting>;
  #place: SceneSetting | undefined;
  /** Where the people of the story live. */
  #dwelling: SceneSetting | undefined;
  #fixtures: readonly SceneThing[] = [];
  /** Sentences since the place was mentioned. */
  #age = 0;
  /** Whether the place is only where a journey leads. */
  #isOnTheWay = false;

  constructor(texts: readonly string[], cast: { readonly hasRoyals: boolean }) {
    this.#cast = cast;
    this.#placeNames = placeNamesIn(texts.join(' '));
  }

  /** Where the story is, or `undefined` if the text no longer says so with certainty. */
  get place(): SceneSetting | undefined {
    return this.#place;
  }

  /** Sentences since the place was mentioned. */
  get age(): number {
    return this.#age;
  }

  /** Whether the place is only where a journey leads. */
  get isOnTheWay(): boolean {
    return this.#isOnTheWay;
  }

  /** Things that belong to the place. They are shown as long as the story stays there. */
  get fixtures(): readonly SceneThing[] {
    return this.#fixtures;
  }

  /**
   * Returns where a sentence happens: on the bare stage if the text does not say, and nowhere if it only talks
   * in general.
   */
  goOn(
    said: Said,
    {
      present,
      newParagraph,
      isOfOthers,
      isOfSame,
      isOfIll,
    }: {
      readonly present: readonly Present[];
      readonly newParagraph: boolean;
      /** Whether it tells of known people who did not come to the place with the others. */
      readonly isOfOthers: boolean;
      /** Whether it tells of somebody who was seen at the place. */
      readonly isOfSame: boolean;
      /** Whether it tells of somebody who is ill in bed. */
      readonly isOfIll: boolean;
    },
  ):
    | { readonly setting: SceneSetting /** Whether it says so itself. */; readonly isNamed: boolean }
    | undefined {
    // `She never came to church again`: the story stays where she was last.
    const isOver = said.absence === 'never-again';
    const found = isOver ? undefined : this.#placeIn(said);
    const own = found ?? this.#impliedPlace(said, present);
    this.#age = own ? 0 : this.#age + (said.hasSpeech ? AGE_OF_SPEECH : 1);
    const isCrowded = HOMES.has(this.#place) && present.some(({ figure }) => figure === 'crowd');
    const isOutdoors = this.#place !== undefined && !isIndoors(this.#place);
    const isInBed = isOutdoors && (isOfIll || LIES_ILL.test(said.text));
    // Another paragraph is only certainly at the same place if the same people are.
    const isTurned = newParagraph && !isOfSame && this.#age > 1;
    if (!own && !isOver && (isOfOthers || isCrowded || isTurned || isInBed)) this.lose();
    if (!own && !isOver) this.#leave(said, present, newParagraph);
    if (!own && present.length === 0 && PRESENT_TENSE.test(said.whole) && !PAST_TENSE.test(said.whole))
      return undefined;
    if (own) this.#isOnTheWay = own.setting === 'road' && JOURNEYS.test(said.here);
    const isHome = DWELLS.test(said.text) && !LIVES_NEAR.test(said.text);
    if (own && isHome && DWELLINGS.has(own.setting)) this.#dwelling = own.setting;
    const setting = this.#settingFor(own?.setting, said, present) ?? 'stage';
    if (own && own.setting !== this.#place) this.#fixtures = [];
    if (own && own.things.length > 0) this.#fixtures = own.things;
    return { setting, isNamed: this.#age === 0 };
  }

  /** Keeps the story at a place from now on. */
  stay(setting: SceneSetting, things: readonly SceneThing[]): void {
    // Passing years happen nowhere, so the story continues in its previous place.
    if (setting !== 'seasons') this.#place = setting === 'stage' ? undefined : setting;
    this.#fixtures = [...new Set([...this.#fixtures, ...things.filter(isFixture)])];
  }

  /** Forgets the place: the story may be anywhere. */
  lose(): void {
    this.#place = undefined;
    this.#fixtures = [];
  }

  /** The place that a sentence names. One that is no longer there is lost. */
  #placeIn({ here, writtenHere, whole }: Said): Place | undefined {
    const own = this.#place;
    for (const { setting, at } of placesIn(whole)) {
      if (!GONE.test(whole.slice(at).replace(/^(?:in|at|to|on) /, ''))) continue;
      if (own !== undefined && (setting === own || setting === WALLS[own])) this.lose();
      const found = placeOf(here, writtenHere);
      return found?.setting === setting ? undefined : found;
    }
    const found = placeOf(here, writtenHere) ?? this.#namedPlace(writtenHere);
    // `All in the castle slept` is said of those inside.
    // The stables of a castle belong to no farm.
    const isStable = found?.setting === 'farm' && /\bstables?\b/.test(here) && !/\b(?:farm|barn)/.test(here);
    if (isStable && own && OF_CASTLE.has(own)) return { setting: own, things: this.#fixtures };
    const isInside = found && own && WALLS[own] === found.setting && !OUTSIDE.test(here);
    return isInside ? { setting: own, things: this.#fixtures } : found;
  }

  /** Leaves the place, if a sentence without a place of its own implies that. */
  #leave({ text, here }: Said, present: readonly Present[], newParagraph: boolean): void {
    // The story has gone ashore without saying so.
    const isAshore = this.#place !== undefined && ABOARD.has(this.#place) && !OF_SHIPS.test(text);
    const isOfCourt = present.some(({ figure }) => COURT.has(figure));
    if (isAshore && (newParagraph || isOfCourt)) this.lose();
    const isPeopled = present.length > 0 || /\b(?:he|she|they)\b/.test(here);
    if (GOES_HOME.test(here)) this.#comeHome(present);
    else if (IN_HOUSE.test(here)) this.#arrive(this.#housed('room', here) ?? 'room');
    else if (ENTERS.test(here)) this.#enter();
    else if (FOR_LIFE.test(text) || ANOTHER_TIME.test(text)) this.lose();
    else if (isPeopled && JOURNEYS.test(here)) this.#travel();
    else if (MOVES.test(here) && !this.#isWide) this.lose();
    else if (this.#age > this.#lasts || (this.#isOnTheWay && newParagraph)) this.lose();
  }

  get #isWide(): boolean {
    return this.#place !== undefined && WIDE.has(this.#place);
  }

  get #lasts(): number {
    if (this.#isOnTheWay) return LASTS_ON_THE_WAY;
    if (this.#isWide) return LASTS.wide;
    return this.#place !== undefined && isIndoors(this.#place) ? LASTS.indoors : LASTS.other;
  }

  #arrive(setting: SceneSetting): void {
    if (setting !== this.#place) this.#fixtures = [];
    this.#place = setting;
    this.#age = 0;
  }

  #travel(): void {
    this.#arrive(this.#isWide ? (this.#place ?? ON_THE_WAY) : ON_THE_WAY);
    this.#isOnTheWay = true;
  }

  /** Goes indoors, if the story is at a house, a castle or a church. */
  #enter(): void {
    const inside = this.#place && INSIDE[this.#place];
    if (inside) this.#arrive(this.#housed(inside, '') ?? inside);
    else if (this.#place !== undefined && !isIndoors(this.#place)) this.lose();
  }

  /** Brings people home. If the text has not said where they live, that is a house. */
  #comeHome(present: readonly Present[]): void {
    const isCourt = present.some(({ figure }) => COURT.has(figure));
    this.lose();
    this.#arrive(this.#dwelling ?? (isCourt ? 'hall' : (this.#housed('room', '') ?? 'room')));
  }

  #namedPlace(written: string): Place | undefined {
    for (const [name, setting] of this.#placeNames)
      if (new RegExp(String.raw`\b${name}\b`).test(written)) return { setting, things: [] };
    return undefined;
  }

  #impliedPlace({ text }: Said, present: readonly Present[]): Place | undefined {
    const mermaid = present.some(({ figure }) => figure === 'mermaid');
    if (
      mermaid &&
      this.#place !== 'beach' &&
      (/\b(?:mirror|comb|hair)\b/.test(text) || this.#place === undefined || !isAtSea(this.#place))
    ) {
      return { setting: this.#place === 'shipside' ? 'shipside' : 'rock', things: [] };
    }
    const isOnWater =
      this.#place !== undefined && (CARRIES_BOATS.has(this.#place) || ABOARD.has(this.#place));
    if (IN_BOAT.test(text) && !isOnWater && present.length > 0)
      return { setting: this.#place === 'beach' || this.#place === 'harbour' ? 'sea' : 'lake', things: [] };
    return undefined;
  }

  /** On the open sea, people are on board or on the shore. */
  #settingFor(
    found: SceneSetting | undefined,
    { text, here }: Said,
    present: readonly Present[],
  ): SceneSetting | undefined {
    // People also come ashore from a lake.
    const isSame =
      found === 'beach' &&
      this.#place !== undefined &&
      FRESH_WATER.has(this.#place) &&
      !/\b(?:sea|beach|coast|strand|sands?)\b/.test(text);
    // Before the door of those who live in a forest is the forest.
    const isAtDoor = found === 'village' && !/\b(?:village|hamlet|cottages|houses|community)\b/.test(text);
    const outside = isAtDoor && this.#dwelling !== undefined && !isIndoors(this.#dwelling);
    const setting =
      (isSame ? this.#place : outside ? this.#dwelling : this.#housed(found, here)) ?? this.#place;
    if (setting !== 'sea') return setting;
    if (IN_BOAT.test(text)) return 'sea';
    const human = present.some(({ figure }) => figure !== 'mermaid' && figure !== 'ghost');
    const mermaid = present.some(({ figure }) => figure === 'mermaid');
    const isOut = /\b(?:anchor|sail(?:ed|ing)?|out to sea|drift(?:ed|ing)|float(?:ed|ing))\b/.test(text);
    if (
      !human &&
      !isOut &&
      PEOPLE.test(here) &&
      !/\b(?:ships?|vessels?|boats?|oars|crew|mermaids?)\b/.test(text)
    )
      return 'beach';
    if (!human || isOut) return 'sea';
    const aboard = /\b(?:ship|vessel|captain|sailors?|crew|mate|mariners?)\b/.test(text);
    if (aboard) return mermaid ? 'shipside' : 'deck';
    if (this.#place !== undefined && (this.#place === 'deck' || this.#place === 'shipside'))
      return mermaid ? 'shipside' : this.#place;
    return found === undefined ? undefined : 'beach';
  }

  /** Royalty does not live in a cottage, and dines in a hall. */
  #housed(found: SceneSetting | undefined, text: string): SceneSetting | undefined {
    if (found !== 'room' || PLAIN_HOUSES.test(text)) return found;
    if (!this.#cast.hasRoyals && this.#place !== 'chamber') return found;
    if (this.#place !== 'chamber' && AT_TABLE.test(text)) return 'hall';
    return 'chamber';
  }
}
