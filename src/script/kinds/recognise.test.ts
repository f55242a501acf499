import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Block, Document } from '../../core/model.ts';
import { kindOf } from './recognise.ts';

const FOLDER = new URL('../../../bench/writer/documents/', import.meta.url);
const documentOf = (blocks: Block[], title = 'The Harbour'): Document => ({
  title,
  language: 'en',
  blocks,
  warnings: [],
});

/** Blocks similar to those a reader would create, good enough to recognise a kind. */
function roughly(text: string): Document {
  const [first = '', ...rest] = text
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .trim()
    .split(/\n\s*\n/u);
  const blocks = rest.map((part): Block => {
    const heading = /^(#+) (.*)$/u.exec(part.trim());
    if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
    if (part.startsWith('```')) return { kind: 'code', text: part };
    const items = part.split('\n').filter((line) => /^(?:-|\d+\.) /u.test(line));
    if (items.length > 0) return { kind: 'list', ordered: /^\d/u.test(items[0] ?? ''), items };
    if (!part.startsWith('|')) return { kind: 'paragraph', text: part.replace(/\s+/gu, ' ') };
    return { kind: 'table', header: [], rows: part.split('\n').map((row) => row.split('|')) };
  });
  return documentOf(blocks, first.replace(/^#+ /u, ''));
}

test.each([
  ['paper.md', 'paper'],
  ['news.md', 'news'],
  ['encyclopedia.md', 'encyclopedia'],
  ['readme.md', 'readme'],
  ['report.md', 'report'],
  ['manual.md', 'manual'],
  ['guide.md', 'article'],
  ['story-lake.txt', 'story'],
  ['story-mermaid.txt', 'story'],
])('%s is recognised as %s', async (name, kind) => {
  const marked = await readFile(new URL(name, FOLDER), 'utf8');
  const text = marked.replace(/\{\*[\s\S]*?\*\}\n?/gu, '').replace(/\{\+|\+\}/gu, '');
  expect(kindOf(roughly(text))).toBe(kind);
});

test('verse, turns and tables determine the kind on their own', () => {
  const turn = (speaker: string, text: string): Block => ({ kind: 'turn', speaker, text });
  expect(kindOf(documentOf([{ kind: 'verse', lines: ['The lamp was low', 'The sea was near'] }]))).toBe(
    'poem',
  );
  expect(kindOf(documentOf([turn('Ann', 'And the lamp?'), turn('Ben', 'It was old.')]))).toBe('transcript');
  const scene: Block = { kind: 'heading', level: 2, text: 'Scene II. The harbour' };
  expect(kindOf(documentOf([scene, turn('Keeper', 'Who goes there?'), turn('Boatman', 'A friend!')]))).toBe(
    'play',
  );
  const table: Block = { kind: 'table', header: ['Country', 'Capital'], rows: [['Norland', 'Orrin']] };
  expect(kindOf(documentOf([table]))).toBe('table');
});

test('short points under many headings are recognised as slides', () => {
  const slide = (at: number): Block[] => [
    { kind: 'heading', level: 2, text: `Lamp ${at}` },
    { kind: 'list', ordered: false, items: ['Brighter', 'Cheaper to run', 'Seen in fog'] },
  ];
  expect(kindOf(documentOf([1, 2, 3, 4, 5].flatMap(slide)))).toBe('slides');
});

test('any document has a kind, by default an article', () => {
  expect(kindOf(documentOf([]))).toBe('article');
  expect(kindOf(documentOf([{ kind: 'paragraph', text: 'The sea is wide.' }]))).toBe('article');
});

test('a list of releases is recognised as news, and minutes with short points are not taken for slides', () => {
  const section = (title: string): Block[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'list', ordered: false, items: ['Brighter', 'Cheaper to run'] },
  ];
  const releases = ['lamp 3.2 (2026-05-01)', 'lamp 3.1 (2026-02-01)', '[3.0.1]', '3.0'].flatMap(section);
  expect(kindOf(documentOf(releases, 'Changelog'))).toBe('news');
  const points = ['Lamp', 'Oil', 'Boats', 'Any other business'].flatMap(section);
  expect(kindOf(documentOf(points, 'Board Meeting 2026-05-06'))).not.toBe('slides');
});

test('a tale in which somebody speaks one morning is not taken for news', () => {
  const text = [
    '“Good morning,” said the wolf. “Where are you going so early this morning?”',
    '“To my grandmother,” said the girl, and she took the path into the wood and saw the flowers there.',
    'The wolf ran to the house and knocked at the door. “Lift the latch,” said the old woman from her bed.',
    'He came in and ate her up, and then he put on her cap and lay down in the bed and waited for the girl.',
  ];
  const blocks = [...text, ...text, ...text].map((each): Block => ({ kind: 'paragraph', text: each }));
  expect(kindOf(documentOf(blocks, 'The Girl and the Wolf'))).toBe('story');
});

test('a report about people of today is no story, although it tells what they did', () => {
  const told = 'He went to the harbour, and she saw the lamp. They came home and found the door open. ';
  const blocks = (text: string): Block[] => Array.from({ length: 12 }, () => ({ kind: 'paragraph', text }));
  expect(kindOf(documentOf(blocks(told)))).toBe('story');
  const report = `${told}The police told Mara Holm in an interview in 2019 that the election video was online.`;
  expect(kindOf(documentOf(blocks(report)))).not.toBe('story');
});

test('a project that tells how it is cited is no paper', () => {
  const text = 'The lamp is a tool that lights a harbour, and we show how it is used by many keepers.';
  const blocks: Block[] = ['Introduction', 'Installation', 'Usage', 'License', 'References'].flatMap(
    (heading) => [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'paragraph', text },
      { kind: 'code', text: 'lamp --on' },
    ],
  );
  expect(kindOf(documentOf(blocks, 'Lamp'))).toBe('readme');
});

test('a tale in which somebody is told what he should have done is a story, and so is one with little happening in it', () => {
  const scolded =
    'Hob went out and took the jug to the well. “You should have carried it on your head,” said his mother, and she was angry with him. ';
  expect(kindOf(documentOf([{ kind: 'paragraph', text: scolded.repeat(8) }], 'Hob'))).toBe('story');
  const talked =
    'The giant and the dwarf spoke of the queen, and he asked what she wished for. “Thou shalt have my fairy ring,” quoth the dwarf, “if thou wilt give me thy dragon for it.” ';
  const went = `${talked.repeat(2)}The giant went to the queen. `;
  expect(kindOf(documentOf([{ kind: 'paragraph', text: went.repeat(4) }], 'The Giant'))).toBe('story');
});

const paragraphs = (text: string): Block[] => Array.from({ length: 12 }, () => ({ kind: 'paragraph', text }));
const told = 'He went to the harbour, and she saw the lamp. They came home and found the door open. ';

test.each([
  'The singer gave up her career for a season, and fans of the series asked the director for a film.',
  'The patient was sent to a clinic, where she was diagnosed with a disease of the lung by a medical team.',
  'The order was founded in 1314, left the island in 1402, came back in 1511 and was dissolved in 1803.',
])('a text that tells what people did is no story if it is about: %s', (about) => {
  expect(kindOf(documentOf(paragraphs(told)))).toBe('story');
  expect(kindOf(documentOf(paragraphs(told + about)))).not.toBe('story');
});

test('a legend may name its year, and people in a tale may speak of doctors', () => {
  const blocks = paragraphs(`${told}“I am your patient,” said the king, “and you cure every disease.”`);
  const first: Block = { kind: 'paragraph', text: 'In the year 1284 a piper came into the town.' };
  expect(kindOf(documentOf([first, ...blocks]))).toBe('story');
});

test('a tale of nothing but talk is a story, and merry company makes no news', () => {
  const talk =
    '“Good day, Ann,” said the goose. “Good day,” said she to her. “What have you for me?” asked he. “I have a nut for them,” she said to him. ';
  expect(kindOf(documentOf(paragraphs(talk)))).toBe('story');
  const merry = `${talk}On Sunday the whole company ate, and the company slept. The innkeeper said that the company was gone. `;
  expect(kindOf(documentOf(paragraphs(merry)))).not.toBe('news');
});
