import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import type { Present } from './cast.ts';
import { isAtSea, isIndoors, placeNamesIn, placeOf, placesIn } from './places.ts';
import { type Said, saidIn } from './said.ts';
import { isFixture } from './things.ts';

/** Words that start a new episode, such as `one day`: people who were on a journey may be at home again. */
const ANOTHER_TIME =
  /^\W*(?:and |but |so |now |then |well,? )*(?:one (?:fine |sunny |cold |dark |wet |winter'?s? |summer'?s? |spring |autumn )?(?:day|night|evening|morning|afternoon|sunday|summer|winter|spring)|another (?:time|day|night|year)|some (?:time|days?|weeks|months|years) (?:later|after\w*)|(?:a|the next|the following|next) (?:year|month|week|spring|summer|autumn|winter)|(?:a|one|two|three|seven|many|several|some) (?:days?|weeks?|months?|years?) (?:later|after\w*|went by|passed)|years (?:later|after\w*)|at last the day|when (?:the|that) (?:day|time|year) (?:came|was over))\b/;
/** The text tells of years that happen at no certain place. */
const FOR_LIFE =
  /\b(?:all (?:his|her|their) (?:days|life|lives)|ever after(?:wards)?|(?:for|to) the (?:rest|end) of (?:his|her|their) (?:days|life|lives))\b/;
const DWELLS =
  /\b(?:lived|lives?|living|dwelt|dwell\w*|reigned|resided|(?:his|her|their) home|home (?:was|by|on the)|abode|kept house)\b/;
const GOES_HOME =
  /\b(?:went|ran|came|got|reached|arrived|hastened|returned|go|safely|led|rode|walked|hurried|brought|took|carried|carry) (?:\w+ ){0,2}home\b|\bhome (?:he|she|they) (?:rode|went|ran|came|walked)|\bat home\b|\b(?:went|ran|came|got|go|walked|hurried|hastened|returned) (?:back )?to (?:his|her|their) (?:own )?(?:old |poor |dear )?(?:step)?(?:mother|father|parents|wife|husband|family)\b/;
/** People are on their way, and the text does not say to where. */
const TRAVELS =
  /(?<!\b(?:must|should|would|could|might|may|will|shall|can|not|to|never) )\b(?:(?:went|goes|going|go) (?:on|out|off|away|forth|along|down|up|back)|(?:came|come|comes|got|gets) to (?:the|a|an|some)|set (?:out|off|forth)|journey(?:ed|ing)?|travell?(?:ed|ing)|on (?:his|her|their) way|proceeded|departed|passed (?:by|through|on)|arrived|reached|led (?:him|her|them) (?:away|off|out|to)|carried (?:him|her|them) (?:off|away)|rode|sailed|flew|wandered)\b/;
/** People enter the house that the story has come to. */
const ENTERS =
  /\b(?:(?:went|came|walked|stepped|ran|led (?:him|her|them)|let (?:him|her|them)|brought (?:him|her|them)) (?:in|inside|indoors)(?=[ ,.;]|$)(?! (?:the|a|an|his|her|their|front|search|vain|this|that|haste)\b)|entered(?=[,.;]|$| and )|sat up late|up the stairs|a knock(?: \w+)* at the door|(?:by|round|from) the hearth)/;
const INSIDE: Readonly<Partial<Record<SceneSetting, SceneSetting>>> = {
  village: 'room',
  farm: 'room',
  street: 'room',
  hills: 'room',
  road: 'room',
  castle: 'hall',
  churchyard: 'church',
};
/** Settings that people stay in on their way, or that are as good as any other. */
const WIDE: ReadonlySet<SceneSetting> = new Set([
  'hills',
  'road',
  'forest',
  'mountains',
  'sea',
  'deck',
  'castle',
  'village',
]);
/** Rooms, where people stay longer than at a well. */
const ROOMS: ReadonlySet<SceneSetting> = new Set([
  'room',
  'chamber',
  'hall',
  'church',
  'churchyard',
  'dungeon',
]);
/** How many sentences a setting lasts that is not mentioned again. */
const LASTS = { room: 14, other: 7 };
const FRESH_WATER: ReadonlySet<SceneSetting> = new Set(['lake', 'river', 'marsh', 'well']);

