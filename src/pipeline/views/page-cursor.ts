import { and, eq, lt, or, type SQL } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import { generations } from '../../store/index.ts';

/** A column of {@link generations} that a list is sorted by, the newest first. */
type TimeColumn = typeof generations.createdAt | typeof generations.deletedAt;

/** Names the last generation of a page, for the next page. */
export function cursorAt(time: Date, id: string): string {
  return `${time.getTime()}.${id}`;
}

/**
 * What comes after a cursor in a list that is sorted by this column and then by id, both descending.
 *
 * @throws InputError for a cursor that no page returned
 */
export function isAfter(column: TimeColumn, cursor: string): SQL | undefined {
  const [, time, id] = /^(\d{1,13})\.([A-Za-z0-9_-]{1,128})$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined) {
    throw new InputError('invalid_option', 'Invalid cursor.', {
      advice: 'Start again without a cursor.',
    });
  }
  const moment = new Date(Number(time));
  return or(lt(column, moment), and(eq(column, moment), lt(generations.id, id)));
}
