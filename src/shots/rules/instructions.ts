import { capitalised } from '../../core/text/capitalised.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import { COMMANDS } from '../words/commands.ts';
import { countWords, type Reader } from '../words/reading.ts';

const MIN_ITEMS = 2;
const MAX_ITEMS = 5;
const MAX_ITEM_WORDS = 11;
const MAX_ITEM_LENGTH = 62;
const MAX_LIST_MS = 14_000;
/** Below lists of the document. */
const COST = 8;
/** `then cook`, `and cook`, `, cook` */
const JOINT = /(?:,\s(?:and\s)?(?:then\s)?|;\s(?:and\s)?(?:then\s)?|\s(?:and\s)?then\s|\sand\s)(?=\p{Ll})/gu;
const NUMBER =
  /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Number \d+|Step \d+): (?=\p{Lu})/u;

/** Lists of the actions in one step: `Peel the onion, cut it, and fry it until brown.` */
export function instructionCards({ scene, beats, reader, material }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, from): Candidate[] => {
    if (!isInstruction(line)) return [];
    const items: string[] = [];
    const spans: Candidate[] = [];
    let durationMs = 0;
    // One sentence of a step, or several, as long as the list can be read.
    for (let to = from; isSameStep(scene.lines, from, to); to++) {
      const own = scene.lines[to];
      const acts = own && actsIn(own.text.replace(NUMBER, ''), reader);
      durationMs += own ? estimateSpeechMs(own.text, material.language) : 0;
      if (!acts || items.length + acts.length > MAX_ITEMS || durationMs > MAX_LIST_MS) break;
      items.push(...acts);
      const [begin, end] = [beatsOfLine(beats, from), beatsOfLine(beats, to)];
      if (!begin || !end || items.length < MIN_ITEMS || new Set(items).size < items.length) continue;
      const heading = material.headingsOf(line.section)[0];
      spans.push({
        card: { kind: 'list', ordered: false, items: [...items], ...(heading && { heading }) },
        value: VALUES.list - COST,
        from: begin.from,
        to: end.to,
        maxMs: MAX_LIST_MS,
        group: `steps ${line.block}`,
      });
    }
    return spans;
  });
}

function isInstruction({ source, table, kind }: SpokenLine): boolean {
  return !table && kind === 'list' && source?.kind === 'list' && source.ordered;
}

/** A step ends where the next one is announced. */
function isSameStep(lines: readonly SpokenLine[], from: number, to: number): boolean {
  const [first, own] = [lines[from], lines[to]];
  if (!first || !own || !isInstruction(own) || own.block !== first.block) return false;
  return to === from || !NUMBER.test(own.text);
}

/** Splits a sentence into commands. Undefined if a part is not a command, or too long to be read at a glance. */
export function actsIn(sentence: string, reader: Reader): string[] | undefined {
  const text = sentence.replace(/\s*\([^()]*\)/gu, '').replace(/[.!]$/u, '');
  if (/["“”?:]/u.test(text.replace(/(?<=\d)"/gu, ''))) return undefined;
  const acts: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const rest = text.slice(index + joint.length);
    const before = text.slice(start, index);
    if (!isCommand(rest, reader) || !isCommand(before, reader)) continue;
    // `a clean, dry towel`
    if (joint === ', ' && reader.read(before).at(-1)?.tag === 'ADJ') continue;
    acts.push(text.slice(start, index));
    start = index + joint.length;
  }
  acts.push(text.slice(start));
  const areShort = acts.every(
    (act) =>
      (countWords(act) >= 2 || COMMANDS.has(act.toLowerCase())) &&
      countWords(act) <= MAX_ITEM_WORDS &&
      act.length <= MAX_ITEM_LENGTH &&
      isCommand(act, reader),
  );
  return areShort ? acts.map((act) => capitalised(act.trim())) : undefined;
}

/** Whether a text starts with a verb in its base form. */
function isCommand(text: string, reader: Reader): boolean {
  const words = reader.read(text.trim());
  const first = words.find(({ tag }) => tag !== 'ADV');
  if (COMMANDS.has(first?.lower ?? '')) return !/^(?:is|are|was|of|s)\b/u.test(words[1]?.lower ?? '');
  // `Flour a board`: no noun stands before an article.
  const next = words[first === undefined ? -1 : words.indexOf(first) + 1];
  if (first?.tag === 'NOUN' && /^(?:an?|the|your|each|both)$/u.test(next?.lower ?? '')) return true;
  return (
    first?.tag === 'VERB' && first.lower === first.lemma && !/^(?:be|is|are|do|have|let)$/u.test(first.lower)
  );
}
