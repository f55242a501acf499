import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { countWords, type Reader, type Word } from '../words/reading.ts';
import { LONG_ITEM } from './lists.ts';

const MIN_ITEMS = 3;
const MAX_ITEMS = 6;
/** Lists of up to `MAX_ROW` things are shown; those with more than `MAX_SINGLE` are split into two cards. */
const MAX_ROW = 12;
const MAX_SINGLE = 8;
const MAX_LIST_MS = 14_000;
const MAX_ITEM_WORDS = 6;
const MAX_ITEM_LENGTH = 46;
const MAX_HEADING_WORDS = 6;
/** Things listed in a sentence say less than a list in the document. */
const PROSE_COST = 6;
const LEADS =
  /(?<before>.*?)(?:,?\s(?:such as|including|namely|made (?:with|of|from|up of)|consisting of|containing|comprising|ranging from)\s|\s(?:includes?|included|comprises?|consists? of|contains?|contained|combines?|combined|features?|supports?|offers?|covers?|involves?|(?<verb>recommends?|recommended|requires?|required|needs?|needed|studied|studies|sells?|sold|exports?|exported|imports?|grows?|grew|produces?|produced))(?::|\s)\s?|:\s)(?<row>.+)$/u;
/** `dishes like soup, bread and stew`, but not `looks like a dog, a cat or a bird`. */
const LIKE =
  /(?<before>.*?(?:\p{Ll}{2,}))(?<!\b(?:is|are|was|were|be|been|looks?|looked|feels?|felt|sounds?|sounded|tastes?|smells?|acts?|acted|seems?|just|more|much|work|works|would|that))\slike\s(?<row>.+)$/u;

/** Three or more things listed in a sentence: `such as A, B, and C`. */
export function proseListCards(context: SceneContext): Candidate[] {
  const { scene, beats, reader, material } = context;
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.source || line.table || line.kind !== 'paragraph') return [];
    const list = listIn(line.text, reader);
    const at = beatsOfLine(beats, lineIndex);
    if (!list || !at) return [];
    const heading = list.heading ?? material.headingsOf(line.section)[0];
    const beatOf = (item: string | undefined) => {
      const found = beats
        .slice(at.from, at.to + 1)
        .findIndex(({ text }) => item !== undefined && includesWords(text, item));
      return found < 0 ? undefined : at.from + found;
    };
    const chunks = chunksOf(list.items);
    // Two cards that start in the same beat would cut each other short.
    const starts = chunks.map((items) => beatOf(items[0]));
    if (new Set(starts).size < chunks.length) return [];
    return chunks.map((items, part): Candidate => {
      // `macOS` keeps its small letter.
      const shown = items.map((item) => capitalised(item));
      return {
        card: { kind: 'list', ordered: false, items: shown, ...(heading && { heading }) },
        value: VALUES.list - PROSE_COST,
        from: beatOf(items[0]) ?? at.from,
        to: beatOf(items.at(-1)) ?? at.to,
        maxMs: MAX_LIST_MS,
        group: `row ${line.start} ${part}`,
      };
    });
  });
}

/** Whether a text has some words, and not only the beginning of a longer one: `manual`, but not `manually`. */
function includesWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/^[\p{L}\p{N}]/u.test(text.slice(at + words.length))) return true;
  }
  return false;
}

/** Divides items into cards of about equal length. */
function chunksOf(items: readonly string[]): string[][] {
  if (items.length <= MAX_SINGLE) return [[...items]];
  const cards = Math.ceil(items.length / MAX_ITEMS);
  const size = Math.ceil(items.length / cards);
  return Array.from({ length: cards }, (_, card) => items.slice(card * size, (card + 1) * size));
}

