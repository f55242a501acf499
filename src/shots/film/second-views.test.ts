import { beforeAll, expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { createReader, type Reader } from '../words/reading.ts';
import type { ChosenShot, SceneChoice } from './choose-cards.ts';
import { MAX_VIEW_MS, withSecondViews } from './second-views.ts';

const line = spokenLine();
let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

const CLAUSES = [
  'The lamp of the harbour was lit all night,',
  'and 300 captains have seen it from afar,',
  'because the keeper never sleeps.',
];
const SENTENCE = CLAUSES.join(' ');

const beatsOf = (texts: readonly string[], durationMs = 5_000): Beat[] =>
  texts.map((text, at) => ({ text, start: at * 40, durationMs, line, lineIndex: 0, isWhole: false }));
const candidate = (card: Card, from: number, to: number, value: number = VALUES.statement): Candidate => ({
  card,
  from,
  to,
  value,
});
const passage = candidate({ kind: 'statement', text: SENTENCE }, 0, 2, 32);

const viewed = (
  film: readonly (readonly ChosenShot[])[],
  scenes: readonly SceneChoice[],
  emphasisIn: (text: string) => string | undefined = () => undefined,
) => withSecondViews(film, scenes, { reader, emphasisIn: (_, text) => emphasisIn(text) });

function viewsOf(shown: Candidate, others: readonly Candidate[] = [], texts = CLAUSES, emphasis?: string) {
  const scene = { beats: beatsOf(texts), candidates: [shown, ...others] };
  const shot = { from: 0, to: texts.length - 1, candidate: shown };
  const [shots = []] = viewed([[shot]], [scene], (text) =>
    emphasis !== undefined && text.includes(emphasis) ? emphasis : undefined,
  );
  return shots.map(({ from, to, candidate: { card } }) => ({ from, to, card }));
}

test('a sentence that takes too long is shown as its two main clauses, with what is said in each marked', () => {
  expect(viewsOf(passage, [], CLAUSES, 'the keeper')).toEqual([
    { from: 0, to: 0, card: { kind: 'statement', text: 'The lamp of the harbour was lit all night.' } },
    {
      from: 1,
      to: 2,
      card: {
        kind: 'statement',
        text: '300 captains have seen it from afar, because the keeper never sleeps.',
        emphasis: 'the keeper',
      },
    },
  ]);
});

test.each([
  [['The lamp of the harbour burns oil', 'that the ships of the old town', 'bring every night.']],
  [['When the lamp of the harbour burns,', 'and the keeper does not sleep,', 'the ships come in.']],
  [['The keeper said that the lamp burns,', 'and the ships of the town see it', 'from afar all night.']],
  [['The lamp burns all night,', 'and the ships of the town see it,', 'the keeper said.']],
  [['The lamp burns oil all night,', 'which the ships of the old town', 'bring in the winter.']],
])('a sentence whose parts say nothing alone stays whole: %s', (texts) => {
  const shown = candidate({ kind: 'statement', text: texts.join(' ') }, 0, 2);
  expect(viewsOf(shown, [], texts).map(({ card }) => card)).toEqual([shown.card]);
});

test('a longer one goes on after dots, between clauses if it can', () => {
  const texts = ['The lamp burns oil', 'of the harbour,', 'which ships bring all night.'];
  const shown = candidate({ kind: 'statement', text: texts.join(' ') }, 0, 2);
  const beats = beatsOf(texts).map((beat, at) => ({ ...beat, durationMs: [8_000, 6_000, 7_000][at] ?? 0 }));
  const [shots] = viewed([[{ from: 0, to: 2, candidate: shown }]], [{ beats, candidates: [shown] }]);
  expect(shots?.map(({ candidate: { card } }) => card.kind === 'statement' && card.text)).toEqual([
    'The lamp burns oil of the harbour …',
    '… which ships bring all night.',
  ]);
});

test('it does not change within what stands between dashes', () => {
  const texts = [
    'The council said that two ships —',
    'from Holm and Tarn — and a boat',
    'of the harbour were lost.',
  ];
  expect(viewsOf(candidate({ kind: 'statement', text: texts.join(' ') }, 0, 2), [], texts)).toHaveLength(1);
});

test('a sentence without a good place for it stays whole for 20 s, and does not come twice', () => {
  const texts = [
    'The council of the old harbour touted it as part',
    'of its long campaign for better lamps.',
  ];
  const shown = candidate({ kind: 'statement', text: texts.join(' ') }, 0, 1);
  const views = (durationMs: number) => {
    const scene = { beats: beatsOf(texts, durationMs), candidates: [shown] };
    return viewed([[{ from: 0, to: 1, candidate: shown }]], [scene])[0];
  };
  expect(views(9_900)).toHaveLength(1);
  expect(views(10_100)).toHaveLength(2);
});

test('the second view shows what the second half names, if that is certain', () => {
  const ships: Card = { kind: 'number', value: '300', label: 'ships' };
  const cards = viewsOf(passage, [candidate(ships, 1, 1, VALUES.number)]).map(({ card }) => card.kind);
  expect(cards).toEqual(['statement', 'number']);
});

test('nothing that the film shows elsewhere, that is of the first half or that is a few words comes back', () => {
  const early = candidate({ kind: 'number', value: '1', label: 'lamp' }, 0, 0, VALUES.number);
  const few = candidate({ kind: 'statement', text: 'Ships' }, 1, 2, VALUES.statement + 9);
  expect(viewsOf(passage, [early, few]).map(({ card }) => card.kind)).toEqual(['statement', 'statement']);
  const ships: Card = { kind: 'number', value: '300', label: 'ships' };
  const scene = { beats: beatsOf(CLAUSES), candidates: [passage, candidate(ships, 1, 1, VALUES.number)] };
  const other = { from: 0, to: 0, candidate: candidate(ships, 0, 0, VALUES.number) };
  const film = viewed(
    [[{ from: 0, to: 2, candidate: passage }], [other]],
    [scene, { beats: beatsOf(['300 ships.'], 4_000), candidates: [other.candidate] }],
  );
  expect(film[0]?.map(({ candidate: { card } }) => card.kind)).toEqual(['statement', 'statement']);
});

test('a long quotation goes on in its second clause', () => {
  const quote = candidate({ kind: 'quote', text: SENTENCE, attribution: 'A. Holm' }, 0, 2, VALUES.quote);
  expect(viewsOf(quote).map(({ card }) => card)).toEqual([
    { kind: 'quote', text: 'The lamp of the harbour was lit all night.', attribution: 'A. Holm' },
    {
      kind: 'quote',
      text: '300 captains have seen it from afar, because the keeper never sleeps.',
      attribution: 'A. Holm',
    },
  ]);
});

test('short shots, and cards that build up line by line, keep their view', () => {
  const list = candidate({ kind: 'list', ordered: false, items: ['Oil', 'Ships'] }, 0, 2, VALUES.list);
  expect(viewsOf(list, [passage])).toHaveLength(1);
  expect(viewsOf(candidate({ kind: 'statement', text: 'A b.' }, 0, 1), [], CLAUSES.slice(0, 2))).toHaveLength(
    1,
  );
  expect(2 * 5_000).toBeLessThan(MAX_VIEW_MS);
});

test('the rest of a sentence that is too long to be shown whole follows its beginning', () => {
  const short = candidate({ kind: 'statement', text: 'The lamp of the harbour was lit all night.' }, 0, 2);
  expect(viewsOf(short).map(({ card }) => card)).toEqual([
    short.card,
    { kind: 'statement', text: '300 captains have seen it from afar, because the keeper never sleeps.' },
  ]);
});

test('a card about the first half alone is not kept for words that it does not have', () => {
  const short = candidate({ kind: 'statement', text: 'The lamp of the harbour was lit all night.' }, 0, 0);
  expect(viewsOf(short, [passage]).map(({ card }) => card)).toEqual([
    short.card,
    { kind: 'statement', text: '300 captains have seen it from afar, because the keeper never sleeps.' },
  ]);
});
