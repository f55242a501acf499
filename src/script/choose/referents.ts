import type { Reader, Word } from '../../shots/index.ts';
import type { Line } from '../narrate/lines.ts';

/**
 * What the sentences of a tale tell of, so that a digest does not say `the hag` where the sentence that brings
 * her is left out. Each person or thing is a number.
 */
export interface Referents {
  /** For each line, whom and what it names, in its order. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Whom and what the title names. */
  readonly title: ReadonlySet<number>;
}

export interface Mention {
  readonly id: number;
  /** What a line is worth that brings in whom or what the tale is about later; 0 for all others. */
  readonly gain: number;
  /** What is lost if no line before has named it; 0 if the listener needs none. */
  readonly loss: number;
}

export const NO_REFERENTS: Referents = { mentions: [], title: new Set() };

/** Reading a whole book word by word would take seconds. */
const MAX_READ_LENGTH = 120_000;
/** By how the tale itself brings somebody in: `an old hag`, `his dog`, `the church`. */
const LOSSES = { indefinite: 1, owned: 0.6, name: 1, definite: 0.25 } as const;
/** Who is named this often plays a part, by whatever other noun the tale has brought him in. */
const MIN_OFTEN = 4;
const OFTEN_LOSS = 0.7;
/** `The girl`, `the brothers`: most often another name for somebody who is known. */
const GENERAL =
  /^(?:girl|boy|child|man|woman|lady|fellow|lad|maiden|maid|youth|brother|sister|husband|wife|father|mother|son|daughter|madam|forest|wood)$/u;
const GENERAL_LOSS = 0.2;
/** What it is worth to bring in somebody or something: for each time that it is named later, up to a limit. */
const GAIN = { each: 0.06, most: 0.5 } as const;
/** Bringing in whom or what the last lines name is worth more. */
const END = { lines: 8, gain: 1 } as const;
/** `A little man came in`, and later `the dwarf`: whoever is first named with “the” was brought in so many lines before. */
const ALIAS_MEMORY = 12;
/** A thing that is told of again after this many lines may be another one: `her head`, and later `the head on the bed`. */
const MEMORY = 12;

type Lead = keyof typeof LOSSES;

/** What everybody knows to be there: parts of the day, of the world, of a house and of the body. */
const KNOWN = new Set(
  `time day night morning evening noon midnight hour moment year week month summer winter spring autumn end beginning
  middle first second third last rest other one two same way world earth sky sun moon star air wind rain light dark
  ground floor door window wall roof house home room table bed fire side top bottom front back place spot part
  truth matter thing word name news story tale reason sort kind deal lot bit piece number people folk everybody god
  heaven lord country town village road path corner distance land water sea kingdom journey feast wedding dinner
  supper company`
    .trim()
    .split(/\s+/u),
);
const DEFINITE = /^(?:the|this|that|these|those|such)$/u;
const INDEFINITE = /^(?:an?|one|some|another|two|three|four|five|six|seven|ten|twelve|many|several)$/u;
const OWNED = /^(?:his|her|its|their|my|your|our|thy|whose)$/u;
const MODIFIERS = /^(?:ADJ|NOUN|PROPN|NUM|ADV|VERB)$/u;
const MAX_MODIFIERS = 4;
/** `The maid who kept the geese`, `the top of the hill`: the sentence says itself whom it means. */
const SAYS_WHICH =
  /^(?:of|who|whom|whose|which|that|where|he|she|they|i|you|we|with|(?:called|named) \p{Lu}.*)$/u;
/** An old man is not the young man. */
const ANYBODY = /^(?:man|woman|fellow|lady|king|queen|brother|sister|son|daughter|princess|prince)$/u;
const WHICH = /^(?:old|young|little|elder|eldest|younger|youngest|second|third|beardless|strange)$/u;

const FEMALE =
  /(?:woman|lady|maiden|maid|girl|lass|lassie|dame|damsel|crone|hag|witch|fairy|queen|princess|daughter|sister|mother|bride|widow|wife)$/u;
const MALE =
  /(?:man|fellow|lad|boy|youth|king|prince|son|brother|father|soldier|huntsman|peasant|tailor|miller|bridegroom|dwarf|hobgoblin|manikin|giant|ogre|wizard)$/u;
const CREATURE =
  /(?:child|stranger|creature|beast|bear|wolf|fox|lion|dog|cat|horse|ass|goat|frog|fish|dove|raven|duck|hen|cock|goose|dragon|serpent|snake|monster|animal|bird|imp|impet|goblin|elf|spirit|servant|robber|thief)$/u;
/** Relatives and rulers are somebody of their own. */
const OF_THEIR_OWN = /(?:king|queen|prince|son|brother|father|daughter|sister|mother|wife|miller|tailor)$/u;

/** Somebody or something that the tale has brought in. */
interface Known {
  readonly id: number;
  readonly key: string;
  readonly lead: Lead;
  /** The line that brought it in, and the last one that names it. */
  readonly line: number;
  last: number;
}

interface Naming {
  readonly key: string;
  readonly lead: Lead;
  readonly isClear: boolean;
  readonly isPlural: boolean;
}

