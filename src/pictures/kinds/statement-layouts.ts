import type { StatementCard } from '../../core/card.ts';
import { hashText, seededRandom } from '../../core/seeded-random.ts';
import type { StatementLayout, Theme } from '../stage/theme.ts';

/** Alternates between the theme's layouts, so that neighbouring statements differ. */
export function layoutOf({ view }: StatementCard, { statements }: Theme, seed: string): StatementLayout {
  const turn = view ?? Math.floor(seededRandom(hashText(seed))() * statements.length);
  return statements[turn % statements.length] ?? { place: 'none', setting: 'whole' };
}

/** Where a sentence opens with a time, a place or a condition: `In spring, the lamp …`. */
const LEAD =
  /^(?:In|On|At|After|Before|During|With|Without|For|By|From|Since|Until|Under|Over|Despite|Among|Between|Within|Across|Around|According to|As of|Because of|Instead of|Thanks to|Closer to|Earlier|Later|Today|Now|Still|Yet|But|However|Instead|Meanwhile|Then|Finally|Of course)\b[^,;:.!?()“”"]{0,64},\s/u;
/** `There is one rule: …`, `The lamp burns – …`. */
const CLAIM = /^[^,;:.!?()“”"–—]{8,80}(?::|\s[–—])\s/u;
const MIN_REST_WORDS = 3;

/**
 * What a sentence opens with and the rest of it, if they can be told apart with certainty, and which of them says
 * more.
 */
export function openingOf(
  text: string,
): { readonly parts: readonly [string, string]; readonly large: 0 | 1 } | undefined {
  const lead = LEAD.exec(text)?.[0];
  const opening = lead ?? CLAIM.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length).trim();
  // `In May, June and July, …`: the comma parts things of one kind.
  const isListed = lead !== undefined && /^[^,]{0,24}(?:,|\sand\s[^,]{0,24},)/u.test(rest);
  if (isListed || rest.split(/\s+/u).length < MIN_REST_WORDS) return undefined;
  return { parts: [opening.trim(), rest], large: lead === undefined ? 0 : 1 };
}
