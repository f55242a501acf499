/**
 * How badly a break between two words hurts reading, by the rules that subtitlers share (Netflix Timed Text
 * Style Guide, "Line treatment"; BBC Subtitle Guidelines, "Line breaks"): after punctuation, before
 * conjunctions and prepositions; not between article and noun, preposition and object, number and unit,
 * first and last name. The word lists are those of English, German, Spanish, French, Italian and Portuguese at once: a
 * word that is something else in another language costs that language a slightly worse break. Punctuation, numbers and
 * names hold for most languages.
 */
import { LANGUAGES } from '../../core/text/languages/languages.ts';

const set = (words: string) => new Set(words.split(' '));

const DETERMINERS = set(
  'a an the this these those my your his her its our their some any no every each another such what whose ' +
    'der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses seine ihre ' +
    'el la los las un una unos unas su sus le les une cette ces leur leurs il lo gli uno o os um uma seu sua',
);
const PREPOSITIONS = set(
  'about above across after against along among around at before behind below beneath beside between beyond by ' +
    'despite down during except for from in inside into like near of off on onto out outside over past per ' +
    'since through throughout to toward towards under until unto up upon via with within without ' +
    'im am auf aus bei beim bis durch für gegen mit nach ohne über um unter vom von vor zu zum zur zwischen ' +
    'de del al con para por sobre entre desde hasta du au aux dans pour par avec sans sur chez ' +
    'di da dal della dei nel nella su per tra fra dos das em na nos nas ao pelo pela com sem até',
);
const CONJUNCTIONS = set(
  'and but or nor yet so because although though while whereas if unless than as ' +
    'und aber oder denn weil wenn als ob sondern obwohl während y e pero sino porque cuando si et mais ou ' +
    'lorsque puisque ma perché quando embora',
);
const RELATIVES = set(
  'that which who whom when where why how whether dass welche welcher welches que quien donde qui dont où che quem onde',
);
const AUXILIARIES = set(
  'am is are was were be been being has have had do does did will would can could may might must shall should ' +
    'not never to',
);
const SUBJECTS = set('i he she it we they you there');
const OBJECTS = set('him them me us it');
const DEGREES = set('very too more most less least quite rather only just even almost nearly about');
const COUNTED = new Set([
  ...set('no. nos. figure fig. chapter ch. page pp. p. part section vol. volume step table number'),
  ...set('abbildung tabelle kapitel seite figura página capítulo tableau chapitre pagina capitolo'),
  ...LANGUAGES.flatMap(({ numbering }) => Object.keys(numbering)),
]);
/** Those that end no sentence. */
const ABBREVIATIONS = new Set(
  LANGUAGES.flatMap(({ abbreviations, magnitudes, closing }) => [
    ...Object.keys(abbreviations).filter((word) => word.endsWith('.') && !closing.has(word)),
    ...Object.keys(magnitudes).map((word) => word.toLowerCase()),
  ]),
);
const NUMBER_WORDS = set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ' +
    'ninety hundred thousand million billion',
);
const MONTHS = set(
  'january february march april may june july august september october november december ' +
    'jan. feb. mar. apr. aug. sept. oct. nov. dec. ' +
    LANGUAGES.flatMap(({ months }) => months.map((month) => month.toLowerCase())).join(' '),
);
const TITLES = set(
  'mr. mrs. ms. dr. prof. st. gov. sen. rep. gen. col. capt. lt. sgt. rev. hon. sir lord lady king queen ' +
    'president captain professor saint mr mrs ms dr',
);

const CLOSING = /["'’”»)\]]*$/u;
const NUMBER = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}’'-]+$/u;
/** Punctuation between two parts stays with the first. */
const DASH = /^[-–—―·•|]+$/u;

/** Where a line may end: between `before` and `after`. */
export interface Joint {
  /** The word before `before`, if it is on the same line. */
  readonly earlier?: string | undefined;
  readonly before: string;
  readonly after: string;
}

