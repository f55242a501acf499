import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { restructuredTextReader } from './restructured-text-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => restructuredTextReader.read({ bytes: bytes(text), name: 'a.rst' });

describeDocumentReader('reStructuredText', restructuredTextReader, () =>
  bytes(
    `${LIGHTHOUSE.heading}\n==========\n\n${LIGHTHOUSE.story}\n\n* ${LIGHTHOUSE.items.join('\n* ')}\n\n${LIGHTHOUSE.ending}\n`,
  ),
);

test('roles, notes, targets and fields are left out, and substitutions are applied', async () => {
  const { blocks } = await read(
    '.. _lamp:\n\n========\nThe Lamp\n========\n\n:Author: Ann\n:Version: 1\n\nFill **it** as :ref:`the keeper <keeper>` [1]_ of :class:`~sea.rock.Harbour` says in `the book <https://a.example>`_, with |oil|.\n\nOil\n---\n\nSee ``lamp --fill`` and `Wick`_.\n\n.. [1] A note.\n.. |oil| replace:: whale oil\n',
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'The Lamp' },
    { kind: 'paragraph', text: 'Fill it as the keeper of Harbour says in the book, with whale oil.' },
    { kind: 'heading', level: 2, text: 'Oil' },
    { kind: 'paragraph', text: 'See lamp --fill and Wick.' },
  ]);
});

test('callouts, code, diagrams and tables are read from directives; API documentation is left out', async () => {
  const { blocks } = await read(
    '.. toctree::\n   :maxdepth: 2\n\n   one\n\n.. warning:: Never in\n   the rain.\n\n.. code-block:: bash\n   :linenos:\n\n   lamp --fill\n\nLike this::\n\n   lamp\n\n.. autofunction:: lamp.fill\n\n.. mermaid::\n\n   graph LR\n\n.. list-table:: Ships by day\n   :header-rows: 1\n\n   * - Day\n     - Ships\n   * - Mon\n     - 4\n\n.. figure:: lamp.png\n   :alt: A lamp\n\n   A lamp of the old kind.\n',
  );
  expect(blocks).toEqual([
    { kind: 'callout', label: 'Warning', text: 'Never in the rain.' },
    { kind: 'code', text: 'lamp --fill', language: 'bash' },
    { kind: 'paragraph', text: 'Like this:' },
    { kind: 'code', text: 'lamp' },
    { kind: 'diagram', notation: 'mermaid', source: 'graph LR' },
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Mon', '4']], caption: 'Ships by day' },
    expect.objectContaining({ kind: 'figure', caption: 'A lamp of the old kind.' }),
  ]);
});

test('drawn tables, line blocks, definitions and nested lists are recognised', async () => {
  const { blocks } = await read(
    '+-----+-------+\n| Day | Ships |\n+=====+=======+\n| Mon | 4     |\n+-----+-------+\n\n===  =====\nDay  Ships\n===  =====\nTue  5\n     more\n===  =====\n\n| O lamp,\n| O night\n\nwick\n  Burns.\n\n1. oil\n\n   - whale\n\n2. wick\n',
  );
  expect(blocks).toEqual([
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Mon', '4']] },
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Tue', '5 more']] },
    { kind: 'verse', lines: ['O lamp,', 'O night'] },
    { kind: 'paragraph', text: 'wick: Burns.' },
    { kind: 'list', ordered: true, items: ['oil whale', 'wick'] },
  ]);
});

test('formulas are kept to be spoken', async () => {
  const { formulas } = await read('Here :math:`a^2` is.\n\n.. math::\n   :label: e\n\n   x = 1\n');
  expect(formulas).toEqual([
    { notation: 'tex', source: 'a^2', isDisplayed: false },
    { notation: 'tex', source: 'x = 1', isDisplayed: true },
  ]);
});

test('the header lines of a proposal give the title and are not narrated', async () => {
  const { title, blocks } = await read(
    'PEP: 9999\nTitle: Making the Lamp Optional\nAuthor: Ann Keeper <ann at harbour.example>\nHistory: 1963,\n         1964\n\nAbstract\n========\n\nThe lamp burns.\n',
  );
  expect(title).toBe('Making the Lamp Optional');
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Abstract' },
    { kind: 'paragraph', text: 'The lamp burns.' },
  ]);
});
