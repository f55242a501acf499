import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { countWords, type Reader, termsOf } from '../words/reading.ts';

const MAX_TERM_WORDS = 5;
const MAX_TEXT_WORDS = 22;
const MAX_TEXT_LENGTH = 140;
/** A term and its text stay while the text is said. */
const MAX_TERM_MS = 14_000;
const MAX_NOTE_LENGTH = 60;
/** Lowers terms that are neither the title nor a heading. */
const OTHER_COST = 6;
const POINTING =
  /^(?:it|he|she|they|this|that|these|those|there|here|one|some|another|others?|many|most|what|which|who|my|our|his|her|its|their|your|both|each|all|such|we|you|i|in|on|at|by|for|with|as|if|when|but|and|result|reason|problem|goal|idea|aim|answer|point|difference|only|first|second|last|next|main|best|key|other|same|following|latter|former|now|then|so|since|because|after|before|although|though|once|while|until|given|today|however|also|just|even|perhaps|maybe|yes|no|not|why|how|where|when|whose|whether)\b/iu;
const COPULA =
  /^(?:(?:The|An?)\s)?(?<term>[\p{L}\p{N}][\p{L}\p{N}’'\-–. ]{1,48}?)(?:\s\((?<note>[^()]{2,240})\))?,?\s(?:is|are|was|were)\s(?<text>(?:an?|the|one of|any)\s.+)$/u;

/** `The greatest danger`, `a thing that changes`: an opinion, not a definition. */
const VALUING =
  /^(?:the\s|one of\s|(?:an?|any)\s(?:\p{Ll}+\s)?(?:thing|problem|reason|matter|question|challenge|success|failure|mistake|idea|way|step|must|shame|pity|pleasure|victory|result|example|sign|lot|few|bit|part|kind|sort|cause|threat|danger|risk|start|beginning|end|dance|play|attempt|effort|nod|joke|tribute|journey|puzzle|mystery|nightmare|dream|paradise|blessing|curse|game|battle|race|art|balance|blow|boost|relief|milestone|landmark|move|change|shift|departure|return|response|reminder|testament|symbol|great place|treat|breeze|delight|must-have|favou?rite|winner|hit|fan)s?\b)/iu;

/** What a term means in the document: `X is a …`, or a list item that starts with its term. */
export function definitionCards(context: SceneContext): Candidate[] {
  return [...openings(context), ...listed(context)];
}

/** `X is a …`. Worth more if X is the document's title or a heading above. */
function openings({ beats, material, reader, scene }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.kind !== 'paragraph' || line.continuesSentence || /\?\W*$/u.test(line.text)) return [];
    const { term, note, text } = COPULA.exec(line.text)?.groups ?? {};
    const names = [material.title, ...material.headingsOf(line.section)];
    if (term === undefined || text === undefined || !isName(term, reader)) return [];
    const isOwn = names.some((name) => isSame(term, name));
    const meaning = meaningOf(text);
    const at = beatsOfLine(beats, lineIndex);
    if (meaning === undefined || !at || (!isOwn && VALUING.test(text))) return [];
    const shownNote =
      note !== undefined && note.length <= MAX_NOTE_LENGTH && !/[;:\d]|^(?:or|also|see)\b/iu.test(note)
        ? { note }
        : {};
    const card = { kind: 'definition', term: capitalised(term), text: meaning, ...shownNote } as const;
    return [{ card, value: VALUES.definition + (isOwn ? 6 : -OTHER_COST), ...at }];
  });
}

/** Whether the term is a name or a thing that needs no earlier sentence. */
function isName(term: string, reader: Reader): boolean {
  if (countWords(term) > MAX_TERM_WORDS || /[.,;:]\s/u.test(term)) return false;
  const words = reader.read(term);
  const isPhrase = words.every(
    ({ tag, lower }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PUNCT|PART|X)$/u.test(tag) || lower === 'of',
  );
  if (!isPhrase && !/^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*$/u.test(term)) return false;
  return !POINTING.test(term) && /\p{L}{2}/u.test(term);
}

