import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import type { Reader } from '../words/reading.ts';
import { introduced } from './speakers.ts';
import {
  AFTER,
  announcedBy,
  closedBy,
  isReadable,
  OPENING,
  PRONOUN,
  QUOTED,
  speechIn,
} from './speech-words.ts';
import { TELLS, toldBy } from './told-by.ts';

/** Longer than usual, because its words light up one by one. */
const MAX_MS = 20_000;
/** Lowers speech without a known speaker. */
const UNNAMED_COST = 14;
/** Direct speech in quotation marks, with the speaker's name if the sentence has it. */
export function speechCards({ material, scene, beats, reader }: SceneContext): Candidate[] {
  let isOpen = false;
  /** Index of the last line with speech, which the next line may continue. */
  let saidAt = -2;
  let group = '';
  /** Who said what the lines before are, if the sentence names them. */
  let speaker: string | undefined;
  const speakers = reader.isEnglish ? onlySpeakers(scene.lines) : new Map<number, string>();
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    // A paragraph whose mark is not closed goes on in the next one, which opens its own.
    const staysOpen = isOpen && line.opensBlock && /^["“]/u.test(line.text);
    const wasOpen = (isOpen && !line.opensBlock) || closesFirst(line.text);
    isOpen = isLeftOpen(line.text, wasOpen);
    if (line.source || line.table || line.kind === 'turn' || line.kind === 'verse') return [];
    const at = beatsOfLine(beats, lineIndex);
    const whole = wholeSpeech(scene.lines, lineIndex);
    const end = whole && beatsOfLine(beats, whole.last);
    if (whole && at && end && isSaid(whole, reader)) {
      const { text, attribution } = whole;
      const isNamed = reader.isEnglish && attribution !== undefined;
      const card = {
        kind: 'quote',
        text,
        ...(isNamed && { attribution: introduced(attribution, material) }),
      } as const;
      return [
        {
          card,
          value: VALUES.quote - (isNamed ? 0 : UNNAMED_COST),
          from: at.from,
          to: end.to,
          maxMs: MAX_MS,
        },
      ];
    }
    const found = speechIn(line.text);
    const part = found === undefined && (wasOpen || isOpen) ? partIn(line, wasOpen) : undefined;
    const speech = found ?? part;
    // What stands between two marks over several sentences is certainly said.
    if (!speech || !at || (part === undefined && !isSaid(speech, reader))) return [];
    const named = reader.isEnglish ? speech.attribution : undefined;
    // `“It burns,” Ann Lee said. “It will burn for years.”`: the same person goes on.
    const isAlone = wasOpen || isOpen || !/\p{L}/u.test(line.text.replace(QUOTED, ''));
    // `“We mend it,” the statement read.` Its next paragraph is quoted too.
    const isSameText = isAlone && TELLS.test(material.kind) && /^(?:The|An?)\s/u.test(speaker ?? '');
    const goesOn =
      saidAt === lineIndex - 1 && named === undefined && (!line.opensBlock || staysOpen || isSameText);
    const attribution =
      named ??
      (isAlone ? ((goesOn ? speaker : undefined) ?? speakers.get(line.block)) : undefined) ??
      (reader.isEnglish ? toldBy(line, material) : undefined);
    speaker = attribution;
    // `While “Light. We need it.” did not please the keepers, …`: what is quoted is the least of it.
    if (attribution === undefined && !goesOn && speech.text.length * 2 < line.text.length) return [];
    const card = {
      kind: 'quote',
      text: speech.text,
      ...(attribution && { attribution: introduced(attribution, material) }),
    } as const;
    if (!goesOn) group = `speech ${line.block} ${wasOpen || isOpen ? '' : line.start}`;
    saidAt = lineIndex;
    return [
      { card, value: VALUES.quote - (attribution || goesOn ? 0 : UNNAMED_COST), ...at, maxMs: MAX_MS, group },
    ];
  });
}

