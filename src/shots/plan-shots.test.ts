// Over 300 lines: one suite for whole plans, including the documents they are made from.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../core/card.ts';
import type { Block, Figure, Table } from '../core/model.ts';
import { sentences } from '../core/text/sentences.ts';
import { findPlaces } from './places/gazetteer.ts';
import { planShots } from './plan-shots.ts';
import { isMixed } from './rules/voices.ts';
import type { PlannedShot, ShotMaterial, SpokenLine, SpokenScene } from './spoken.ts';
import { layoutOf } from './testing/rhythm.ts';
import { spokenLine } from './testing/spoken-line.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/**
 * A document whose paragraphs are narrated in full, three lines per scene. `lines` decides how the other
 * blocks are narrated; by default they are silent.
 */
function materialOf(
  blocks: readonly Block[],
  options: Partial<ShotMaterial> & { readonly lines?: (block: Block, index: number) => SpokenLine[] } = {},
): ShotMaterial {
  const { lines = () => [], ...rest } = options;
  const told = blocks.flatMap((block, index) =>
    block.kind === 'paragraph' ? linesOf(block.text, index) : lines(block, index),
  );
  const scenes: SpokenScene[] = [];
  for (let at = 0; at < told.length; at += 3) {
    let start = 0;
    const own = told.slice(at, at + 3).map((line) => {
      const placed = { ...line, start };
      start += line.text.length + 1;
      return placed;
    });
    scenes.push({ title: `Part ${at / 3 + 1}`, lines: own });
  }
  return {
    title: 'The Lamp',
    language: 'en',
    kind: 'article',
    blocks,
    scenes,
    headingsOf: () => ['The harbour'],
    ...rest,
  };
}

function linesOf(text: string, block: number): SpokenLine[] {
  return sentences(text).map((sentence, at) =>
    spokenLine({ text: sentence.text, block, opensBlock: at === 0 }),
  );
}

async function cardsOf(material: ShotMaterial): Promise<Card[]> {
  return (await planShots(material)).flat().map(({ card }) => card);
}

const PROSE = [
  'The lamp at the mouth of the harbour has burned since the days of the old town. Every evening the keeper climbs the long stair and lights it. Ships see the light from a great distance.',
  'The board of the harbour meets in the winter. It hears the keeper, the pilots, and the owners of the boats. Nobody has ever missed a meeting of the board.',
  'The village waits for bread in the cold months of the year. The ice is so thick that no ship can come in. A boy walks over the ice with a sledge and a lantern.',
  'The children of the school paid for the new wick. They sold one hundred songs at the winter market. The old wick of the lamp is shown to everybody at the inn by the bridge.',
];

describe('a film', () => {
  test('opens with its title and ends with what is said last', async () => {
    const cards = await cardsOf(materialOf(PROSE.map(paragraph)));
    expect(cards[0]).toMatchObject({ kind: 'title', title: 'The Lamp' });
    expect(cards.at(-1)).toMatchObject({
      text: 'The old wick of the lamp is shown to everybody at the inn by the bridge.',
    });
    expect(cards.filter(({ kind }) => kind === 'title' || kind === 'closing')).toHaveLength(1);
  });

  test('whose last words cannot be shown ends with its end card', async () => {
    const texts = [
      ...PROSE,
      'The lamp of the town is `x | y`, which |nobody| there calls <b> by any other name.',
    ];
    const cards = await cardsOf(materialOf(texts.map(paragraph)));
    expect(cards.at(-1)).toMatchObject({ kind: 'closing', title: 'The Lamp' });
  });

  test.each([
    ['There was once an old king, who was tired of his long life.', { kind: 'scene', setting: 'stage' }],
    ['What is told here was long ago.', { kind: 'title', title: 'The Lamp' }],
  ])('of a tale that begins at no certain place opens on none: %s', async (opening, expected) => {
    const tale = `${opening} He slept in the castle. The queen sat in the garden and wept for him the whole day long.`;
    const [first] = await cardsOf(materialOf([paragraph(tale)], { kind: 'story' }));
    expect(first).toMatchObject(expected);
  });

  test('narrates each scene completely and in order, never starts a shot within a word, and gives each shot a card', async () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'the',
          'lamp',
          'burns',
          'and',
          'of',
          'harbour',
          'keeper,',
          '12',
          '%',
          'In',
          '1963',
          'said',
          '“Yes”',
          'Orrin',
        ),
        { minLength: 1, maxLength: 30 },
      )
      .map((words) => `A ${words.join(' ')}.`);
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 9 }), async (texts) => {
        const material = materialOf(texts.map(paragraph));
        const planned = await planShots(material);
        expect(planned).toHaveLength(material.scenes.length);
        for (const [at, shots] of planned.entries()) {
          const narration = (material.scenes[at]?.lines ?? []).map(({ text }) => text).join(' ');
          expect(
            shots
              .flatMap((shot) => shot.texts)
              .join(' ')
              .replace(/\s+/gu, ''),
          ).toBe(narration.replace(/\s+/gu, ''));
          expect(shots[0]?.start).toBe(0);
          for (const { start } of shots)
            expect(start === 0 || /\s/u.test(narration.charAt(start - 1))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has no two neighbouring shots that look alike, none under 3 s, and none over 12 s', async () => {
    const shots = (await planShots(materialOf(PROSE.map(paragraph)))).flat();
    expectRhythm(shots);
    for (const { durationMs } of shots) {
      expect(durationMs).toBeGreaterThanOrEqual(3_000);
      expect(durationMs).toBeLessThan(12_000);
    }
  });

  test('is planned the same way for the same material', async () => {
    const material = materialOf(PROSE.map(paragraph));
    expect(await planShots(material)).toEqual(await planShots(material));
  });

  test('shows only structure, whole sentences and titles if the language is not English', async () => {
    const text =
      'Die Lampe am Hafen brennt seit den Tagen der alten Stadt. Die Einnahmen stiegen um 12 % auf 48 Millionen Euro. Paris ist die Hauptstadt von Frankreich.';
    const cards = await cardsOf(materialOf([paragraph(text), paragraph(text)], { language: 'de' }));
    for (const card of cards) expect(card.kind).toMatch(/^(?:title|statement|closing)$/u);
    for (const card of cards)
      if (card.kind === 'statement')
        expect([...text.split(/(?<=[.])\s/u), 'Part 1', 'Part 2', 'The harbour', 'The Lamp']).toContain(
          card.text,
        );
  });
});

