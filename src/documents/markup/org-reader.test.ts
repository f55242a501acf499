import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { orgReader } from './org-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => orgReader.read({ bytes: bytes(text), name: 'a.org' });

describeDocumentReader('Org', orgReader, () =>
  bytes(
    `* ${LIGHTHOUSE.heading}\n${LIGHTHOUSE.story}\n\n- ${LIGHTHOUSE.items.join('\n- ')}\n\n${LIGHTHOUSE.ending}\n`,
  ),
);

test('planning lines, drawers, comments and subtrees that are not exported are left out', async () => {
  const { title, language, blocks } = await read(
    '#+TITLE: The *Lamp*\n#+LANGUAGE: en\n#+OPTIONS: toc:nil\n\n* TODO [#A] Oil [1/2] :tools:home:\nSCHEDULED: <2024-03-01 Fri>\n:PROPERTIES:\n:ID: x\n:END:\n# a remark\nFill it /slowly/, with =oil= from [[https://a.example][the rock]][fn:1].\n\n[fn:1] A note.\n\n* Secret :noexport:\nHidden.\n** Deeper\nHidden.\n* Ending\nDone.\n',
  );
  expect({ title, language }).toEqual({ title: 'The Lamp', language: 'en' });
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'The Lamp' },
    { kind: 'heading', level: 1, text: 'Oil' },
    { kind: 'paragraph', text: 'Fill it slowly, with oil from the rock.' },
    { kind: 'heading', level: 1, text: 'Ending' },
    { kind: 'paragraph', text: 'Done.' },
  ]);
});

test('blocks, tables and lists are recognised', async () => {
  const { blocks } = await read(
    '#+BEGIN_SRC sh :results none\n  lamp --fill\n#+END_SRC\n#+BEGIN_QUOTE\nWork is\nlove.\n#+END_QUOTE\n#+BEGIN_VERSE\nO lamp,\nO night\n#+END_VERSE\n#+begin_warning\nNever in the rain.\n#+end_warning\n#+CAPTION: Ships by day\n| Day | Ships |\n|-----+-------|\n| Mon | 4 |\n#+TBLFM: $2=1\n\n3. oil\n   and more\n4. [X] wick :: new\n',
  );
  expect(blocks).toEqual([
    { kind: 'code', text: '  lamp --fill', language: 'sh' },
    { kind: 'quote', text: 'Work is love.' },
    { kind: 'verse', lines: ['O lamp,', 'O night'] },
    { kind: 'callout', label: 'Warning', text: 'Never in the rain.' },
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Mon', '4']], caption: 'Ships by day' },
    { kind: 'list', ordered: true, start: 3, items: ['oil and more', 'wick: new'] },
  ]);
});

test('formulas are kept to be spoken', async () => {
  const { blocks, formulas } = await read(
    'Here \\(a^2\\) is it.\n\n\\begin{equation}\nx = 1\n\\end{equation}\n',
  );
  expect(formulas).toMatchObject([
    { source: 'a^2', isDisplayed: false },
    { source: '\\begin{equation}\nx = 1\n\\end{equation}', isDisplayed: true },
  ]);
  expect(blocks).toHaveLength(2);
});
