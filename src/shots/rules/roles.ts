import { capitalised } from '../../core/text/capitalised.ts';
import { ROLE } from '../../core/text/role-words.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';

/** Below other definitions, because the sentence is about something else. */
const COST = 12;
const MAX_ROLE_LENGTH = 60;
const MAX_BARE_MS = 6_000;
/** Words that no description of somebody contains. */
const NO_PART =
  '[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|[Bb]ut|[Aa]nd|or|of|[Bb]y|[Ff]or|[Ww]ith|[Aa]s|that|to|[Ii]n|[Oo]n|[Aa]t|[Ff]rom|[Ww]hen|[Aa]fter|who|[Ww]hile|because|said|says|told|met|was|is|are|were|asked|called|named|joined|quoted|hired|helped';
/** `the marine biologist Ann Lee`, `the BBC’s political editor Ann Lee`, `Boston-based developer Ann Lee`. */
const NAMED = new RegExp(
  String.raw`(?<![\p{L}’'-])(?<role>(?:\p{Lu}[\p{L}-]+[’']s\s)?(?:(?!(?:${NO_PART})\s)[\p{L}-]+\s){0,3}(?:${ROLE}))\s(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}\.)?(?:\s(?:de|van|von|al|el|la|du))?\s\p{Lu}[\p{L}’'-]+)(?=[,.;:)]|\s\p{Ll})`,
  'u',
);
/** Kinds of documents that tell of people of today or of the past. */
const TELLS = /^(?:article|encyclopedia|news|report|transcript)$/u;
/** `vice president`, `Department of | Correction spokesman`, `no professor`: the role is another, or nobody has it. */
const OTHER =
  /^(?:of|no|not|any|every|each|former|retired|then|late|ex|like|unlike|than|vice|deputy|assistant|acting)\b/iu;

/** `She will go on, but the editor Ann Lee …`: the sentence begins with somebody else. */
const OTHER_CLAUSE = /,\s(?:but|and|while|whereas|although|though|yet)\s/u;

/** What somebody is, from the words before the name, once for each person. */
export function roleCards({ scene, beats, reader, material }: SceneContext): Candidate[] {
  if (!reader.isEnglish || !TELLS.test(material.kind)) return [];
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    if (line.kind !== 'paragraph' || line.source || line.table || !at) return [];
    const found = roleIn(line.text);
    if (!found || material.title.includes(found.term)) return [];
    const own = beats.slice(at.from, at.to + 1).findIndex(({ text }) => text.includes(found.term));
    if (own < 0) return [];
    const from = at.from + own;
    // What a sentence of one part says matters more than who says or does it.
    if (at.from === at.to) return [];
    // One word does not fill the time of a long sentence.
    const isBare = !/\s/u.test(found.text);
    if (isBare && (beats[from]?.durationMs ?? 0) > MAX_BARE_MS) return [];
    return [{ card: { kind: 'definition', ...found }, value: VALUES.definition - COST, from, to: from }];
  });
}

export function roleIn(sentence: string): { term: string; text: string } | undefined {
  const { index = 0, groups: { role, name } = {} } = NAMED.exec(sentence) ?? {};
  if (role === undefined || name === undefined || role.length > MAX_ROLE_LENGTH) return undefined;
  const before = /[\p{L}-]+(?=\s$)/u.exec(sentence.slice(0, index))?.[0] ?? '';
  if (OTHER.test(role) || OTHER.test(before) || OTHER_CLAUSE.test(sentence.slice(0, index))) return undefined;
  return { term: name, text: capitalised(role) };
}
