import type { Block, Document, DocumentKind } from '../../core/model.ts';
import { partOf } from './parts.ts';

/** The start of a document is enough to recognise its kind. */
const MAX_READ_LENGTH = 40_000;
const MIN_RELEASES = 3;
const SHARE = { verse: 0.5, turn: 0.4, table: 0.6 } as const;

/** Features of a document, counted once. */
interface Look {
  readonly title: string;
  readonly headings: readonly string[];
  /** Whether the document has a list of references, even if the reader left it out. */
  readonly hasReferences: boolean;
  /** The share of all characters in blocks of a kind. */
  share(kind: Block['kind']): number;
  readonly paragraphs: readonly string[];
  readonly listCount: number;
  readonly orderedCount: number;
  readonly codeCount: number;
  readonly tableCount: number;
  /** The start of the prose. */
  readonly prose: string;
  readonly wordCount: number;
  /** How often a pattern occurs per thousand words of the prose. */
  perThousand(pattern: RegExp): number;
}

/** Tests from the most to the least certain. The first one that passes decides the kind. */
const TESTS: readonly [DocumentKind, (look: Look) => boolean][] = [
  ['poem', (look) => look.share('verse') >= SHARE.verse],
  ['play', (look) => look.share('turn') >= SHARE.turn && isStaged(look)],
  ['transcript', (look) => look.share('turn') >= SHARE.turn],
  ['table', (look) => look.share('table') >= SHARE.table && look.wordCount < 400],
  ['news', isListOfReleases],
  ['paper', isPaper],
  ['readme', isReadme],
  ['encyclopedia', isEncyclopedia],
  ['report', isReport],
  ['manual', isManual],
  ['slides', isSlides],
  ['news', isNews],
  ['story', isStory],
];

/** Determines the kind of a document by its blocks, headings and phrases. Default: an article. */
export function kindOf(document: Document): DocumentKind {
  const look = lookAt(document);
  return TESTS.find(([, holds]) => holds(look))?.[0] ?? 'article';
}

/** Whether the document lists releases. The latest one comes first and is the news. */
function isListOfReleases({ headings }: Look): boolean {
  const releases = headings.filter((heading) =>
    /\bv?\d+\.\d+(?:\.\d+)*\b|^\[?unreleased\]?$/iu.test(heading),
  );
  return releases.length >= MIN_RELEASES && releases.length >= headings.length * 0.6;
}

function isStaged({ headings, title, prose }: Look): boolean {
  return (
    [title, ...headings].some((heading) => /\b(?:act|scene|prologue|epilogue|dramatis)\b/iu.test(heading)) ||
    /\b(?:enter|exit|exeunt|aside)\b/iu.test(prose)
  );
}

function isPaper(look: Look): boolean {
  const parts = new Set(look.headings.map(partOf));
  const isStructured = parts.has('methods') || parts.has('findings') || parts.has('limits');
  const hasAbstract = look.headings.some((heading) => /^(?:\d+\.?\s+)?abstract$/iu.test(heading));
  if (hasAbstract) return look.headings.length >= 3 || isStructured;
  // A project tells how it is cited.
  if (isReadme(look)) return false;
  const scholarly = look.perThousand(
    /\b(?:et al\.|we (?:show|propose|present|find|found|introduce)|this paper|our (?:results|method|approach))/giu,
  );
  const isIntroduced = look.headings.some((heading) => /\bintroduction$/iu.test(heading));
  return isIntroduced && (look.hasReferences || (isStructured && scholarly > 1));
}

function isReadme({ headings, codeCount, title }: Look): boolean {
  const signs = headings.filter((heading) =>
    /^(?:\W*)(?:install(?:ation|ing)?|usage|getting started|quick ?start|contribut\w+|licen[cs]e|features|api|requirements|build(?:ing)?(?: from source)?|changelog|tests?|examples?|documentation|support)\b/iu.test(
      heading,
    ),
  ).length;
  return /^readme\b/iu.test(title) || signs >= 3 || (signs >= 2 && codeCount > 0);
}

