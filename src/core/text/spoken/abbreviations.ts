import type { Reading, Run } from './runs.ts';

const WITH_PERIOD: Readonly<Record<string, string>> = {
  mr: 'Mister',
  mrs: 'Missus',
  ms: 'Miz',
  prof: 'Professor',
  gov: 'Governor',
  gen: 'General',
  govs: 'Governors',
  sen: 'Senator',
  sens: 'Senators',
  rep: 'Representative',
  lt: 'Lieutenant',
  col: 'Colonel',
  capt: 'Captain',
  sgt: 'Sergeant',
  rev: 'Reverend',
  hon: 'Honorable',
  pres: 'President',
  jr: 'Junior',
  sr: 'Senior',
  inc: 'Incorporated',
  co: 'Company',
  corp: 'Corporation',
  ltd: 'Limited',
  dept: 'Department',
  univ: 'University',
  ave: 'Avenue',
  blvd: 'Boulevard',
  rd: 'Road',
  mt: 'Mount',
  ft: 'Fort',
  approx: 'approximately',
  est: 'established',
  etc: 'et cetera',
  vs: 'versus',
  cf: 'compare',
  ca: 'circa',
  fig: 'Figure',
  vol: 'Volume',
  ed: 'edition',
  govt: 'government',
  assn: 'Association',
  bros: 'Brothers',
  atty: 'Attorney',
  supt: 'Superintendent',
  messrs: 'Messers',
  tues: 'Tuesday',
  thurs: 'Thursday',
  esp: 'especially',
  incl: 'including',
  tsp: 'teaspoons',
  tbsp: 'tablespoons',
  seq: 'following',
  al: 'others',
  apt: 'apartment',
  rm: 'room',
  rte: 'route',
  mins: 'minutes',
  secs: 'seconds',
  max: 'maximum',
  min: 'minimum',
  hrs: 'hours',
  yrs: 'years',
  oz: 'ounces',
  lbs: 'pounds',
  lb: 'pounds',
};
const ANYWHERE: Readonly<Record<string, string>> = {
  'e.g': 'for example',
  eg: 'for example',
  'i.e': 'that is',
  ie: 'that is',
  vs: 'versus',
  etc: 'et cetera',
  'a.k.a': 'also known as',
  'ph.d': 'P H D',
  phd: 'P H D',
  approx: 'approximately',
  'w/o': 'without',
  'w/': 'with',
  'n/a': 'not applicable',
  'b.sc': 'B S C',
  dr: 'Doctor',
  mr: 'Mister',
  mrs: 'Missus',
};

/** `Dr.`, `St.`, `vs.`, `e.g.`: the words that the letters stand for. */
export function readAbbreviation(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run || run.core.length > 7) return undefined;
  const ownsPeriod = run.trail.startsWith('.') && !run.endsSentence;
  const key = run.core.toLowerCase();
  if (key === 'et' && /^(?:seq|al)$/u.test(runs[index + 1]?.core ?? '') && run.trail === '') {
    return { spoken: 'and', runCount: 1 };
  }
  // At the beginning of a sentence. Elsewhere, `NB` is a place or a pencil.
  if (/^N\.?B$/u.test(run.core) && (run.startsLine || run.trail.includes(':')))
    return { spoken: 'Note', runCount: 1, ownsPeriod };
  const place = placeOrTitle(runs, index);
  const spoken =
    place ?? (run.trail.startsWith('.') ? lookUp(WITH_PERIOD, key) : undefined) ?? lookUp(ANYWHERE, key);
  if (spoken === undefined || isOrdinaryWord(run)) return undefined;
  const capitalised = /^\p{Lu}/u.test(run.core) || !/^\p{Lu}\p{Ll}/u.test(spoken);
  return { spoken: capitalised ? spoken : spoken.toLowerCase(), runCount: 1, ownsPeriod };
}

/** `St. Ives` is a saint, `Main St.` a street; `Dr. Lee` a doctor, `Elm Dr.` a drive. */
function placeOrTitle(runs: readonly Run[], index: number): string | undefined {
  const run = runs[index];
  const kind = run && { St: ['Saint', 'Street'], Dr: ['Doctor', 'Drive'], ST: ['Saint', 'Street'] }[run.core];
  if (!run || !kind) return undefined;
  const beforeName =
    !run.endsSentence && /^\.?$/u.test(run.trail) && /^\p{Lu}/u.test(runs[index + 1]?.core ?? '');
  const afterName = /^(?:\p{Lu}\p{Ll}|\d+(?:st|nd|rd|th)$)/u.test(runs[index - 1]?.core ?? '');
  return beforeName || !afterName ? kind[0] : kind[1];
}

/** `Co.` is short for company, but a sentence may end in `ed.`-less words such as `min` or `max`. */
function isOrdinaryWord(run: Run): boolean {
  return run.endsSentence && /^(?:gen|rep|col|ed|fig|est|max|ms|ft|cf)$/u.test(run.core);
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
