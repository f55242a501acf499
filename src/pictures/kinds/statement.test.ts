import { expect, test } from 'vitest';
import type { StatementCard } from '../../core/card.ts';
import { bold } from '../themes/bold.ts';
import { statement } from './statement.ts';

/** Where the third of the statements stands: half of the frame is for words that stand beside it. */
const placeOf = (text: string, emphasis: string) => {
  const card: StatementCard = { kind: 'statement', text, emphasis, view: 2 };
  return statement.place?.(card, bold, '');
};

test('only what a sentence is about stands beside it, like a heading', () => {
  expect(placeOf('The Harbour Board of Holm has bought four lamps.', 'Harbour Board')).toBe('half');
  expect(placeOf('The keeper threw the old lamp to Trey Holm on Sunday.', 'Trey Holm')).toBe('edge');
});
