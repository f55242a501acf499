import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { roleIn } from './roles.ts';
import { introduced } from './speakers.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 52;
const MAX_LENGTH = 300;
/** Longer than usual, because its words light up one by one. */
const MAX_MS = 20_000;
/** Lowers speech without a known speaker. */
const UNNAMED_COST = 14;
const VERBS =
  'said|says|asked|asks|told|tells|wrote|writes|replied|added|adds|explained|explains|argued|argues|noted|notes|admitted|warned|insisted|recalled|recalls|remarked|declared|answered|cried|shouted|whispered|thought|concluded|announced|commented|stated|recounted|tweeted|joked|claimed|continued|reflected|observed|predicted|complained|lamented|confirmed|responded|stressed|emphasi[sz]ed|acknowledged';
const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|President|Professor|Captain|King|Queen|St)\.?\s)?\p{Lu}[\p{L}’'.-]+(?:\s(?:(?:de|van|von|of|the)\s)?\p{Lu}[\p{L}’'.-]+){0,3}`;
const NOUN_SPEAKER = String.raw`the\s(?:\p{Ll}+\s){0,2}\p{Ll}+`;
/** What somebody is, before the name: `ISD spokesman Ann Lee`. */
const ROLE = String.raw`(?:[\p{L}’'-]+\s){0,3}(?:spokes(?:man|woman|person)|president|director|minister|secretary|head|chief|chair(?:man|woman)?|editor|author|founder|scientist|researcher|professor|economist|analyst|engineer|historian|biologist|physicist|astronomer|manager|officer|governor|mayor|senator|lawyer|attorney|leader|coach|captain|ranger|critic|expert|executive|curator)`;
const AFTER = [
  new RegExp(
    String.raw`^[\s,]*(?:the\s)?${ROLE}\s(?<who>${NAME}),?\s(?:has\s|later\s|also\s)?(?:${VERBS})\b`,
    'u',
  ),
  new RegExp(
    String.raw`^[\s,]*(?:${VERBS})\s(?:the\s|its\s|their\s)?${ROLE}\s(?<who>${NAME})(?=[.,;]|\s(?:in|of|at|to|who|after|when|on)\b)`,
    'u',
  ),
  // `, Ann Lee, a biologist at the institute, said`, `, lead author Ann Lee, a biologist, said`
  new RegExp(
    String.raw`^[\s,]*(?:\p{Ll}+\s){0,4}(?<who>${NAME}), [^"“”;:]{3,140}, (?:has\s|later\s|also\s)?(?:${VERBS})\b`,
    'u',
  ),
  new RegExp(
    String.raw`^[\s,]*(?<who>${NAME}|${NOUN_SPEAKER}),?\s(?:has\s|later\s|also\s)?(?:${VERBS})\b`,
    'u',
  ),
  new RegExp(
    String.raw`^[\s,]*(?:${VERBS})\s(?<who>${NAME}|${NOUN_SPEAKER})(?=[.,;]|\s(?:in|of|at|to|who|after|when|on)\b)`,
    'u',
  ),
];
/** `said a report from the Holm Daily` */
const REPORT = new RegExp(
  String.raw`^[\s,]*(?:said|says)\s(?<who>an?\s\p{Ll}+\s(?:from|by|of)\s${NAME})(?=[.,;])`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`(?<who>${NAME}|[Tt]${NOUN_SPEAKER.slice(1)})(?:\s(?:has|had|also|later|once|then))?\s(?:${VERBS})(?:\s(?:that|the\s\p{Lu}\p{L}+|reporters))?[,:]?\s*$`,
  'u',
);
/** `, said planetary geologist Ann Lee of the institute` */
const SAYS = new RegExp(String.raw`\b(?:${VERBS})\b`, 'u');
/** `Ann Lee, the keeper of the lamp, said: “…”` */
const BEFORE_APPOSED = new RegExp(
  String.raw`^(?<who>${NAME}),\s[^"“”;:]{3,100},\s(?:has\s|later\s|also\s)?(?:${VERBS})[,:]?\s*$`,
  'u',
);
const IN_WORDS = new RegExp(String.raw`(?:In the words of|[Aa]ccording to)\s(?<who>${NAME})[,:]\s*$`, 'u');

const PRONOUN = /^(?:He|She|It|They|We|I|You|This|That|The|But|And|As|When|Then|So|Also|In|One|Some|Many)$/u;

/** A straight mark after a letter or a comma closes what was said: `of the lamp," Ann Lee said`. */
const OPENS = String.raw`(?:“|(?<![\p{L}\p{N}.,!?;:…)’'])"(?=\S))`;
const OPENING = new RegExp(OPENS, 'u');
const QUOTED = new RegExp(`${OPENS}(?<said>[^"“”]+)["”]`, 'u');

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
    const goesOn = saidAt === lineIndex - 1 && !line.opensBlock && named === undefined;
    // `“It burns,” Ann Lee said. “It will burn for years.”`: the same person goes on.
    const isAlone = wasOpen || isOpen || !/\p{L}/u.test(line.text.replace(QUOTED, ''));
    const attribution =
      named ?? (isAlone ? ((goesOn ? speaker : undefined) ?? speakers.get(line.block)) : undefined);
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

/** `… for many years,” Ann Lee said.`: who says what began in an earlier sentence. */
function closedBy(text: string): string | undefined {
  const mark = text.search(/["”]/u);
  if (mark < 0 || !/[,.!?…]$/u.test(text.slice(0, mark))) return undefined;
  const who = AFTER.map((pattern) => pattern.exec(text.slice(mark + 1))?.groups?.who).find(Boolean);
  return who === undefined || PRONOUN.test(who) ? undefined : capitalised(who);
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
function isLeftOpen(text: string, wasOpen: boolean): boolean {
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
  if (!isWhole || countWords(said) < MIN_WORDS || countWords(said) > MAX_WORDS || said.length > MAX_LENGTH)
    return undefined;
  const rest = wasOpen ? text.slice(text.search(/["”]/u) + 1) : '';
  const who =
    /["”]/u.test(text) && wasOpen
      ? AFTER.map((pattern) => pattern.exec(rest)?.groups?.who).find(Boolean)
      : undefined;
  const isNamed = who !== undefined && !PRONOUN.test(who);
  const shown = isCut ? said.replace(/[,;]$/u, ' …') : said.replace(/,$/u, '.');
  return { text: shown, ...(isNamed && { attribution: capitalised(who) }) };
}

export function speechIn(sentence: string): { text: string; attribution?: string } | undefined {
  const match = QUOTED.exec(sentence);
  const said = match?.groups?.said?.trim();
  if (!match || said === undefined) return undefined;
  const words = countWords(said);
  // A few quoted words are a term, or only part of what somebody said.
  const isWhole = /^[\p{Lu}\p{N}]/u.test(said) && (/[.,!?…]$/u.test(said) || words >= MIN_WORDS * 2);
  if (!isWhole || words < MIN_WORDS || words > MAX_WORDS || said.length > MAX_LENGTH) return undefined;
  const before = sentence.slice(0, match.index);
  const after = sentence.slice(match.index + match[0].length);
  const who =
    AFTER.map((pattern) => pattern.exec(after)?.groups?.who).find(Boolean) ??
    (SAYS.test(after) ? roleIn(after)?.term : undefined) ??
    REPORT.exec(after)?.groups?.who ??
    BEFORE_APPOSED.exec(before)?.groups?.who ??
    BEFORE.exec(before)?.groups?.who ??
    IN_WORDS.exec(before)?.groups?.who;
  const text = said.replace(/,$/u, '.').replace(/(?<![.!?…])$/u, '.');
  const isNamed = who !== undefined && !PRONOUN.test(who);
  return { text, ...(isNamed && { attribution: capitalised(who) }) };
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