function isEncyclopedia({ title, headings, paragraphs }: Look): boolean {
  const name = title
    .replace(/\s*[(:–—].*$/u, '')
    .toLowerCase()
    .split(/\s+/u)
    .slice(0, 3)
    .join(' ');
  const words = name.split(' ').filter((word) => word.length > 2);
  const opens = (text: string) => words.some((word) => text.slice(0, 60).toLowerCase().includes(word));
  const lead = paragraphs.slice(0, 40).find((text) => text.length > 60 && opens(text)) ?? '';
  const opening = lead.slice(0, 320).toLowerCase();
  const isNamed = words.length > 0 && words.some((word) => opening.slice(0, 120).includes(word));
  const isDefined = /\b(?:is|are|was|were) (?:an?|the|one of|any)\b|\b(?:is|was) [a-z]+ (?:of|that)\b/u.test(
    opening,
  );
  const usual = headings.filter((heading) =>
    /\b(?:history|geography|etymology|name|biography|early life|career|life|works?|legacy|demographics|economy|climate|wildlife|ecology|description|taxonomy|distribution|culture|see also|background|reception|uses|properties|in popular culture|death|education|government|composition|structure|origins?)\b/iu.test(
      heading,
    ),
  ).length;
  return isNamed && isDefined && usual >= 2 && !/\b(?:you|we|our|i)\b/u.test(opening);
}

function isReport(look: Look): boolean {
  const named = [look.title, ...look.headings.slice(0, 6)].some((heading) =>
    /\b(?:(?:annual|quarterly|financial|interim|progress|status|survey|half-year) (?:report|results|statement|review)|executive summary|key figures|fiscal (?:year|20)|q[1-4] 20\d\d|report (?:of|on|20))\b|\breport$/iu.test(
      heading,
    ),
  );
  const figures = look.perThousand(/\p{Sc}\s?\d|\d\s?(?:%|percent|per cent)|\d\s(?:million|billion)/giu);
  return (named && figures > 2) || (figures > 18 && look.wordCount > 120 && look.tableCount > 0);
}

function isManual(look: Look): boolean {
  const { orderedCount, headings, title, wordCount } = look;
  const named =
    /\b(?:how to|manual|guide|handbook|instructions|tutorial|steps?(?!-)|recipe|setup|install)\b/iu.test(
      title,
    );
  const doing = headings.filter((heading) =>
    /^(?:\d+[.)]?\s+)?(?:how to|before you|step|ingredients|method|directions|preparation|troubleshooting|\p{Lu}\p{Ll}+ing (?:the|a|your)|(?:use|set|add|remove|write|choose|create|install|configure|open|make|fit|check|clean|run|avoid|keep)\b)/iu.test(
      heading,
    ),
  ).length;
  const addressed = look.perThousand(/\byou(?:r)?\b/giu);
  if (/^(?:ingredients)$/iu.test(headings.find((heading) => /^ingredients$/iu.test(heading)) ?? ''))
    return true;
  return (
    (orderedCount > 0 && wordCount < orderedCount * 400 && (doing > 0 || named || addressed > 4)) ||
    (doing >= 2 && addressed > 4) ||
    (named && addressed > 4)
  );
}

function isSlides({ title, headings, wordCount, listCount, paragraphs }: Look): boolean {
  if (headings.length < 4 || /\b(?:meeting|minutes)\b/iu.test(title)) return false;
  const sparse = wordCount / headings.length < 45;
  const terse = paragraphs.length === 0 || listCount * 2 >= paragraphs.length;
  return sparse && terse && listCount >= headings.length * 0.4;
}

function isNews(look: Look): boolean {
  const said = look.perThousand(
    /\b(?:said|told (?:reporters|the)|according to|announced|spokes(?:man|woman|person))\b/giu,
  );
  const dated = look.perThousand(
    /\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last (?:week|month)|this (?:week|morning))\b/giu,
  );
  const told = look.perThousand(/\b(?:he|she|i) (?:cried|whispered|laughed|looked|went|turned)\b/giu);
  // People in fairy tales also talk and meet one morning, but not about authorities, companies or amounts.
  const ofPublicLife = look.perThousand(
    /\b(?:officials?|police|government|minist(?:er|ry)\w*|(?<!\b(?:the|merry|good|whole|in) )company|companies|president|agency|per ?cent|million|billion|reporters?|spokes\w+|court|council|university|20\d\d)\b|(?<=\p{Lu}\p{Ll}+ |\bthe )company(?='s|’s| (?:said|says|has|is|announced))|%/giu,
  );
  const isReported = (dated > 0.8 && ofPublicLife > 2) || (said > 8 && ofPublicLife > 8);
  return said > 4 && isReported && told < 3 && look.headings.length <= 8 && look.wordCount > 120;
}

/** Per thousand words. More words of today are those of a report about real people. */
const MAX_REPORTED = 7;
/** The same with the words of films, books, sports and medicine, outside of what is said. */
const MAX_PUBLISHED = 9;
/** Tales happen in no year. Legends name one or two. */
const MAX_YEARS = { perThousand: 2, all: 2 } as const;
/** In a tale of almost nothing but talk: who says it, and of whom, per thousand words. */
const MIN_TALK = { said: 12, people: 55 } as const;

