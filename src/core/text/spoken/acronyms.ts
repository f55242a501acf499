import { digitByDigit } from './number-words.ts';
import type { Reading, Run } from './runs.ts';

/** Spoken as words although they are short or do not look like words. */
const SAID_AS_WORDS = words(`
  NASA NATO UNESCO UNICEF AIDS OPEC NAFTA FEMA OSHA ASCII COVID SWAT IKEA SARS MERS CRISPR JPEG GIF ZIP RAM ROM
  PIN SIM LAN WAN VIN DOS LASER RADAR SCUBA ASEAN FIFA UEFA HIPAA EBITDA POTUS SCOTUS NASDAQ LEGO CAPTCHA`);
/** Spelled out although they could be spoken as words. */
const SAID_AS_LETTERS = words(`
  ACLU USDA UCLA AARP OECD ASAP IUCN IOU UEA ISO USA UAE URL EPA EU UN UK US IT AI API FAQ CEO CIA FBI DIY HIV
  ICU IRA IRS IQ VIP WHO ISBN USDOE EEOC IIRC IMO OSCE ICAO ETA ADHD ASAP NYU UFO BBC CNN IBM PC TV DVD DNA RNA
  GPS GPU CPU USB PDF XML SSD LED NB PS YMCA YWCA CEO CFO CTO HR PR QA AM PM`);
/** Too short, or too unusual in spelling, to be distinguished from initials by their letters. */
const NAMES = words(`
  BOB TOM TIM SAM BEN DAN JIM JOE KIM AMY ANN EVE MAX LEE RAY ROY SUE IAN KEN RON DON PAT TED NED GUY LEO MIA ZOE
  AVA IVY NAN MEG PEG LIZ JAN LYNN GLYNN BRYN FLYNN`);
/** Ordinary words, when shouted. */
const COMMON = words(`
  A I THE AND BUT NOT ALL ANY ARE WAS HAS HAD HIS HER ITS OUR OUT YOU YES NO NOW NEW OLD ONE TWO TEN SIX OF TO IN
  ON AT BY FOR FROM IF IS BE DO GO SO UP OR AS AN HE WE ME MY HOW WHY CAN DID GET LET MAY OFF OWN PUT SAY SEE
  SHE TOO USE WAY BIG BAD DAY END MAN MEN SEA SUN TOP WIN HOT RED THIS THAT THEY THEM WITH WHAT WHEN WILL YOUR
  ONLY STOP NEVER MUST VERY MORE MOST LESS SOME SUCH INTO OVER THAN THEN HERE BEEN WERE HAVE DOES DON'T FREE
  EACH EVERY ALWAYS HELP READ NEXT NOTE`);
/** Consonants with which English syllables begin and end. */
const ONSET =
  '(?:S?(?:[CKPT]R|PL|CH)|[BCFGKPS]L|[BDFGPW]R|[CSTPWGKR]H|S[CKMNPQTVW]|SHR|SCHW?|SCHM|THR|[DTQGS]W|QU|KN|GN|PN|PS|[BCDFGHJKLMNPQRSTVWXYZ])';
const CODA =
  '(?:(?:[CGKPSTRH]H|HN|HM|HL|CK|DG|L[BCDFGKLMNPTVX]|M[BMPS]|N[CDGKNTXZ]|NCH|LCH|RCH|RSH|R[BCDFGKLMNPRTVZ]|S[CKMPST]|SHT|C?T[STZ]?|F[FT]|GG|GHT|PT|TT|TCH|BB|DD|PP|ZZ|W[DKLN]|X|LPH|MPH|MPT|NTH|RTH|LTH|[BCDFGHJKLMNPRSTVWXZ])S?)';
const SPEAKABLE = new RegExp(
  `^(?!Y[^AEIOU])${ONSET}?[AEIOUY]{1,3}(?:${CODA}?${ONSET}?[AEIOUY]{1,3}){0,4}${CODA}?$`,
  'u',
);

/**
 * Words in capitals: initialisms are spelled out, acronyms spoken as words, headings and shouts read as ordinary
 * words.
 */
export function readAcronym(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run) return undefined;
  const dotted = /^((?:\p{L}\.)+\p{L})(['’]s)?$/u.exec(run.core);
  if (dotted?.[1]) {
    return {
      spoken: spellOut(dotted[1]) + possessive(dotted[2]),
      runCount: 1,
      ownsPeriod: !run.endsSentence,
    };
  }
  if (/^\p{Lu}$/u.test(run.core) && run.trail.startsWith('.') && !run.endsSentence) {
    return { spoken: run.core, runCount: 1, ownsPeriod: true };
  }
  const match = /^(\p{Lu}{2,})(['’]?s)?$/u.exec(run.core);
  if (!match?.[1] || /\p{Script=Greek}/u.test(run.core)) return undefined;
  const [, word = ''] = match;
  const ending = possessive(match[2]);
  if (COMMON.has(word)) return { spoken: word.toLowerCase() + ending, runCount: 1 };
  if (NAMES.has(word) || isSpeaker(runs, index)) return { spoken: capitalised(word) + ending, runCount: 1 };
  const isKnown = SAID_AS_LETTERS.has(word) && word !== 'US' && word !== 'IT';
  if (!isKnown && isShouted(runs, index)) return { spoken: word.toLowerCase() + ending, runCount: 1 };
  return { spoken: acronymWords(match[1]) + possessive(match[2]), runCount: 1 };
}

/** Spells letters and digits one by one: `F B I`. */
export function spellOut(text: string): string {
  const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()];
  return characters.map((character) => digitByDigit(character) || character).join(' ');
}

/** How a word in capitals is spoken, without its ending. */
export function acronymWords(word: string): string {
  if (SAID_AS_WORDS.has(word)) return word;
  if (SAID_AS_LETTERS.has(word) || word.length <= 3) return spellOut(word);
  if (word.length >= 7 || SPEAKABLE.test(word))
    return word.length >= 12 ? word.toLowerCase() : capitalised(word);
  return spellOut(word);
}

/** `KIM: I saw it.`: the speaker in a play or a transcript has a name, unless it is clearly an organization's. */
function isSpeaker(runs: readonly Run[], index: number): boolean {
  const run = runs[index];
  const before = runs[index - 1];
  if (!run?.trail.startsWith(':') || SAID_AS_LETTERS.has(run.core) || !/[AEIOUY]/u.test(run.core))
    return false;
  return run.startsLine || before?.startsLine === true;
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** Whether other words around it are in capitals too, at least one of which is certainly no acronym. */
function isShouted(runs: readonly Run[], index: number): boolean {
  const around = runs.slice(Math.max(0, index - 3), index + 4).filter((run) => /\p{L}{2}/u.test(run.core));
  const capital = around.filter((run) => /^\P{Ll}+$/u.test(run.core));
  const sure = capital.some(
    ({ core }) =>
      (/^\p{L}{6,}$/u.test(core) && !SAID_AS_WORDS.has(core)) || (core.length > 1 && COMMON.has(core)),
  );
  return sure && around.length >= 2 && capital.length * 2 > around.length;
}

function possessive(ending: string | undefined): string {
  return ending ? "'s" : '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