/** Who says all that a paragraph quotes, if it names one speaker: also before the name, and after it. */
function onlySpeakers(lines: SceneContext['scene']['lines']): ReadonlyMap<number, string> {
  const named = new Map<number, Set<string>>();
  for (const { text, block } of lines) {
    const who = speechIn(text)?.attribution ?? closedBy(text);
    if (who !== undefined) named.set(block, (named.get(block) ?? new Set()).add(who));
  }
  return new Map([...named].flatMap(([block, who]) => (who.size === 1 ? [[block, [...who].join('')]] : [])));
}

/** Speech in a sentence that is narrated in several lines. */
function wholeSpeech(
  lines: SceneContext['scene']['lines'],
  first: number,
): { text: string; attribution?: string; last: number } | undefined {
  if (lines[first]?.ending === 'sentence' || lines[first]?.continuesSentence) return undefined;
  let text = lines[first]?.text ?? '';
  for (let last = first + 1; lines[last]?.continuesSentence; last++) {
    text = `${text} ${lines[last]?.text ?? ''}`;
    if (lines[last]?.ending !== 'sentence') continue;
    const speech = speechIn(text);
    // What is said in one line needs no other.
    const isSplit = speech !== undefined && !lines.slice(first, last + 1).some((own) => speechIn(own.text));
    return isSplit ? { ...speech, last } : undefined;
  }
  return undefined;
}

/** Titles and slogans in quotation marks have no verb, so they are not speech. */
function isSaid(speech: { readonly text: string; readonly attribution?: string }, reader: Reader): boolean {
  if (!reader.isEnglish || speech.attribution !== undefined) return true;
  // `What Makes Our New Lamps Different`
  const words = speech.text.match(/\p{L}{4,}/gu) ?? [];
  if (words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word))) return false;
  return reader.read(speech.text).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

/** Whether a sentence ends a quotation whose beginning is not told: `All of us saw the lamp,” she said.` */
function closesFirst(text: string): boolean {
  const [opened, closed] = [text.indexOf('“'), text.indexOf('”')];
  return closed > 0 && (opened < 0 || opened > closed) && !text.slice(0, closed).includes('"');
}

/** Whether a quotation continues in the next sentence. */
function isLeftOpen(whole: string, wasOpen: boolean): boolean {
  // `"base": ""` in a text on code quotes nothing.
  const text = whole.replace(/""/gu, '');
  const [opened, closed] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
  if (opened >= 0 || closed >= 0) return opened > closed;
  const last = /"[^"]*$/u.exec(text);
  if (last) return OPENING.test(text.slice(Math.max(0, last.index - 1), last.index + 2));
  return wasOpen;
}

/** One sentence of a longer speech. */
function partIn(
  { text, ending }: SpokenLine,
  wasOpen: boolean,
): { text: string; attribution?: string } | undefined {
  const opened = OPENING.exec(text);
  const bare = wasOpen ? (text.split(/["”]/u)[0] ?? '') : text.slice((opened?.index ?? -1) + 1);
  const said = bare.trim();
  if (!wasOpen && !opened) return undefined;
  // `“We were early, | but nobody came.”`: the speech goes on.
  const isCut = ending === 'clause' && /[,;]$/u.test(said);
  const isEnd = /[.!?…]$/u.test(said) || (wasOpen && /,["”]/u.test(text)) || isCut;
  const isWhole = /^[\p{Lu}\p{N}]/u.test(said) && isEnd && !/["“”]/u.test(said);
  if (!isWhole || !isReadable(said)) return undefined;
  const rest = wasOpen ? text.slice(text.search(/["”]/u) + 1) : '';
  const who =
    /["”]/u.test(text) && wasOpen
      ? AFTER.map((pattern) => pattern.exec(rest)?.groups?.who).find(Boolean)
      : announcedBy(text.slice(0, opened?.index ?? 0));
  const isNamed = who !== undefined && !PRONOUN.test(who);
  const shown = isCut ? said.replace(/[,;]$/u, ' …') : said.replace(/,$/u, '.');
  return { text: shown, ...(isNamed && { attribution: capitalised(who) }) };
}
