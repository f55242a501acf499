/** A servant may be a man or a woman: only the pronouns say which. */
const SERVANT = /\b(?:servant|cook)\b(?![-'’])/i;
const SHE = /\b(?:she|her|hers|herself|maid|girl|woman|wench)\b/i;
const HE = /\b(?:he|him|his|himself|man|fellow|lad|boy)\b/i;

/**
 * Whether the servant of a story is a maid: `true` or `false` if sentences that name one say so by their pronouns,
 * `undefined` if they do not or do not agree.
 */
export function servesAsMaid(texts: readonly string[]): boolean | undefined {
  const heard = new Set<boolean>();
  for (const text of texts) {
    const at = text.search(SERVANT);
    if (at < 0) continue;
    const rest = text.slice(at);
    const [she, he] = [rest.search(SHE), rest.search(HE)];
    if (she < 0 && he < 0) continue;
    heard.add(he < 0 || (she >= 0 && she < he));
  }
  return heard.size === 1 ? heard.has(true) : undefined;
}