function expectRhythm(shots: readonly PlannedShot[]): void {
  shots.forEach(({ card }, at) => {
    const before = shots[at - 1]?.card;
    if (before) expect(layoutOf(before) === layoutOf(card) && card.kind !== 'scene').toBe(false);
  });
}

describe('blocks that are not narrated', () => {
  const code: Block = { kind: 'code', text: 'light the-lamp\nring the-bell', language: 'sh' };
  const formula: Block = { kind: 'formula', notation: 'tex', source: 's = v t' };
  const diagram: Block = {
    kind: 'diagram',
    notation: 'mermaid',
    source: 'graph TD\nA[Light] -->|then| B[Ring]',
  };
  const figure: Figure = {
    kind: 'figure',
    image: {
      hash: 'a'.repeat(64),
      bytes: new Uint8Array([1]),
      mediaType: 'image/png',
      widthPx: 800,
      heightPx: 600,
      source: 'lamp.png',
    },
    label: 'Figure 1',
    caption: 'The lamp at night',
  };

  test('are shown with the sentence before them, or with the one that mentions them', async () => {
    const blocks = [
      paragraph(PROSE[0] ?? ''),
      code,
      paragraph(PROSE[1] ?? ''),
      formula,
      paragraph(PROSE[2] ?? ''),
      diagram,
      paragraph(`${PROSE[3]} Figure 1 has all of it.`),
      figure,
      paragraph(
        'The keeper closes the door of the house behind him. The night is long and cold, and the stair is steep.',
      ),
    ];
    const shots = (await planShots(materialOf(blocks))).flat();
    const byKind = (kind: Card['kind']) => shots.find(({ card }) => card.kind === kind);
    expect(byKind('code')).toMatchObject({
      card: { lines: ['light the-lamp', 'ring the-bell'], language: 'sh' },
      line: { block: 0 },
    });
    expect(byKind('formula')).toMatchObject({ card: { source: 's = v t' }, line: { block: 2 } });
    expect(byKind('diagram')).toMatchObject({
      card: {
        form: 'flow',
        nodes: [
          { id: 'A', text: 'Light' },
          { id: 'B', text: 'Ring' },
        ],
        edges: [{ from: 'A', to: 'B', text: 'then' }],
      },
    });
    expect(byKind('figure')?.texts.join(' ')).toContain('Figure 1');
  });
});

