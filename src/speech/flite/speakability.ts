import { languageName } from '../../core/text/languages/languages.ts';
import { WAYS_TO_A_VOICE } from '../other-language.ts';
import type { SpeakabilityProblem } from '../speech-engine.ts';
import { foldToAscii, MAX_WORD_LENGTH } from './flite-text.ts';

/** Scripts, with the name that most people would use: that of the language. The first match is reported. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['written in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['written in Devanagari letters', /\p{Script=Devanagari}/gu],
];

/** The most common English words: 30 to 50 % of any English prose, and less than 8 % of other languages. */
const ENGLISH_GLUE = new Set(
  (
    'the of and to is that it was for with as his her he she they be this have from are not you by but at ' +
    'an or we had were their which what when there can will would if so all one been has who'
  ).split(' '),
);
/** Texts with fewer words say little about their language. */
const TELLING_WORD_COUNT = 12;
const MIN_GLUE_SHARE = 0.12;

/**
 * What an English-only voice cannot speak in a text.
 *
 * @param language BCP 47, as stated by the document. The text itself has priority
 */
export function speakabilityInEnglish(text: string, language: string): SpeakabilityProblem[] {
  const letters = text.match(/\p{L}/gu) ?? [];
  const silent = new Set([...new Set(letters)].filter((letter) => !/[a-z]/i.test(foldToAscii(letter))));
  const foreign = letters.filter((letter) => silent.has(letter));
  if (foreign.length > letters.length / 2) return [speaksEnglishOnly(scriptOf(text) ?? 'in another script')];

  const problems: SpeakabilityProblem[] = [];
  const stated = otherLanguage(language);
  const looksEnglish = glueShare(text);
  if (looksEnglish !== undefined && looksEnglish < MIN_GLUE_SHARE) {
    if (stated !== undefined) return [speaksEnglishOnly(stated)];
    problems.push({
      severity: 'warning',
      message: 'The embedded voice speaks English only, and this text does not look like English.',
      advice: WAYS_TO_A_VOICE,
    });
  } else if (looksEnglish === undefined && stated !== undefined) return [speaksEnglishOnly(stated)];

  if (foreign.length > 0) {
    problems.push({
      severity: 'warning',
      message: `The embedded voice passes over ${foreign.length} letters it cannot speak (${foreign.slice(0, 8).join('')}).`,
      advice: 'Write these words in Latin letters to hear them.',
    });
  }
  const tooLong = text.match(new RegExp(`[\\p{L}\\p{N}]{${MAX_WORD_LENGTH + 1}}`, 'u'));
  if (tooLong !== null) {
    problems.push({
      severity: 'warning',
      message: `The embedded voice speaks only the first ${MAX_WORD_LENGTH} letters of a longer word (${tooLong[0].slice(0, 20)}…).`,
      advice: 'Add spaces to the word, or remove it.',
    });
  }
  return problems;
}

function speaksEnglishOnly(what: string): SpeakabilityProblem {
  return {
    severity: 'error',
    message: `The embedded voice speaks English only; this text is ${what}.`,
    advice: `${WAYS_TO_A_VOICE} Or translate the text to English first.`,
  };
}

function scriptOf(text: string): string | undefined {
  let most = 0;
  let name: string | undefined;
  for (const [script, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    // Japanese mixes its own letters with a larger number of Chinese ones.
    const weight = script === 'Japanese' ? count * 4 : count;
    if (weight > most) [most, name] = [weight, script];
  }
  return name;
}

/** The English name of the stated language, if that is not English. */
function otherLanguage(language: string): string | undefined {
  try {
    const { language: base } = new Intl.Locale(language);
    if (base === 'en' || base === 'und') return undefined;
    return languageName(base);
  } catch {
    // A tag that is not BCP 47 says nothing about the language.
    return undefined;
  }
}

function glueShare(text: string): number | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < TELLING_WORD_COUNT) return undefined;
  return words.filter((word) => ENGLISH_GLUE.has(word)).length / words.length;
}
