import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { opensMainClause, saysSomething, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';
import { introduced } from './speakers.ts';

/** Above the sentence alone, below quotations and other definitions. */
const VALUE = VALUES.statement + 9;
const MAX_TERM = { words: 11, length: 70 };
const MIN_TEXT_WORDS = 4;
const MAX_TEXT_LENGTH = 230;
const MAX_MS = 18_000;
const VERBS =
  'said|says|told|adds?|added|argued?s?|explain(?:s|ed)|notes?|noted|warn(?:s|ed)|predict(?:s|ed)|claim(?:s|ed)|believes?|believed|expects?|hopes?|hoped|thinks?|found|finds|reports?|reported|announced|confirmed|suggest(?:s|ed)|estimates?|estimated|insist(?:s|ed)|writes?|wrote|admit(?:s|ted)|acknowledged|concluded|stress(?:es|ed)|states?|stated|joked|joined|point(?:s|ed) out';
/** Those of them that a clause without `that` may follow. */
const BARE_VERBS =
  'said|says|say|reports?|reported|believes?|believed|thinks?|thought|hopes?|hoped|argues?|argued|claims?|claimed|warned|predicts?|predicted|insists?|insisted|announced|fears?|feared|estimates?|estimated|suggests?|suggested|admits?|admitted|stress(?:es|ed)|notes?|noted|adds?|added|confirm(?:s|ed)|explain(?:s|ed)';
/** Who: a name with what the person is, or a few plain words such as `the company` or `many economists`. */
const NAME = String.raw`(?:[\p{L}\p{N}’'&.-]+\s){0,3}?\p{Lu}[\p{L}\p{N}’'.&-]+(?:\s\p{Lu}[\p{L}\p{N}’'.&-]+){0,3}`;
const GROUP = String.raw`(?:The|the|Some|some|Many|many|Most|most|Several|several|A|a|An|an|Both|both)\s(?:[\p{L}’'-]+\s){0,5}?[\p{Ll}’'-]+`;
const PEOPLE = String.raw`(?:(?:an?\s)?(?:[\p{Ll}-]+\s){0,2}(?:officials|researchers|scientists|experts|analysts|prosecutors|authorities|investigators|spokes(?:man|woman|person|people)|economists|critics|sources|executives))`;
const WHO = `(?:${NAME}|${GROUP}|${PEOPLE})`;
const HAS = String.raw`(?:(?:has|have|had|also|previously|later|once|recently|already)\s){0,2}`;
const ON = String.raw`(?:\s(?:on\s|late\s|early\s|late on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|\stoday|\syesterday|\sover the weekend|\s(?:last|this) (?:week|month|year)|\s(?:in|during|at|on) (?:an?|the|his|her|its|their) (?:\p{Ll}+\s){0,2}(?:statement|report|letter|tweet|post|release|memo|filing|interview|e?-?mail|speech|call|study|paper|ruling|conference|briefing|announcement|rally|message|note|testimony|article|essay)(?: (?:with|to) (?:the )?[\p{L}’-]+)?|\son Twitter|\sin \d{4})`;
const HEARER = String.raw`(?:\s(?:reporters|us|lawmakers|investors|staff|employees|[Tt]he(?:\s\p{Lu}[\p{L}’'-]+){1,3}|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?))`;
/** What somebody is, between commas: `Ann Lee, a keeper of the lamp, said …`. */
const ROLE = String.raw`(?:an?|Head|Chief|CEO|President|Director|Professor|Chair\p{L}*|Founder|Senior|Vice|the|one of|who|(?:\p{Lu}[\p{L}-]+\s){0,2}\p{Lu}[\p{L}-]+[’']s|(?!however|meanwhile|though|too|also)\p{Ll}+)\s[^,;:“”"]{3,60}`;
/** `Ann Lee has predicted that | the lamp will burn.` */
const BEFORE = new RegExp(
  String.raw`^(?<term>${WHO}\s${HAS}(?:${VERBS})${HEARER}?${ON}?)\s(?:that\s)(?<text>.+)$`,
  'u',
);
/** The same without `that`, where a clause certainly begins: `The keepers believe | the lamp is old.` */
const BARE = new RegExp(
  String.raw`^(?<term>${WHO}\s${HAS}(?:${BARE_VERBS})${ON}?)\s(?<text>(?!to\s|that\s)\S.+)$`,
  'u',
);
/** `Ann Lee, a keeper of the lamp, said | the lamp would burn.` */
const APPOSED = new RegExp(
  String.raw`^(?<who>${NAME}|${GROUP}), (?<note>${ROLE}|which\s[^,;:“”"]{3,100}), (?<said>${HAS}(?:${VERBS})${HEARER}?${ON}?)\s(?<that>that\s)?(?<text>.+)$`,
  'u',
);
/** Where or when it was said, at the end of the sentence. */
const TAIL = String.raw`(?:\s(?:at|in|on|during|after|before|of|when|to)\s[^,;:“”"]{3,70})?`;
/** `The lamp will burn, | Ann Lee told reporters at the harbour.` */
const AFTER = new RegExp(
  String.raw`^(?<text>.+),\s(?<term>${WHO}\s${HAS}(?:${VERBS})${HEARER}?${ON}?)${TAIL}\.$`,
  'u',
);
/** `The lamp will burn, | said Ann Lee, a keeper of the lamp.` */
const AFTER_VERB = new RegExp(
  String.raw`^(?<text>.+),\s(?<said>said|says|wrote|warned|added|reported|explained|argued)\s(?<who>(?:[\p{L}’'-]+\s){0,6}?${NAME})${TAIL}(?:, (?<note>${ROLE}))?\.$`,
  'u',
);
const SOURCE = String.raw`(?:the\s|an?\s)?(?:[\p{L}\p{N}’'&-]+\s){0,9}[\p{L}\p{N}’'&-]+`;
const ACCORDING_FIRST = new RegExp(`^According to (?<who>${SOURCE}), (?<text>.+)$`, 'u');
const ACCORDING_LAST = new RegExp(String.raw`^(?<text>.+), according to (?<who>${SOURCE})\.$`, 'u');
/** `Ann Lee, | according to the town, | lit the lamp.`, `The lamp, | Ann Lee said, | burns.` */
const WITHIN = new RegExp(
  String.raw`^(?<subject>[^,]{3,70}), (?:according to (?<who>${SOURCE})|(?<term>${WHO}\s${HAS}(?:${VERBS}))), (?<text>.+)$`,
  'u',
);
/** `Ann Lee, however, said …` */
const JOINS =
  /(?<=^[^,]{3,60}), (?:however|meanwhile|though|too|also|in turn|for (?:his|her|its|their) part), (?=\p{Ll})/u;
/** Nobody that the card names. */
const NOBODY =
  /^(?:Let[’']s\b|He|She|It|They|We|I|You|This|That|There|But|And|If|When|While|In|On|At|As|After|Before|Although|Because|Since|To|For|By|From|With)\s/iu;

/** What somebody says, under who says it. */
export function sayingCards({ material, scene, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending === 'sentence';
    const saying = at && isPlain ? sayingIn(line.text, reader) : undefined;
    if (!at || !saying) return [];
    const attribution = introduced(saying.attribution, material);
    const card = { kind: 'quote', text: saying.text, attribution, reported: true } as const;
    return [{ card, value: VALUE, ...at, maxMs: MAX_MS }];
  });
}

/** Who says something, in the words of the sentence, and what. */
export function sayingIn(sentence: string, reader: Reader): Saying | undefined {
  // `“is our dream,” Lee said`: the comma is not part of what is quoted.
  const told = withoutLead(withoutBrackets(sentence))
    .replace(/,(["”])\s(?=\p{Lu}|the\s|according\sto\s)/u, '$1, ')
    .replace(JOINS, ' ');
  if (
    !/^[\p{Lu}"“]/u.test(told) ||
    !/[\p{L}\p{N}%"”]\.["”]?$/u.test(told) ||
    /;|:(?!\d\d)|https?:/u.test(told)
  )
    return undefined;
  const within = withinIn(told, reader);
  const according = (ACCORDING_FIRST.exec(told) ?? ACCORDING_LAST.exec(told))?.groups;
  const said = within ?? saidIn(told, reader);
  const isNamed = within === undefined && according?.who !== undefined;
  const term = isNamed ? `According to ${according.who}` : said?.term;
  const text = isNamed ? according.text : said?.text;
  if (term === undefined || text === undefined || NOBODY.test(term)) return undefined;
  const shown = capitalised(/[.]["”]?$/u.test(text) ? text : `${text}.`).replace(/(["”])\.$/u, '.$1');
  const isShort = countWords(term) <= MAX_TERM.words && term.length <= MAX_TERM.length;
  if (!isShort || !isWhole(shown, reader) || leansOnOther(shown, term)) return undefined;
  const note = isNamed ? undefined : said?.note;
  return { text: shown, attribution: attributionOf(term, note) };
}

interface Saying {
  readonly text: string;
  readonly attribution: string;
}

/** Who says it, without the word for saying, which may say more: `The keepers believe`. */
function attributionOf(term: string, note: string | undefined): string {
  const bare = /^According to /u.test(term) ? term : term.replace(PLAINLY, '');
  const who = bare.replace(/^[Aa]ccording to (?=the\s\p{Lu}|\p{Lu})/u, '');
  // `The keeper believes, | head of lamps`: what somebody is follows only the name.
  const isNoted = note !== undefined && bare !== term && !/^(?:which|who)\s/u.test(note);
  return isNoted ? `${capitalised(who)}, ${note}` : capitalised(who);
}

/** `Ann Lee said it would burn`, `Another is the tower, Lee said`: what is meant was said before. */
function leansOnOther(text: string, term: string): boolean {
  if (/^(?:This|That|These|Those|Another|Such|Also|Both|So|There|Here|Some|One)\b/u.test(text)) return true;
  const isSource = /^According/u.test(term);
  if (isSource && /^(?:It|Its|They|Their|He|His|She|Her)\b/u.test(text)) return true;
  const isGroup = /^(?:The|Both|Many|Most|Several|Some|An?)\s|^\p{Ll}/u.test(term);
  if (/^(?:It|Its|They|Their)\b/u.test(text)) return !isGroup;
  return /^(?:He|His|She|Her)\b/u.test(text) && isGroup;
}

const PLAINLY = new RegExp(
  String.raw`\s${HAS}(?:said|says?|told|adds?|added|writes?|wrote|explain(?:s|ed)|reports?|reported|notes?|noted|states?|stated|announced|point(?:s|ed) out)${HEARER}?${ON}?$`,
  'u',
);

interface Said {
  /** Who says it, with the word for saying. */
  readonly term: string;
  readonly text: string;
  /** What somebody is who says it. */
  readonly note?: string;
}

/** Who says it, in the middle of the sentence, between its subject and its verb. */
function withinIn(told: string, reader: Reader): Said | undefined {
  const { subject, who, term, text } = WITHIN.exec(told)?.groups ?? {};
  if (subject === undefined || text === undefined) return undefined;
  const first = reader.read(text).find(({ tag }) => tag !== 'ADV');
  const isPredicate = /^(?:VERB|AUX)$/u.test(first?.tag ?? '') && !/ing$/u.test(first?.lower ?? '');
  const isSubject = reader
    .read(subject)
    .every(({ tag, lower }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/u.test(tag) || lower === 'and');
  if (!isPredicate || !isSubject || /^(?:In|On|At|For|By|With|As|From|To)\s/u.test(subject)) return undefined;
  return { term: who === undefined ? (term ?? '') : `According to ${who}`, text: `${subject} ${text}` };
}

function saidIn(told: string, reader: Reader): Said | undefined {
  const plain = (BEFORE.exec(told) ?? AFTER.exec(told))?.groups;
  if (plain?.term !== undefined && plain.text !== undefined) return { term: plain.term, text: plain.text };
  const { who, said, that, note, text } = (APPOSED.exec(told) ?? AFTER_VERB.exec(told))?.groups ?? {};
  const isClause = text !== undefined && (that !== undefined || opensClause(text, reader));
  if (who !== undefined && said !== undefined && isClause)
    return { term: `${who} ${said}`, text, ...(note !== undefined && { note }) };
  const bare = BARE.exec(told)?.groups;
  if (bare?.term === undefined || bare.text === undefined || !opensClause(bare.text, reader))
    return undefined;
  return { term: bare.term, text: bare.text };
}

/** Whether a text begins with a subject and its verb: `the lamp is old`, but not `a word`. */
function opensClause(text: string, reader: Reader): boolean {
  if (opensMainClause(text)) return true;
  const words = reader.read(text);
  const verb = words.findIndex(({ tag, lower }) => tag === 'AUX' || (tag === 'VERB' && !/ing$/u.test(lower)));
  const subject = words.slice(0, verb);
  return (
    verb > 0 &&
    // `a word to those who came`: the verb belongs to somebody else.
    !subject.some(
      ({ text: own, lower }) => own === ',' || /^(?:who|which|that|whose|what|how|to|of|for)$/u.test(lower),
    ) &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|VERB)$/u.test(subject[0]?.tag ?? '') &&
    subject.some(({ tag }) => /^(?:NOUN|PROPN|PRON)$/u.test(tag))
  );
}

/** `…, but he did not tell when`, `… and added that …`, `— and she is right`: the rest may be nothing that was said. */
const OTHER_SAYING = new RegExp(
  String.raw`\b(?:and|but) that\b|,\s(?:but|although|though|while|whereas|saying|adding)\s|\p{Ll}{3}[.!?]["”]?\s\p{Lu}|["”]\s(?:he|she|they|it)\s|[—–]|\sand\s(?:then\s|also\s|later\s)?(?:${VERBS}|called|asked|accused|described|praised|identified|did|declined|urged|has|had)\b`,
  'u',
);

function isWhole(text: string, reader: Reader): boolean {
  const quotes = text.match(/["“”]/gu)?.length ?? 0;
  return (
    quotes % 2 === 0 &&
    // What is quoted whole has a card with quotation marks.
    !/^["“][^"“”]+["”]$/u.test(text) &&
    countWords(text) >= MIN_TEXT_WORDS &&
    text.length <= MAX_TEXT_LENGTH &&
    // `said that if …`, `and that …`: a second thing that is said would lose who says it.
    !OTHER_SAYING.test(text) &&
    !/^(?:If|When|While|Although|Because|Which|Who|And|But)\b/u.test(text) &&
    saysSomething(text, reader)
  );
}
