// Over 300 lines: one suite for one writer, with the documents it narrates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, LENGTHS, type Length } from '../core/model.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { createEmbeddedWriter } from './embedded-writer.ts';
import { MAX_SCENE_MS, MIN_SCENE_MS } from './narrate/lines.ts';
import {
  describeScriptWriter,
  documentOf,
  expectDistinctIds,
  expectWhole,
  paragraph,
} from './script-writer.contract.ts';

describeScriptWriter('the embedded writer', createEmbeddedWriter);

const write = async (blocks: readonly Block[], length: Length = 'full') =>
  (await createEmbeddedWriter().write(documentOf(blocks), { length })).scenes;
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}$]/gu, '');
const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, text });

const word = fc.constantFrom(
  ...'the sea ship captain, walked over hills and river; but nobody 42 Dr. Lee knew—yet "why" $3.5 million He However'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 60 })
  .map((words) => `Once ${words.join(' ')} went.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const prose = fc.array(
  fc.oneof(
    text.map(paragraph),
    text.map(() => heading('A part')),
  ),
  { maxLength: 8 },
);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  text.map(paragraph),
  fc.string({ unit: 'grapheme', maxLength: 80 }).map(paragraph),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(sentence, { maxLength: 9 }),
  }),
  fc.record({ kind: fc.constant('quote' as const), text, attribution: fc.constant('Ann Lee') }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.constant(['Word', 'Meaning']),
    rows: fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 20 }),
  }),
);

describe('full length', () => {
  test('narrates all prose, in order, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(prose, text, async (blocks, last) => {
        const all = [...blocks, paragraph(last)];
        const told = (await write(all)).map((scene) => scene.narration).join(' ');
        const written = all.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ');
        // A scene that ends within a long sentence adds a full stop, and the next one starts with a capital.
        expect(bare(told)).toBe(bare(written));
      }),
    );
  });

  test('scenes last 8 to 20 seconds unless they cannot be joined with a neighbour', async () => {
    await fc.assert(
      fc.asyncProperty(prose, text, async (blocks, last) => {
        const durations = (await write([...blocks, paragraph(last)])).map(({ narration }) =>
          estimateSpeechMs(narration),
        );
        for (const [at, durationMs] of durations.entries()) {
          expect(durationMs).toBeLessThanOrEqual(MAX_SCENE_MS * 1.02);
          const neighbours = [durations[at - 1], durations[at + 1]].filter((value) => value !== undefined);
          if (durationMs >= MIN_SCENE_MS) continue;
          for (const neighbour of neighbours) expect(durationMs + neighbour).toBeGreaterThan(MAX_SCENE_MS);
        }
      }),
    );
  });

  test('a sentence is cut only if it is longer than a scene', async () => {
    const long = `The ship sailed ${'over the wide sea and past the grey islands, '.repeat(14)}until it came home.`;
    const scenes = await write([paragraph(`It was late. ${long} All was well.`)]);
    for (const { narration } of scenes.slice(0, -1)) expect(narration).toMatch(/[,.]$/u);
    expect(scenes.map((scene) => scene.narration).join(' ')).toBe(`It was late. ${long} All was well.`);
  });
});

test('any document gives complete scenes with distinct ids', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyBlock, { maxLength: 8 }),
      fc.constantFrom<Length>('short', 'full'),
      async (blocks, length) => {
        const scenes = await write([...blocks, paragraph('The end came.')], length);
        expectDistinctIds(scenes);
        for (const scene of scenes) expectWhole(scene);
      },
    ),
  );
});

describe('a digest', () => {
  const story = Array.from({ length: 40 }, (_, at) => [
    paragraph(
      `The ${at}th traveller came over the hill at dawn with ${at + 2} grey horses and a song about the sea.`,
    ),
    paragraph(
      `However, he left at once. He had seen the ${at}th storm above the harbour and feared for his horses.`,
    ),
  ]).flat();

  test('starts with the opening and keeps the order', async () => {
    const scenes = await write(story, 'short');
    const all = story.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
    const places = scenes.map((scene) => all.indexOf(scene.narration));
    expect(places[0]).toBe(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('starts no scene with a word that depends on something left out', async () => {
    const all = story.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
    let told = '';
    for (const { narration } of await write(story, 'brief')) {
      if (!all.includes(`${told} ${narration}`.trim())) expect(narration).not.toMatch(/^(?:However|He)\b/u);
      told = narration;
    }
  });

  test('narrates a document completely if it is shorter than requested', async () => {
    const short = [paragraph('The sea is wide. It is deep too.'), paragraph('Nobody knows its end.')];
    expect(await write(short, 'brief')).toEqual(await write(short, 'full'));
  });
});

describe('cards', () => {
  test('the film starts with the title, and main sections start with their headings', async () => {
    const body =
      'The sea is wide and deep and full of fish, and ships go over it by day and by night. '.repeat(3);
    const scenes = await write([
      heading('Waves'),
      paragraph(body.repeat(3)),
      heading('Wind'),
      paragraph(body),
      heading('Gusts', 3),
      paragraph(body),
    ]);
    const cards = scenes.flatMap((scene) => scene.shots.map((shot) => shot.card));
    expect(cards[0]).toEqual({ kind: 'title', title: 'The Sea', thing: 'waves' });
    expect(scenes.map((scene) => scene.title)).toContain('Wind: Gusts');
    expect(cards.filter((card) => card?.kind === 'chapter')).toEqual([{ kind: 'chapter', title: 'Wind' }]);
  });

  test('a motto at the start does not replace the title', async () => {
    const [scene] = await write([
      { kind: 'quote', text: 'A tiny queue of jobs.' },
      paragraph(
        'It is small. It keeps jobs in the order in which they came, and runs one of them at a time.',
      ),
    ]);
    expect(scene?.shots[0]?.card).toMatchObject({ kind: 'title' });
  });

  test('short points become one sentence and one card', async () => {
    const [scene] = await write([
      paragraph('You need:'),
      { kind: 'list', ordered: false, items: ['flour', 'sugar', 'two eggs'] },
    ]);
    expect(scene?.narration).toBe('You need: flour, sugar, and two eggs.');
    expect(scene?.shots.at(-1)?.card).toEqual({
      kind: 'list',
      heading: 'You need',
      ordered: false,
      items: ['flour', 'sugar', 'two eggs'],
    });
  });

  test('numbered points are narrated with their number', async () => {
    const [scene] = await write([{ kind: 'list', ordered: true, items: ['Open the box.', 'Take the key'] }]);
    expect(scene?.narration).toBe('First: Open the box. Second: Take the key.');
  });

  test('a quotation is narrated with its author unless the text before announces it', async () => {
    const quote: Block = { kind: 'quote', text: 'Stay hungry.', attribution: '— Ann Lee' };
    const [plain] = await write([quote]);
    expect(plain?.narration).toBe('In the words of Ann Lee: Stay hungry.');
    expect(plain?.shots[0]?.card).toMatchObject({
      kind: 'quote',
      text: 'Stay hungry.',
      attribution: 'Ann Lee',
    });
    const [announced] = await write([paragraph('As Ann Lee said:'), quote]);
    expect(announced?.narration).toBe('As Ann Lee said: Stay hungry.');
    expect(announced?.shots.at(-1)?.card).toMatchObject({
      kind: 'quote',
      text: 'Stay hungry.',
      attribution: 'Ann Lee',
    });
  });

  test('a long table is summarised in a digest and read out in full scripts', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`word ${at}`, `plain ${at}`]);
    const table: Block = { kind: 'table', header: ['Say', 'Not'], rows };
    const digest = await createEmbeddedWriter().write(documentOf([table]), { length: 'short' });
    const told = digest.scenes.map((scene) => scene.narration).join(' ');
    expect(told).toContain(
      'Here is a table of 200 entries with the columns “Say” and “Not”. These are the first 6.',
    );
    expect(told).not.toContain('word 6');
    expect(digest.warnings).toHaveLength(1);
    const full = (await write([table])).map((scene) => scene.narration).join(' ');
    for (const [label, value] of rows) expect(full).toContain(`${label}: ${value}.`);
  });
});

test('a paragraph without a full stop is separated from what follows', async () => {
  const [scene] = await write([
    paragraph('Serves 8 · Bake 45 min (350°F)'),
    { kind: 'list', ordered: false, items: ['225 g unsalted butter, softened'] },
    paragraph('“Enjoy!”'),
    paragraph('It keeps for days:'),
  ]);
  expect(scene?.narration).toBe(
    'Serves 8 · Bake 45 min (350°F). 225 g unsalted butter, softened. “Enjoy!” It keeps for days:',
  );
});

test('a visual prompt says who a pronoun refers to', async () => {
  const [scene] = await write([
    paragraph('On a clear and windy morning the old captain saw a ship far out at sea.'),
    paragraph('He called and waved from the end of the quay until at last it came near.'),
  ]);
  expect(scene?.shots.map((shot) => shot.visualPrompt)[1]).toContain('(he: the old captain)');
});

test('later pronouns refer to the most recent name', async () => {
  const [scene] = await write([
    paragraph('On a clear and windy morning the old captain saw a ship far out at sea.'),
    paragraph('In the town above the harbour Pierre Curie was reading in the morning sun.'),
    paragraph('He had bought a book about magnets and crystals on the day before.'),
  ]);
  for (const { visualPrompt } of scene?.shots ?? []) expect(visualPrompt).not.toContain('captain)');
});

test('a shot has the sentences before it and its headings as context', async () => {
  const [scene] = await write([
    { kind: 'heading', level: 2, text: 'The Flooded Village' },
    paragraph('The people of the village slept, and nobody had covered the old well.'),
    paragraph('When morning came there was nothing left to be seen of all they had.'),
  ]);
  expect(scene?.shots[1]?.context).toBe(
    'The people of the village slept, and nobody had covered the old well.\nThe Flooded Village\nThe Sea',
  );
});

test('a word of ten thousand letters and a sentence without an end neither crash nor hang', async () => {
  for (const text of ['a'.repeat(10_000), 'sea '.repeat(10_000), '海'.repeat(10_000)]) {
    for (const { narration } of await write([paragraph(text)])) {
      expect(estimateSpeechMs(narration)).toBeLessThanOrEqual(MAX_SCENE_MS * 1.02);
    }
  }
});

describe('the requested length', () => {
  const noun = fc.constantFrom(
    'harbour',
    'lamp',
    'keeper',
    'storm',
    'village',
    'bridge',
    'mill',
    'river',
    'school',
  );
  const verb = fc.constantFrom(
    'lit',
    'carried',
    'watched',
    'rebuilt',
    'painted',
    'followed',
    'measured',
    'sold',
  );
  const statement = fc
    .tuple(fc.integer({ min: 3, max: 9_999 }), noun, verb, noun, noun, fc.integer({ min: 3, max: 999 }))
    .map(
      ([year, a, done, b, c, count]) =>
        `In spring ${year} the people of the ${a} ${done} a ${b} with ${count} oars near the old ${c}.`,
    );
  const chapter = fc.array(fc.array(statement, { minLength: 2, maxLength: 6 }), {
    minLength: 3,
    maxLength: 6,
  });
  const wealthy = fc
    .array(chapter, { minLength: 10, maxLength: 14 })
    .map((chapters) =>
      chapters.flatMap((paragraphs, at): Block[] => [
        heading(`The ${at + 1}th shore`),
        ...paragraphs.map((statements) => paragraph(statements.join(' '))),
      ]),
    );

  test.each(['short', 'brief', 'presentation'] as const)('%s is met within 10 %', async (length) => {
    await fc.assert(
      fc.asyncProperty(wealthy, async (blocks) => {
        const { scenes, warnings } = await createEmbeddedWriter().write(documentOf(blocks), { length });
        const durationMs = scenes.reduce((sum, { narration }) => sum + estimateSpeechMs(narration) + 400, 0);
        expect(Math.abs(scenes.length / LENGTHS[length].scenes - 1)).toBeLessThanOrEqual(0.1);
        expect(Math.abs(durationMs / LENGTHS[length].durationMs - 1)).toBeLessThanOrEqual(0.1);
        expect(warnings).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('a document without enough to say is narrated completely, with a warning', async () => {
    const script = await createEmbeddedWriter().write(documentOf([paragraph('The sea is wide.')]), {
      length: 'brief',
    });
    expect(script.warnings).toEqual([
      'The document has enough to say for 1 scene and about 1 second; the length "brief" aims at 12 scenes and 225 seconds.',
    ]);
  });
});

describe('a long sentence', () => {
  const long =
    'The rivers of the valley, of which there are four, are navigable as far as the old mill below the bridge; the road, ' +
    'which was laid in the year of the flood by men of all three villages, goes on over the pass, where the snow lies until ' +
    'June, to the towns of the plain, in which most of the wool of the valley is sold; and from there all of its bread and salt are brought back by cart.';

  test('ends with a full stop in one scene and continues with a capital in the next', async () => {
    const scenes = await write([paragraph(long)]);
    expect(scenes.length).toBeGreaterThan(1);
    for (const { narration } of scenes) expect(narration).toMatch(/^\p{Lu}.*\.$/su);
  });

  test('does not end a scene of a digest in the middle', async () => {
    const paragraphs = Array.from({ length: 30 }, (_, at) =>
      paragraph(
        `${long.replace('The rivers', `The ${at + 2} rivers`)} It was the ${at + 2}nd year of the mill.`,
      ),
    );
    for (const { narration } of await write(paragraphs, 'short')) expect(narration).toMatch(/[.!?]$/u);
  });

  test('is cut before “and then” if it is speech without punctuation, and never within a number', async () => {
    const speech =
      'so the keeper he climbed the stair which was like two hundred and twelve steps and then in the winter there was ice ' +
      'and no ship could come in and the village they waited for bread and then this boy he walked over the ice with a ' +
      'sledge and a lantern and he brought back forty loaves and one orange and everybody was happy about it in the end';
    for (const { narration } of await write([paragraph(speech)])) {
      expect(narration).not.toMatch(/^And twelve|two hundred\.$/u);
      expect(narration).toMatch(/\.$/u);
    }
  });
});

describe('text that nobody would read aloud', () => {
  test('is left out with a warning: acknowledgements, licences, sources and lists of languages', async () => {
    const script = await createEmbeddedWriter().write(
      documentOf([
        paragraph('The lamp was lit in 1963. It burns to this day, and ships steer by it in every weather.'),
        heading('Acknowledgements'),
        paragraph('We thank the crews.'),
        heading('Image sources'),
        paragraph('http://pictures.example/lamp.jpg'),
        heading('License'),
        paragraph('MIT.'),
      ]),
      { length: 'full' },
    );
    const told = script.scenes.map(({ narration }) => narration).join(' ');
    expect(told).toBe(
      'The lamp was lit in 1963. It burns to this day, and ships steer by it in every weather.',
    );
    expect(script.warnings).toContain('The section “Image sources” is not narrated.');
  });

  test('is left out of a README: who uses it, and who pays for it', async () => {
    const scenes = await write(
      [
        paragraph('Lampworks lights lamps from a program of your own.'),
        paragraph('It waits for the dusk of each place.'),
        heading('Who’s using Lampworks?'),
        paragraph('The harbour of Holm does.'),
        heading('Sponsors'),
        paragraph('The mill of Holm.'),
      ],
      'full',
    );
    expect(scenes.map(({ narration }) => narration).join(' ')).toBe(
      'Lampworks lights lamps from a program of your own. It waits for the dusk of each place.',
    );
  });

  test('is left out of a digest: signposts, grants, changelogs and references to figures', async () => {
    const body = Array.from({ length: 12 }, (_, at) =>
      paragraph(
        `Lamp ${at} lights the harbour of town ${at * 7} for ships that come in from the sea at night (see Figure ${at}). ` +
          `As shown in Table ${at}, keeper number ${at * 3} climbs ${at + 40} steps to the lantern room every single evening.`,
      ),
    );
    const scenes = await write(
      [
        ...body,
        paragraph(
          'In this section we recall what was tried. This work was supported by grant 4471 of the Coastal Fund.',
        ),
        heading('Changelog'),
        paragraph('Version 2.1.3 fixes the bug that nobody could find for three long years in the lamp.'),
      ],
      'short',
    );
    const told = scenes.map(({ narration }) => narration).join(' ');
    expect(told).not.toMatch(/figure|table|as shown|in this section|grant|version/iu);
    expect(told).toContain('Keeper number');
  });

  test('is left out if it repeats another scene', async () => {
    const same =
      'The miller sleeps beside his engine on stormy nights, since nobody else in the valley trusts it at all.';
    const blocks = Array.from({ length: 40 }, (_, at) =>
      paragraph(
        at % 4 === 0
          ? same
          : `In year ${at * 31} the village number ${at} built ${at + 5} boats of larch and sold them to the ${at}th town.`,
      ),
    );
    const told = (await write(blocks, 'short')).map(({ narration }) => narration).join(' ');
    expect(told.split(same).length - 1).toBeLessThanOrEqual(1);
  });
});

describe('text that belongs together', () => {
  const told = async (...blocks: Block[]) =>
    (await write(blocks)).map(({ narration }) => narration).join(' ');
  const list = (...items: string[]): Block => ({ kind: 'list', ordered: false, items });

  test('a paragraph that ends with a comma continues in the next one, as does a speech in two paragraphs', async () => {
    expect(await told(paragraph('Dear Tom,'), paragraph('the mill is mended.'))).toBe(
      'Dear Tom, the mill is mended.',
    );
    expect(await told(paragraph('"It was a long way,'), paragraph('"and a wet one," he said.'))).toBe(
      '"It was a long way, and a wet one," he said.',
    );
  });

  test('points in lower case form one sentence with their introduction', async () => {
    const points = list('a mallard;', 'a teal; or', 'a bird that looks like either of them from the shore.');
    expect(await told(paragraph('“Duck” means:'), points)).toBe(
      '“Duck” means: a mallard; a teal; or a bird that looks like either of them from the shore.',
    );
  });

  test('points without an introduction start with a capital', async () => {
    expect(await told(paragraph('The mill is old.'), list('a wheel', 'a stone'))).toBe(
      'The mill is old. A wheel and a stone.',
    );
  });

  test('an emoji after a full stop starts no new sentence, and a row of fields gets pauses', async () => {
    expect(await told(paragraph('Who saw the bell? 🔔'), paragraph('Nobody did.'))).toBe(
      'Who saw the bell? 🔔 Nobody did.',
    );
    expect(await told(paragraph('Time: 15 min | Serves: 4 | Cost: $2'))).toBe(
      'Time: 15 min; Serves: 4; Cost: $2.',
    );
    expect(await told(paragraph('It takes Box<T | null> and gives Box<T | undefined>.'))).toBe(
      'It takes Box<T | null> and gives Box<T | undefined>.',
    );
  });

  test('a list too long for one scene is split into two whole sentences', async () => {
    const things = 'three long oars of ash and iron, nine coils of old wet rope, two lamps of green glass, ';
    for (const { narration } of await write([paragraph(`They found ${things.repeat(4)}and a cat.`)])) {
      expect(narration).toMatch(/^\p{Lu}.*\.$/su);
    }
  });

  test('a short title in a non-Latin script is the title of the first scene', async () => {
    const document = { ...documentOf([paragraph('Старая мельница стояла у реки.')], 'Мост'), language: 'ru' };
    expect((await createEmbeddedWriter().write(document, { length: 'full' })).scenes[0]?.title).toBe('Мост');
  });
});

describe('dialogue and verse', () => {
  test('name the speaker of a turn once', async () => {
    const [scene] = await write([
      { kind: 'turn', speaker: 'ANN', text: 'And the lamp?' },
      { kind: 'turn', speaker: 'BEN', text: 'It was old.' },
      { kind: 'turn', speaker: 'BEN', text: 'Nobody asked.' },
    ]);
    expect(scene?.narration).toBe('Ann asks: And the lamp? Ben says: It was old. Nobody asked.');
  });

  test('keep lines of verse and add no full stop', async () => {
    const [scene] = await write([
      { kind: 'verse', lines: ['The lamp upon the harbour wall', 'Was lit at five'] },
      { kind: 'verse', lines: ['And burning it called the boats', 'Home'] },
    ]);
    expect(scene?.narration).toBe(
      'The lamp upon the harbour wall\nWas lit at five\n\nAnd burning it called the boats\nHome',
    );
  });
});

test('a list keeps its own numbers, and open tasks are told apart from done ones', async () => {
  const told = async (list: Block) => (await write([list])).map(({ narration }) => narration).join(' ');
  const start = {
    kind: 'list',
    ordered: true,
    start: 10,
    items: ['Close the door.', 'Write it down.'],
  } as const;
  expect(await told(start)).toBe('Tenth: Close the door. Eleventh: Write it down.');
  const tasks = { kind: 'list', ordered: false, items: ['[x] Mend the wick', '[ ] Paint the door'] } as const;
  expect(await told(tasks)).toBe('Done: Mend the wick. Still to do: Paint the door.');
});

describe('shots', () => {
  test('have the index of their block and the whole table they are about', async () => {
    const table: Block = {
      kind: 'table',
      caption: 'Traffic',
      header: ['Year', 'Goods (million tonnes)'],
      rows: [
        ['2022', '1.5'],
        ['2023', '1.7'],
        ['2024', '1.9'],
      ],
    };
    const scenes = await write([paragraph('The harbour grew in each of these years.'), table], 'short');
    const shot = scenes.flatMap(({ shots }) => shots).at(-1);
    expect(shot).toMatchObject({ block: 1, table });
    expect(scenes.at(-1)?.narration).toContain(
      'Goods rose from 1.5 million tonnes in 2022 to 1.9 million tonnes in 2024.',
    );
  });
});

test('scene titles are headings or noun phrases, never a number, an address or the start of a sentence', async () => {
  const body = (name: string) =>
    `Old ${name} Smith Jr. went to the stone tower of Orrin in the winter of that year, and carried a lantern up the stairs. ` +
    `Nobody had seen the iron door behind the mill since the great flood took the bridge away.`;
  const scenes = await write([
    heading('V'),
    paragraph(body('Ann')),
    heading('www.harbour.example'),
    paragraph(body('Ben')),
    heading('The mill'),
    paragraph(body('Cleo')),
  ]);
  for (const { title, narration } of scenes.slice(1)) {
    expect(title).not.toMatch(/^V$|Jr$|www|^Nobody|^Old \w+ Smith Jr\. went/u);
    expect(
      title === 'The mill' || narration.toLowerCase().includes(title.toLowerCase().replace(/^the /u, '')),
    ).toBe(true);
  }
});

test('a list of 245,000 items and 500,000 characters of prose take work in proportion to their length', async () => {
  const items = Array.from({ length: 245_000 }, (_, at) => `Item ${at}`);
  const list = await createEmbeddedWriter().write(documentOf([{ kind: 'list', ordered: false, items }]), {
    length: 'short',
  });
  expect(list.scenes.length).toBeGreaterThan(0);
  expect(list.warnings).toHaveLength(1);
  const prose = Array.from({ length: 1_000 }, (_, at) =>
    paragraph(`Captain ${at} sailed to port ${at * 3} with ${at + 2} barrels of salt. `.repeat(9)),
  );
  expect(await write(prose, 'short')).toHaveLength(LENGTHS.short.scenes);
});

test('a story whose first sentence fills more than a scene is told from its second', async () => {
  const long = `Once upon a time, ${'in a land of hills and rivers and old mills by the sea, '.repeat(7)}there lived a king who had no son.`;
  const rest = Array.from({ length: 40 }, (_, at) =>
    paragraph(
      `The king rode to the mill number ${at} and asked the miller for a bag of flour. He thanked him and rode home again.`,
    ),
  );
  const { scenes } = await createEmbeddedWriter().write(
    documentOf([paragraph(`${long} The queen wept in the tower.`), ...rest]),
    { length: 'short' },
  );
  expect(scenes.length).toBeGreaterThan(3);
});
