import { expect, test } from 'vitest';
import type { Block, Length } from '../../core/model.ts';
import { createEmbeddedWriter } from '../embedded-writer.ts';
import { documentOf, paragraph } from '../script-writer.contract.ts';

const scenesOf = async (blocks: readonly Block[], length: Length) =>
  (await createEmbeddedWriter().write(documentOf(blocks, 'The Harbour'), { length })).scenes.map(
    ({ narration }) => narration,
  );
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const goods = 'herring salt timber wool copper barley amber rope candles tar honey slate cloth iron'.split(
  ' ',
);
const towns = 'Orrin Bell Tarn Holm Skerry Moss Fell Garth Ness Wick Dale Firth Cairn Lyng'.split(' ');
/** More than enough text for a short film. */
const rest = goods.map((good, at) =>
  paragraph(
    `From ${towns[at]} come boats with ${good}, ${at * 7 + 11} of them in a good year before the ice. ` +
      `Nobody in ${towns[(at + 5) % 14]} makes ${good}, though ${at + 4} families there once tried it for a winter.`,
  ),
);

test('an introduction to code is narrated in full scripts, where the code is shown, and left out of a digest', async () => {
  const blocks: Block[] = [
    paragraph('A count of the boats that come from Bell with salt may look like this, on a good day:'),
    { kind: 'code', text: 'count = boats * 40' },
    ...rest,
  ];
  expect((await scenesOf(blocks, 'short')).join(' ')).not.toContain('look like this');
  expect((await scenesOf(blocks, 'full')).join(' ')).toContain('on a good day:');
});

test('no scene of a digest ends before what it announces, or after the first of several steps', async () => {
  const steps = ['Cut', 'Salt', 'Pack', 'Ship'].map(
    (verb, at) => `${verb} the herring from Orrin before hour ${at + 3}, as the law of the market says.`,
  );
  const blocks: Block[] = [
    ...rest.slice(0, 7),
    paragraph('Herring from the boats of Orrin is made ready for the winter in these steps:'),
    { kind: 'list', ordered: true, items: steps },
    ...rest.slice(7),
  ];
  for (const length of ['short', 'brief'] as const) {
    for (const narration of await scenesOf(blocks, length)) {
      expect(narration).not.toMatch(/:$/u);
      if (narration.includes('First:')) expect(narration).toContain('Second:');
      if (narration.includes('these steps')) expect(narration).toContain('Second:');
    }
  }
});

test('lists of participants, addresses with a label, and axis labels are not narrated', async () => {
  const told = await scenesOf(
    [
      paragraph('Recording: https://harbour.example/recordings/7.'),
      heading('Present'),
      { kind: 'list', ordered: false, items: ['Ann Keeper (voting member)', 'Ben Boatman (voting member)'] },
      heading('The lamp'),
      paragraph('2.60'),
      paragraph('The board will buy a new wick, and the keeper will put it in before the winter storms.'),
      paragraph('The old wick goes to the museum, where the first lamp has stood for ten years.'),
    ],
    'brief',
  );
  expect(told.join(' ')).toBe(
    'The board will buy a new wick, and the keeper will put it in before the winter storms. ' +
      'The old wick goes to the museum, where the first lamp has stood for ten years.',
  );
});

test('a list without an introduction starts with its heading', async () => {
  const list = (...items: string[]): Block => ({ kind: 'list', ordered: false, items });
  const [told] = await scenesOf(
    [
      heading('The keeper'),
      list('Climbs 212 steps', 'Sleeps by day', 'Writes a book'),
      heading('Stores'),
      list('flour', 'oil', 'two wicks'),
    ],
    'full',
  );
  expect(told).toBe(
    'The keeper: Climbs 212 steps. Sleeps by day. Writes a book. Stores: flour, oil, and two wicks.',
  );
});

test('steps that contain their number are not numbered again', async () => {
  const items = ['Day 1: Mix flour and water.', 'Day 2: Wait.', 'Day 3-4: Feed it.', 'Now bake.'];
  const [told] = await scenesOf([{ kind: 'list', ordered: true, items }], 'full');
  expect(told).toBe(items.join(' '));
});

test('a digest of a long book prefers the narrator to dialogue', async () => {
  const chapters = Array.from({ length: 30 }, (_, at): Block[] => [
    heading(`Chapter ${at + 1}`),
    paragraph(
      `The keeper of ${towns[at % 14]} walked ${at + 3} miles over the hills that night, and he came to the house where ${goods[at % 14]} was kept. ` +
        `She had waited for him there since the day on which the boats went out.`,
    ),
    ...Array.from({ length: 6 }, (_unused, turn) =>
      paragraph(
        `“I said ${goods[(at + turn) % 14]}, and he knew it when he came to ${towns[(at + turn) % 14]} with her,” she said, and he looked away from them.`,
      ),
    ),
  ]).flat();
  const told = await scenesOf(chapters, 'short');
  expect(told.filter((narration) => narration.startsWith('The keeper of')).length).toBeGreaterThan(
    told.length / 2,
  );
});

test('a one-word answer is narrated with its heading', async () => {
  const [told] = await scenesOf(
    [
      heading('1. The lamp'),
      paragraph('The wick is short, and a new one will be bought.'),
      heading('2. A.O.B.'),
      paragraph('None.'),
    ],
    'full',
  );
  expect(told).toBe('The wick is short, and a new one will be bought. A.O.B: None.');
});

test('a list of releases is narrated from the latest one', async () => {
  const releases = Array.from({ length: 60 }, (_, at): Block[] => [
    heading(`lamp 3.${60 - at}`),
    paragraph(
      `From ${towns[at % 14]} comes a wick of ${goods[at % 14]} for lamp ${60 - at}, which burns ${at + 20} hours.`,
    ),
    paragraph(
      `The ${goods[(at + 3) % 14]} of ${towns[(at + 5) % 14]} is used for ${at + 11} lamps of the harbour now.`,
    ),
  ]).flat();
  expect((await scenesOf(releases, 'short')).join(' ')).not.toMatch(/for lamp [12]?\d,/u);
});
