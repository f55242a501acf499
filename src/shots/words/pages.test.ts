import { beforeAll, expect, test } from 'vitest';
import { longPagesOf, mainClauseIn, pagesOf, partsSubject } from './pages.ts';
import { createReader, type Reader } from './reading.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

/** The pages of a sentence that is cut at a bar. */
const pages = (text: string) => pagesOf(text.replace('|', ''), text.indexOf('|'), reader);

test.each([
  ['The lamp burns. |Ships come in.', ['The lamp burns.', 'Ships come in.']],
  [
    'The lamp burned all night, |and ice reached the quay.',
    ['The lamp burned all night.', 'Ice reached the quay.'],
  ],
  ['The lamp is old, |but it burns well.', ['The lamp is old.', 'But it burns well.']],
  ['The lamp is old; |the oil is new.', ['The lamp is old.', 'The oil is new.']],
])('two main clauses are two sentences: %s', (text, expected) => {
  expect(pages(text)).toEqual(expected);
});

test.each([
  'The lamp burned all night, |which pleased the town.',
  'The lamp burned all night, |and pleased the town.',
  'The keeper cleaned the lamp |to make it burn.',
  'If the lamp burns, |and the ice melts, ships come in.',
  'The keeper said the lamp burns, |and the ice melts.',
  'The lamp burns, |and the ice melts, the keeper said.',
  'The keeper called it “a good lamp, |and it burns well.”',
  'The lamp (it is old, |and it burns well) was lit.',
  'The lamp burned, |so that the town saw it.',
  'The town has a lamp, |and ships built in 1900.',
  'Lights such as candles burn, torches, oil lamps, |and a lantern are also sold here.',
  'The ice was measured by the T. W. |Holm Station in May.',
  'The lamp was lit by Dr. |Lee of Holm.',
])('a page says something by itself: %s', (text) => {
  expect(pages(text)).toBeUndefined();
});

test('the rest of a sentence is a sentence if it has a subject and a verb', () => {
  expect(mainClauseIn('and the ships saw it.', reader)).toBe('The ships saw it.');
  expect(mainClauseIn('and saw the ships.', reader)).toBeUndefined();
  expect(mainClauseIn('the new lamp of the United Towns and the light it gives.', reader)).toBeUndefined();
});

test('a row that is cut goes on after dots', () => {
  const text = 'Lights such as candles, torches, oil lamps, and a lantern are also sold here.';
  expect(longPagesOf(text, text.indexOf('and a lantern'), reader)).toEqual([
    'Lights such as candles, torches, oil lamps …',
    '… and a lantern are also sold here.',
  ]);
});

test('a sentence that is too long for one page goes on after dots, unless its clauses are sentences', () => {
  const long = (text: string) => longPagesOf(text.replace('|', ''), text.indexOf('|'), reader);
  expect(long('The lamp was lit, |the ships were in.')).toEqual(['The lamp was lit.', 'The ships were in.']);
  expect(long('While the lamp was lit, |the ships were in.')).toEqual([
    'While the lamp was lit …',
    'The ships were in.',
  ]);
  expect(long('The lamp was lit |to guide the ships.')).toEqual([
    'The lamp was lit …',
    '… to guide the ships.',
  ]);
});

test.each([
  ['According to the board, the old lamp of Holm,', 'which burns oil, is dark.', true],
  ['The keepers found that the lamp,', 'which burns oil, was dark.', true],
  ['The U.S. board found that 40 lamps,', 'which is 0.4 percent of the U.S. total, turned dark.', true],
  ['The keepers mended the lamp,', 'which burns oil.', false],
  ['The keepers mended the lamp,', 'and the town saw it.', false],
])('a subject is parted from its verb: %s | %s', (before, after, isParted) => {
  expect(partsSubject(before, after, reader)).toBe(isParted);
});

test('a page is a sentence where its clause is one, and shows dots where it is a part', () => {
  const long = (text: string) => longPagesOf(text.replace('|', ''), text.indexOf('|'), reader);
  expect(long('The keeper says that the lamp is old, |but he did not tell how old it is.')).toEqual([
    'The keeper says that the lamp is old.',
    'But he did not tell how old it is.',
  ]);
  expect(
    long('The lamp will burn for many years, |although given its age, the town keeps another one.'),
  ).toEqual(['The lamp will burn for many years.', 'Although given its age, the town keeps another one.']);
  expect(long('The lamp was kept by the town, |making the harbour a safe place for all ships.')).toEqual([
    'The lamp was kept by the town.',
    'Making the harbour a safe place for all ships.',
  ]);
  expect(long('The keeper was asked by the board, |when he came to the old harbour of Holm.')).toEqual([
    'The keeper was asked by the board.',
    '… when he came to the old harbour of Holm.',
  ]);
});

test.each([
  // Without what comes next, the page would claim more, or nothing.
  'The town will build a new lamp, |if the board gives its money.',
  'Two days after the keepers saw the lamp, |the board of the town came.',
  'Despite reports urging the town to mend its lamps or regulate how ships pass, |the board did nothing.',
  'However, built of old stone that the town kept, |the lamp burns.',
  'The keeper not only mended the lamp, |but he built a new tower.',
])('dots mark what a page leaves open: %s', (text) => {
  expect(longPagesOf(text.replace('|', ''), text.indexOf('|'), reader)[0]).toMatch(/…$/u);
});

test('subjects in a row are no clause of their own', () => {
  const text = 'Ann kept the lamp with Ben Lee and Tom Ash kept it with her.';
  expect(longPagesOf(text, text.indexOf('and Tom'), reader)[1]).toBe('… and Tom Ash kept it with her.');
  expect(mainClauseIn('Ann’s new lamp of oil and its old tower are dark.', reader)).toBeUndefined();
  expect(mainClauseIn('Ann’s new lamp of oil is dark.', reader)).toBe('Ann’s new lamp of oil is dark.');
  expect(mainClauseIn('keepers of the harbour couldn’t see it.', reader)).toBe(
    'Keepers of the harbour couldn’t see it.',
  );
});
