import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { GenerationList } from '../../protocol/index.ts';
import { generations, type Ledger } from '../../store/index.ts';
import type { ListRequest } from '../pipeline.ts';
import { ORDERS } from './page-cursor.ts';
import { hasWords, passagesWith, wordsIn } from './search-words.ts';
import { viewSummary } from './view-generation.ts';

/**
 * A page of all generations that are not in the trash.
 *
 * @throws InputError for a cursor that no page returned
 */
export async function listGenerations(
  ledger: Ledger,
  { cursor, limit, q, status, tag, tenant, sort = 'newest' }: ListRequest,
): Promise<GenerationList> {
  const { by, isAfter, cursorAt } = ORDERS[sort];
  const words = q === undefined ? undefined : wordsIn(q);
  const rows = await ledger
    .select()
    .from(generations)
    .where(
      and(
        isNull(generations.deletedAt),
        cursor === undefined ? undefined : isAfter(cursor),
        q === undefined
          ? undefined
          : or(
              // `strpos` rather than `like`, so that no character of the search is a wildcard.
              sql`strpos(lower(${generations.title}), lower(${q})) > 0`,
              words && hasWords(ledger, words),
            ),
        status && eq(generations.status, status),
        tag === undefined ? undefined : sql`${generations.tags} @> to_jsonb(${tag}::text)`,
        tenant === undefined ? undefined : eq(generations.tenant, tenant),
      ),
    )
    .orderBy(...by)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const passages = words ? await passagesWith(ledger, words, ids) : new Map<string, string>();
  const last = page.at(-1);
  return {
    generations: page.map((row) => {
      const passage = passages.get(row.id);
      return { ...viewSummary(row), ...(passage !== undefined && { passage }) };
    }),
    nextCursor: rows.length > limit && last ? cursorAt(last) : null,
  };
}
