import { asc, inArray, type SQL, sql } from 'drizzle-orm';
import { generations, type Ledger, narrationWords, scenes } from '../../store/index.ts';

/** Further words hardly narrow a search. */
const MAX_WORDS = 10;
/** A shorter beginning of a word would find nearly everything. */
const MIN_LETTERS = 2;

/**
 * A search for films whose narrations have all of these words, in any form of upper and lower case. The last one may
 * be the beginning of a word, because it is still being typed. Nothing if there is no word to search for.
 */
export function wordsIn(q: string): SQL | undefined {
  const words = (q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  const last = words.at(-1) ?? '';
  if ([...last].length < MIN_LETTERS) return undefined;
  // Letters and digits alone, none of which means anything in a query.
  return sql`to_tsquery('simple', ${`${words.join(' & ')}:*`})`;
}

/** Whether a scene's narration has the words. */
function isFoundIn(words: SQL): SQL {
  return sql`${narrationWords(scenes.narration)} @@ ${words}`;
}

/** Whether a narration of the generation has them. */
export function hasWords(ledger: Ledger, words: SQL): SQL {
  const found = ledger.select({ id: scenes.generationId }).from(scenes).where(isFoundIn(words));
  return inArray(generations.id, found);
}

/** The passage of each generation in which the words are found first. */
export async function passagesWith(
  ledger: Ledger,
  words: SQL,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const text = sql<string>`ts_headline('simple', ${scenes.narration}, ${words},
    'StartSel="", StopSel="", MaxWords=20, MinWords=10')`;
  const found = await ledger
    .selectDistinctOn([scenes.generationId], { id: scenes.generationId, text })
    .from(scenes)
    .where(sql`${inArray(scenes.generationId, [...ids])} and ${isFoundIn(words)}`)
    .orderBy(asc(scenes.generationId), asc(scenes.position));
  return new Map(found.map((each) => [each.id, each.text]));
}