export function referentsOf(
  { title, lines }: { readonly title: string; readonly lines: readonly Line[] },
  reader: Reader | undefined,
): Referents {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (!reader?.isEnglish || length > MAX_READ_LENGTH) return NO_REFERENTS;
  const namings = lines.map(({ text }) => namingsIn(text, reader));
  const counts = new Map<string, number>();
  for (const { key } of namings.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const endFrom = lines.length - END.lines;
  const last = new Set(namings.slice(Math.max(0, endFrom)).flatMap((own) => own.map(({ key }) => key)));
  const latest = new Map<string, Known>();
  const ids: string[] = [];
  const mentions = namings.map((own, line) =>
    own.map(({ key, lead, isClear, isPlural }): Mention => {
      const alias =
        latest.has(key) || lead !== 'definite' || isClear || isPlural ? undefined : whoIs(key, line, latest);
      if (alias !== undefined) latest.set(key, alias);
      const known = latest.get(key);
      const isAnother = known !== undefined && line - known.last > MEMORY && lead !== 'name' && !isAlive(key);
      if (known === undefined || (isAnother && lead !== 'definite')) {
        latest.set(key, { id: ids.push(key) - 1, key, lead, line, last: line });
        const isBrought = known === undefined && lead !== 'definite';
        const later = (counts.get(key) ?? 0) - 1;
        const often = Math.min(GAIN.most, later * GAIN.each);
        const isEnd = line < endFrom && last.has(key) && later > 1;
        return { id: ids.length - 1, loss: 0, gain: isBrought ? (isEnd ? END.gain : often) : 0 };
      }
      known.last = line;
      const needs = !isClear && known.line < line && (lead === 'definite' || lead === 'name');
      const least = (counts.get(key) ?? 0) >= MIN_OFTEN ? OFTEN_LOSS : 0;
      const most = GENERAL.test(key) ? GENERAL_LOSS : 1;
      const loss = Math.min(most, Math.max(least, LOSSES[known.lead]));
      return { id: known.id, loss: needs ? loss : 0, gain: 0 };
    }),
  );
  const titled = new Set(namingsIn(title.toLowerCase(), reader).map(({ key }) => key));
  return { mentions, title: new Set(ids.flatMap((key, id) => (titled.has(key) ? [id] : []))) };
}

/** There may be another head, but if there is another bear, it is told to be one. */
function isAlive(key: string): boolean {
  return FEMALE.test(key) || MALE.test(key) || CREATURE.test(key);
}

/** Whom a noun means that has not brought in anybody itself: whoever was brought in last and can be called so. */
function whoIs(key: string, line: number, latest: ReadonlyMap<string, Known>): Known | undefined {
  const isFemale = FEMALE.test(key);
  const isMale = MALE.test(key);
  if (OF_THEIR_OWN.test(key) || !(isFemale || isMale || CREATURE.test(key))) return undefined;
  return [...latest.values()]
    .filter(
      (one) =>
        one.line < line &&
        line - one.line <= ALIAS_MEMORY &&
        one.lead !== 'definite' &&
        (isFemale ? FEMALE : isMale ? MALE : CREATURE).test(one.key),
    )
    .reduce<Known | undefined>((last, one) => (last && last.line > one.line ? last : one), undefined);
}

function namingsIn(text: string, reader: Reader): Naming[] {
  const words = reader.read(text);
  return words.flatMap((word, at): Naming[] => {
    if (!/^(?:NOUN|PROPN)$/u.test(word.tag) || !/^\p{L}{3}/u.test(word.text)) return [];
    const next = words[at + 1];
    // `The fir-tree root` is a root.
    if (next && /^(?:NOUN|PROPN)$/u.test(next.tag) && /^\p{L}/u.test(next.text)) return [];
    let from = at - 1;
    while (at - from <= MAX_MODIFIERS && MODIFIERS.test(words[from]?.tag ?? '') && !isLead(words[from]))
      from--;
    // `The two girls`
    const isCounted = /^(?:one|two|three|four|five|six|seven|ten|twelve)$/u.test(words[from]?.lower ?? '');
    const lead = words[isCounted && isLead(words[from - 1]) ? from - 1 : from]?.lower ?? '';
    const isName = /^\p{Lu}/u.test(word.text) && (word.tag === 'PROPN' || from >= 0) && !isLead(words[from]);
    const key = keyOf(word, words.slice(Math.max(0, from + 1), at));
    if (!isName && KNOWN.has(key)) return [];
    return [
      {
        key,
        lead: isName ? 'name' : leadOf(lead),
        isClear: saysWhich(words, at),
        isPlural: word.lower !== word.lemma,
      },
    ];
  });
}

function saysWhich(words: readonly Word[], at: number): boolean {
  const [next, after] = [words[at + 1], words[at + 2]];
  return SAYS_WHICH.test(`${next?.lower ?? ''}`) || SAYS_WHICH.test(`${next?.lower} ${after?.text}`);
}

function isLead(word: Word | undefined): boolean {
  return (
    DEFINITE.test(word?.lower ?? '') || INDEFINITE.test(word?.lower ?? '') || OWNED.test(word?.lower ?? '')
  );
}

function leadOf(word: string): Lead {
  if (DEFINITE.test(word)) return 'definite';
  return OWNED.test(word) ? 'owned' : 'indefinite';
}

function keyOf({ lemma }: Word, modifiers: readonly Word[]): string {
  const which = ANYBODY.test(lemma) ? modifiers.find(({ lower }) => WHICH.test(lower)) : undefined;
  return which ? `${which.lower} ${lemma}` : lemma;
}
