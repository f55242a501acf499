import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import type { ShotMaterial } from '../spoken.ts';
import type { Reader } from '../words/reading.ts';
import { findCountries, findPlaces } from './gazetteer.ts';
import { isOnlyWhereSaid } from './told-of.ts';

const MAX_PLACES = 5;
/** A whole country says less than a place in it. */
const COUNTRY_COST = 14;
/** Kinds of documents whose places may be fictional. */
const TOLD = /^(?:story|play|poem)$/u;

const ABSENT =
  /\b(?:[Aa]part from|[Ee]xcept(?: for)?|[Oo]ther than|[Uu]nlike|[Ii]nstead of|[Rr]ather than|[Nn]ot (?:in|to|from|even)|nor|as \p{Ll}+ as|(?:\p{Ll}+er|more|less|farther|further) than|the size of|[Cc]ompared (?:with|to)|(?:[Aa]mbassador|[Ee]nvoy|[Ee]mbassy|[Aa]ccredited|[Cc]onsul) (?:to|of|in)|(?:[Rr]elations|[Tt]alks|[Tt]rade|[Tt]ies|[Tt]reaty|[Dd]eal|[Aa]greement|[Ww]ar) with) (?:(?:in|to|from|the|all|of) )*\p{Lu}/u;

/** Whether a place is only an exception, or compared with: what is told happens elsewhere. */
export function isAbsent(text: string): boolean {
  return ABSENT.test(text);
}

/** `in the hills north of Holm`: what is told happens elsewhere. */
export function isBeside(text: string, start: number): boolean {
  return /\b(?:(?:north|south|east|west)(?:-?(?:east|west))?(?: and (?:north|south|east|west))?|outside|miles|kilomet(?:re|er)s|km) (?:of )?(?:the )?$/iu.test(
    text.slice(0, start),
  );
}

/** A map of the places that the text mentions, if only one place can be meant. */
export function mapCards({ material, beats, reader }: SceneContext): Candidate[] {
  if (!reader.isEnglish || TOLD.test(material.kind)) return [];
  const known = countriesOf(material);
  return beats.flatMap((beat, at): Candidate[] => {
    if (beat.line.table || beat.line.kind === 'turn' || beat.line.source?.kind === 'quote') return [];
    // Skip questions and conditions: in `What if you fly to Japan?`, nobody flies.
    if (/\?\W*$/u.test(beat.line.text) || /\b(?:if|imagine|suppose)\b/iu.test(beat.text)) return [];
    if (isAbsent(beat.text)) return [];
    const before = beat.line.text.slice(0, beat.start - beat.line.start);
    const found = findPlaces(beat.text, known).filter(
      ({ start }) => !isOnlyWhereSaid(before + beat.text.slice(0, start)) && !isBeside(beat.text, start),
    );
    const places = found
      .map(({ place }) => place)
      .filter((place, own, all) => all.findIndex(({ name }) => name === place.name) === own);
    if (places.length > 0 && places.length <= MAX_PLACES) {
      const countries = new Set(found.map(({ country }) => country));
      const [country] = countries;
      const card = { kind: 'map', places, ...(countries.size === 1 && country && { country }) } as const;
      return [{ card, value: VALUES.map, from: at, to: at }];
    }
    // Skip brackets: `(Initiative of Black People in Germany)` is the name of an organisation.
    const countries = findCountries(beat.text.replace(/\([^()]*\)?/gu, '')).filter(
      ({ written }) => !isOnlyWhereSaid(before + beat.text.slice(0, beat.text.indexOf(written))),
    );
    const names = new Set(countries.map(({ name }) => name));
    const only = countries[0];
    const isMeant =
      countries.some(({ isLed }) => isLed) ||
      (only && known.has(only.name) && isSubject(only.written, beat, reader));
    if (names.size !== 1 || !only || !isMeant || REGION.test(beat.text)) return [];
    const card = { kind: 'map', title: only.written, places: [], country: only.name } as const;
    return [{ card, value: VALUES.map - COUNTRY_COST, from: at, to: at }];
  });
}

/** `in Europe and Australia`: the country alone is not where it happens. */
const REGION =
  /\b(?:Europe|Asia|Africa|(?:North|South|Central|Latin) America|the Americas|Middle East|Oceania|Scandinavia|EU|European Union|worldwide|around the world|other countries|elsewhere)\b/u;

/** Whether a sentence begins with a country and its verb: `Norland is the poorest country`. */
function isSubject(name: string, { text, line }: Beat, reader: Reader): boolean {
  if (!line.text.startsWith(text)) return false;
  const opening = [name, `The ${name}`].find((own) => text.startsWith(`${own} `));
  if (opening === undefined) return false;
  const next = reader.read(text).find(({ start, tag }) => start > opening.length && tag !== 'ADV');
  return /^(?:VERB|AUX)$/u.test(next?.tag ?? '') && !SAYS.test(next?.lemma ?? '');
}

/** What a country says is told somewhere else. */
const SAYS = /^(?:say|tell|deny|claim|insist|warn|ask|accuse|reject|demand|believe|want|agree|refuse|vote)$/u;

const remembered = new WeakMap<ShotMaterial, ReadonlySet<string>>();

/** The countries that the document mentions. */
function countriesOf(material: ShotMaterial): ReadonlySet<string> {
  let known = remembered.get(material);
  if (!known) {
    const texts = material.blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'callout'
        ? [block.text.slice(0, 10_000)]
        : [],
    );
    known = new Set(
      [material.title, ...texts].flatMap((text) =>
        findCountries(text).flatMap(({ name, isLed }) => (isLed ? [name] : [])),
      ),
    );
    remembered.set(material, known);
  }
  return known;
}
