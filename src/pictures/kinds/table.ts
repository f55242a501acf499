import { table as drawTable } from '../charts/table.ts';
import type { Kind } from './kind.ts';

/** A table with all of its values, or the part that the narration is about. */
export const table: Kind<'table'> = {
  describe: ({ title, header, rows }) =>
    [title, header.join(', '), ...rows.map((row) => row.join(', '))].filter(Boolean).join('. '),
  draw: (card, stage) => drawTable(card, stage),
};
