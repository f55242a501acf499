import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { countWords, termsOf } from '../words/reading.ts';

const MAX_TERM_WORDS = 5;
const MAX_TEXT_WORDS = 22;
const MAX_TEXT_LENGTH = 140;
const COPULA =
  /^(?:(?:The|An?)\s)?(?<term>[\p{L}\p{N}][\p{L}\p{N}’'\-–. ]{1,48}?)(?:\s\((?<note>[^()]{2,60})\))?,?\s(?:is|are|was|were)\s(?<text>(?:an?|the|one of|any)\s.+)$/u;

/**
 * What a term means, as the document says it: `X is a …` that opens the part headed X, a point of a list that begins
 * with its term, or a long form with its letters in brackets.
 */
export function definitionCards(context: SceneContext): Candidate[] {
  return [...openings(context), ...listed(context)];
}

/** `X is a …`, when X is the document's title or the heading above. */
function openings({ beats, material, reader, scene }: SceneContext): Candidate[] {
  if (!reader.isEnglish) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    if (line.kind !== 'paragraph' || line.continuesSentence) return [];
    const { term, note, text } = COPULA.exec(line.text)?.groups ?? {};
    const names = [material.title, ...material.headingsOf(line.section)];
    const isOwn = term !== undefined && names.some((name) => isSame(term, name));
    if (!isOwn || text === undefined) return [];
    const meaning = meaningOf(text);
    const from = beats.findIndex((beat) => beat.lineIndex === lineIndex);
    if (meaning === undefined || from < 0) return [];
    const shownNote = note !== undefined && !/[;\d]|^(?:or|also|see)\b/iu.test(note) ? { note } : {};
    const card = { kind: 'definition', term: capitalised(term), text: meaning, ...shownNote } as const;
    return [{ card, value: VALUES.definition + 6, from, to: from }];
  });
}

/** The term is the whole name, singular or plural, or the name without a part in brackets. */
function isSame(term: string, name: string): boolean {
  const bare = name
    .replace(/\s*[(:–—].*$/u, '')
    .replace(/^(?:the|an?|what (?:is|are)(?: an?| the)?)\s/iu, '');
  const [own, other] = [termsOf(term).join(' '), termsOf(bare).join(' ')];
  return own !== '' && own === other;
}

/** A noun phrase with what belongs to it, to the end of its clause; undefined when it has no good end. */
function meaningOf(text: string): string | undefined {
  const sentence = text.replace(/[.!]$/u, '').replace(/\s*\([^()]*\)/gu, '');
  const cuts = [
    sentence,
    sentence.split(/;\s|\s[—–]\s/u)[0] ?? '',
    sentence.split(
      /,\s(?=which\b|and\s(?:is|was|are|were|has|have|it|they|he|she)\b|but\b|where\b|who\b|although\b|though\b|while\b)/u,
    )[0] ?? '',
  ];
  const whole = cuts.find(
    (own) => countWords(own) >= 3 && countWords(own) <= MAX_TEXT_WORDS && own.length <= MAX_TEXT_LENGTH,
  );
  if (whole === undefined || /["“”]/u.test(whole) || /\b(?:it|this|these|those|he|she)$/iu.test(whole))
    return undefined;
  return `${capitalised(whole)}.`;
}

/** Points such as `Ballast: weight that keeps a ship upright`. */
function listed({ beats, reader }: SceneContext): Candidate[] {
  return beats.flatMap((beat, at): Candidate[] => {
    const source = beat.line.source;
    if (source?.kind !== 'list' || beat.line.table || source.items.length !== 1) return [];
    const item = source.items[0] ?? '';
    const { term, text } =
      /^(?<term>[^:.!?—–]{2,48}?)(?::\s|\s[—–]\s)(?<text>\S.+)$/u.exec(item)?.groups ?? {};
    if (term === undefined || text === undefined || countWords(term) > MAX_TERM_WORDS) return [];
    const first = text.split(/(?<=[.!])\s/u)[0] ?? text;
    if (countWords(first) < 3 || countWords(first) > MAX_TEXT_WORDS || first.length > MAX_TEXT_LENGTH)
      return [];
    if (/^\d|:$/u.test(first) || (reader.isEnglish && /^(?:and|or|but)\b/iu.test(first))) return [];
    const card = { kind: 'definition', term: term.trim(), text: first } as const;
    return [{ card, value: VALUES.definition, from: at, to: at, group: `terms ${source.block}` }];
  });
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