export function listIn(
  sentence: string,
  reader: Reader,
): { readonly items: readonly string[]; readonly heading?: string } | undefined {
  // `found by Lee, Marsh, & Hill (2017) and Bell (2015)`: names of a citation.
  if (/["“”]|\(\d{4}\w?\)|&\s\p{Lu}/u.test(sentence)) return undefined;
  const {
    before = '',
    row,
    verb,
  } = (LEADS.exec(sentence) ?? (sentence.includes(' like ') ? LIKE.exec(sentence) : null))?.groups ?? {};
  const facts = factsOf(sentence);
  if (facts) return { items: facts };
  const numbered = numberedRow(sentence);
  if (numbered) return numbered;
  const counted = countedRow(sentence, reader);
  if (counted) return counted;
  const equated = equatedRow(sentence, reader);
  if (equated) return equated;
  const isDenied =
    /\b(?:not|never|cannot|no longer|n[’']t|rarely|hardly)\b[^,;:]*$|n[’']t\b[^,;:]*$/iu.test(before) ||
    /^(?:no|neither|none|less|fewer|not)\b/iu.test(row ?? '');
  const led = row === undefined || isDenied ? undefined : rowOf(row, reader);
  const items = led ?? namesIn(sentence);
  if (!items) return undefined;
  const heading = led
    ? verb === undefined
      ? headingOf(before, reader)
      : doingOf(`${before} ${verb}`, reader)
    : undefined;
  // Without the verb, it would not be clear what the list is.
  if (led && verb !== undefined && heading === undefined) return undefined;
  return { items, ...(heading && { heading }) };
}

const COUNTED =
  /^(?<before>[^:]*?\b(?<count>two|three|four|five|six)\s(?<things>(?:\p{Ll}+\s)?\p{Ll}{3,}s)\b[^:,]*):\s(?<row>[^:;]+)$/iu;
const COUNTS = ['two', 'three', 'four', 'five', 'six'];

/** `three reasons: light, noise and worry`: the number of items matches the announced number. */
function countedRow(
  sentence: string,
  reader: Reader,
): { items: readonly string[]; heading: string } | undefined {
  const { count = '', things = '', row = '' } = COUNTED.exec(sentence)?.groups ?? {};
  const items = row
    .replace(/[.!]$/u, '')
    .split(/,\s(?:(?:and|or)\s)?|\s(?:and|or)\s(?=[^,]*$)/u)
    .map((item) => item.replace(/^(?:the|a|an)\s/iu, '').trim());
  const areShort = items.every(
    (item) =>
      item.length > 1 &&
      item.length <= MAX_ITEM_LENGTH &&
      countWords(item) <= MAX_ITEM_WORDS &&
      !reader.read(item).some(({ tag, lower }) => tag === 'AUX' || tag === 'PRON' || lower === 'who'),
  );
  const isWhole = items.length === COUNTS.indexOf(count.toLowerCase()) + 2;
  if (row === '' || !isWhole || !areShort || new Set(items).size < items.length) return undefined;
  const heading = capitalised(`${count} ${things}`);
  return { items, heading };
}

const EQUATED = /^(?<heading>(?:The|Its|Their|His|Her|Our)\s[^,:;]+?)\s(?:are|were)(?::)?\s(?<row>[^:;]+)$/u;

/** `The four signals are latency, traffic, errors and saturation.` What is only like that is no list: `are tall`. */
function equatedRow(
  sentence: string,
  reader: Reader,
): { items: readonly string[]; heading: string } | undefined {
  const { heading = '', row = '' } = EQUATED.exec(sentence)?.groups ?? {};
  const [first, ...words] = reader.read(heading);
  const isPlural = words.some(({ tag, lower }) => tag === 'NOUN' && /(?<!s)s$/u.test(lower));
  if (!first || !isPlural || !words.every(isOfNouns) || words.length >= MAX_HEADING_WORDS) return undefined;
  const items = rowOf(row, reader);
  const areThings = items?.every((item) => {
    const own = reader.read(item);
    return own.every(isOfNouns) && /^(?:NOUN|PROPN)$/u.test(own.at(-1)?.tag ?? '');
  });
  const announced = words.map(({ lower }) => COUNTS.indexOf(lower)).find((at) => at >= 0);
  const isWhole = announced === undefined || items?.length === announced + 2;
  return items && areThings && isWhole ? { items, heading } : undefined;
}

const isOfNouns = ({ tag, lower }: Word) => /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag) || lower === 'of';

/** `The course aims to: 1) teach the basics, 2) show examples, and 3) set tasks.` */
function numberedRow(sentence: string): { items: readonly string[]; heading?: string } | undefined {
  const [before = '', ...parts] = sentence.split(/\s\(?(?=(?:[1-9]|i{1,3}|iv|[a-f])\)\s)/u);
  const marks = parts.map((part) => part.slice(0, part.indexOf(')')));
  const isInOrder = ['1 2 3 4 5 6', 'i ii iii iv', 'a b c d e f'].some((row) =>
    row.startsWith(marks.join(' ')),
  );
  const items = parts.map((part) =>
    part
      .slice(part.indexOf(')') + 1)
      .replace(/[,;]?(?:\s(?:and|or))?$/u, '')
      .replace(/[.!]$/u, '')
      .trim(),
  );
  const areReadable = items.every(
    (item) => item !== '' && item.length <= LONG_ITEM.length && countWords(item) <= LONG_ITEM.words,
  );
  if (items.length < MIN_ITEMS || items.length > LONG_ITEM.perCard || !isInOrder || !areReadable)
    return undefined;
  const heading = before.replace(/:$/u, '').trim();
  return { items, ...(countWords(heading) <= MAX_HEADING_WORDS && { heading }) };
}

/** `Prep time: 15 min; Cook time: 20 min; Serves: 4` */
function factsOf(sentence: string): string[] | undefined {
  const parts = sentence.replace(/[.]$/u, '').split(/;\s/u);
  const areFacts = parts.every((part) => /^[\p{L}][^:]{1,24}:\s[^:]{1,36}$/u.test(part));
  return areFacts && parts.length >= 2 && parts.length <= MAX_ITEMS ? parts : undefined;
}

const NAME = String.raw`(?:the\s)?\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s(?:(?:of|for|the|and the|de|del|la)\s)?\p{Lu}[\p{L}\p{N}’'.&-]*){0,4}`;
const NAMES = new RegExp(
  String.raw`(?<=\s)(?<row>${NAME}(?:,\s${NAME}){2,},?\sand\s${NAME})(?=[.,;]|$)`,
  'u',
);

/** A list of names that no word announces. */
function namesIn(sentence: string): string[] | undefined {
  const row = NAMES.exec(sentence)?.groups?.row;
  if (row === undefined) return undefined;
  const items = row
    .split(/,\s(?:and\s)?|\sand\s(?=[^,]*$)/u)
    .map((item) => item.replace(/^the\s/u, '').replace(/[.]$/u, ''));
  const areShort = items.every((item) => item.length > 1 && item.length <= MAX_ITEM_LENGTH);
  const areDifferent = new Set(items).size === items.length;
  return areShort && areDifferent && items.length <= MAX_ROW && items.length > MIN_ITEMS ? items : undefined;
}

/** The items of a list at the start of a text, or `undefined` if one of them is not a simple thing. */
function rowOf(row: string, reader: Reader): string[] | undefined {
  const flat = row
    .replace(/^(?:for example|for instance|e\.g\.),?\s/u, '')
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/[.]$/u, '');
  // `ships, or boats and rafts`: which of them belong together is not certain.
  if (/,\s(?:and|or)\s[^,;]*\s(?:and|or)\s/u.test(flat)) return undefined;
  // The list ends after its `and` item, or with the sentence.
  const whole =
    /^(?<items>(?:[^,;:.]+,\s){2,}(?:and|or)\s[^,;:.]+|(?:[^,;:.]+,\s)+[^,;:.]+\s(?:and|or)\s[^,;:.]+)(?:$|;|,\s\p{Ll})/u.exec(
      flat,
    )?.groups?.items ??
    (/^(?:\p{Lu}[^,;:.]*(?:\.\s[^,;:.]+)?,\s){3,}\p{Lu}[^,;:]*$/u.test(flat) ? flat : undefined);
  if (whole === undefined) return undefined;
  const items = whole
    .split(/,\s(?:(?:and|or)\s)?|\s(?:and|or)\s(?=[^,]*$)/u)
    // A capital article belongs to a title: `The Old Lamp`.
    .map((item) =>
      item.replace(/^(?:the|a|an|also|both|some|many|various|other|its|their|his|her)\s/u, '').trim(),
    );
  if (items.length < MIN_ITEMS || items.length > MAX_ROW || new Set(items).size < items.length)
    return undefined;
  // The tagger takes single words such as `touch` for verbs. Accept one such word among nouns.
  const others = items.filter((item) => !isThing(item, reader));
  const areWords = others.length <= 1 && others.every((item) => /^\p{Ll}{3,}$/u.test(item));
  return areWords && items.length - others.length >= MIN_ITEMS - 1 ? items : undefined;
}

/** Whether an item is a noun phrase: no verb, no pronoun, and more than a number. */
function isThing(item: string, reader: Reader): boolean {
  if (item.length < 3 || item.length > MAX_ITEM_LENGTH || countWords(item) > MAX_ITEM_WORDS) return false;
  if (!/\p{L}{3}/u.test(item) || /[:;"“”]|https?:/u.test(item)) return false;
  const words = reader.read(item);
  const isName = /^\p{Lu}/u.test(item);
  const hasNoun = words.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const isBroken = words.some(
    ({ tag, lower }, at) =>
      tag === 'AUX' ||
      tag === 'SCONJ' ||
      (tag === 'PRON' && at === 0) ||
      (tag === 'VERB' && !isName && !/(?:ing|ed)$/u.test(lower)) ||
      /^(?:he|she|it|they|which|who|that|this|these|those|then|as|with|where|when)$/u.test(lower) ||
      // `thereby promoting software`
      (at === 0 && tag === 'ADV') ||
      // `inspired in a book`
      (at === 0 && /ed$/u.test(lower) && words[1]?.tag === 'ADP') ||
      // `to the sea` is a place, `to swim` is not.
      (lower === 'to' && !/^(?:DET|NOUN|PROPN|ADJ)$/u.test(words[at + 1]?.tag ?? '')),
  );
  const last = words.at(-1);
  return (hasNoun || isName) && !isBroken && !/^(?:ADP|DET|CCONJ)$/u.test(last?.tag ?? '');
}

/** A heading that says what somebody does with the things of a list: `Doctors recommend`. */
function doingOf(text: string, reader: Reader): string | undefined {
  const words = reader.read(text);
  const isPlain = words.slice(0, -1).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tag));
  return isPlain && words.length >= 2 && words.length <= MAX_HEADING_WORDS ? text : undefined;
}

/** `many products such as`: the noun phrase directly before the list. */
function headingOf(before: string, reader: Reader): string | undefined {
  const words = reader.read(before);
  const nouns: string[] = [];
  let start = words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (!word || !/^(?:NOUN|PROPN|ADJ)$/u.test(word.tag) || !/^\p{L}/u.test(word.text)) break;
    if (
      /^(?:many|several|various|other|some|different|certain|numerous|following|few|more|most|such)$/u.test(
        word.lower,
      )
    )
      break;
    nouns.unshift(word.text);
    start = at;
  }
  const end = words.at(-1);
  const isPlural = /(?<!s)s$/u.test(end?.lower ?? '');
  if (nouns.length === 0 || nouns.length > MAX_HEADING_WORDS || end?.tag !== 'NOUN' || !isPlural)
    return undefined;
  const text = before.slice(words[start]?.start ?? 0, end.end);
  return text.length >= 4 ? capitalised(text) : undefined;
}
