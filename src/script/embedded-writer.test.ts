import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Length } from '../core/model.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { createEmbeddedWriter } from './embedded-writer.ts';
import { MAX_SCENE_MS, MIN_SCENE_MS } from './lines.ts';
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

describe('full', () => {
  test('narrates all prose, in order, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(prose, text, async (blocks, last) => {
        const all = [...blocks, paragraph(last)];
        const told = (await write(all)).map((scene) => scene.narration).join(' ');
        const written = all.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ');
        expect(told.replace(/\s/gu, '')).toBe(written.replace(/\s/gu, ''));
      }),
    );
  });

  test('scenes are 8 to 20 seconds, or cannot be joined with a neighbour', async () => {
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

  test('a sentence is cut only when it is longer than a scene', async () => {
    const long = `The ship sailed ${'over the wide sea and past the grey islands, '.repeat(14)}until it came home.`;
    const scenes = await write([paragraph(`It was late. ${long} All was well.`)]);
    for (const { narration } of scenes.slice(0, -1)) expect(narration).toMatch(/[,.]$/u);
    expect(scenes.map((scene) => scene.narration).join(' ')).toBe(`It was late. ${long} All was well.`);
  });
});

test('any document gives whole scenes with distinct ids', async () => {
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

  test('begins with the opening and keeps the order', async () => {
    const scenes = await write(story, 'short');
    const all = story.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
    const places = scenes.map((scene) => all.indexOf(scene.narration));
    expect(places[0]).toBe(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('no scene begins with a word that leans on what was left out', async () => {
    const all = story.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
    let told = '';
    for (const { narration } of await write(story, 'brief')) {
      if (!all.includes(`${told} ${narration}`.trim())) expect(narration).not.toMatch(/^(?:However|He)\b/u);
      told = narration;
    }
  });

  test('a document that is shorter than asked is told whole', async () => {
    const short = [paragraph('The sea is wide. It is deep too.'), paragraph('Nobody knows its end.')];
    expect(await write(short, 'brief')).toEqual(await write(short, 'full'));
  });
});

describe('cards', () => {
  test('the title opens the video, and main sections open with theirs', async () => {
    const body =
      'The sea is wide and deep and full of fish, and ships go over it by day and by night. '.repeat(3);
    const scenes = await write([
      heading('Waves'),
      paragraph(body),
      heading('Wind'),
      paragraph(body),
      heading('Gusts', 3),
      paragraph(body),
    ]);
    const cards = scenes.map((scene) => scene.shots[0]?.card);
    expect(cards[0]).toEqual({ kind: 'title', title: 'The Sea', subtitle: 'Waves' });
    expect(scenes.map((scene) => scene.title)).toContain('Wind: Gusts');
    expect(cards.filter(Boolean).slice(1)).toEqual([{ kind: 'title', title: 'Wind' }]);
  });

  test('a motto before everything else does not take the place of the title', async () => {
    const [scene] = await write([
      { kind: 'quote', text: 'A tiny queue of jobs.' },
      paragraph('It is small.'),
    ]);
    expect(scene?.shots[0]?.card).toMatchObject({ kind: 'title' });
  });

  test('short points are one sentence and one card', async () => {
    const [scene] = await write([
      paragraph('You need:'),
      { kind: 'list', ordered: false, items: ['flour', 'sugar', 'two eggs'] },
    ]);
    expect(scene?.narration).toBe('You need: flour, sugar, and two eggs.');
    expect(scene?.shots.at(-1)?.card).toEqual({
      kind: 'list',
      ordered: false,
      items: ['flour', 'sugar', 'two eggs'],
    });
  });

  test('numbered points say their number', async () => {
    const [scene] = await write([{ kind: 'list', ordered: true, items: ['Open the box.', 'Take the key'] }]);
    expect(scene?.narration).toBe('First: Open the box. Second: Take the key.');
  });

  test('a quotation names its author, unless the text before announces it', async () => {
    const quote: Block = { kind: 'quote', text: 'Stay hungry.', attribution: '— Ann Lee' };
    const [plain] = await write([quote]);
    expect(plain?.narration).toBe('In the words of Ann Lee: Stay hungry.');
    expect(plain?.shots[0]?.card).toEqual({ kind: 'quote', text: 'Stay hungry.', attribution: 'Ann Lee' });
    const [announced] = await write([paragraph('As Ann Lee said:'), quote]);
    expect(announced?.narration).toBe('As Ann Lee said: Stay hungry.');
    expect(announced?.shots.at(-1)?.card).toEqual({
      kind: 'quote',
      text: 'Stay hungry.',
      attribution: 'Ann Lee',
    });
  });

  test('a long table is told of in a digest, and read in full', async () => {
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

test('a paragraph without a period does not run on into what comes next', async () => {
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

test('a prompt says whom a pronoun stands for', async () => {
  const [scene] = await write([
    paragraph('On a clear and windy morning the old captain saw a ship far out at sea.'),
    paragraph('He called and waved from the end of the quay until at last it came near.'),
  ]);
  expect(scene?.shots.map((shot) => shot.visualPrompt)[1]).toContain('(he: the old captain)');
});

test('a name that comes between takes the pronouns that follow', async () => {
  const [scene] = await write([
    paragraph('On a clear and windy morning the old captain saw a ship far out at sea.'),
    paragraph('In the town above the harbour Pierre Curie was reading in the morning sun.'),
    paragraph('He had bought a book about magnets and crystals on the day before.'),
  ]);
  for (const { visualPrompt } of scene?.shots ?? []) expect(visualPrompt).not.toContain('captain)');
});

test('a shot knows what was said before it and under which heading', async () => {
  const [scene] = await write([
    { kind: 'heading', level: 2, text: 'The Flooded Village' },
    paragraph('The people of the village slept, and nobody had covered the old well.'),
    paragraph('When morning came there was nothing left to be seen of all they had.'),
  ]);
  expect(scene?.shots[1]?.context).toBe(
    'The people of the village slept, and nobody had covered the old well.\nThe Flooded Village\nThe Sea',
  );
});

test('a word of ten thousand letters and a sentence without end do neither crash nor hang', async () => {
  for (const text of ['a'.repeat(10_000), 'sea '.repeat(10_000), '海'.repeat(10_000)]) {
    for (const { narration } of await write([paragraph(text)])) {
      expect(estimateSpeechMs(narration)).toBeLessThanOrEqual(MAX_SCENE_MS * 1.02);
    }
  }
});