/** From 0 (the best place to break) to 50 (never, if there is another way). */
export function breakPenalty({ earlier, before, after }: Joint): number {
  if (endsSentence(before, after)) return 0;
  const ending = before.replace(CLOSING, '');
  if (DASH.test(after)) return 45;
  if (/([—–;:]|--)$/u.test(ending) || DASH.test(before)) return 1;
  if (/[,、，]$/u.test(ending)) return TITLES.has(plain(after)) ? 12 : 2;
  const binding = bindingPenalty(before, after);
  if (binding > 0) return binding;
  if (/^["'“‘«([]/u.test(after)) return 4;
  if (/["'”’»)\]]$/u.test(before)) return 5;
  const opening = openingPenalty(before, after);
  // Likely an adjective and its noun: "a beautiful | voice".
  return opening === PLAIN_PENALTY && earlier && DETERMINERS.has(plain(earlier)) ? opening + 5 : opening;
}

/** The penalty between two words when no rule applies. */
const PLAIN_PENALTY = 11;

/** How strongly a word belongs with the next one, or 0 if it does not. */
function bindingPenalty(before: string, after: string): number {
  const word = plain(before);
  if (TITLES.has(word) && /^\p{Lu}/u.test(after)) return 50;
  if (DETERMINERS.has(word)) return 50;
  if (NUMBER.test(before) || (COUNTED.has(word) && /\p{N}/u.test(after))) return 48;
  if (NUMBER_WORDS.has(word) && NUMBER_WORDS.has(plain(after))) return 48;
  // "two hundred | and twelve" is one number.
  if (/^(?:hundred|thousand|[mb]illion)$/u.test(word) && plain(after) === 'and') return 44;
  if (MONTHS.has(word) && /^\p{N}/u.test(after)) return 48;
  if (PREPOSITIONS.has(word)) return 36;
  if (CONJUNCTIONS.has(word)) return 34;
  if (RELATIVES.has(word)) return 30;
  if (CAPITALISED.test(before) && /^\p{Lu}/u.test(after)) return 26;
  if (SUBJECTS.has(word)) return 28;
  if (DEGREES.has(word)) return 16;
  if (AUXILIARIES.has(word) || /n['’]t$/u.test(word)) return 20;
  // An adverb leads to what it qualifies: "richly dressed".
  return word.endsWith('ly') ? 14 : 0;
}

function openingPenalty(before: string, after: string): number {
  const word = plain(after);
  if (word === 'and' || word === 'or') return 8;
  if (CONJUNCTIONS.has(word) || RELATIVES.has(word)) return 4;
  if (OBJECTS.has(word)) return 20;
  if (!PREPOSITIONS.has(word)) return PLAIN_PENALTY;
  // Before punctuation it has no object to lead to: it belongs to the verb before, as in "came from,".
  if (/[,.;:!?]$/u.test(after)) return 24;
  if (word !== 'of') return 6;
  return CAPITALISED.test(before) ? 16 : 9;
}

/** Whether a sentence ends with this word, told by its punctuation and the next word's first letter. */
export function endsSentence(word: string, next: string | undefined): boolean {
  const ending = word.replace(CLOSING, '');
  if (/[。！？]$/u.test(ending)) return true;
  if (!/[.!?…؟।]$/u.test(ending)) return false;
  if (next === undefined) return true;
  if (/^["'“‘«([¿¡]*\p{Ll}/u.test(next)) return false;
  if (!ending.endsWith('.')) return true;
  return !isAbbreviation(ending) && !isOrdinal(ending, next);
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    TITLES.has(lower) ||
    COUNTED.has(lower) ||
    MONTHS.has(lower) ||
    ABBREVIATIONS.has(lower) ||
    /(^|\.)[\p{L}]\.$/u.test(word)
  );
}

/** `20. Jahrhundert`: of the words after a number, some tell that it counts. */
function isOrdinal(word: string, next: string): boolean {
  return LANGUAGES.some(({ isOrdinal: counts }) => counts?.(word, next) === true);
}

/** Lower case, without what stands around the word; an abbreviation keeps its full stop. */
function plain(word: string): string {
  return word
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}.]+$/u, '')
    .toLowerCase();
}
