const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+){0,2}`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}`;
const DAY = String.raw`(?:, \p{L}{3,9}\.? \d{1,2})?`;
const AGENCY = String.raw`\((?!\d)[^()]{2,24}\)`;
const DASH = String.raw`\s?(?:[—–]|-{1,2}(?=\s))\s?`;
const TEXT = String.raw`(?=["“‘]?\p{Lu})`;

/** `HOLM, Norland, May 3 (Reuters) — `, `Holm (AP) - `, `Holm, NY – `, `(WSVN) - `, `HOLM via JTA — `, `May 3, 2015 — ` */
const CERTAIN = new RegExp(
  String.raw`^(?:${CAPITALS}, ${PLACE}${DAY}(?: ${AGENCY})?|${PLACE}(?:, ${PLACE})?${DAY} ${AGENCY}|${CAPITALS}(?:${DAY}(?<=\d)| via \p{Lu}+)|${PLACE}, (?:\p{Lu}{2}|\p{Lu}\.\p{Lu}\.|\p{Lu}\p{Ll}{1,4}\.)(?=\s[—–-])|\(\p{Lu}[\p{Lu}\p{N}.]{1,9}\)|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d)${DASH}${TEXT}`,
  'u',
);
/** `HOLM — `, which might be a label, such as `NOTE — `, anywhere but at the beginning. */
const BARE = new RegExp(`^${CAPITALS}${DASH}${TEXT}`, 'u');

/** `Holm – Hundreds of keepers gathered`, `Holm, NY, Norland: Lighting a lamp was easy`, where a report begins. */
const OPENING = new RegExp(
  String.raw`^${PLACE}(?:\s[—–-]{1,2}\s|(?:, (?:\p{Lu}{2}|${PLACE})){1,2}(?:\s[—–-]{1,2}\s|:\s))(?=["“‘]?\p{Lu}[^—–:]{12,240}(?:$|\s))`,
  'u',
);
/** What a report tells, and a definition does not: `Lamp – A light that burns oil`. */
const REPORTS = /^[^.!?]*\b(?:said|was|were|has|have|had|\p{Ll}{2,}ed)\b/u;

/**
 * Removes the place from which a report was sent, and the agency that sent it.
 *
 * @param isFirst whether the text begins its document
 */
export function withoutDateline(text: string, isFirst: boolean): string {
  const plain = text.replace(CERTAIN, '');
  return plain === text && isFirst ? text.replace(BARE, '') : plain;
}

/** The same for the text with which a document begins: there, a place in plain letters is where a report was sent from. */
export function withoutFirstDateline(text: string): string {
  const plain = withoutDateline(text, true);
  const bare = plain.replace(OPENING, '');
  return REPORTS.test(bare) ? bare : plain;
}
