import type { MapPlace } from '../../core/card.ts';
import { COUNTRIES } from './countries.ts';
import { POPULATED_PLACES } from './populated-places.ts';

interface Place extends MapPlace {
  readonly country: string;
  /** In thousands of people. */
  readonly population: number;
}

/** A place that a text mentions, with its country. */
export interface FoundPlace {
  readonly place: MapPlace;
  readonly country: string;
  /** Offset of its name in the text. */
  readonly start: number;
}

/** A country that a text mentions. */
export interface FoundCountry {
  /** Its name in the atlas. */
  readonly name: string;
  /** Its name in the text. */
  readonly written: string;
  /** Whether a word such as `in` before the name shows that it is meant as a place. */
  readonly isLed: boolean;
}

/**
 * In thousands of people. A name alone means a city of at least this size, unless another city of that name
 * is of similar size.
 */
const KNOWN_POPULATION = 900;
const TOWN_POPULATION = 120;
const NAMESAKES = new Set(['United States of America']);
const NAMESAKE_FACTOR = 8;
/** A place is meant if it is this many times larger than the next one of its name in the country. */
const HOME_FACTOR = 4;
/** Names that are just as often words, people, states or regions. */
const DOUBTFUL = new Set(
  `Reading Nice Mobile Bath Cork Split Battle Boulder Phoenix Orange Lincoln Victoria Florence Charlotte Jackson Washington
  Georgetown Alexandria Santiago Valencia Lagos Cordoba Córdoba Granada Toledo Columbia Aurora Hamilton Salem Troy Eden
  Hope Union Paradise Independence Surprise Man Male Of Most Hit Fes Van Ho Pau Tours Nancy Lens Sari Una Sale Bo Ely
  Lima Mali Natal Vitoria San Santa Ray Barry Brest Best Cali Medina Palm Wells Gap Bar Ash Dover Kent Windsor Carson
  Fargo Madison Houston Dallas Austin Denver Cleveland Jefferson Douglas Marion Grant Franklin Warren Newton Kingston
  Lancaster Perry Quito Kashi Mecca Quebec Luxembourg Singapore Panama Guatemala Djibouti Monaco Kuwait Mexico Mumbai
  Cambridge Birmingham Portland Springfield Richmond Manchester Boston Durban Nara Osh Tema Usak Mary Buy Linden`.split(
    /\s+/u,
  ),
);
/** Doubtful on their own, but certain after the word `in`. */
const CERTAIN_AFTER_IN = new Set(
  'Mumbai Manchester Boston Houston Dallas Denver Cleveland Quito Durban Singapore Birmingham'.split(' '),
);

let index: Map<string, Place[]> | undefined;
let countryNames: Map<string, string> | undefined;

function placesByName(): Map<string, Place[]> {
  if (index) return index;
  index = new Map();
  for (const row of POPULATED_PLACES.trim().split('\n')) {
    const [names = '', country = '', latitude, longitude, population] = row.split(';');
    const [name = ''] = names.split('/');
    const place = {
      name,
      country,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
    };
    for (const own of names.split('/')) index.set(own, [...(index.get(own) ?? []), place]);
  }
  return index;
}

function countriesByName(): Map<string, string> {
  countryNames ??= new Map(
    COUNTRIES.flatMap(([name, ...others]) => [name, ...others].map((own) => [own, name] as const)),
  );
  return countryNames;
}

const LOCATIVE = String.raw`(?:\b(?:in|near|from|to|at|around|outside|towards?|through|via|between|across|reached|left|visited|is)|\b(?:city|town|port|capital|village|university|bay|harbou?r|outskirts|streets|people|north|south|east|west) of)`;
const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s(?:(?:of|de|da|do|del|la|el|al|the|am|an der)\s)?\p{Lu}[\p{L}’'.-]*){0,4}`;

/** Finds countries by their exact names. */
export function findCountries(text: string): FoundCountry[] {
  const found: FoundCountry[] = [];
  for (const { name, isLed } of namesIn(text)) {
    const country = countriesByName().get(name.replace(/^The\s/u, ''));
    if (country !== undefined) found.push({ name: country, written: name, isLed });
  }
  return found;
}

/**
 * Finds cities whose location is certain: the text names their country, or they are so much larger than all
 * others of their name that nothing else can be meant.
 *
 * @param known countries that the document mentions
 */
export function findPlaces(text: string, known: ReadonlySet<string>): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (const { name, start, end, isLed } of namesIn(text)) {
    const candidates = placesByName().get(name);
    if (!candidates) continue;
    const named = namedAfter(text.slice(end));
    const inNamed = named === undefined ? [] : candidates.filter(({ country }) => country === named);
    const isElsewhere = named === undefined && isInOther(text.slice(end));
    const place =
      largest(inNamed) ??
      (isLed && !isElsewhere && named === undefined
        ? meantAlone(name, candidates, { text, start, known })
        : undefined);
    if (!place) continue;
    const { latitude, longitude, country } = place;
    found.push({ place: { name, latitude, longitude }, country, start });
  }
  return found;
}