/** Whether the term is the whole name (singular or plural), or the name without the part in brackets. */
function isSame(term: string, name: string): boolean {
  const bare = name
    .replace(/\s*[(:–—].*$/u, '')
    .replace(/^(?:the|an?|what (?:is|are)(?: an?| the)?)\s/iu, '');
  const [own, other] = [termsOf(term).join(' '), termsOf(bare).join(' ')];
  return own !== '' && own === other;
}

/** A complete noun phrase up to the end of its clause, or `undefined` if it has no good end. */
function meaningOf(text: string): string | undefined {
  // `holds(x, y)` is code, not an aside.
  if (/[\p{L}_]\(/u.test(text) || /\([^()]*[=<>…]|\.\.\./u.test(text)) return undefined;
  if (/&\w+;|[<>]|:\s/u.test(text)) return undefined;
  // `an expert on lamps, the founders are keepers`: a second sentence after a comma.
  if (/,\s(?:the|an?|his|her|its|their)\s[^,]*\s(?:is|are|was|were|has|have)\s/u.test(text)) return undefined;
  const sentence = text
    .replace(/[.!]$/u, '')
    .replace(/\s*\([^()]*\)/gu, '')
    // `a browser, and is known for …`: drop the second verb.
    .replace(/,?\sand\s(?:is|are|was|were|has|have|had|can|will)\b.*$/u, '');
  const cuts = [
    sentence,
    sentence.split(/;\s|\s[—–]\s/u)[0] ?? '',
    sentence.split(
      /,\s(?=which\b|and\s(?:is|was|are|were|has|have|it|they|he|she)\b|but\b|where\b|who\b|although\b|though\b|while\b|\p{Ll}+ed\s(?:by|in|to)\b|\p{Ll}{3,}ing\s)/u,
    )[0] ?? '',
  ];
  const whole = cuts.find(
    (own) =>
      countWords(own) >= 3 &&
      countWords(own) <= MAX_TEXT_WORDS &&
      own.length <= MAX_TEXT_LENGTH &&
      // `a lamp for ships, but drew more moths`: a second sentence about it.
      !/,\s(?:but|yet)\s/u.test(own),
  );
  // `given by W.J.`: the name was cut off.
  if (
    whole === undefined ||
    /\b(?:by|of|and|with) (?:\p{Lu}\.){0,2}\p{Lu}$/u.test(whole) ||
    /["“”]/u.test(whole) ||
    /\b(?:it|this|these|those|he|she)$/iu.test(whole)
  )
    return undefined;
  return `${capitalised(whole)}.`;
}

/** List items such as `Ballast: weight that keeps a ship upright`. */
function listed({ beats, reader }: SceneContext): Candidate[] {
  const termOf = (text: string) => /^(?<term>[^:.!?—–]{2,48}?)(?::\s|\s[—–]\s)/u.exec(text)?.groups?.term;
  const terms = beats.map(({ line }) =>
    line.source?.kind === 'list' ? termOf(line.source.items[0] ?? '') : undefined,
  );
  return beats.flatMap((beat, at): Candidate[] => {
    const source = beat.line.source;
    if (source?.kind !== 'list' || beat.line.table || source.items.length !== 1) return [];
    if (beats[at - 1]?.lineIndex === beat.lineIndex) return [];
    const item = source.items[0] ?? '';
    const { term, text } =
      /^(?<term>[^:.!?—–]{2,48}?)(?::\s|\s[—–]\s)(?<text>\S.+)$/u.exec(item)?.groups ?? {};
    if (term === undefined || text === undefined || countWords(term) > MAX_TERM_WORDS) return [];
    if (
      /^(?:proof|note|example|examples|step|tip|hint|warning|caution|see|source|answer|question|update|edit|nb|theorem|lemma|remark|case)\b/iu.test(
        term,
      )
    )
      return [];
    // The same label on several lines, such as `Debug: …`, is a category and not a term.
    const lines = new Set(beats.filter((_, other) => terms[other] === term).map(({ line }) => line));
    if (lines.size > 1) return [];
    const plain = text.replace(/\s*\[[^\]]{1,24}\]/gu, '').replace(/[;,]$/u, '.');
    const first = plain.split(/(?<=[.!])\s/u)[0] ?? plain;
    if (/\s(?:sub|=|≤|≥)\s/u.test(first)) return [];
    if (countWords(first) < 3 || countWords(first) > MAX_TEXT_WORDS || first.length > MAX_TEXT_LENGTH)
      return [];
    if (/^\d|:$/u.test(first) || (reader.isEnglish && /^(?:and|or|but)\b/iu.test(first))) return [];
    const card = { kind: 'definition', term: term.trim(), text: first } as const;
    const to = beats.findLastIndex(({ lineIndex }) => lineIndex === beat.lineIndex);
    return [
      { card, value: VALUES.definition, from: at, to, group: `terms ${source.block}`, maxMs: MAX_TERM_MS },
    ];
  });
}
