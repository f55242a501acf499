import type { CardImage, MapCard } from '../../core/card.ts';
import type { Figure } from '../../core/model.ts';
import type { Thing } from '../../core/things.ts';
import { findCountries, findPlaces } from '../places/gazetteer.ts';
import { misleadingIn, thingsIn } from '../rules/things.ts';
import type { ShotMaterial } from '../spoken.ts';
import { type Reader, termsOf, type Word } from '../words/reading.ts';

/**
 * What a film is about, for its title: the picture that opens the document, or else a place on the map, or else a
 * thing that can be drawn.
 */
export interface FilmSubject {
  readonly image?: CardImage;
  readonly map?: Pick<MapCard, 'places' | 'country'>;
  readonly thing?: Thing;
}

/** How often the text must name a thing or a country: a title may also mean a thing as an image. */
const MIN_MENTIONS = 3;
const MIN_PART_MENTIONS = 2;
/** Longer titles have no card. */
export const MAX_TITLE_LENGTH = 160;
/** Smaller pictures are signs and buttons. */
const MIN_SIDE_PX = 240;
/** A wider or taller picture is a banner, or is not readable beside a title. */
const MAX_SHAPE = { wide: 2.6, tall: 2 };
/** A picture further down belongs to its own passage. */
const MAX_PARAGRAPHS_BEFORE = 1;
/** Diagrams and tables need their caption, and time to be read. */
const NEEDS_CAPTION =
  /\b(?:diagram|chart|graph|plot|table|map|schem\w+|flow|screenshot|screen shot|logo|figure|fig\.|architecture|timeline)\b/iu;
/** Kinds of documents whose title names no thing that could be seen. */
const ABSTRACT = /^(?:story|play|poem)$/u;

export function subjectOf(material: ShotMaterial, reader: Reader): FilmSubject {
  const lead = leadFigure(material);
  if (lead !== undefined) {
    const { hash, mediaType, widthPx, heightPx } = lead.image;
    return { image: { hash, mediaType, widthPx, heightPx } };
  }
  const map = placeNamed(material, reader) ?? placeOfNews(material, reader);
  if (map !== undefined) return { map };
  const named = ABSTRACT.test(material.kind) ? undefined : mainThing(material, reader);
  const thing = named && misleadingIn(material)(named) ? undefined : named;
  return thing === undefined ? {} : { thing };
}

/**
 * The picture with which a document opens, before its second paragraph and its first part. A film shows it beside the
 * title.
 */
export function leadFigure({
  blocks,
  kind,
  title,
}: Pick<ShotMaterial, 'blocks' | 'kind' | 'title'>): Figure | undefined {
  const hasTitle = title.trim() !== '' && title.trim().length <= MAX_TITLE_LENGTH;
  if (!hasTitle || !/^(?:article|news|encyclopedia)$/u.test(kind)) return undefined;
  let paragraphs = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' && (paragraphs > 0 || at > 1)) return undefined;
    if (block.kind === 'paragraph') paragraphs += 1;
    if (paragraphs > MAX_PARAGRAPHS_BEFORE) return undefined;
    if (block.kind === 'figure') return isPlainPicture(block) ? block : undefined;
  }
  return undefined;
}

/** Whether a picture can be seen at once beside words: no diagram or chart, no sign, and not too wide or too tall. */
export function isPlainPicture({ image, caption = '', alternativeText = '', label }: Figure): boolean {
  const { widthPx, heightPx } = image;
  const isClear = Math.min(widthPx, heightPx) >= MIN_SIDE_PX;
  const isFitting = widthPx <= heightPx * MAX_SHAPE.wide && heightPx <= widthPx * MAX_SHAPE.tall;
  return isClear && isFitting && label === undefined && !NEEDS_CAPTION.test(`${caption} ${alternativeText}`);
}

const TOWN =
  /\b(?:is|was)\b[^.;]*?\b(?:city|town|capital|municipality|village|port|metropolis|commune|borough)\b/u;
const COUNTRY = /\b(?:is|was) (?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:country|republic|kingdom|state|nation)\b/u;

