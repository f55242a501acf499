import { expect, test } from 'vitest';
import type { Candidate } from '../candidates.ts';
import { VALUES } from '../candidates.ts';
import { contextOf } from '../testing/context.ts';
import { remainderCards } from './remainders.ts';

async function shown(text: string, others: readonly Candidate[] = []) {
  return remainderCards(await contextOf([{ text }]), others).map(
    ({ card }) => card.kind === 'statement' && card.text,
  );
}

test.each([
  ['Additional facts about the lamp include:', 'Additional facts about the lamp include:'],
  ['He told the board: “The lamp was early.', 'He told the board: “The lamp was early.”'],
  ['But nobody came to the lamp,” said the keeper.', '“But nobody came to the lamp,” said the keeper.'],
  ['Its speed is v equals g t, after the time t.', 'Its speed is v = g t, after the time t.'],
])('a sentence that nothing else shows is shown as it is: %s', async (text, expected) => {
  expect(await shown(text)).toEqual([expected]);
});

test('what another card shows, and what cannot be set, is not', async () => {
  const other: Candidate = {
    card: { kind: 'number', value: '3', label: 'lamps' },
    value: VALUES.number,
    from: 0,
    to: 0,
  };
  expect(await shown('Additional facts about the lamp include:', [other])).toEqual([]);
  expect(await shown('It is E equals y hat, says the keeper.')).toEqual([]);
  expect(await shown('It was so.')).toEqual([]);
});

test('part of a sentence that is told in parts has dots where the sentence goes on', async () => {
  const lines = [
    { text: 'In the harbour of Holm and all along its coast,', ending: 'open' as const },
    { text: 'the lamps were lit by keepers of whom nobody knew anything,', ending: 'open' as const },
    { text: 'and who left when the first ships had engines.', continuesSentence: true },
  ].map((line, at) => ({ ...line, continuesSentence: at > 0, opensBlock: at === 0 }));
  const texts = remainderCards(await contextOf(lines), []).map(
    ({ card }) => card.kind === 'statement' && card.text,
  );
  expect(texts).toContain('In the harbour of Holm and all along its coast …');
  expect(texts).toContain('The lamps were lit by keepers of whom nobody knew anything …');
  expect(texts).toContain('… and who left when the first ships had engines.');
  const short = [
    { text: 'If you want to light lamps there,', ending: 'clause' as const },
    { text: 'and you want them to burn at all times,', ending: 'open' as const, continuesSentence: true },
  ].map((line, at) => ({ ...line, opensBlock: at === 0 }));
  const pages = remainderCards(await contextOf(short), []).map(({ card, from, to }) => [
    card.kind === 'statement' && card.text,
    from,
    to,
  ]);
  expect(pages).toContainEqual([
    'If you want to light lamps there, and you want them to burn at all times …',
    0,
    1,
  ]);
});
