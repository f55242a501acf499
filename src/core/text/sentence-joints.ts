import type { Language } from './languages/language.ts';

/** The text on both sides of a possible sentence end, including the white space between. */
export interface SentenceJoint {
  readonly before: string;
  readonly after: string;
  /** Whether `before` is the whole sentence so far. */
  readonly startsSentence: boolean;
  /** Its abbreviations, instead of those of English. */
  readonly language?: Language | undefined;
}

const CLOSERS = `"'”’»›)\\]}*_`;
const TERMINATED = new RegExp(`[.!?…。．！？｡؟۔।॥][${CLOSERS}」』）]*$`, 'u');
const FULL_WIDTH_TERMINATED = /[。．！？｡][」』）”’]*$/u;

/** They precede a name or a thing, so they never end a sentence unless the next one clearly begins. */
const LEADING_ABBREVIATIONS = words(`
  mr mrs ms mx dr prof gov govs gen sen sens rep lt col capt cpt maj sgt cpl pvt cmdr adm rev hon pres fr sr sra msgr
  messrs mmes mt ft st ste sts supt insp det atty amb sec treas vs v cf e.g eg i.e ie viz ca approx esp incl
  resp dept univ assn bros mlle mme`);
/** Abbreviations only before a number: `No. 5`, `Fig. 2`, `Jan. 3`. */
const NUMBERING_ABBREVIATIONS = words(`
  no nos nr fig figs vol vols p pp pg ch chap sec secs art arts par para paras cl s ss eq ex tab app apt rm ext
  rte ed ver v c rs
  jan feb mar apr jun jul aug sep sept oct nov dec`);
/** They often end a sentence, and as often do not: the next word decides. */
const TRAILING_ABBREVIATIONS = words(`
  co inc ltd corp llc jr sr esq al a.m p.m am pm ave blvd rd ln hwy ph.d m.d b.a m.a b.sc d.c u.s u.k u.n e.u
  u.s.a a.d b.c a.k.a est`);
/** Legal forms of companies end a sentence before a capital, unless someone's title follows. */
const LEGAL_FORMS = words('inc ltd corp llc plc');
const POST =
  /^(?:CEO|CFO|CTO|Chair|Chairman|Chairwoman|President|Chief|Founder|Co-founder|Director|Executive|Spokes|Vice|Senior|Managing|Inc|Ltd|Corp|LLC)/u;
