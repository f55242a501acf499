import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import type { GenerationSort } from '../../protocol/index.ts';
import { generations } from '../../store/index.ts';

type TimeColumn = typeof generations.createdAt | typeof generations.updatedAt | typeof generations.deletedAt;

/** The order of a list, in which every generation has a place of its own. */
export interface ListOrder {
  readonly by: readonly SQL[];
  /** Names the place of a generation, for the next page. */
  cursorAt(row: typeof generations.$inferSelect): string;
  /** What follows that place. @throws InputError for a cursor that no page returned */
  isAfter(cursor: string): SQL | undefined;
}

export const ORDERS: Readonly<Record<GenerationSort | 'deleted', ListOrder>> = {
  newest: byTime(generations.createdAt, 'createdAt', { isDescending: true }),
  oldest: byTime(generations.createdAt, 'createdAt', { isDescending: false }),
  changed: byTime(generations.updatedAt, 'updatedAt', { isDescending: true }),
  deleted: byTime(generations.deletedAt, 'deletedAt', { isDescending: true }),
  title: byTitle(),
};

function byTime(
  column: TimeColumn,
  name: 'createdAt' | 'updatedAt' | 'deletedAt',
  { isDescending }: { readonly isDescending: boolean },
): ListOrder {
  const [order, follows] = isDescending ? [desc, lt] : [asc, gt];
  return {
    by: [order(column), order(generations.id)],
    cursorAt: (row) => `${row[name]?.getTime() ?? 0}.${row.id}`,
    isAfter(cursor) {
      const [, time, id] = /^(\d{1,13})\.([A-Za-z0-9_-]{1,128})$/.exec(cursor) ?? [];
      if (time === undefined || id === undefined) throw invalidCursor();
      const moment = new Date(Number(time));
      return or(follows(column, moment), and(eq(column, moment), follows(generations.id, id)));
    },
  };
}

/** The cursor is the id alone, because a title can be long. */
function byTitle(): ListOrder {
  const title = sql`lower(${generations.title})`;
  return {
    by: [asc(title), asc(generations.id)],
    cursorAt: ({ id }) => id,
    isAfter(cursor) {
      if (!/^[A-Za-z0-9_-]{1,128}$/.test(cursor)) throw invalidCursor();
      return sql`(${title}, ${generations.id}) > (
        select lower(last.title), last.id from ${generations} as last where last.id = ${cursor})`;
    },
  };
}

function invalidCursor(): InputError {
  return new InputError('invalid_option', 'Invalid cursor.', { advice: 'Start again without a cursor.' });
}