describe('tables', () => {
  const spoken =
    (rows: readonly string[], table: Table) =>
    (block: Block, index: number): SpokenLine[] =>
      block === table
        ? rows.map((text) => ({ ...(linesOf(text, index)[0] as SpokenLine), kind: 'table', table }))
        : [];

  async function seriesOf(table: Table, rows: readonly string[]): Promise<Card[]> {
    const blocks = [paragraph(PROSE[0] ?? ''), table, paragraph(PROSE[1] ?? '')];
    return (await cardsOf(materialOf(blocks, { lines: spoken(rows, table) }))).filter(({ kind }) =>
      /^(?:series|table|list)$/u.test(kind),
    );
  }

  test('with a measure over time are shown as columns, with all values and the right unit', async () => {
    const table: Table = {
      kind: 'table',
      caption: 'Goods of the harbour',
      header: ['Year', 'Goods (%)'],
      rows: [
        ['2021', '12'],
        ['2022', '15.5'],
        ['2023', '−3'],
      ],
    };
    const [card] = await seriesOf(table, [
      'Goods rose from 12 % in 2021 to 15.5 % in 2022, and fell to −3 % in 2023.',
    ]);
    expect(card).toMatchObject({
      kind: 'series',
      form: 'columns',
      unit: '%',
      labels: ['2021', '2022', '2023'],
      series: [{ values: [12, 15.5, -3] }],
    });
  });

  test('with separate things are shown as bars, with parts that add up to 100 % as a whole, and the narrated row is highlighted', async () => {
    const share: Table = {
      kind: 'table',
      header: ['Cloth', 'Share'],
      rows: [
        ['Wool', '45 %'],
        ['Cotton', '31 %'],
        ['Silk', '24 %'],
      ],
    };
    const [whole] = await seriesOf(share, [
      'Wool: 45 % of all the cloth that comes in over the old harbour.',
    ]);
    expect(whole).toMatchObject({ form: 'share', highlight: 'Wool', unit: '%' });
    const bars: Table = {
      ...share,
      rows: [
        ['Wool', '45 kg'],
        ['Cotton', '31 kg'],
        ['Silk', '80 kg'],
      ],
    };
    const [card] = await seriesOf(bars, ['Silk: 80 kg of all the cloth that comes in over the old harbour.']);
    expect(card).toMatchObject({
      form: 'bars',
      highlight: 'Silk',
      unit: 'kg',
      series: [{ values: [45, 31, 80] }],
    });
  });

  test('with missing values, mixed units or numbers that are not quantities are not shown as charts', async () => {
    const rows = [
      ['Wool', '45 %'],
      ['Cotton', '31 kg'],
      ['Silk', '24 %'],
    ];
    const said = ['Wool: 45 % of all the cloth that comes in over the old harbour.'];
    for (const table of [
      { kind: 'table', header: ['Cloth', 'Share'], rows },
      {
        kind: 'table',
        header: ['Cloth', 'Share'],
        rows: [
          ['Wool', '45'],
          ['Cotton', ''],
          ['Silk', '24'],
        ],
      },
      {
        kind: 'table',
        header: ['Cloth', 'Share'],
        rows: [
          ['Wool', 'about 45'],
          ['Cotton', '31'],
          ['Silk', '24'],
        ],
      },
      {
        kind: 'table',
        header: ['Cloth', 'Page'],
        rows: [
          ['Wool', '45'],
          ['Cotton', '31'],
          ['Silk', '24'],
        ],
      },
      {
        kind: 'table',
        header: ['Cloth', 'Version'],
        rows: [
          ['Wool', '4.5'],
          ['Cotton', '3.1'],
          ['Silk', '2.4'],
        ],
      },
    ] satisfies Table[]) {
      const cards = await seriesOf(table, said);
      expect(cards.filter(({ kind }) => kind === 'series')).toEqual([]);
      expect(cards[0]).toMatchObject({ kind: 'table', highlight: 'Wool' });
    }
  });

  test('are charted with all of their values, from the earliest to the latest time', async () => {
    const value = fc.integer({ min: -500, max: 5_000 });
    const rows = fc
      .array(value, { minLength: 3, maxLength: 12 })
      .map((values) => values.map((own, at) => [`${2001 + at}`, `${own}`.replace('-', '−')]));
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (own, isTurned) => {
        const table: Table = {
          kind: 'table',
          header: ['Year', 'Boats'],
          rows: isTurned ? own.toReversed() : own,
        };
        const [card] = await seriesOf(table, [
          'Boats came in large numbers in all of the years that are told of here.',
        ]);
        expect(card).toMatchObject({
          kind: 'series',
          labels: own.map(([year]) => year),
          series: [{ values: own.map(([, written]) => Number(written?.replace('−', '-'))) }],
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('dates', () => {
  const timelines = async (kind: ShotMaterial['kind']) => {
    const dated = [
      'In 1871 the first lamp was lit.',
      'It was seen from far away by all ships that came in from the sea.',
      'In 1902 a bell was added.',
      'The keeper and his sons lived in three small rooms below it.',
      'In 1956 the keepers left.',
      'Nobody has lived there since, but the door is painted every year.',
    ];
    const cards = await cardsOf(
      materialOf([PROSE[0] ?? '', ...dated, PROSE[1] ?? ''].map(paragraph), { kind }),
    );
    return cards.flatMap((card) => (card.kind === 'timeline' ? [card.events.map(({ year }) => year)] : []));
  };

  test('that are narrated one by one share a timeline', async () => {
    expect(await timelines('encyclopedia')).toEqual([
      [1871, 1902],
      [1871, 1902, 1956],
    ]);
  });

  test('of cited works form no timeline', async () => {
    expect(await timelines('paper')).toEqual([]);
  });
});

describe('places', () => {
  const mapsIn = async (text: string, kind: ShotMaterial['kind'] = 'article') =>
    (
      await cardsOf(
        materialOf([paragraph(PROSE[0] ?? ''), paragraph(text), paragraph(PROSE[1] ?? '')], { kind }),
      )
    ).flatMap((card) =>
      card.kind === 'map' ? [[...card.places.map(({ name }) => name), card.country].join(', ')] : [],
    );

  test.each([
    ['The first shop of the company was opened in Hamburg in the spring.', 'Hamburg, Germany'],
    ['The whole team of the company moved from Vienna to Prague in the spring.', 'Vienna, Prague, '],
    [
      'The office of the company is in Cambridge, United Kingdom, near the river.',
      'Cambridge, United Kingdom',
    ],
    ['The bird is common in the forests and on the coasts in South Sudan.', 'S. Sudan'],
  ])('%s', async (text, expected) => {
    expect(await mapsIn(text)).toEqual([expected]);
  });

  test.each([
    'The office of the company is in Cambridge, near the river.',
    'The town is twinned with a village in the United States, and with a port in Brittany, France.',
    'The old writer was born in Paris, Texas, and never left it.',
    'The young singer Paris Hilton was seen there in the spring.',
    'She walked over London Bridge with her sister in the spring.',
    'The whole family lived in New England for thirty years.',
    'The old law was passed in Georgia in the spring of that year.',
    'Turkey is served with bread and wine at the end of the year.',
    'The keeper reads his book in Reading on every day of the week.',
    'The speaker of Washington said no to the plan of the board.',
    'The book was not printed in London but at the house of the author.',
  ])('no map is shown for: %s', async (text) => {
    expect(await mapsIn(text)).toEqual([]);
  });

  test('are not confused with a place of the same name in a country that the document mentions', () => {
    const known = new Set(['United States of America', 'Canada']);
    // A state is no town, although the atlas once gave a town its name.
    expect(findPlaces('The office is in Broward County, in Florida.', known)).toEqual([]);
    expect(findPlaces('Many bars hire the old firm in Manhattan for their signs.', known)).toEqual([]);
    expect(findPlaces('The office is in Winnipeg.', known).map(({ country }) => country)).toEqual(['Canada']);
  });

  test('in a story are not shown on a map', async () => {
    expect(
      await mapsIn('The first shop of the company was opened in Hamburg in the spring.', 'play'),
    ).toEqual([]);
  });
});

describe('what says nothing', () => {
  const planOf = (items: readonly string[]) =>
    cardsOf(
      materialOf([paragraph(PROSE[0] ?? ''), { kind: 'list', ordered: false, items: [] } as never], {
        lines: (_, block) =>
          items.map((text) =>
            spokenLine({
              ...{ text, kind: 'list', block },
              source: { kind: 'list', block, ordered: false, items: [text], firstNumber: 1 },
            }),
          ),
      }),
    );

  test('headings that any document has are no chapters', async () => {
    const scenes = ['Study design', 'The oil', 'Objective', 'The stairs'].map((title, at) => ({
      title,
      chapter: { title, number: `${at + 1}` },
      lines: linesOf(PROSE[at] ?? '', at),
    }));
    const shown = await cardsOf({ ...materialOf(PROSE.map(paragraph)), scenes });
    expect(JSON.stringify(shown)).not.toMatch(/Study design|Objective/u);
  });

  test('who wrote a verse is not a quotation', async () => {
    const blocks = [
      paragraph(PROSE[0] ?? ''),
      { kind: 'quote', text: '—Thompson.' } as const,
      paragraph(PROSE[1] ?? ''),
    ];
    const shown = await cardsOf(
      materialOf(blocks, {
        lines: (block, index) =>
          block.kind === 'quote'
            ? linesOf(block.text, index).map((line) => ({
                ...line,
                kind: 'quote',
                source: { kind: 'quote', block: index, text: block.text },
              }))
            : [],
      }),
    );
    expect(JSON.stringify(shown)).not.toContain('Thompson');
  });

  test('a list of labels is not shown', async () => {
    const shown = (await planOf(['Q1.', 'Q2.', 'Q3.'])).filter(({ kind }) => kind === 'list');
    expect(shown).toEqual([]);
    const points = (await planOf(['The lamp.', 'The wick.', 'The oil.'])).filter(
      ({ kind }) => kind === 'list',
    );
    expect(points).toMatchObject([{ items: ['The lamp', 'The wick', 'The oil'] }]);
  });

  test('a box with a quoted question is not a quotation', () => {
    expect(isMixed({ text: '“Who lit the lamp?” Eleven answers were counted.' })).toBe(true);
    expect(isMixed({ text: '“Nobody lit the lamp.”' })).toBe(false);
    expect(isMixed({ text: 'Nobody lit the lamp.' })).toBe(false);
    expect(isMixed({ text: '“Who?” She asked.', attribution: 'Ann Lee' })).toBe(false);
  });

  test('what is said is shown rather than a title that says little, or a dash', async () => {
    const texts = (
      await cardsOf(
        materialOf([paragraph('It was. So it is. And it was so.')], {
          title: 'Introduction',
          headingsOf: () => ['Overview'],
        }),
      )
    ).map((card) => ('text' in card ? card.text : 'title' in card ? card.title : ''));
    expect(texts).not.toContain('—');
    expect(texts.join()).toContain('It was. So it is.');
  });

  test('a long sentence of a quotation is shown in pages rather than a phrase of it', async () => {
    const said =
      'We asked the board of the harbour for a new lamp in the winter of the long ice, because the ships of the northern coast had lost their way in the fog and nobody on the shore had seen their lights.';
    const half = said.indexOf('because');
    const source = { kind: 'quote', block: 0, text: said } as const;
    const line = { kind: 'quote', block: 0, section: 0, start: 0, source } as const;
    const lines: SpokenLine[] = [
      {
        ...line,
        text: said.slice(0, half - 1),
        opensBlock: true,
        continuesSentence: false,
        ending: 'clause',
      },
      { ...line, text: said.slice(half), opensBlock: false, continuesSentence: true, ending: 'sentence' },
    ];
    const other = linesOf(PROSE[0] ?? '', 1);
    const shown = await cardsOf({
      ...materialOf([]),
      blocks: [{ kind: 'quote', text: said }, paragraph(PROSE[0] ?? '')],
      scenes: [
        { title: 'A', lines: linesOf(PROSE[1] ?? '', 1) },
        { title: 'B', lines },
        { title: 'C', lines: other },
      ],
    });
    const pages = shown.flatMap((card) => (card.kind === 'quote' ? [card.text] : []));
    expect(pages.join(' ').replace('. Because', ', because')).toBe(said);
  });

  test('a site’s own headings, labels in brackets and halves of speech are not shown', async () => {
    const line = { kind: 'paragraph', block: 0, section: 0, start: 0 } as const;
    const first = '“We are happy with the new lamp of the harbour and have seen more ships,';
    const lines: SpokenLine[] = [
      { ...line, text: first, opensBlock: true, continuesSentence: false, ending: 'clause' },
      {
        ...line,
        text: 'but nobody has paid for the oil of the long winter,” the keeper said.',
        opensBlock: false,
        continuesSentence: true,
        ending: 'sentence',
      },
    ];
    const chapter = { number: '1', title: 'Keep up with our newsletter' };
    const shown = await cardsOf({
      ...materialOf([]),
      blocks: [paragraph(lines.map(({ text }) => text).join(' ')), paragraph(PROSE[0] ?? '')],
      scenes: [
        { title: 'A', lines: linesOf(PROSE[0] ?? '', 1) },
        { title: 'B', chapter, lines },
        { title: 'C', chapter: { number: '2', title: 'The oil' }, lines: linesOf(PROSE[2] ?? '', 1) },
      ],
    });
    const told = JSON.stringify(shown);
    expect(told).not.toContain('newsletter');
    expect(told).not.toContain('have seen more ships.');
    expect(shown).toContainEqual(
      expect.objectContaining({
        kind: 'quote',
        text: expect.stringMatching(/more ships, but nobody .* winter\.$/u),
      }),
    );
    expect(
      JSON.stringify(
        await planOf([
          'Add oil (20 - 25 per lamp of the long winter and of the old harbour wall).',
          'The wick.',
        ]),
      ),
    ).not.toContain('(20"');
  });
});
