import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { isProse } from '../spoken.ts';
import { saysSomething, withoutBrackets, withoutLead } from '../words/clauses.ts';
import { countWords, type Reader } from '../words/reading.ts';

/** Above the sentence alone, below quotations and other definitions. */
const VALUE = VALUES.statement + 9;
const MAX_TERM = { words: 8, length: 56 };
const MIN_TEXT_WORDS = 4;
const MAX_TEXT_LENGTH = 190;
const MAX_MS = 15_000;
const VERBS =
  'said|says|told|adds?|added|argued?s?|explain(?:s|ed)|notes?|noted|warn(?:s|ed)|predict(?:s|ed)|claim(?:s|ed)|believes?|believed|expects?|hopes?|hoped|thinks?|found|finds|reports?|reported|announced|confirmed|suggest(?:s|ed)|estimates?|estimated|insist(?:s|ed)|writes?|wrote|admit(?:s|ted)|acknowledged|concluded|stress(?:es|ed)|states?|stated|joked|joined';
/** Who: a name with what the person is, or a few plain words such as `the company` or `many economists`. */
const NAME = String.raw`(?:[\p{L}\p{N}’'&.-]+\s){0,3}?\p{Lu}[\p{L}\p{N}’'.&-]+(?:\s\p{Lu}[\p{L}\p{N}’'.&-]+){0,3}`;
const GROUP = String.raw`(?:The|the|Some|some|Many|many|Most|most|Several|several|A|a|An|an|Both|both)\s(?:[\p{L}’'-]+\s){0,3}?[\p{Ll}’'-]+`;
const PEOPLE = String.raw`(?:(?:an?\s)?(?:[\p{Ll}-]+\s){0,2}(?:officials|researchers|scientists|experts|analysts|prosecutors|authorities|investigators|spokes(?:man|woman|person|people)|economists|critics|sources|executives))`;
const WHO = `(?:${NAME}|${GROUP}|${PEOPLE})`;
const HAS = String.raw`(?:(?:has|have|had|also|previously|later|once|recently|already)\s){0,2}`;
/** `Ann Lee has predicted that | the lamp will burn.` */
const BEFORE = new RegExp(String.raw`^(?<term>${WHO}\s${HAS}(?:${VERBS}))\s(?:that\s)(?<text>.+)$`, 'u');
/** `The lamp will burn, | Ann Lee told reporters.` */
const AFTER = new RegExp(
  String.raw`^(?<text>.+),\s(?<term>${WHO}\s${HAS}(?:${VERBS})(?:\s(?:reporters|us|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?))?(?:\son\s\p{Lu}\p{L}+day|\s\p{Lu}\p{L}+day)?)\.$`,
  'u',
);
const SOURCE = String.raw`(?:the\s|an?\s)?(?:[\p{L}\p{N}’'&-]+\s){0,4}[\p{L}\p{N}’'&-]+`;
const ACCORDING_FIRST = new RegExp(`^According to (?<who>${SOURCE}), (?<text>.+)$`, 'u');
const ACCORDING_LAST = new RegExp(String.raw`^(?<text>.+), according to (?<who>${SOURCE})\.$`, 'u');
/** Nobody that the card names. */
const NOBODY =
  /^(?:He|She|It|They|We|I|You|This|That|There|But|And|If|When|While|In|On|At|As|After|Before|Although|Because|Since|To|For|By|From|With)\s/iu;

/** What somebody says, under who says it. */
export function sayingCards({ scene, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const isPlain = isProse(line) && line.ending === 'sentence';
    const saying = at && isPlain ? sayingIn(line.text, reader) : undefined;
    if (!at || !saying) return [];
    return [{ card: { kind: 'definition', ...saying }, value: VALUE, ...at, maxMs: MAX_MS }];
  });
}

/** Who says something, in the words of the sentence, and what. */
export function sayingIn(sentence: string, reader: Reader): { term: string; text: string } | undefined {
  // `“is our dream,” Lee said`: the comma is not part of what is quoted.
  const told = withoutLead(withoutBrackets(sentence)).replace(/,(["”])\s(?=\p{Lu}|the\s)/u, '$1, ');
  if (!/^[\p{Lu}"“]/u.test(told) || !/[\p{L}\p{N}%"”]\.["”]?$/u.test(told) || /[;:]|https?:/u.test(told))
    return undefined;
  const according = (ACCORDING_FIRST.exec(told) ?? ACCORDING_LAST.exec(told))?.groups;
  const said = (BEFORE.exec(told) ?? AFTER.exec(told))?.groups;
  const term = according?.who === undefined ? said?.term : `According to ${according.who}`;
  const text = (according ?? said)?.text;
  if (term === undefined || text === undefined || NOBODY.test(term)) return undefined;
  const shown = capitalised(/[.]["”]?$/u.test(text) ? text : `${text}.`);
  const isShort = countWords(term) <= MAX_TERM.words && term.length <= MAX_TERM.length;
  return isShort && isWhole(shown, reader) ? { term: capitalised(term), text: shown } : undefined;
}

function isWhole(text: string, reader: Reader): boolean {
  const quotes = text.match(/["“”]/gu)?.length ?? 0;
  return (
    quotes % 2 === 0 &&
    countWords(text) >= MIN_TEXT_WORDS &&
    text.length <= MAX_TEXT_LENGTH &&
    // `said that if …`, `and that …`: a second thing that is said would lose who says it.
    !/\b(?:and|but) that\b/u.test(text) &&
    !/^(?:If|When|While|Although|Because|Which|Who|And|But)\b/u.test(text) &&
    saysSomething(text, reader)
  );
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
}
