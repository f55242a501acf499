import { loadTagger, type Token } from './tagger.ts';

/** A noun with what belongs to it, such as `lantern room` or `spirit of the well`. */
export interface NounPhrase {
  readonly text: string;
  /** Content words in their base form. */
  readonly lemmas: readonly string[];
  readonly isName: boolean;
  readonly beginsWithAdjective: boolean;
  /** Number of its sentence in the text, from 0. */
  readonly sentence: number;
}

const MAX_PHRASE_TOKENS = 8;
const MAX_PHRASE_LENGTH = 48;
const NOUN = /^(?:NOUN|PROPN)$/u;
/** Say little about a thing, or are no nouns though the tagger thinks so. */
const EMPTY_MODIFIERS =
  /^(?:such|other|own|same|following|previous|coming|recent|many|more|most|several|certain|few|various|last|next|first|second|third|whole|very|much|less|least|further|new|good|great|able|sure|only|one|two|three|true|likely|half|um|uh|like|wow|ok|okay|yes|no|mr|mrs|dr|ms|e\.g|i\.e|etc|et|al|fig|said|says|says:|asks|lit|left|right|sub|put|cut|set|let|got|saw|met|ran|fell|told|felt|kept|held|led|built|found|made|took|gave)$/iu;
const UNIT = /^(?:[kMG]?Hz|[kMGT]i?B|[kcm]?m|[km]?g|ms|CPU|°C|°F|%|\p{Sc})$/u;
/** `Bell Inc. | Ships`: the abbreviation ends a name, and often the sentence. */
const CLOSES_NAME = /^(?:inc|ltd|co|corp|bros|jr|sr|u\.s)\.$/iu;
const VAGUE = new Set(
  `thing things way ways time times lot lots kind kinds sort part parts number example case fact point day days year
  years place set use result results order reason question problem end side something anything everything nothing
  someone nobody everybody everyone people person man men one word words bit minute minutes hour hours week weeks
  month months mile miles percent per other others matter moment step today yesterday tomorrow morning evening night
  half third quarter series type form figure table section page line lines um uh wow ok yes no lunch monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november
  december km kg cm mm metres meters tonnes million billion thousand hundred total average said says want wants`.split(
    /\s+/u,
  ),
);

/** Finds noun phrases with the tagger; loaded on first use, since headings are enough for many documents. */
export async function loadPhraseFinder(): Promise<(text: string) => NounPhrase[]> {
  const tag = await loadTagger();
  return (text) => tag(text).flatMap((tokens, sentence) => phrasesIn(tokens, sentence));
}

function phrasesIn(tokens: readonly Token[], sentence: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let start = 0; start < tokens.length; start++) {
    if (!canBegin(tokens, start)) continue;
    const end = phraseEnd(tokens, start);
    if (end === undefined) continue;
    const part = tokens.slice(start, end + 1);
    const text = part.map((token, at) => (at === 0 ? '' : token.space) + token.text).join('');
    const content = part.filter(({ tag }) => tag === 'ADJ' || NOUN.test(tag));
    const head = tokens[end]?.lemma ?? '';
    // A single word that opens a sentence may as well be a verb.
    const before = tokens[start - 1];
    const isLed =
      before !== undefined && (/^(?:DET|ADP|ADJ|NUM)$/u.test(before.tag) || tokens[start]?.tag === 'PROPN');
    const isDoubtful =
      part.length === 1 && (!isLed || /^\p{P}$/u.test(before?.text ?? '') || text.length < 3);
    const isVagueOf = part[1]?.text === 'of' && VAGUE.has(part[0]?.lemma ?? '');
    start = end;
    if (isDoubtful || isVagueOf) continue;
    if (part.some((token, at) => UNIT.test(token.text) || isLoneLetter(token, at < part.length - 1)))
      continue;
    // `her husband's` is of something.
    if (/['’]s$/u.test(text)) continue;
    if (VAGUE.has(head) || text.length > MAX_PHRASE_LENGTH || !/^[\p{L}]/u.test(text)) continue;
    found.push({
      text,
      lemmas: content.map(({ lemma }) => lemma),
      beginsWithAdjective: part[0]?.tag === 'ADJ',
      isName: content.every(({ tag }) => tag === 'PROPN'),
      sentence,
    });
  }
  return found;
}

/** A letter of a formula, `x` of `10x`; `plan B` is a name. */
function isLoneLetter({ text }: Token, isFollowed: boolean): boolean {
  return isFollowed ? /^\p{L}$/u.test(text) : /^\p{Ll}$/u.test(text);
}

function canBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/^(?:ADJ|NOUN|PROPN)$/u.test(token.tag) || !/^\p{L}/u.test(token.text)) return false;
  // `New England`
  const isNamed = /^New$/u.test(token.text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
  return isNamed || !EMPTY_MODIFIERS.test(token.text);
}

/** The last noun of the phrase that begins here, if it has one. */
function phraseEnd(tokens: readonly Token[], start: number): number | undefined {
  let end: number | undefined;
  let hasOf = false;
  for (let at = start; at < tokens.length && at - start < MAX_PHRASE_TOKENS; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    // `stormy days | water`: a plural before a noun is the end of a phrase.
    if (
      end === at - 1 &&
      NOUN.test(token.tag) &&
      before &&
      (isPlural(before) || CLOSES_NAME.test(before.text))
    )
      break;
    const isNew = at === start && /^New$/u.test(token.text);
    if (isNew) continue;
    if (NOUN.test(token.tag) && /^\p{L}/u.test(token.text) && !EMPTY_MODIFIERS.test(token.text)) end = at;
    else if (/^(?:’s|'s)$/u.test(token.text) && end === at - 1) continue;
    else if (token.text === '-' && token.space === '') continue;
    else if (token.text === 'of' && !hasOf && end === at - 1) hasOf = true;
    else if (token.tag === 'DET' && before?.text === 'of' && /^(?:the|a|an)$/u.test(token.text)) continue;
    else if (
      token.tag === 'ADJ' &&
      /^\p{L}/u.test(token.text) &&
      !EMPTY_MODIFIERS.test(token.text) &&
      end === undefined
    )
      continue;
    else break;
  }
  return end;
}

function isPlural({ tag, text, lemma }: Token): boolean {
  return tag === 'NOUN' && /s$/u.test(text) && text.toLowerCase() !== lemma;
}
