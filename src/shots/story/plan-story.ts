import type { SceneCard, ScenePerson } from '../../core/card.ts';
import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { AnimalActs } from './animal-acts.ts';
import { AnimalCounts } from './animal-counts.ts';
import type { Cast } from './cast.ts';
import { castOf } from './cast-of-text.ts';
import type { Present } from './character.ts';
import { clausesOf, onlyBetween, withEarlier } from './clauses-of-place.ts';
import { Company } from './company.ts';
import { Hours } from './hours.ts';
import { LastingPoses } from './lasting-poses.ts';
import { type Said, saidIn } from './said.ts';
import { isSaidByOther, SAID_BY_NAME } from './speakers.ts';
import { GOES_ON, onStage, stageNow } from './stage-now.ts';
import type { Story, StoryPart, StorySentence } from './story.ts';
import { type StoryPicture, StoryPictures } from './story-pictures.ts';
import { thingsIn } from './things.ts';
import { hourOf, YEARS_PASS } from './times.ts';
import { LIES_ILL, Whereabouts } from './whereabouts.ts';

/**
 * Chooses an illustrated place for each part of each sentence of a story: where it happens, at what hour, who is
 * there and what they do. Only what is certain is drawn. A setting stays until another one is mentioned, or until it
 * is no longer certain: then people are on the bare stage. A place that appears again is shown from another view; a
 * person keeps the same figure. Sentences of which nothing is certain, and sentences that are not narrated, get no
 * card. Equal cards in a row are the same object, so that the picture can stay.
 */
export function planStory(story: Story): (SceneCard | undefined)[] {
  return storyParts(story).map(({ card }) => card);
}

/** The same with what each card answers for. */
export function storyParts({ sentences }: Story): StoryPart[] {
  const teller = new Teller(sentences);
  return sentences.flatMap((sentence, index) => teller.partsFor(sentence, index));
}

const MAX_BESIDE = 4;
/** The largest number of paragraphs that a quotation may span. */
const MAX_LINES_OPEN = 3;
/** If more paragraphs than this are left out, the place is no longer certain. */
const MAX_PARAGRAPHS_ON = 2;
const HAS_LETTERS = /[a-z]/;
const ON_FLOOR = /\b(?:ground|floor|earth|rug|carpet|straw|bench|dead|slain|killed)\b/;

class Teller {
  readonly #cast: Cast;
  readonly #whereabouts: Whereabouts;
  readonly #company = new Company();
  readonly #poses = new LastingPoses();
  readonly #acts = new AnimalActs();
  readonly #counts = new AnimalCounts();
  readonly #hours = new Hours();
  readonly #pictures = new StoryPictures();
  #paragraph = Number.NaN;
  #quoteOpen = false;
  #linesOpen = 0;
  #held = 0;
  /** What is shown now: nothing, after a sentence without a card. */
  #shown: SceneCard | undefined;
  /** Who the last part of a sentence was about. */
  #subject: Present | undefined;

  constructor(sentences: readonly StorySentence[]) {
    const texts = sentences.map(({ text }) => text);
    this.#cast = castOf(texts);
    this.#whereabouts = new Whereabouts(texts, this.#cast);
  }