/** `Hamburg, Germany`, `Hamburg in Germany`. */
function namedAfter(rest: string): string | undefined {
  const name = new RegExp(String.raw`^(?:,\s(?:the\s)?|\s\(|,?\sin\s(?:the\s)?)(?<name>${NAME})`, 'u').exec(
    rest,
  )?.groups?.name;
  return name === undefined ? undefined : countriesByName().get(name.replace(/[.]$/u, ''));
}

/** `Paris, Texas`: whether the name that follows is a region, and not the next city of a list. */
function isInOther(rest: string): boolean {
  const next = new RegExp(String.raw`^,\s(?<name>${NAME})`, 'u').exec(rest)?.groups?.name;
  return next !== undefined && !placesByName().has(next.replace(/[.]$/u, ''));
}

/** The largest candidate, unless another one in the same country is of similar size. */
function largest(candidates: readonly Place[]): Place | undefined {
  const [first, second] = candidates.toSorted((one, other) => other.population - one.population);
  return first && (!second || first.population > second.population * HOME_FACTOR) ? first : undefined;
}

function meantAlone(
  name: string,
  candidates: readonly Place[],
  {
    text,
    start,
    known,
  }: { readonly text: string; readonly start: number; readonly known: ReadonlySet<string> },
): Place | undefined {
  const [first, second] = candidates.toSorted((one, other) => other.population - one.population);
  if (!first) return undefined;
  const isOnly = !second || first.population > second.population * NAMESAKE_FACTOR;
  const isAfterIn = /\b[Ii]n\s$/u.test(text.slice(0, start));
  if (DOUBTFUL.has(name) && !(isAfterIn && CERTAIN_AFTER_IN.has(name) && known.has(first.country)))
    return undefined;
  if (first.population >= KNOWN_POPULATION && isOnly) return first;
  // A smaller city counts only if the document mentions its country. The United States are excluded, because
  // so many of its towns share a name: `in Manhattan` is not about a town in Kansas.
  const own = candidates.filter(
    ({ country, population }) =>
      known.has(country) && population >= TOWN_POPULATION && !NAMESAKES.has(country),
  );
  return isAfterIn && own.length === 1 && isOnly ? own[0] : undefined;
}

/** Words that start a sentence and are not part of a name. */
const OPENING =
  /^(?:The|In|At|From|To|Near|Around|Between|Outside|Through|Across|Of|By|For|And|But|On|Via|Only|Today|While|When|Since|Before|After)\s/u;

/** Finds runs of capitalised words, and the longest known name in each. */
function* namesIn(text: string): Generator<{ name: string; start: number; end: number; isLed: boolean }> {
  const isKnown = (name: string) => placesByName().has(name) || countriesByName().has(name);
  for (const match of text.matchAll(new RegExp(NAME, 'gu'))) {
    const run = match[0].replace(/[.’']s?$/u, '').replace(OPENING, '');
    // `Trinidad and Tobago`
    const next =
      new RegExp(String.raw`^\sand\s${NAME}`, 'u').exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    // Part of a longer name is something else: `London Bridge`, `New England`, `Paris Hilton`.
    const name = [`${run}${next}`, run].find(isKnown);
    if (name === undefined) continue;
    const start = match.index + match[0].indexOf(name);
    const end = start + name.length;
    const before = text.slice(Math.max(0, start - 30), start);
    const after = text.slice(end, end + 24);
    if (/^[’']s\b|^-/u.test(after) || /-$/u.test(before)) continue;
    const isLed =
      new RegExp(
        String.raw`${LOCATIVE}\s(?:the\s|both\s|downtown\s|central\s|northern\s|southern\s|eastern\s|western\s)?$`,
        'iu',
      ).test(before) ||
      new RegExp(String.raw`${LOCATIVE}\s(?:the\s)?${NAME}(?:,\s${NAME}){0,4},?\s(?:and|or|to)\s$`, 'u').test(
        before,
      ) ||
      new RegExp(String.raw`${LOCATIVE}\s(?:the\s)?(?:${NAME},\s){1,4}$`, 'u').test(before);
    yield {
      name,
      start,
      end,
      isLed: isLed && !/(?:\b(?:not|nor|never|no longer)\b|n[’']t\b)[^,;.]*$/u.test(before),
    };
  }
}