/** The setting for people whose place is unknown: it contradicts the text least. */
const NOWHERE = 'hills';
/** The share of a story that must happen at one place for the story to start there. */
const HOME_SHARE = 0.5;
/** Where nobody lives. */
const STOPS: ReadonlySet<SceneSetting> = new Set(['well', 'gate']);
const COURT: ReadonlySet<string> = new Set(['king', 'queen', 'courtiers']);
const ABOARD: ReadonlySet<SceneSetting> = new Set(['deck', 'shipside']);
const OF_SHIPS =
  /\b(?:ships?|vessels?|sail(?:ed|ors?|ing)?|captain|crew|sea|waves|anchor|deck|board|mermaid)\b/;
type Place = { readonly setting: SceneSetting; readonly things: readonly SceneThing[] };

/** Tracks where a story happens, from sentence to sentence. */
export class Whereabouts {
  readonly #cast: { readonly hasRoyals: boolean };
  readonly #home: SceneSetting | undefined;
  readonly #placeNames: ReadonlyMap<string, SceneSetting>;
  #place: SceneSetting | undefined;
  /** Where the people of the story live. */
  #dwelling: SceneSetting | undefined;
  #fixtures: readonly SceneThing[] = [];
  #isLost = false;
  /** Sentences since the place was mentioned. */
  #age = 0;

  constructor(
    told: { readonly texts: readonly string[]; readonly title: string },
    cast: { readonly hasRoyals: boolean },
  ) {
    this.#cast = cast;
    this.#home = homeOf(told.texts, told.title);
    this.#placeNames = placeNamesIn(told.texts.join(' '));
  }

  get place(): SceneSetting | undefined {
    return this.#place;
  }

  /** Whether the text has not said for long where the story is: then it is not shown anywhere. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Things that belong to the place. They are shown as long as the story stays there. */
  get fixtures(): readonly SceneThing[] {
    return this.#fixtures;
  }

  /**
   * Returns where a sentence happens, or `undefined` if nothing is known yet.
   *
   */
  goOn(
    said: Said,
    {
      present,
      newParagraph,
      isBegun,
    }: { present: readonly Present[]; newParagraph: boolean; isBegun: boolean },
  ): { readonly setting: SceneSetting; readonly isNamed: boolean } | undefined {
    const found = placeOf(said.here, said.writtenHere) ?? this.#namedPlace(said.writtenHere);
    const own = found ?? this.#impliedPlace(said, present);
    this.#age = own ? 0 : this.#age + 1;
    if (own) this.#isLost = false;
    else this.#leave(said, present, newParagraph);
    if (this.#isLost) return undefined;
    if (own && DWELLS.test(said.text)) this.#dwelling = own.setting;
    const setting = this.#settingFor(own?.setting, said, { present, isBegun });
    if (setting === undefined) return undefined;
    if (own && own.setting !== this.#place) this.#fixtures = [];
    if (own && own.things.length > 0) this.#fixtures = own.things;
    return { setting, isNamed: found !== undefined };
  }

  /** Keeps the story at a place from now on. */
  stay(setting: SceneSetting, things: readonly SceneThing[]): void {
    // Passing years happen nowhere, so the story continues in its previous place.
    if (setting !== 'seasons') this.#place = setting;
    this.#fixtures = [...new Set([...this.#fixtures, ...things.filter(isFixture)])];
  }

  /** Forgets the place after a part that was left out. A story with only one place, or at court, is still there. */
  leap(isOnlyPlace: boolean): void {
    const isOnly = isOnlyPlace && this.#place !== undefined && !isIndoors(this.#place);
    this.#place = isOnly || this.#place === 'hall' ? this.#place : this.#home;
    this.#fixtures = [];
  }

  goHome(): void {
    this.#isLost = false;
    this.#place = this.#dwelling ?? this.#home;
    this.#fixtures = [];
  }

  /** Leaves the place, if a sentence without a place of its own implies that. */
  #leave({ text, here }: Said, present: readonly Present[], newParagraph: boolean): void {
    // The story has gone ashore without saying so.
    const isAshore = this.#place !== undefined && ABOARD.has(this.#place) && !OF_SHIPS.test(text);
    if (newParagraph && isAshore) this.#place = this.#home && !isAtSea(this.#home) ? this.#home : NOWHERE;
    if (ENTERS.test(here)) {
      this.#place = this.#housed(INSIDE[this.#place ?? 'hills'] ?? this.#place);
      this.#age = 0;
      this.#isLost = false;
      return;
    }
    if (FOR_LIFE.test(text)) {
      this.#place = this.#dwelling ?? NOWHERE;
      this.#fixtures = [];
      return;
    }
    if (ANOTHER_TIME.test(text)) this.goHome();
    else if (this.#place !== undefined && !WIDE.has(this.#place)) {
      if (TRAVELS.test(here)) {
        this.#place = NOWHERE;
        this.#isLost = false;
        this.#fixtures = [];
      } else if (this.#age > (ROOMS.has(this.#place) ? LASTS.room : LASTS.other)) {
        this.goHome();
        this.#isLost = this.#place === undefined;
      }
    }
    if (GOES_HOME.test(here)) this.#comeHome(present);
  }

  /** Brings people home. If the text has not said where they live, that is a house. */
  #comeHome(present: readonly Present[]): void {
    this.goHome();
    this.#place ??= present.some(({ figure }) => COURT.has(figure)) ? 'hall' : this.#housed('room');
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
    return undefined;
  }

