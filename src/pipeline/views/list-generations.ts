import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import type { GenerationList } from '../../protocol/index.ts';
import { generations, type Ledger } from '../../store/index.ts';
import type { ListRequest } from '../pipeline.ts';
import { viewSummary } from './view-generation.ts';

/**
 * A page of all generations, the newest first.
 *
 * @throws InputError for a cursor that no page returned
 */
export async function listGenerations(
  ledger: Ledger,
  { cursor, limit, q, status }: ListRequest,
): Promise<GenerationList> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await ledger
    .select()
    .from(generations)
    .where(
      and(
        after &&
          or(
            lt(generations.createdAt, after.createdAt),
            and(eq(generations.createdAt, after.createdAt), lt(generations.id, after.id)),
          ),
        // `strpos` rather than `like`, so that no character of the search is a wildcard.
        q === undefined ? undefined : sql`strpos(lower(${generations.title}), lower(${q})) > 0`,
        status && eq(generations.status, status),
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? `${last.createdAt.getTime()}.${last.id}` : null;
  return { generations: page.map(viewSummary), nextCursor };
}

function readCursor(cursor: string): { readonly createdAt: Date; readonly id: string } {
  const [, time, id] = /^(\d{1,13})\.([A-Za-z0-9_-]{1,128})$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined) {
    throw new InputError('invalid_option', 'Invalid cursor.', {
      advice: 'Start again without a cursor.',
    });
  }
  return { createdAt: new Date(Number(time)), id };
}