  /** One card for each part of a sentence. */
  partsFor(sentence: StorySentence, index: number): StoryPart[] {
    const { text, whole = text, paragraph, isTold = true, partsAt = [] } = sentence;
    const newParagraph = paragraph !== this.#paragraph;
    const isLeap = this.#turnTo(paragraph);
    const wasOpen = this.#quoteOpen;
    const said = saidIn(text, wasOpen);
    this.#quoteOpen = saidIn(whole, wasOpen).quoteOpen;
    this.#cast.hearSpeech([...text].filter((_, at) => said.whole[at] === '~').join(''), index);
    const ends = [...partsAt, text.length];
    // Another paragraph of nothing but speech is somebody else's.
    const [only, other] = this.#shown?.people ?? [];
    if (said.isSpeech && newParagraph && !wasOpen && only && !other && !HAS_LETTERS.test(said.text))
      this.#shown = undefined;
    const isOfOthers = this.#isOfOthers(said, index) || (newParagraph && only && !other && !wasOpen);
    if (said.isSpeech && (!isTold || (this.#shown && !isLeap && !isOfOthers)))
      return ends.map(() => ({
        card: isTold && this.#shown ? this.#whileSpeaking(this.#shown) : undefined,
        index,
        said: '',
        sentence: '',
        present: [],
        placeAge: this.#whereabouts.age,
        isOnTheWay: this.#whereabouts.isOnTheWay,
        isOfAbsence: false,
        isSpeech: true,
        hasSpeech: true,
      }));
    return clausesOf(said, ends).flatMap(({ from, to }, at) => {
      const isWhole = from === 0 && to === text.length;
      const clause = isWhole ? said : withEarlier(onlyBetween(said, from, to));
      const within = ends.filter((end) => end > from && end <= to);
      const { cards, present } = this.#cardsOf(clause, {
        ends: within,
        sentence: index,
        newParagraph: newParagraph && at === 0,
        isTold,
      });
      return within.map((end, part) => ({
        index,
        card: cards[part],
        said: clause.written.slice(within[part - 1] ?? from, end),
        sentence: clause.written,
        present,
        placeAge: this.#whereabouts.age,
        isOnTheWay: this.#whereabouts.isOnTheWay,
        isOfAbsence: said.absence === 'never-again',
        isSpeech: said.isSpeech,
        hasSpeech: said.hasSpeech,
      }));
    });
  }

  /** Whether those who speak are others than those who are shown. */
  #isOfOthers({ here, writtenHere, whole }: Said, sentence: number): boolean {
    const speakers = this.#cast.wouldBePresentIn({ text: here, written: writtenHere, whole }, sentence);
    const shown = this.#shown?.people ?? [];
    if (speakers.length === 0 && (SAID_BY_NAME.test(writtenHere) || isSaidByOther(here, this.#shown)))
      return true;
    // The other one of two takes up the word.
    const [speaker, more] = speakers;
    if (!more && shown.some(({ figure, pose }) => speaker && pose === 'reach' && figure !== speaker.figure))
      return true;
    return speakers.some(
      ({ figure, name }) => !shown.some((who) => who.figure === figure && who.name === name),
    );
  }

  #cardsOf(
    said: Said,
    {
      ends,
      sentence,
      newParagraph,
      isTold,
    }: {
      readonly ends: readonly number[];
      readonly sentence: number;
      readonly newParagraph: boolean;
      readonly isTold: boolean;
    },
  ): { readonly cards: (SceneCard | undefined)[]; readonly present: readonly Present[] } {
    const own = this.#cast.presentIn(
      { text: said.here, written: said.writtenHere, whole: said.whole },
      sentence,
    );
    const subject = GOES_ON.test(said.here) ? this.#subject : undefined;
    const present = own.length === 0 && subject ? [subject] : own;
    this.#subject = present[0];
    const show = (card: SceneCard | undefined) => {
      if (isTold) this.#shown = card;
      return isTold ? card : undefined;
    };
    if (YEARS_PASS.test(said.text)) {
      this.#whereabouts.lose();
      const seasons = isTold
        ? this.#show({ setting: 'seasons', people: [], things: [], hour: 'day' })
        : undefined;
      return { cards: ends.map(() => show(seasons)), present };
    }
    const at = this.#whereabouts.goOn(said, {
      present,
      newParagraph,
      isOfOthers: this.#company.isOfOthers(present),
      isOfSame: this.#company.isOfSame(present),
      isOfIll: this.#poses.hasIll(present),
    });
    if (at === undefined) return { cards: ends.map(() => show(undefined)), present };
    const { setting, isNamed } = at;
    const hourBefore = this.#hours.now;
    this.#hours.tell(said.text, { newParagraph, isTold });
    // `He ran until it was dark`: night falls where it is told.
    const hourUntil = (end: number) =>
      hourOf(said.text) && !hourOf(said.text.slice(0, end)) ? hourBefore : this.#hours.now;
    const seen = thingsIn({ said: said.text, all: said.whole }, setting);
    this.#whereabouts.stay(isTold ? (this.#whereabouts.place ?? setting) : setting, seen);
    this.#company.meet(present, this.#whereabouts.place);
    const isAbsent = said.absence === 'never-again';
    const all = isAbsent ? [] : onStage(present, setting, said.text);
    const staged = (
      { text, written }: Pick<Said, 'text' | 'written'>,
      entered: readonly Present[],
      from = 0,
    ) =>
      this.#poses.keep(stageNow({ text, written }, { entered, setting, all, from }), {
        present: entered,
        text,
        whole: said.whole,
        setting,
        paragraph: this.#paragraph,
        sentence,
      });
    // Whoever rode to somebody who is ill is no longer on the road.
    const comesToBed = this.#whereabouts.isOnTheWay && LIES_ILL.test(said.text);
    if (!isTold) {
      // Others have come on stage meanwhile.
      if (present.length > 0) this.#shown = undefined;
      staged(said, all);
      if (comesToBed) this.#whereabouts.lose();
      return { cards: ends.map(() => undefined), present };
    }
    let opensParagraph = newParagraph;
    const cards = ends.map((end, part) => {
      // Who is mentioned later enters later.
      const entered = all.filter(({ at: mentionedAt }) => mentionedAt < end);
      // What somebody does later is seen later.
      const until = { text: said.text.slice(0, end), written: said.written.slice(0, end) };
      const people = this.#pictures.placed(staged(until, entered, ends[part - 1]), this.#whereabouts.place);
      const card = this.#cardOf({
        setting,
        people,
        seen,
        isNamed: (isNamed && part === 0) || isAbsent,
        newParagraph: opensParagraph,
        hour: isAbsent ? 'night' : hourUntil(end),
        text: said.text.slice(0, end),
      });
      opensParagraph = false;
      return show(card);
    });
    if (comesToBed) this.#whereabouts.lose();
    return { cards, present };
  }

  #cardOf(next: {
    readonly setting: SceneSetting;
    readonly people: readonly ScenePerson[];
    readonly seen: readonly SceneThing[];
    /** Whether the place is worth showing even if nobody is there. */
    readonly isNamed: boolean;
    readonly newParagraph: boolean;
    readonly hour: SceneCard['hour'];
    /** What the sentence has said until then. */
    readonly text: string;
  }): SceneCard | undefined {
    const { setting, people, seen, isNamed, newParagraph, hour, text } = next;
    const { fixtures } = this.#whereabouts;
    const isRidden = people.some(({ pose }) => pose === 'ride' || pose === 'gallop');
    // Whoever lies in a bedroom lies in bed.
    const isInBed =
      setting === 'chamber' && people.some(({ pose }) => pose === 'sleep') && !ON_FLOOR.test(text);
    const things = [...new Set([...fixtures, ...seen, ...(isInBed ? (['bed'] as const) : [])])].filter(
      (thing) => !(isRidden && thing === 'horse'),
    );
    const isPeopled = people.length > 0 || things.length > 0;
    const isNew = isNamed || people.length > 0 || things.length > fixtures.length;
    const isSame = this.#shown !== undefined && this.#shown.setting === setting;
    if (!isNew && isSame && setting !== 'stage' && !newParagraph && this.#held < 1) {
      this.#held++;
      return this.#shown;
    }
    this.#held = 0;
    if (!isPeopled && (setting === 'stage' || (!isNamed && !isSame))) return undefined;
    const counts = this.#counts.of(things, text);
    // So many animals beside people could not be counted.
    const seenThings =
      people.length === 0 ? things : things.filter((thing) => (counts?.[thing] ?? 1) <= MAX_BESIDE);
    const acts = this.#acts.of(seenThings, { text, setting });
    return this.#show({ setting, people, things: seenThings, hour, acts, counts });
  }

  /** Enters a paragraph. Returns true if so much was left out that the story may be anywhere. */
  #turnTo(paragraph: number): boolean {
    // A sung verse spans several lines, but a missing quotation mark must not hide the rest.
    if (paragraph !== this.#paragraph && ++this.#linesOpen > MAX_LINES_OPEN) this.#quoteOpen = false;
    if (!this.#quoteOpen) this.#linesOpen = 0;
    const isLeap = paragraph - this.#paragraph > MAX_PARAGRAPHS_ON;
    this.#paragraph = paragraph;
    if (!isLeap) return false;
    this.#whereabouts.lose();
    this.#hours.lose();
    this.#quoteOpen = false;
    return true;
  }

  /** While somebody keeps speaking, the same people stay, unless the story moved in a part that was left out. */
  #whileSpeaking(shown: SceneCard): SceneCard | undefined {
    const { place, fixtures } = this.#whereabouts;
    if (shown.setting === 'seasons' || shown.setting === (place ?? 'stage')) return shown;
    this.#shown =
      place === undefined
        ? undefined
        : this.#show({ setting: place, people: [], things: fixtures, hour: this.#hours.now });
    return this.#shown;
  }

  #show(next: StoryPicture): SceneCard {
    this.#whereabouts.stay(next.setting, []);
    return this.#pictures.of({ ...next, weather: this.#hours.weatherAt(next.setting) });
  }
}