  /** On the open sea, people are on board or on the shore. */
  #settingFor(
    found: SceneSetting | undefined,
    { text }: Said,
    { present, isBegun }: { readonly present: readonly Present[]; readonly isBegun: boolean },
  ): SceneSetting | undefined {
    // People also come ashore from a lake.
    const isSame =
      found === 'beach' &&
      this.#place !== undefined &&
      FRESH_WATER.has(this.#place) &&
      !/\b(?:sea|beach|coast|strand|sands?)\b/.test(text);
    const setting =
      (isSame ? this.#place : this.#housed(found)) ??
      this.#place ??
      this.#home ??
      this.#somewhere(present, isBegun);
    if (setting !== 'sea') return setting;
    const human = present.some(({ figure }) => figure !== 'mermaid' && figure !== 'ghost');
    const mermaid = present.some(({ figure }) => figure === 'mermaid');
    if (!human || /\b(?:anchor|sail(?:ed|ing)?|out to sea|drift(?:ed|ing)|float(?:ed|ing))\b/.test(text))
      return 'sea';
    const aboard = /\b(?:ship|vessel|captain|sailors?|crew|mate|mariners?)\b/.test(text);
    if (aboard) return mermaid ? 'shipside' : 'deck';
    if (this.#place !== undefined && (this.#place === 'deck' || this.#place === 'shipside'))
      return mermaid ? 'shipside' : this.#place;
    return 'beach';
  }

  /** The place if the text mentions none. Kings and their courts are in a hall. */
  #somewhere(present: readonly Present[], isBegun: boolean): SceneSetting | undefined {
    if (present.some(({ figure }) => COURT.has(figure))) return 'hall';
    return present.length > 0 || isBegun ? NOWHERE : undefined;
  }

  /** Royalty does not live in a cottage. */
  #housed(found: SceneSetting | undefined): SceneSetting | undefined {
    if (found !== 'room') return found;
    return this.#cast.hasRoyals || this.#place === 'chamber' ? 'chamber' : found;
  }
}

/** Where most of a story happens. It starts there if its first sentences mention no place. */
function homeOf(texts: readonly string[], title: string): SceneSetting | undefined {
  // `The maid of the forest` came from there.
  const where = title.toLowerCase().replace(/\s(?:of|from)\s.*$/u, '');
  const [named] = placesIn(` the ${where.replaceAll(' ', ' the ')} `);
  const counts = new Map<SceneSetting, number>();
  for (const text of texts) {
    const place = placeOf(saidIn(text, false).text)?.setting;
    // Ships are often only mentioned.
    const isShip =
      place === 'shipside' || place === 'deck' || (place === 'sea' && !/\b(?:sea|ocean|waves)\b/i.test(text));
    if (place && !isIndoors(place) && !isShip && !STOPS.has(place))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  if (named && counts.has(named.setting)) return named.setting;
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return most && most[1] >= 2 && most[1] >= total * HOME_SHARE ? most[0] : undefined;
}
