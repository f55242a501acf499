import type { Word } from './reading.ts';

const APART =
  /^(?:than|without|unlike|except|besides|despite|against|instead|not|never|nor|neither|no|avoid\w*|lack\w*)$/u;
const REMOVES =
  /^(?:limit|reduce|avoid|eliminate|prevent|remove|lose|cut|stop|fight|reject|ban|lack|end|abolish|forbid|exclude|replace|drop|skip|deny|refuse|minimi[sz]e|miss|quit|ignore|resist|cure|kill|destroy)$/u;
const LEAVES = /^(?:move|switch|migrate|shift|change|leave|quit|depart|escape|flee|come|go|turn|free|save)$/u;

/**
 * Whether the sentence excludes the phrase: `longer than pure breeds`, `without a licence`, `move from a
 * safe, easy job`.
 */
export function isSetApart(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  // `without needing an account`
  const isPassed = (word: Word | undefined) =>
    /^(?:DET|ADJ|ADV|NUM)$/u.test(word?.tag ?? '') ||
    word?.text === ',' ||
    /^(?:needing|using|having|losing|breaking|causing|requiring|leaving|touching|changing)$/u.test(
      word?.lower ?? '',
    );
  while (at >= 0 && isPassed(words[at])) {
    if (APART.test(words[at]?.lower ?? '')) return true;
    at -= 1;
  }
  // `not the kind of report card`
  const clause = words.slice(Math.max(0, start - 6), start);
  const denial = clause.findLastIndex(({ lower }) => /^(?:not|n’t|n't|never)$/u.test(lower));
  if (denial >= 0 && !clause.slice(denial).some(({ text }) => /^[,;:]$/u.test(text))) return true;
  const lead = words[at];
  if (lead === undefined) return false;
  // `limits the number of bad lamps`, `to avoid bad lamps`
  const doer = words.slice(Math.max(0, start - 4), start).findLast(({ tag }) => tag === 'VERB');
  if (
    doer &&
    REMOVES.test(doer.lemma) &&
    !words.slice(words.indexOf(doer), start).some(({ text }) => text === ',')
  )
    return true;
  const isLeft =
    lead.lower === 'from' && words.slice(Math.max(0, at - 4), at).some(({ lemma }) => LEAVES.test(lemma));
  return isLeft || APART.test(lead.lower) || (lead.lower === 'of' && words[at - 1]?.lower === 'instead');
}