function isStory(look: Look): boolean {
  const people = look.perThousand(/\b(?:he|she|him|her|they|them|i|my)\b/giu);
  const told = look.perThousand(
    /\b(?:once upon|years ago|long ago|one (?:day|night|morning|evening|sunday)|there (?:lived|was once)|(?:\p{L}{3,}ed|was|were|had|came|went|saw|took|heard|stood|sat|fell|knew|thought|gave|ran|found)(?= (?:he|she|it|him|her|they|them|the|a|an|to|up|out|on|in|from|into|by|down|away)\b))/giu,
  );
  const modern = look.perThousand(
    /\b(?:percent|%|million|data|research|study|users?|software|you should(?! have))\b/giu,
  );
  const ofTales = look.perThousand(
    /\b(?:once upon a time|kings?|queens?|princess|prince|giants?|fair(?:y|ies)|castle|palace|witch|wolf|fox|dragon|maiden|dwarf|miller|peasant|stepmother|old (?:wo)?man|bade|thou|thee|thy)\b/giu,
  );
  const reported = look.perThousand(
    /\b(?:police|presidents?|CEO|campaigns?|elections?|lawsuits?|NFL|NBA|TV|videos?|websites?|online|Amazon|Google|Facebook|Twitter|Instagram|Republicans?|Democrats?|attorneys?|airports?|smartphones?|computers?|internet|e-?mails?|interviews?|interviewed|plaintiffs?|officials?|spokes\p{L}+)\b|\$\d|\b20[0-2]\d\b/giu,
  );
  const narrated = look.prose.replace(/“[^”]*”|"[^"]*"|(?<!\p{L})‘[^’]*(?:\p{L}’\p{L}[^’]*)*’/gu, ' ');
  const inNarrated = (pattern: RegExp) => narrated.match(pattern)?.length ?? 0;
  const narratedPerThousand = (count: number) => (count * 1000) / Math.max(1, countWords(narrated));
  const published = narratedPerThousand(
    inNarrated(
      /\b(?:films?|movies?|albums?|singers?|songwriters?|directors?|novels?|novelists?|actors?|actress(?:es)?|careers?|Oscars?|hospitals?|patients?|symptoms?|diseases?|diagnos\p{L}+|medical|medicine|clinics?|X-rays?|sports?|leagues?|coach(?:es)?|producers?|genres?|readers?|fiction|published|professors?|scientists?|seasons?|episodes?|series|musical|media|celebrit\p{L}+)\b/giu,
    ),
  );
  const years = inNarrated(/\b(?:1[0-9]|20)\d\d\b/gu);
  const isDated = years > MAX_YEARS.all && narratedPerThousand(years) > MAX_YEARS.perThousand;
  const said = look.perThousand(/\b(?:said|says|cried|cries|answered|answers|replied|asked|asks)\b/giu);
  const isTalk =
    said > MIN_TALK.said && people > MIN_TALK.people && reported === 0 && published === 0 && years === 0;
  return (
    look.wordCount > 150 &&
    reported < MAX_REPORTED &&
    reported + published < MAX_PUBLISHED &&
    !isDated &&
    people > 18 &&
    (told > 18 || (told > 9 && ofTales > 8) || isTalk) &&
    modern < 3 &&
    look.share('list') < 0.2 &&
    look.codeCount === 0
  );
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function lookAt({ title, blocks: all, warnings }: Document): Look {
  // Captions of figures are not part of the text.
  const blocks = all.filter((block) => block.kind !== 'figure');
  const lengths = new Map<Block['kind'], number>();
  const counts = new Map<Block['kind'], number>();
  let total = 0;
  const paragraphs: string[] = [];
  const headings: string[] = [];
  let orderedCount = 0;
  for (const block of blocks) {
    const length = lengthOf(block);
    counts.set(block.kind, (counts.get(block.kind) ?? 0) + 1);
    if (block.kind === 'heading') headings.push(block.text.trim().slice(0, 120));
    else total += length;
    lengths.set(block.kind, (lengths.get(block.kind) ?? 0) + length);
    if (block.kind === 'paragraph') paragraphs.push(block.text.slice(0, 2_000));
    if (block.kind === 'list' && block.ordered && block.items.length > 1) orderedCount++;
  }
  const spoken = blocks.slice(0, 400).flatMap((block) => wordsIn(block));
  const prose = spoken.join('\n').slice(0, MAX_READ_LENGTH);
  const wordCount = countWords(prose);
  return {
    title,
    headings,
    hasReferences: [...headings, ...warnings].some((text) => /\b(?:references|bibliography)\b/iu.test(text)),
    share: (kind) => (lengths.get(kind) ?? 0) / Math.max(1, total),
    paragraphs,
    listCount: counts.get('list') ?? 0,
    orderedCount,
    codeCount: counts.get('code') ?? 0,
    tableCount: counts.get('table') ?? 0,
    prose,
    wordCount,
    perThousand: (pattern) => ((prose.match(pattern)?.length ?? 0) * 1000) / Math.max(1, wordCount),
  };
}

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'callout':
    case 'turn':
      return [block.text.slice(0, 4_000)];
    case 'list':
      return block.items.slice(0, 40).map((item) => item.slice(0, 1_000));
    default:
      return [];
  }
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'callout':
    case 'turn':
      return block.text.length;
    case 'list':
      return block.items.reduce((sum, item) => sum + item.length, 0);
    case 'table':
      return block.rows.reduce((sum, row) => sum + row.reduce((cells, cell) => cells + cell.length, 0), 0);
    case 'verse':
      return block.lines.reduce((sum, line) => sum + line.length, 0);
    default:
      return 0;
  }
}
