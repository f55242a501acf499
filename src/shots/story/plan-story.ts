import type { SceneCard, ScenePerson } from '../../core/card.ts';
import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { Cast, type Present } from './cast.ts';
import { namesIn, otherNamesIn } from './names.ts';
import { isAtSea, isIndoors, placeNamesIn, placeOf, placesIn } from './places.ts';
import { type Said, saidIn } from './said.ts';
import { stagePeople } from './stage-people.ts';
import { isFixture, thingsIn } from './things.ts';
import { hourOf, weatherOf } from './times.ts';

export interface StorySentence {
  readonly text: string;
  readonly sceneIndex: number;
  readonly paragraph: number;
}

export interface Story {
  /** The narrated sentences, in order, in English. */
  readonly sentences: readonly StorySentence[];
  readonly title: string;
}

/**
 * Chooses an illustrated place for each sentence of a story: where it happens, at what hour, who is there and
 * what they do. Only what is certain is drawn. A setting stays until another one is mentioned; a place that
 * appears again is shown from another view; a person keeps the same figure. Sentences before the first known
 * place get no card. Equal cards in a row are the same object, so that the picture can stay.
 */
export function planStory({ sentences, title }: Story): (SceneCard | undefined)[] {
  const teller = new Teller(sentences, title);
  return sentences.map((sentence, index) => teller.cardFor(sentence, index));
}

const YEARS_PASS =
  /^~*(?:and |but |so |thus |then |as )?(?:for |after )?(?:the |many |several |some |two |three |five |seven |ten |twelve |a hundred |a |long )*(?:years?|months|winters|summers|centuries|seasons)(?: and (?:years|months))?(?: \w+)? (?:passed|went|rolled|had passed|have passed|came and went|flew|slipped)\b/;

/** The setting for people whose place is unknown: it contradicts the text least. */
const NOWHERE = 'hills';
/** The share of a story that must happen at one place for the story to start there. */
const HOME_SHARE = 0.34;
/** How many paragraphs a night lasts if nothing else is said. */
const NIGHT_PARAGRAPHS = 2;
/** The largest number of paragraphs that a quotation may span. */
const MAX_LINES_OPEN = 3;
/** If more paragraphs than this are left out, the place is no longer certain. */
const MAX_PARAGRAPHS_ON = 2;
/** After this many pictures of one stay, the distance changes. */
const CARDS_PER_VIEW = 2;
/** After this many pictures of one stay, the side changes. */
const CARDS_PER_SIDE = 6;
/**
 * Views 0 to 2 show a place from three sides, and 3 to 5 the same sides closer. After that, all are mirrored.
 */
const SIDES = 3;
const VIEWS = 6;

/** The same card from near, or from afar if it was near. */
export function otherView(card: SceneCard): SceneCard {
  const view = card.view ?? 0;
  return { ...card, view: view % VIEWS >= SIDES ? view - SIDES : view + SIDES };
}

const STOPS: ReadonlySet<SceneSetting> = new Set(['well', 'gate']);
const COURT: ReadonlySet<string> = new Set(['king', 'queen', 'courtiers']);
const ABOARD: ReadonlySet<SceneSetting> = new Set(['deck', 'shipside']);
const OF_SHIPS =
  /\b(?:ships?|vessels?|sail(?:ed|ors?|ing)?|captain|crew|sea|waves|anchor|deck|board|mermaid)\b/;
const ALONE = [0.4, 0.6, 0.34, 0.54] as const;

class Teller {
  readonly #cast: Cast;
  readonly #home: SceneSetting | undefined;
  readonly #placeNames: ReadonlyMap<string, SceneSetting>;
  readonly #stays = new Map<SceneSetting, number>();
  #place: SceneSetting | undefined;
  #placeThings: readonly SceneThing[] = [];
  #hour: SceneCard['hour'];
  #weather: SceneCard['weather'];
  #paragraphsOfHour = 0;
  #paragraph = Number.NaN;
  #quoteOpen = false;
  #linesOpen = 0;
  #shownInStay = 0;
  #held = 0;
  #last: SceneCard | undefined;

