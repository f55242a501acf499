import { beforeAll, expect, test } from 'vitest';
import type { Block, Figure } from '../../core/model.ts';
import type { ShotMaterial, SpokenLine } from '../spoken.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { partThing, subjectOf } from './subject.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

function material(title: string, texts: readonly string[], own: Partial<ShotMaterial> = {}): ShotMaterial {
  const lines = texts.map(
    (text): SpokenLine => ({
      text,
      start: 0,
      kind: 'paragraph',
      block: 0,
      section: 0,
      opensBlock: true,
      continuesSentence: false,
      ending: 'sentence',
    }),
  );
  return {
    title,
    language: 'en',
    kind: 'article',
    blocks: texts.map((text): Block => ({ kind: 'paragraph', text })),
    scenes: [{ title: '', lines }],
    headingsOf: () => [],
    ...own,
  };
}

const LIGHTHOUSE = [
  'The coast was dangerous.',
  'The lighthouse was built of oak.',
  'Every night the lighthouse was lit by hand.',
  'A storm took the lighthouse away.',
];

test('a title that names a thing is drawn if the text tells of the thing', () => {
  for (const title of ['The Lighthouse', 'The Lighthouse of Holm', 'A history of the lighthouse'])
    expect(subjectOf(material(title, LIGHTHOUSE), reader)).toEqual({ thing: 'lighthouse' });
});

test('what the first sentence says that the title is, is drawn', () => {
  const texts = ['The Holm Light is an old lighthouse on the coast.', 'It was built in 1790.'];
  expect(subjectOf(material('Holm Light', texts), reader)).toEqual({ thing: 'lighthouse' });
});

test.each([
  ['The Lighthouse', ['We build software for small teams.', 'It is free.']],
  ['The lighthouse and the train', [...LIGHTHOUSE, 'The train came.', 'A train left.', 'No train stopped.']],
  ['Life without a lighthouse', LIGHTHOUSE],
  ['The new harbour with its lighthouse', LIGHTHOUSE],
  ['Car insurance explained', ['The car is old.', 'A car is dear.', 'Sell the car.']],
  ['Rocket', ['Rocket is a web framework.', 'Rocket is fast.', 'Rocket is safe.', 'Use Rocket.']],
  ['Holm Light', ['The Holm Light is a member of a group of lighthouses.', 'It is old.']],
  ['The heart of the matter', ['The heart of the matter is trust.', 'He lost heart.', 'Take heart.']],
])('nothing is drawn for “%s” if that is not certain', (title, texts) => {
  expect(subjectOf(material(title, texts), reader)).toEqual({});
});

test.each([
  ['Hamburg', 'Hamburg is the second-largest city in Germany.', { country: 'Germany', places: ['Hamburg'] }],
  ['Portugal', 'Portugal is a country in the south-west of Europe.', { country: 'Portugal', places: [] }],
])('%s is shown on a map', (title, first, expected) => {
  const { map } = subjectOf(material(title, [first, 'It is old.'], { kind: 'encyclopedia' }), reader);
  expect({ ...map, places: map?.places.map(({ name }) => name) }).toEqual(expected);
});

test.each([
  ['Hamburg', 'Hamburg is a film about a sailor from Germany.'],
  ['Hamburg', 'Hamburg is a city between Germany and Denmark.'],
  ['Hamburg', 'He was born in a city of Germany.'],
  ['Springfield', 'Springfield is a city in the United States.'],
])('“%s” is not, if that is not certain: %s', (title, first) => {
  expect(subjectOf(material(title, [first], { kind: 'encyclopedia' }), reader)).toEqual({});
});

test('a part is drawn by its heading and its own sentences', () => {
  const lines = ['The train left at nine.', 'Nobody was on the train.'];
  expect(partThing('By train', lines, reader)).toBe('train');
  expect(partThing('By train', lines.slice(1), reader)).toBeUndefined();
});

const figure = (own: Partial<Figure> = {}, widthPx = 800): Figure => ({
  kind: 'figure',
  image: {
    bytes: new Uint8Array(),
    hash: 'a'.repeat(64),
    mediaType: 'image/png',
    widthPx,
    heightPx: 600,
    source: 'the document',
  },
  ...own,
});
const paragraph: Block = { kind: 'paragraph', text: 'The coast was dangerous.' };
const heading: Block = { kind: 'heading', level: 2, text: 'History' };

test('the picture that opens a document stands beside its title', () => {
  const image = { hash: 'a'.repeat(64), mediaType: 'image/png', widthPx: 800, heightPx: 600 };
  for (const blocks of [
    [figure(), paragraph],
    [paragraph, figure(), paragraph],
  ])
    expect(subjectOf(material('The coast', LIGHTHOUSE, { blocks }), reader)).toEqual({ image });
});

test.each([
  ['a figure with a label', [figure({ label: 'Figure 1' }), paragraph]],
  ['a diagram', [figure({ caption: 'Diagram of the lamp' }), paragraph]],
  ['a small sign', [figure({}, 100), paragraph]],
  ['a banner', [figure({}, 3_000), paragraph]],
  ['a picture of a later passage', [paragraph, paragraph, figure()]],
  ['a picture of a part', [paragraph, heading, figure()]],
])('%s does not', (_, blocks) => {
  expect(subjectOf(material('The coast', LIGHTHOUSE, { blocks: [...blocks] }), reader)).toEqual({});
});

const FLOOD = [
  'A flood has closed three roads in Norway’s north, the police said.',
  'No other road in Norway leads there.',
  'Most of Norway has to wait.',
];

test('news shows on a map the country in which it happened', () => {
  const news = (texts: readonly string[]) =>
    subjectOf(material('Three roads closed', texts, { kind: 'news' }), reader);
  expect(news(FLOOD)).toEqual({ map: { places: [], country: 'Norway' } });
  expect(news(['A flood has closed three roads in the US.', 'The US is wet.', 'The US waits.'])).toEqual({
    map: { places: [], country: 'United States of America' },
  });
});

test.each([
  ['another country is named too', ['A flood in Norway frightens Sweden.', ...FLOOD.slice(1)], 'news'],
  ['the country is not where it happened', ['A flood frightens Norway.', ...FLOOD.slice(1)], 'news'],
  ['the text does not go on about it', [FLOOD[0] ?? '', 'Drivers wait.'], 'news'],
  ['it is no news', FLOOD, 'article'],
] as const)('news shows no map if %s', (_, texts, kind) => {
  expect(subjectOf(material('Three roads closed', texts, { kind }), reader)).not.toHaveProperty('map');
});
