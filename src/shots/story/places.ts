import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { PLACE_RULES as RULES } from './place-rules.ts';

export interface FoundPlace {
  readonly setting: SceneSetting;
  readonly things: readonly SceneThing[];
  readonly at: number;
  /** Index of its rule: lower numbers are more specific. */
  readonly rank: number;
}

/** Words before a place that is only mentioned, looked at or being left. */
const NOT_AT =
  /\b(?:from|(?<!\b(?:wander|walk|roam|rov|stray|rambl)(?:ed|ing|s)(?: [a-z]+){0,2} )about|than|for|except|leaving|left|across from|of|(?:look|gaz|peep|peer)(?:s|ed|ing|es)?(?: (?:down|out|up|across|over|back|often|long)){0,2} (?:into|in|on|upon|over|at|to|towards|through|across)) $/;
/** `The idea of enriching the abbey`: what is done to a place, or thought of it, happens anywhere. */
const NOT_IN =
  /\b(?:enrich\w*|endow\w*|own(?:ed|s|ing)?|inherit\w*|bought|buy(?:ing)?|sold|sell(?:ing)?|rul(?:ed|es|ing)|govern\w*|promis\w*|possess\w*|prais\w*|describ\w*|paint(?:ed|ing)|nam(?:ed|ing)|mention\w*|benefit\w*|build(?:ing)?|rebuild\w*|found(?:ing)|for the sake of|belong\w* to|heir (?:to|of)|lord of|king of|master of|word (?:to|of)|(?:gold|money|wealth|alms|gifts?|lands?) (?:to|for)) (?:(?:him|her|them|all|up|back|half|both) )?$/;
/** Exceptions: the place is meant after all, as in `the edge of the forest` or `out of the castle`. */
const PART_OF =
  /\b(?:(?:young |old )?(?:men|women)|maidens|girls|lads|youths|edge|heart|midst|middle|depths?|side|sides|shores?|banks?|foot|top|summit|bottom|end|corner|part|parts|gate|gates|door|doors|walls?|out|outside|inside|front|neighbourhood|outskirts|borders?|brink|mouth|surface|waters|people|folk|villagers|inhabitants|centre|vicinity|rest|bend|all|one|church|road|heather|bracken|rocks|slopes|trees|depth|wilds?|streets) of (?:the )?$/;

/** Names that contain the kind of place: `Bala Lake`, `Craddock Moor`. */
const NAMED =
  /\b[A-Z][a-z]+ (Lake|Castle|Forest|Wood|Beach|Bridge|Mill|Abbey|Moor|Mountain|Island)\b(?!['’])/g;

/** The places that a sentence certainly mentions, in order. `written` is the same text with its capitals. */
export function placesIn(text: string, written = text): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (const match of written.matchAll(NAMED)) {
    const kind = RULES.findIndex(({ bare }) => bare.test((match[1] ?? '').toLowerCase()));
    const rule = RULES[kind];
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (rule && !(NOT_AT.test(before) && !PART_OF.test(before)) && !NOT_IN.test(before))
      found.push({ setting: rule.setting, things: rule.things ?? [], at: match.index, rank: kind });
  }
  const taken: [number, number][] = [];
  for (const [rank, { words, bare, setting, things = [], alone }] of RULES.entries()) {
    if (!bare.test(text)) continue;
    for (const match of text.matchAll(words)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => from < end && to > start)) continue;
      taken.push([from, to]);
      const before = text.slice(Math.max(0, from - 40), from);
      if (isElsewhere(before, text.slice(from))) continue;
      if (!alone && ((NOT_AT.test(before) && !PART_OF.test(before)) || NOT_IN.test(before))) continue;
      found.push({ setting, things, at: from, rank });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

/** `On their way to the church`, `came back from church`: nobody is there yet, or any more. */
function isElsewhere(before: string, place: string): boolean {
  if (/^to(?:wards)? /.test(place))
    return /\b(?:on|long on|along) (?:the|his|her|their) (?:way|road) $/.test(before);
  return /^from /.test(place) && /\b(?:back|home|come|came|coming|returned|returning) $/.test(before);
}

/**
 * Where a sentence takes place, if it says so: the place that somebody reaches, or else the most specific
 * one.
 */
export function placeOf(text: string, written = text): FoundPlace | undefined {
  const all = placesIn(text, written);
  const found = all.filter((place, index) => !tellsWhere(all[index - 1], place, text));
  const reached = found.filter((place) => isReached(place, text));
  if (reached.length > 0) return reached.at(-1);
  // The most frequent place first, then the most specific one.
  const times = (place: FoundPlace) => found.filter(({ setting }) => setting === place.setting).length;
  return [...found].sort((one, other) => times(other) - times(one) || one.rank - other.rank)[0];
}

/** Whether somebody comes to a place, rather than is there. */
export function isReached({ at }: Pick<FoundPlace, 'at'>, text: string): boolean {
  return (
    /^(?:to|into|unto|towards|through) /.test(text.slice(at, at + 9)) ||
    /\b(?:to|into|reached|towards|unto|came (?:to|upon)|entered|through|up|over|across|down) $/.test(
      text.slice(Math.max(0, at - 14), at),
    )
  );
}

/** Whether a place only says where another one is: `a mill by the river`. */
function tellsWhere(before: FoundPlace | undefined, { at }: FoundPlace, text: string): boolean {
  if (!before || at - before.at > MAX_BESIDE_LENGTH) return false;
  const between = text.slice(before.at, at);
  return (
    /\b(?:by|beside|near|beneath|under|behind|above|below|overlooking) (?:[a-z~]+ )?$/.test(between) &&
    !/[,;:.]/.test(between)
  );
}

const MAX_BESIDE_LENGTH = 44;

const INDOORS: ReadonlySet<SceneSetting> = new Set([
  'church',
  'carving',
  'hall',
  'room',
  'chamber',
  'dungeon',
  'cave',
]);
const AT_SEA: ReadonlySet<SceneSetting> = new Set(['sea', 'deck', 'shipside', 'underwater', 'rock']);

export function isIndoors(setting: SceneSetting): boolean {
  return INDOORS.has(setting);
}

export function isAtSea(setting: SceneSetting): boolean {
  return AT_SEA.has(setting);
}

/** Names of places with their kind: `a well called Ffynnon Gwyer`. */
export function placeNamesIn(text: string): ReadonlyMap<string, SceneSetting> {
  const names = new Map<string, SceneSetting>();
  const flat = text.replace(/\s+/g, ' ');
  for (const match of flat.matchAll(
    /\b(?:an?|the|this|that) (?:[a-z]+ ){0,2}?([a-z]+),? (?:called|named|known as) (?:the )?([A-Z][a-z]{3,})/g,
  )) {
    const rule =
      RULES.find(({ bare, alone }) => !alone && bare.test(match[1] ?? '')) ??
      (match[1] === 'well' ? { setting: 'well' as const } : undefined);
    if (rule && match[2]) names.set(match[2], rule.setting);
  }
  return names;
}
