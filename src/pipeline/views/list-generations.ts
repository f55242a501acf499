import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { GenerationList } from '../../protocol/index.ts';
import { generations, type Ledger } from '../../store/index.ts';
import type { ListRequest } from '../pipeline.ts';
import { cursorAt, isAfter } from './page-cursor.ts';
import { viewSummary } from './view-generation.ts';

/**
 * A page of all generations that are not in the trash, the newest first.
 *
 * @throws InputError for a cursor that no page returned
 */
export async function listGenerations(
  ledger: Ledger,
  { cursor, limit, q, status }: ListRequest,
): Promise<GenerationList> {
  const rows = await ledger
    .select()
    .from(generations)
    .where(
      and(
        isNull(generations.deletedAt),
        cursor === undefined ? undefined : isAfter(generations.createdAt, cursor),
        // `strpos` rather than `like`, so that no character of the search is a wildcard.
        q === undefined ? undefined : sql`strpos(lower(${generations.title}), lower(${q})) > 0`,
        status && eq(generations.status, status),
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? cursorAt(last.createdAt, last.id) : null;
  return { generations: page.map(viewSummary), nextCursor };
}
