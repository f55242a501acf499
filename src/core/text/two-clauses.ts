/** What the first of two clauses may begin with, when a comma ends it: `While the lamp burns, the keeper reads.` */
const LEADS =
  /^(?:while|although|though|even though|even if|even when|if|when|whenever|whereas|unless|because|since|as soon as|as long as|once|until|before|after|where|wherever|just because|in case)\s/iu;
/** What the second one begins with: `The lamp burns, but nobody reads.` */
const TURNS =
  /^(?:but|yet|so|while|whereas|although|though|even though|even if|because|since|unless|until|not|rather than|instead of)\s/iu;
/** A clause of one or two words is an aside. */
const MIN_WORDS = 3;
const MAX_WORDS = { first: 16, second: 26 } as const;

/**
 * The two clauses of a sentence that has just two, as it is written: a condition and what follows from it, a claim
 * and its other side, what stands before and after a semicolon. `undefined` if it is not certain where they part.
 */
export function twoClauses(sentence: string): readonly [string, string] | undefined {
  const text = sentence.trim();
  const semicolons = text.split(/;\s/u);
  if (semicolons.length === 2) return fitting(text, text.search(/;\s/u) + 1);
  const commas = [...text.matchAll(/,(?=\s)/gu)].map(({ index }) => index);
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || semicolons.length > 1) return undefined;
  const second = text.slice(comma + 1).trim();
  return LEADS.test(text) || TURNS.test(second) ? fitting(text, comma + 1) : undefined;
}

function fitting(text: string, end: number): readonly [string, string] | undefined {
  const [first, second] = [text.slice(0, end).trim(), text.slice(end).trim()];
  const [own, next] = [countOf(first), countOf(second)];
  const isFit = own >= MIN_WORDS && next >= MIN_WORDS && own <= MAX_WORDS.first && next <= MAX_WORDS.second;
  return isFit && isClosed(first) ? [first, second] : undefined;
}

function countOf(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Whether no bracket or quotation mark is open at its end. */
function isClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
}
