import { expect, test } from 'vitest';
import type { Block } from '../../core/model.ts';
import { blockText } from '../block-text.ts';
import { isDateLine } from './date-line.ts';
import { dropEdges } from './page-edges.ts';
import { dropRemarks } from './page-remarks.ts';

const TEXT = [
  'The ferry to Holm sails again after two winters, and every crossing of the first week is sold out.',
  'Its engine was rebuilt in Norport, where four fitters took it apart and cleaned each of its parts.',
];
const block = (text: string): Block =>
  text.startsWith('# ') ? { kind: 'heading', level: 2, text: text.slice(2) } : { kind: 'paragraph', text };
const kept = (...texts: string[]) => dropEdges(texts.map(block)).map(blockText);

test('labels before the first sentence and after the last one are left out', () => {
  const before = ['Norland Daily', 'Mara Orrin, Staff Writer', 'Nov. 20, 2019, 9:28 AM UTC', 'Text size'];
  expect(kept(...before, ...TEXT, 'Share Tweet Submit', 'Fast. Factual. Free.')).toEqual(TEXT);
});

test('the title of an article elsewhere is no last sentence', () => {
  expect(kept(...TEXT, 'Why Does Nobody Sail to Holm in Winter? It’s Costly [Norland Times]')).toEqual(TEXT);
  const told = 'It sails for the money of the whole harbour [of Holm]';
  expect(kept(...TEXT, `${told} and more.`)).toEqual([...TEXT, `${told} and more.`]);
  expect(kept(...TEXT, told).at(-1)).toBe(told);
});

test('short lines within an article, and sentences at its edges, stay', () => {
  const lines = ['It sails!', TEXT[0] ?? '', 'Engine and hull', TEXT[1] ?? '', 'Nobody was late.'];
  expect(kept(...lines)).toEqual(lines);
});

test('a list below a heading of its own, or with amounts, stays, and a list of topics does not', () => {
  const list = (...items: string[]): Block => ({ kind: 'list', ordered: false, items });
  const rest = TEXT.map(block);
  const title = block('# The ferry');
  const topics = list('Ferries', 'Holm');
  expect(dropEdges([title, topics, ...rest])).toEqual([title, ...rest]);
  const amounts = [list('2 eggs', '100 g flour'), ...rest];
  expect(dropEdges(amounts)).toEqual(amounts);
  const headed = [title, block('# You need'), topics, ...rest];
  expect(dropEdges(headed)).toEqual(headed);
});

test('a diary keeps its dates, and a poem its lines', () => {
  const diary = ['May 3', TEXT[0] ?? '', 'May 4', TEXT[1] ?? '', 'May 5', TEXT[0] ?? ''];
  expect(kept(...diary)).toEqual(diary);
  const poem = ['The lamp is lit', 'The boats come in'];
  expect(kept(...poem)).toEqual(poem);
});

test.each([
  '# More great Norland stories',
  'Want more stories like this?',
  '# Comments (12)',
  '# Das könnte Sie auch interessieren',
  '# Самые популярные рецепты',
])('what follows “%s” belongs to other articles', (line) => {
  expect(
    kept(...TEXT, line, 'A boat sank off the coast of Norport, and nobody knows why it had sailed.'),
  ).toEqual(TEXT);
});

test('a part of an article about stories is not taken for others', () => {
  const lines = ['# More stories', ...TEXT, '# More light than oil', ...TEXT];
  expect(kept(...lines)).toEqual(lines.map((line) => line.replace('# ', '')));
});

test.each([
  'Nov. 20, 2019, 9:28 AM UTC',
  'sexta-feira, 22 de outubro de 2010 às 20:13',
  'Datum: 18.10.2021',
  'November 20, 2019 / 1:07 AM / CBS News',
  'Holm Press Published Tuesday, November 19, 2019 8:22AM EST',
  'vor 2 Stunden, 12. März 2024',
  '2 hours ago',
])('says only when something was published: %s', (text) => {
  expect(isDateLine(text.replace('vor 2 Stunden, ', ''))).toBe(true);
});

test.each(['In 1911 the lamp was lit', '3 pounds', '12 cats', 'Holm 3', 'The lamp of May'])(
  'says more than a date: %s',
  (text) => {
    expect(isDateLine(text)).toBe(false);
  },
);

const remarks = (text: string) => dropRemarks([{ kind: 'paragraph', text }]).length === 0;

test.each([
  'Mara Orrin | Bloomberg | Getty Images',
  'Mara Orrin/Norland Times/Getty Images',
  'Associated Press',
  '(Image: © Holm Collection)',
  'https://holm.example/news/ferry-14848382.php',
  'Image 1 of / 8',
  'Tempo de leitura: 2 minutos',
  '[button link="/review"] Send us YOUR review[/button]',
  'This post may contain affiliate links. Please see my disclosure page.',
  'Get the Norland Monthly delivered through your letterbox every month. 12 issues for £11.99.',
  'If you enjoyed this article, we have a proposition for you: Join HOLMPLUS.',
  'ATENÇÃO: Comentários com textos ininteligíveis não serão aprovados pelo moderador.',
  '(Leggi anche su: Il faro di Holm)',
  'Follow @HolmDeals on Twitter to keep up with the latest.',
  'Follow Harbour Hour on Instagram, Facebook, Twitter and YouTube.',
  'Listen to Harbour Hour live at 12:45 and 17:45 on weekdays – or listen back here.',
  'In this Dec. 12, 2006, file photo, made available by the harbour, a keeper waves.',
  'Loading content ...',
  'The harbour of Holm has been shortlisted for a prize of...',
  'Two boats have been lost in the storm,…',
  'Seen by: Mara Orrin Price: 30 Euro (£25) More: www.holm.example/lamp | +44 (0)20 123 456',
  'There’s plenty more where this came from.',
  'Start your day with the Harbour Hour powered by Holm Oil.',
  'Brought to you by Holm Oil.',
  'Sign up for the Harbour Hour today to get our free letter.',
])('leaves out what a site sets between the paragraphs: %s', (text) => {
  expect(remarks(text)).toBe(true);
});

test.each([
  'Getty Images bought the archive of the harbour in 1999.',
  'The newsletter of the harbour was read by nine people.',
  'If you enjoyed the summer, you will love the winter.',
  'Comments on the lamp were few.',
  'In this town, nobody owns a boat.',
  'Follow the path to the lamp.',
  'Follow the rules on Twitter threads if you want to be heard.',
  'Listen to the lamp.',
  'The post contains a letter.',
  '“It was the lamp of…”',
  'And then he saw the light…',
  'Time: 15 min Serves: 4',
  'Note: The keepers of the lamp have not answered our questions. More: www.holm.example',
  'Start your day with a walk along the quay.',
])('tells sentences with the same words: %s', (text) => {
  expect(remarks(text)).toBe(false);
});
