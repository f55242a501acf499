import type { Block } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

/** The narration of one or more items of a list. */
export interface SpokenItems {
  readonly text: string;
  readonly items: readonly string[];
  readonly firstNumber: number;
}

const SHORT_ITEM_WORDS = 5;
const MAX_JOINED_ITEMS = 6;
/** Longer sentences are hard to follow by ear. */
const MAX_CLAUSE_WORDS = 45;
/** `Day 1: …`, `Step 2 – …`, `3. …`: a point that contains its own number. */
const OWN_NUMBER = /^(?:\p{L}{3,9} )?\d{1,3}(?:[–-]\d{1,3})?\s?[:.)–—-]\s/u;
/** `Climbs 212 steps`: a point of its own, because it is not a name. */
const PHRASE = /^\p{Lu}\p{Ll}+\s+[\p{Ll}\d]/u;
/** The checkbox before a task. */
const TASK = /^\s*(?:\[(?<mark>[ xX])\]|(?<box>[☐☑☒✅✔]))\s+/u;

/**
 * Narrates a list like a person would read it. Short points are read in one go: `flour, sugar, and eggs.`, or
 * `Mend the wick. Paint the door.` if they start with capitals that may not be names. Longer points are
 * sentences. Numbered points include their number (`First: …`), which avoids guessing whether a capital can
 * become lower case.
 */
export function narrateList(list: Extract<Block, { kind: 'list' }>, language = 'en'): SpokenItems[] {
  const phrases = phrasesOf(language);
  const start = list.start ?? 1;
  const items = list.items.map((item, index) => ({ item: item.trim(), number: start + index }));
  const spoken = items.filter(({ item }) => /[\p{L}\p{N}]/u.test(item.replace(TASK, '')));
  if (spoken.some(({ item }) => TASK.test(item))) return spoken.map((task) => narrateTask(task, phrases));
  if (list.ordered) {
    const areNumbered = spoken.some(({ item }) => OWN_NUMBER.test(item));
    return spoken.map(({ item, number }) => ({
      text: areNumbered ? asSentence(item) : `${phrases.ordinal(number)}: ${asSentence(item)}`,
      items: [item],
      firstNumber: number,
    }));
  }
  if (spoken.length > 1 && spoken.every(({ item }) => isShort(item))) return joinShort(spoken, phrases);
  if (spoken.length > 1 && isOneSentence(spoken.map(({ item }) => item)))
    return [joinClauses(spoken, phrases)];
  return spoken.map(({ item, number }) => ({ text: asSentence(item), items: [item], firstNumber: number }));
}

/** Distinguishes open tasks from done ones. */
function narrateTask(
  { item, number }: { readonly item: string; readonly number: number },
  phrases: Phrases,
): SpokenItems {
  const { mark, box } = TASK.exec(item)?.groups ?? {};
  const task = item.replace(TASK, '');
  const isOpen = mark === ' ' || box === '☐';
  const label = mark === undefined && box === undefined ? '' : `${isOpen ? phrases.open : phrases.done}: `;
  return { text: `${label}${asSentence(task)}`, items: [`${label}${task}`], firstNumber: number };
}

/** Adds a full stop unless the text ends in punctuation, because the next text is another sentence. */
export function asSentence(text: string): string {
  const trimmed = text.trim().replace(/(?:[,;]|[,;] ?(?:and|or))$/u, '');
  // An emoji after the full stop does not count as a word.
  const isEnded =
    /[.!?…:—–。！？]["'”’»)\]]*[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cf}]*$/u;
  if (isEnded.test(trimmed)) return trimmed;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(trimmed)
    ? `${trimmed}。`
    : `${trimmed}.`;
}

/** `a, b, and c` */
export function enumerate(items: readonly string[], { and, andLast } = phrasesOf('en')): string {
  if (items.length < 3) return items.join(and);
  return `${items.slice(0, -1).join(', ')}${andLast}${items.at(-1)}`;
}

function isShort(item: string): boolean {
  return (
    item.length <= 60 &&
    item.split(/\s+/u).length <= SHORT_ITEM_WORDS &&
    !/[.!?,;:]/u.test(item) &&
    sentences(item).length === 1
  );
}

/**
 * `any vessel under 12 m; any raft; and …`: items in lower case are part of the sentence that introduces
 * them.
 */
function isOneSentence(items: readonly string[]): boolean {
  const wordCount = items.reduce((sum, item) => sum + item.split(/\s+/u).length, 0);
  return (
    wordCount <= MAX_CLAUSE_WORDS &&
    items.every((item) => /^\p{Ll}[\p{Ll}'’-]*[\s,]/u.test(item) && sentences(item).length === 1)
  );
}

function joinClauses(spoken: readonly { item: string; number: number }[], { and, or }: Phrases): SpokenItems {
  const items = spoken.map(({ item }) => item);
  const parts = items.map((item) => item.replace(/[,;.]?(?: (?:and|or|und|oder|y|o|et|ou|e))?[,;.]?$/u, ''));
  const link = new RegExp(String.raw`\b${or}[,;]?$`, 'u').test(items.at(-2) ?? '') ? or : and.trim();
  const text = `${parts.slice(0, -1).join('; ')}; ${link} ${parts.at(-1)}.`;
  return { text, items: parts, firstNumber: spoken[0]?.number ?? 1 };
}

function joinShort(spoken: readonly { item: string; number: number }[], phrases: Phrases): SpokenItems[] {
  const groupCount = Math.ceil(spoken.length / MAX_JOINED_ITEMS);
  const groupSize = Math.ceil(spoken.length / groupCount);
  const arePhrases = spoken.filter(({ item }) => PHRASE.test(item)).length * 2 > spoken.length;
  return Array.from({ length: groupCount }, (_, group) => {
    const part = spoken.slice(group * groupSize, (group + 1) * groupSize);
    const items = part.map(({ item }) => item);
    const isLast = group === groupCount - 1;
    const text = arePhrases
      ? items.map(asSentence).join(' ')
      : `${isLast ? enumerate(items, phrases) : items.join(', ')}.`;
    return { text, items, firstNumber: part[0]?.number ?? 1 };
  }).filter(({ items }) => items.length > 0);
}
