/** Openings that lean on the sentence before. */
const CONNECTIVES =
  `and but or now for so yet nor however therefore thus hence then also moreover furthermore instead
  otherwise meanwhile similarly likewise consequently nevertheless nonetheless still besides accordingly
  finally afterwards later next too another both neither either such there, here again, even`
    .split(/\s+/u)
    .join('|');
const PHRASES =
  'in addition|in turn|for example|for instance|as a result|because of this|on the other hand|in other words|' +
  'in fact|in contrast|after that|at that|at this|in this|in these|in that|in those|to this|to him|to her|to them|by then|the same|' +
  'of these|of those|of them|one of them|some of them|most of them|all of them|all of this|the former|the latter';
const PRONOUNS = 'he|she|it|they|him|her|them|his|its|their|this|that|these|those';
const OPENING = new RegExp(`^["'“‘(]*(?:${CONNECTIVES}|${PHRASES}|${PRONOUNS})(?![\\p{L}'’-])`, 'iu');
const EARLY_PRONOUN = /^["'“‘(]*(?:[\p{L}'’-]+\s+){1,3}(?:he|she|they|him|them|his|her|their)\b/iu;

/**
 * Whether a sentence needs the one before it to be understood. A list of openings, no parser: good enough to
 * keep "He" and "However" from following a gap.
 */
export function isDangling(sentence: string): boolean {
  if (OPENING.test(sentence)) return true;
  const early = EARLY_PRONOUN.exec(sentence)?.[0];
  // A name before the pronoun is what the pronoun stands for.
  return early !== undefined && !/\s\p{Lu}/u.test(early);
}

/** A turn of thought is a good place to begin a scene. */
export function isTurn(sentence: string): boolean {
  return /^["'“‘(]*(?:but|however|then|so|yet|meanwhile|finally|later|now|next|instead|still|years? (?:passed|later)|one (?:day|night|morning))\b/iu.test(
    sentence,
  );
}
