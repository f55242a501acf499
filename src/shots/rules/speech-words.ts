import { capitalised } from '../../core/text/capitalised.ts';
import { countWords } from '../words/reading.ts';
import { roleIn } from './roles.ts';

const SPEECH_LIMITS = { minWords: 4, maxWords: 52, maxLength: 300 } as const;
export const VERBS =
  'said|says|asked|asks|told|tells|wrote|writes|replied|added|adds|explained|explains|argued|argues|noted|notes|admitted|warned|insisted|recalled|recalls|remarked|declared|answered|cried|shouted|whispered|thought|concluded|announced|commented|stated|recounted|tweeted|joked|claimed|continued|reflected|observed|predicted|complained|lamented|confirmed|responded|stressed|emphasi[sz]ed|acknowledged|testified|comments|reads?';
export const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|President|Professor|Captain|King|Queen|St)\.?\s)?\p{Lu}[\p{L}’'.-]+(?:\s(?:(?:de|van|von|of|the)\s)?\p{Lu}[\p{L}’'.-]+){0,3}`;
const NOUN = String.raw`\s(?:\p{Ll}+\s){0,2}\p{Ll}+`;
/** `the statement read`, `an insider told the paper`; but not `a day later said`. */
const NOUN_SPEAKER = String.raw`(?:the|an?(?!\s(?:few|moment|minute|day|week|month|year|bit|little)\b))${NOUN}`;
const ROLES =
  'spokesman|spokeswoman|spokesperson|president|director|minister|secretary|head|chief|chairman|chairwoman|editor|author|founder|scientist|researcher|professor|economist|analyst|engineer|historian|biologist|physicist|astronomer|manager|officer|governor|mayor|senator|lawyer|attorney|leader|coach|captain|ranger|critic|expert|executive|curator';
/** What somebody is, before the name: `ISD spokesman Ann Lee`, `White House Press Secretary Ann Lee`. */
const ROLE = String.raw`(?:[\p{L}’'-]+\s){0,3}(?:${ROLES.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})`;
export const AFTER = [
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
    String.raw`^[\s,]*(?:the\s[\p{L}\d-]+\s)?(?<who>${NAME}|${NOUN_SPEAKER}),?\s(?:has\s|later\s|also\s)?(?:${VERBS})\b`,
    'u',
  ),
  new RegExp(
    String.raw`^[\s,]*(?:${VERBS})\s(?<who>${NAME}|${NOUN_SPEAKER})(?=[.,;]|\s(?:in|of|at|to|who|after|when|on)\b)`,
    'u',
  ),
];
/** `said a report from the Holm Daily` */
const REPORT = new RegExp(
  String.raw`^[\s,]*(?:said|says)\s(?<who>an?\s(?:\p{Ll}+\s(?:from|by|of)\s${NAME}(?=[.,;])|(?:[\p{L}’'.-]+\s){0,4}?(?:spokes(?:man|woman|person)|official|source|representative)(?![\p{L}-])))`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`(?<who>${NAME}|[Tt]he${NOUN})(?:\s(?:has|had|also|later|once|then))?\s(?:${VERBS})(?:\s(?:that|the\s\p{Lu}\p{L}+|reporters))?[,:]?\s*$`,
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

export const PRONOUN =
  /^(?:He|She|It|They|We|I|You|This|That|The|But|And|As|When|Then|So|Also|In|One|Some|Many)$/u;

/** A straight mark after a letter or a comma closes what was said: `of the lamp," Ann Lee said`. */
const OPENS = String.raw`(?:“|(?<![\p{L}\p{N}.,!?;:…)’'])"(?=\S))`;
export const OPENING = new RegExp(OPENS, 'u');
export const QUOTED = new RegExp(`${OPENS}(?<said>[^"“”]+)["”]`, 'u');

/** Direct speech in a sentence, and who says it if the sentence names them. */
export function speechIn(sentence: string): { text: string; attribution?: string } | undefined {
  const match = QUOTED.exec(sentence);
  const said = match?.groups?.said?.trim();
  if (!match || said === undefined) return undefined;
  const words = countWords(said);
  // A few quoted words are a term, or only part of what somebody said.
  const isWhole =
    /^[\p{Lu}\p{N}]/u.test(said) && (/[.,!?…]$/u.test(said) || words >= SPEECH_LIMITS.minWords * 2);
  if (!isWhole || !isReadable(said)) return undefined;
  const before = sentence.slice(0, match.index);
  const after = sentence.slice(match.index + match[0].length);
  const who =
    AFTER.map((pattern) => pattern.exec(after)?.groups?.who).find(Boolean) ??
    (SAYS.test(after) ? roleIn(after)?.term : undefined) ??
    REPORT.exec(after)?.groups?.who ??
    announcedBy(before) ??
    IN_WORDS.exec(before)?.groups?.who;
  const text = said.replace(/,$/u, '.').replace(/(?<![.!?…])$/u, '.');
  const isNamed = who !== undefined && !PRONOUN.test(who);
  return { text, ...(isNamed && { attribution: capitalised(who) }) };
}

/** `Ann Lee said: | “The lamp …`: who says what comes next. */
export function announcedBy(before: string): string | undefined {
  return BEFORE_APPOSED.exec(before)?.groups?.who ?? BEFORE.exec(before)?.groups?.who;
}

/** `… for many years,” Ann Lee said.`: who says what began in an earlier sentence. */
export function closedBy(text: string): string | undefined {
  const mark = text.search(/["”]/u);
  if (mark < 0 || !/[,.!?…]$/u.test(text.slice(0, mark))) return undefined;
  const who = AFTER.map((pattern) => pattern.exec(text.slice(mark + 1))?.groups?.who).find(Boolean);
  return who === undefined || PRONOUN.test(who) ? undefined : capitalised(who);
}

export function isReadable(said: string): boolean {
  const count = countWords(said);
  const { minWords, maxWords, maxLength } = SPEECH_LIMITS;
  return count >= minWords && count <= maxWords && said.length <= maxLength;
}
