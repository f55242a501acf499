import type { SceneCard, ScenePerson } from '../../core/card.ts';
import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { Cast, type Present } from './cast.ts';
import { namesIn, otherNamesIn, strangersIn } from './names.ts';
import { isAtSea, isIndoors } from './places.ts';
import { saidIn } from './said.ts';
import { stagePeople } from './stage-people.ts';
import { thingsIn } from './things.ts';
import { hourOf, weatherOf } from './times.ts';
import { Whereabouts } from './whereabouts.ts';

export interface StorySentence {
  readonly text: string;
  readonly sceneIndex: number;
  readonly paragraph: number;
  /** False for sentences that are not narrated, but say where the story continues and who is meant. Default: true. */
  readonly isTold?: boolean;
}

export interface Story {
  /** The narrated sentences, in order, in English, with those in between. */
  readonly sentences: readonly StorySentence[];
  readonly title: string;
}

/**
 * Chooses an illustrated place for each sentence of a story: where it happens, at what hour, who is there and
 * what they do. Only what is certain is drawn. A setting stays until another one is mentioned; a place that
 * appears again is shown from another view; a person keeps the same figure. Sentences before the first known
 * place, and sentences that are not narrated, get no card. Equal cards in a row are the same object, so that the
 * picture can stay.
 */
export function planStory({ sentences, title }: Story): (SceneCard | undefined)[] {
  const teller = new Teller(sentences, title);
  return sentences.map((sentence, index) => teller.cardFor(sentence, index));
}

/** How many paragraphs a night lasts if nothing else is said. */
const NIGHT_PARAGRAPHS = 14;
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

const ALONE = [0.4, 0.6, 0.34, 0.54] as const;

const YEARS_PASS =
  /^~*(?:and |but |so |thus |then |as )?(?:for |after )?(?:the |many |several |some |two |three |five |seven |ten |twelve |a hundred |a |long )*(?:years?|months|winters|summers|centuries|seasons)(?: and (?:years|months))?(?: \w+)? (?:passed|went|rolled|had passed|have passed|came and went|flew|slipped)\b/;

const MONKS = /\b(?:monks?|monastery|monastic|abbey|friars?)\b/i;

class Teller {
  readonly #cast: Cast;
  readonly #whereabouts: Whereabouts;
  readonly #stays = new Map<SceneSetting, number>();
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
    const texts = sentences.map((sentence) => sentence.text);
    const text = texts.join(' ');
    const named = namesIn(text);
    this.#cast = new Cast(named, otherNamesIn(text), strangersIn(text, named), MONKS.test(text));
    this.#whereabouts = new Whereabouts({ texts, title }, this.#cast);
  }

  cardFor({ text, paragraph, isTold = true }: StorySentence, index: number): SceneCard | undefined {
    const newParagraph = paragraph !== this.#paragraph;
    const isLeap = this.#turnTo(paragraph);
    const said = saidIn(text, this.#quoteOpen);
    this.#quoteOpen = said.quoteOpen;
    if (said.isSpeech && this.#last && !isLeap)
      return isTold && !this.#whereabouts.isLost ? this.#whileSpeaking(this.#last) : undefined;
    const present = this.#cast.presentIn(
      { text: said.here, written: said.writtenHere, whole: said.whole },
      index,
    );
    if (YEARS_PASS.test(said.text)) {
      this.#whereabouts.goHome();
      return isTold ? this.#show({ setting: 'seasons', people: [], things: [], hour: 'day' }) : undefined;
    }
    const isBegun = this.#last !== undefined;
    const at = this.#whereabouts.goOn(said, { present, newParagraph, isBegun });
    if (at === undefined) return undefined;
    const { setting } = at;
    this.#tellTime(said.text, newParagraph);
    const seen = thingsIn({ said: said.text, all: text.toLowerCase() }, setting);
    this.#whereabouts.stay(isTold ? (this.#whereabouts.place ?? setting) : setting, seen);
    if (!isTold) return undefined;
    const { fixtures } = this.#whereabouts;
    const things = [...new Set([...fixtures, ...seen])];
    const isAbsent = said.absence === 'never-again';
    const people = isAbsent ? [] : this.#placed(stagePeople(said.text, onStage(present, setting), setting));
    const isNew =
      people.length > 0 || at.isNamed || things.length > fixtures.length || said.absence !== 'none';
    if (!isNew && this.#last && !newParagraph && this.#last.setting === setting && this.#held < 1) {
      this.#held++;
      return this.#last;
    }
    this.#held = 0;
    return this.#show({ setting, people, things, hour: isAbsent ? 'night' : this.#hour });
  }

  /** Enters a paragraph. Returns true if so much was left out before it that the story may be anywhere. */
  #turnTo(paragraph: number): boolean {
    // A sung verse spans several lines, but a missing quotation mark must not hide the rest.
    if (paragraph !== this.#paragraph && ++this.#linesOpen > MAX_LINES_OPEN) this.#quoteOpen = false;
    if (!this.#quoteOpen) this.#linesOpen = 0;
    const isLeap = paragraph - this.#paragraph > MAX_PARAGRAPHS_ON;
    this.#paragraph = paragraph;
    if (!isLeap) return false;
    this.#whereabouts.leap(this.#stays.size === 1);
    this.#hour = undefined;
    this.#weather = undefined;
    this.#quoteOpen = false;
    return true;
  }

  /** While somebody keeps speaking, the same people stay, unless the story moved in a part that was left out. */
  #whileSpeaking(last: SceneCard): SceneCard {
    const { place, fixtures } = this.#whereabouts;
    return place === undefined || place === last.setting || last.setting === 'seasons'
      ? last
      : this.#show({ setting: place, people: [], things: fixtures, hour: this.#hour });
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
    const { place } = this.#whereabouts;
    const turn =
      Math.floor(this.#shownInStay / CARDS_PER_VIEW) +
      (place === undefined ? 0 : (this.#stays.get(place) ?? 0));
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
    this.#whereabouts.stay(setting, []);
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