/** `12 m. Islands`, `40 ft. Boats`: after a number and before a capital, the period ends the sentence. */
const ENDS_WITH_MEASURE =
  /(?:^|[\s(“"'])[-−–+~≈<>≤≥±$€£]?[\d.,½⅓⅔¼¾⅛–-]*[\d½⅓⅔¼¾⅛]\s?(?:[a-zµμ]?[mgslLhWVJN]|in|ft|yd|mi|nmi|oz|lbs?|tsp|tbsp|pt|qt|gal|ms|ns|min|mins|sec|secs|hrs?|yrs?|km²?|kn|kph|mph|rpm|fps|px|kHz|bn|mn|cl|ml|dl|k?cal|kB|[KMGT]B)\.$/u;
/** Times end a sentence before a capital, unless it names a zone, a day or a month. */
const AFTER_TIME =
  /^(?:[A-Z]{2,4}T\b|GMT|UTC|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Pacific|Mountain|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/u;

/** Words that begin sentences and are rarely part of a name. */
const SENTENCE_STARTERS = words(`
  the a an this that these those it he she they we you i his her its their our my your who what when where why
  how which there here then now but and or so yet nor if although though while because since as after before
  until unless once in on at by for from with without of to into during under over however therefore moreover
  meanwhile finally also still even only not no yes all some many most more both each every other another
  such one nobody everyone everybody someone is are was were do does did can could will would should may
  might must have has had let please today yesterday tomorrow others few several none neither either whoever
  whether everything nothing something anything anyone nearly almost perhaps maybe later soon often sometimes
  twice thus hence instead indeed again next together among between despite like unlike within
  without whatever whenever wherever don't it's that's there's he's she's they're we're you're i'm i'll we'll`);

const SPEECH_VERBS =
  'said|says|asked|asks|cried|cries|shouted|replied|replies|answered|added|called|exclaimed|whispered|' +
  'yelled|screamed|muttered|murmured|thought|wondered|begged|sighed|laughed|continued|' +
  'demanded|declared|warned|remarked|observed|snapped|groaned|gasped|roared|wrote|writes';
const NAMED_SPEAKER = new RegExp(
  `^(?:I|(?:(?:The|A|An|My|His|Her|Their|Our) (?:[\\p{L}'’-]+ ){1,3}?)|(?:\\p{Lu}[\\p{L}'’.-]* ){1,3}?) ?(?:${SPEECH_VERBS})\\b`,
  'u',
);

/** Whether the sentence continues over a boundary that Unicode's rules allow. */
export function continuesSentence(joint: SentenceJoint): boolean {
  const before = joint.before.trimEnd();
  const after = joint.after.trimStart();
  if (before === '' || !/[\p{L}\p{N}]/u.test(after)) return true;
  if (!TERMINATED.test(before)) return true;
  if (FULL_WIDTH_TERMINATED.test(before)) return false;
  // Without white space, it is inside a URL or a typing error, such as `?page=2`.
  if (before.length === joint.before.length && after.length === joint.after.length) return true;
  if (/^["'“‘«([]*\p{Ll}(?!\p{Lu})/u.test(after)) return true;
  if (/[!?.…,]["'”’»]+$/u.test(before) && NAMED_SPEAKER.test(after)) return true;
  if (!before.endsWith('.')) return false;
  const { language } = joint;
  return language === undefined
    ? continuesAfterPeriod({ ...joint, before, after })
    : continuesInLanguage({ ...joint, before, after, language });
}

/** The same for a language of which the abbreviations are known, and no more. */
function continuesInLanguage(joint: SentenceJoint & { readonly language: Language }): boolean {
  const { before, after, startsSentence, language } = joint;
  if (startsSentence && /^[("“„«]*(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})\.$/u.test(before)) return true;
  if (language.isOrdinal?.(before, after) || isWithinAbbreviation(before, after, language)) return true;
  if (ENDS_WITH_MEASURE.test(before) && /^["'“„‘([¿¡]*\p{Lu}/u.test(after)) return false;
  const last = abbreviationAtEnd(before, language);
  if (last === undefined) return endsWithInitial(before, after);
  if (Object.hasOwn(language.numbering, last)) return /^[(#]?\d|^[IVX]+\b/u.test(after);
  return !language.closing.has(last) || !/^["'“„‘«([¿¡]*\p{Lu}/u.test(after);
}

/** `EE. UU.` after its first stop. */
function isWithinAbbreviation(before: string, after: string, { abbreviations }: Language): boolean {
  const first = /[\p{L}.-]{1,8}\.$/u.exec(before)?.[0].toLowerCase();
  const rest = /^[\p{L}.-]{1,8}\./u.exec(after)?.[0].toLowerCase();
  return first !== undefined && rest !== undefined && Object.hasOwn(abbreviations, first + rest);
}

/** `z. B.` and `z.B.`, the longest that is known. */
function abbreviationAtEnd(
  before: string,
  { abbreviations, numbering, magnitudes }: Language,
): string | undefined {
  const magnitude = /\S+$/u.exec(before.slice(-24))?.[0] ?? '';
  if (Object.hasOwn(magnitudes, magnitude)) return magnitude;
  const end = before.slice(-24).toLowerCase();
  const [, words = ''] = /((?:[\p{L}º°.-]{1,12}\s){0,2}[\p{L}º°.-]{1,16})$/u.exec(end) ?? [];
  const parts = words.split(' ');
  for (let first = 0; first < parts.length; first++) {
    const key = parts
      .slice(first)
      .join('')
      .replace(/^[("“„«]+/u, '');
    if (Object.hasOwn(abbreviations, key) || Object.hasOwn(numbering, key)) return key;
  }
  return undefined;
}

const CALLED = /\b(?:called|named|dubbed)\s(?:the|an?)\s\p{Lu}{2,4}\.$/u;

function continuesAfterPeriod({ before, after, startsSentence }: SentenceJoint): boolean {
  if (startsSentence && /^[("“‘[]*(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})\.$/u.test(before)) return true;
  const lastWord = /([\p{L}\p{N}.&'’-]{1,12})\.$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const nextWord = /^["'“‘([]*([\p{L}'’]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (NUMBERING_ABBREVIATIONS.has(lastWord) && /^[(#]?\d|^[IVX]+\b/u.test(after)) return true;
  // `a lamp called the LX. Beacon`: what is given as a name is no name with its article alone.
  if (CALLED.test(before) && /^\p{Lu}\p{Ll}/u.test(after) && !SENTENCE_STARTERS.has(nextWord)) return true;
  if (SENTENCE_STARTERS.has(nextWord)) return lastWord === 'e.g' || lastWord === 'i.e';
  if (/^[ap]\.?m$/u.test(lastWord)) return AFTER_TIME.test(after);
  if (ENDS_WITH_MEASURE.test(before) && /^["'“‘([]*\p{Lu}/u.test(after)) return false;
  if (LEGAL_FORMS.has(lastWord)) return POST.test(after);
  if (LEADING_ABBREVIATIONS.has(lastWord) || TRAILING_ABBREVIATIONS.has(lastWord)) return true;
  return endsWithInitial(before, after);
}

/** `J. R. R. Tolkien`, `U.S. Army`; but `vitamin C. Oranges` and `World War I. Germany` are two sentences. */
function endsWithInitial(before: string, after: string): boolean {
  if (/(?:^|[\s("“‘])(?:\p{L}\.){2,}$/u.test(before)) return true;
  const match = /(?:^|[\s("“‘])(\p{L})\.$/u.exec(before);
  if (!match?.[1]) return false;
  if (/^\p{Lu}\.(?:\s|\p{Lu}\.)/u.test(after)) return true;
  return (
    !/[IVX]/u.test(match[1]) &&
    !/\b(?:vitamin[ae]?|plan|typ[eo]?|tipo|grade|gr(?:o|ou|u)p(?:pe?|o|e)?|hepat\w+|[ck]las+[eis]*)\s+\p{L}\.$/iu.test(
      before,
    )
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