/** The city or country of the title, if the first sentence says that it is one, and where. */
function placeNamed({ title, kind, scenes }: ShotMaterial, { isEnglish }: Reader): FilmSubject['map'] {
  const name = title
    .trim()
    .replace(/[,(].*$/u, '')
    .trim();
  const first = scenes[0]?.lines[0]?.text ?? '';
  const isSubject = name !== '' && first.replace(/^The /u, '').startsWith(name);
  if (!isEnglish || !isSubject || !/^(?:article|news|encyclopedia)$/u.test(kind)) return undefined;
  const [own] = findCountries(`in ${name}`);
  if (own?.written === name && COUNTRY.test(first)) return { places: [], country: own.name };
  const [country, ...others] = new Set(findCountries(first.slice(name.length)).map(({ written }) => written));
  if (country === undefined || others.length > 0 || !TOWN.test(first)) return undefined;
  const [found] = findPlaces(`${name}, ${country}`, new Set());
  return found?.place.name === name ? { places: [found.place], country: found.country } : undefined;
}

/**
 * The country in which something happened, if the first sentence of the news names no other, and the text goes on about
 * it.
 */
function placeOfNews({ kind, scenes, blocks }: ShotMaterial, { isEnglish }: Reader): FilmSubject['map'] {
  if (!isEnglish || kind !== 'news') return undefined;
  const first = inFull(scenes[0]?.lines[0]?.text ?? '');
  const [own, ...others] = findCountries(first);
  if (own === undefined || others.some(({ name }) => name !== own.name)) return undefined;
  const there = new RegExp(String.raw`\b(?:in|across|at|outside) (?:the )?${own.written}(?![\p{L}-])`, 'u');
  // `Tunisian` tells of Tunisia too.
  const named = new RegExp(String.raw`\b${own.written}`, 'gu');
  const told = blocks.map((block) => (block.kind === 'paragraph' ? inFull(block.text) : ''));
  const mentions = told.reduce((sum, text) => sum + (text.match(named)?.length ?? 0), 0);
  return there.test(first) && mentions >= MIN_MENTIONS ? { places: [], country: own.name } : undefined;
}

/** `at Tunisia’s museum`, `in the US`: countries as the list of countries has them. */
function inFull(text: string): string {
  return text
    .replace(/(?<=\p{L})[’']s\b/gu, '')
    .replace(/\b[Tt]he (?:US|U\.S\.)(?![\p{L}-])/gu, 'the United States');
}

/** The thing that the title names and the text tells of, or that the first sentence says the title is. */
function mainThing({ title, scenes }: ShotMaterial, reader: Reader): Thing | undefined {
  const lines = scenes.flatMap((scene) => scene.lines.map(({ text }) => text));
  const [first = ''] = lines;
  return definedThing(title, first, reader) ?? namedThing(title, lines, { reader, atLeast: MIN_MENTIONS });
}

/** The thing that a heading names and its part tells of. */
export function partThing(heading: string, lines: readonly string[], reader: Reader): Thing | undefined {
  return namedThing(heading, lines, { reader, atLeast: MIN_PART_MENTIONS });
}

function namedThing(
  title: string,
  lines: readonly string[],
  { reader, atLeast }: { readonly reader: Reader; readonly atLeast: number },
): Thing | undefined {
  // Capitals of a title are not those of names. `A laptop with a keyboard of glass`: what it has is not its subject.
  const plain = title.toLowerCase().replace(/\swith(?:out)?\s.*$/u, '');
  // `The lighthouse of Holm`: a thing of a place, if the text tells of it too.
  const head = plain.replace(/\s(?:of|in|on|at|from|for|and|that|which|who)\s.*$/u, '');
  const named = new Set([plain, head].flatMap((text) => thingsIn(text, reader).map(({ thing }) => thing)));
  // Of two things, neither is what it is about.
  const [thing, ...others] = named;
  if (thing === undefined || others.length > 0) return undefined;
  return mentionsOf(thing, lines, reader) >= atLeast ? thing : undefined;
}

/** In how many sentences the thing is meant, and not a name that begins the sentence. */
function mentionsOf(thing: Thing, lines: readonly string[], reader: Reader): number {
  return lines.filter((text) =>
    thingsIn(text, reader).some((found) => found.thing === thing && isSmall(text, found.start)),
  ).length;
}

function isSmall(text: string, start: number): boolean {
  return /^\p{Ll}/u.test(text.slice(start)) || /^(?:The|An?|Most|Many|Some|All)\s\p{Ll}/u.test(text);
}

/** `The Holm Light is a lighthouse that …` */
function definedThing(title: string, sentence: string, reader: Reader): Thing | undefined {
  const terms = new Set(termsOf(title));
  const words = reader.read(sentence);
  const verb = words.findIndex(({ lower }) => /^(?:is|was|are|were)$/u.test(lower));
  if (verb <= 0) return undefined;
  const before = termsOf(sentence.slice(0, words[verb]?.start ?? 0));
  if (terms.size === 0 || ![...terms].every((term) => before.includes(term))) return undefined;
  return thingsIn(sentence, reader).find(({ start }) => {
    const at = words.findIndex((word) => word.start === start);
    return at > verb && words.slice(verb + 1, at).every(isOfPhrase) && words[verb + 1]?.tag === 'DET';
  })?.thing;
}

/** Words of the noun phrase that defines something: `a British long-haired | dog`. */
function isOfPhrase({ tag, text }: Word): boolean {
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/u.test(tag) || text === '-';
}