  constructor(sentences: readonly StorySentence[], title: string) {
    const text = sentences.map((sentence) => sentence.text).join(' ');
    this.#cast = new Cast(namesIn(text), otherNamesIn(text));
    this.#home = homeOf(sentences, title);
    this.#placeNames = placeNamesIn(text);
  }

  cardFor({ text, paragraph }: StorySentence, index: number): SceneCard | undefined {
    const newParagraph = paragraph !== this.#paragraph;
    // A sung verse spans several lines, but a missing quotation mark must not hide the rest.
    if (newParagraph && ++this.#linesOpen > MAX_LINES_OPEN) this.#quoteOpen = false;
    if (!this.#quoteOpen) this.#linesOpen = 0;
    const isLeap = paragraph - this.#paragraph > MAX_PARAGRAPHS_ON;
    this.#paragraph = paragraph;
    if (isLeap) this.#leap();
    const said = saidIn(text, this.#quoteOpen);
    this.#quoteOpen = said.quoteOpen;
    // While somebody keeps speaking, the same people stay.
    if (said.isSpeech && this.#last && !isLeap) return this.#last;
    const present = this.#cast.presentIn(said, index);
    if (YEARS_PASS.test(said.text))
      return this.#show({ setting: 'seasons', people: [], things: [], hour: 'day' });
    const found = placeOf(said.text, said.written) ?? this.#namedPlace(said.written);
    const own = found ?? this.#impliedPlace(said, present);
    if (
      newParagraph &&
      !own &&
      this.#place !== undefined &&
      ABOARD.has(this.#place) &&
      !OF_SHIPS.test(said.text)
    ) {
      // The story has gone ashore without saying so.
      this.#place = this.#home && !isAtSea(this.#home) ? this.#home : NOWHERE;
    }
    // People come to a well but do not stay there.
    if (newParagraph && !own && this.#place !== undefined && STOPS.has(this.#place)) this.#place = this.#home;
    const setting = this.#settingFor(own?.setting, said, present);
    if (setting === undefined) return undefined;
    this.#tellTime(said.text, newParagraph);
    if (own && own.setting !== this.#place) this.#placeThings = [];
    if (own && own.things.length > 0) this.#placeThings = own.things;
    const seen = thingsIn({ said: said.text, all: text.toLowerCase() }, setting);
    this.#placeThings = [...new Set([...this.#placeThings, ...seen.filter(isFixture)])];
    const things = [...new Set([...this.#placeThings, ...seen])];
    const people =
      said.absence === 'never-again'
        ? []
        : this.#placed(stagePeople(said.text, onStage(present, setting), setting));
    const nothingNew =
      people.length === 0 && !found && things.length === this.#placeThings.length && said.absence === 'none';
    if (nothingNew && this.#last && !newParagraph && this.#last.setting === setting && this.#held < 1) {
      this.#held++;
      return this.#last;
    }
    this.#held = 0;
    const hour = said.absence === 'never-again' ? 'night' : this.#hour;
    return this.#show({ setting, people, things, hour });
  }

  /** Forgets what a part that was left out may have changed: place, hour and weather. */
  #leap(): void {
    // A story with only one place, or at court, is still there.
    const isOnly = this.#stays.size === 1 && this.#place !== undefined && !isIndoors(this.#place);
    this.#place = isOnly || this.#place === 'hall' ? this.#place : this.#home;
    this.#placeThings = [];
    this.#hour = undefined;
    this.#weather = undefined;
    this.#quoteOpen = false;
  }

  #namedPlace(written: string): { setting: SceneSetting; things: readonly SceneThing[] } | undefined {
    for (const [name, setting] of this.#placeNames)
      if (new RegExp(String.raw`\b${name}\b`).test(written)) return { setting, things: [] };
    return undefined;
  }

  #impliedPlace(
    { text }: Said,
    present: readonly Present[],
  ): { setting: SceneSetting; things: readonly SceneThing[] } | undefined {
    const mermaid = present.some(({ figure }) => figure === 'mermaid');
    if (
      mermaid &&
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
    present: readonly Present[],
  ): SceneSetting | undefined {
    const setting = this.#housed(found) ?? this.#place ?? this.#home ?? this.#somewhere(present);
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
  #somewhere(present: readonly Present[]): SceneSetting | undefined {
    if (present.some(({ figure }) => COURT.has(figure))) return 'hall';
    return present.length > 0 || this.#last ? NOWHERE : undefined;
  }

  /** Royalty does not live in a cottage. */
  #housed(found: SceneSetting | undefined): SceneSetting | undefined {
    if (found !== 'room') return found;
    return this.#cast.hasRoyals || this.#place === 'chamber' ? 'chamber' : found;
  }

  #tellTime(text: string, newParagraph: boolean): void {
    const hour = hourOf(text);
    const weather = weatherOf(text);
    if (newParagraph) this.#paragraphsOfHour++;
    if (hour) {
      this.#hour = hour;
      this.#paragraphsOfHour = 0;
    } else if (this.#paragraphsOfHour > (this.#hour === 'night' ? NIGHT_PARAGRAPHS : 0))
      this.#hour = undefined;
    if (weather === 'clear') this.#weather = undefined;
    else if (weather) this.#weather = weather;
    else if (newParagraph) this.#weather = undefined;
  }

  /** Varies where a single person stands, each time the view changes. */
  #placed(people: ScenePerson[]): ScenePerson[] {
    const [only] = people;
    if (people.length !== 1 || !only || only.position !== undefined) return people;
    const turn =
      Math.floor(this.#shownInStay / CARDS_PER_VIEW) +
      (this.#place ? (this.#stays.get(this.#place) ?? 0) : 0);
    return [{ ...only, position: ALONE[turn % ALONE.length] ?? 0.42 }];
  }

  #show(next: {
    setting: SceneSetting;
    people: readonly ScenePerson[];
    things: readonly SceneThing[];
    hour: SceneCard['hour'];
  }): SceneCard {
    const { setting, people, things, hour } = next;
    const moved = this.#last?.setting !== setting;
    if (moved) {
      this.#stays.set(setting, (this.#stays.get(setting) ?? -1) + 1);
      this.#shownInStay = 0;
    }
    // Passing years happen nowhere, so the story continues in its previous place.
    if (setting !== 'seasons') this.#place = setting;
    const weather = isIndoors(setting) ? undefined : this.#weather;
    const seen = { setting, hour: hour ?? 'day', ...(weather && { weather }), people, things };
    if (this.#last && sameScene(this.#last, seen)) return this.#last;
    const stay = this.#stays.get(setting) ?? 0;
    const near = Math.floor(this.#shownInStay / CARDS_PER_VIEW) % 2 === 1 ? SIDES : 0;
    const side = stay + Math.floor(this.#shownInStay / CARDS_PER_SIDE);
    const view = (side % SIDES) + near + (Math.floor(side / SIDES) % 2) * VIEWS;
    this.#shownInStay++;
    this.#last = { kind: 'scene', ...seen, view };
    return this.#last;
  }
}

/** Where most of a story happens. It starts there if its first sentences mention no place. */
function homeOf(sentences: readonly StorySentence[], title: string): SceneSetting | undefined {
  const [named] = placesIn(` the ${title.toLowerCase().replaceAll(' ', ' the ')} `);
  const counts = new Map<SceneSetting, number>();
  for (const { text } of sentences) {
    const place = placeOf(saidIn(text, false).text)?.setting;
    // Ships are often only mentioned.
    const isShip =
      place === 'shipside' || place === 'deck' || (place === 'sea' && !/\b(?:sea|ocean|waves)\b/i.test(text));
    if (place && !isIndoors(place) && !isShip) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  if (named && counts.has(named.setting)) return named.setting;
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return most && most[1] >= 2 && most[1] >= total * HOME_SHARE ? most[0] : undefined;
}

/** The people that can be drawn in a setting: under water and in the open sea, only mermaids. */
function onStage(present: readonly Present[], setting: SceneSetting): readonly Present[] {
  if (setting === 'underwater' || setting === 'sea' || setting === 'rock')
    return present.filter(({ figure }) => figure === 'mermaid');
  if (setting === 'shipside' || isAtSea(setting)) return present;
  return present.filter(({ figure }) => figure !== 'mermaid' || setting === 'beach');
}

function sameScene(one: SceneCard, other: Omit<SceneCard, 'kind' | 'view'>): boolean {
  const { kind: _, view: __, ...own } = one;
  return JSON.stringify(own) === JSON.stringify(other);
}
