import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { mediawikiReader } from './mediawiki-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describeDocumentReader('MediaWiki', mediawikiReader, () =>
  bytes(
    `== ${LIGHTHOUSE.heading} ==\n${LIGHTHOUSE.story}\n* ${LIGHTHOUSE.items.join('\n* ')}\n\n${LIGHTHOUSE.ending}\n`,
  ),
);

test('boxes, notes, pictures and categories are left out; links and tables are read', async () => {
  const { title, blocks } = await mediawikiReader.read({
    name: 'a.wiki',
    bytes: bytes(`{{Infobox lamp|oil=whale|height=2 m}}
'''Sea lamps''' are an old [[craft (work)|craft]].<ref>Keeper, 2001</ref> __NOTOC__
[[File:lamp.jpg|thumb|A lamp]]

=== Oil ===
Fill it {{convert|2|km|mi}} from the [https://a.example rock].

{| class="wikitable"
! Day !! Ships
|-
| Monday || 4
|}
[[Category:Lamps]]
`),
  });
  expect(title).toBe('Sea lamps');
  expect(blocks).toMatchObject([
    { kind: 'paragraph', text: 'Sea lamps are an old craft.' },
    { kind: 'heading', level: 3, text: 'Oil' },
    { kind: 'paragraph', text: expect.stringMatching(/^Fill it 2 ?km.* from the rock\.$/) },
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Monday', '4']] },
  ]);
});

test('formulas, code and numbered lists are recognised', async () => {
  const { blocks, formulas } = await mediawikiReader.read({
    name: 'a.wiki',
    bytes: bytes(
      '== Oil ==\nIt takes <math>a^2</math> of it, or 2<sup>31</sup>.\n<syntaxhighlight lang="sh">lamp --fill [[x]]</syntaxhighlight>\n# oil\n# wick\n',
    ),
  });
  expect(formulas).toEqual([{ notation: 'tex', source: 'a^2', isDisplayed: false }]);
  expect(blocks).toMatchObject([
    { kind: 'heading', text: 'Oil' },
    { kind: 'paragraph', text: expect.stringContaining('or 2³¹.') },
    { kind: 'code', text: 'lamp --fill [[x]]' },
    { kind: 'list', ordered: true, items: ['oil', 'wick'] },
  ]);
});

test('long paragraphs are split so that joining their sentences is fast; long tables and lists stay whole', async () => {
  const joined = ['A. ', '[[a\n', "''}}\n", '? ', 'é\u2028'].map((part) => `The lamp\n${part.repeat(6000)}`);
  for (const text of joined) {
    const { blocks } = await mediawikiReader.read({ name: 'a.wiki', bytes: bytes(text) });
    const lengths = blocks.map((block) => (block.kind === 'paragraph' ? block.text.length : 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(4000);
  }
  const items = Array.from({ length: 400 }, (_, index) => `Ship ${index} came in.`);
  const rows = items.map((item) => `|-\n! ${item}\n| four`).join('\n');
  const { blocks } = await mediawikiReader.read({
    name: 'a.wiki',
    bytes: bytes(`* ${items.join('\n* ')}\n\n{| class="wikitable"\n! Day !! Ships\n${rows}\n|}\n`),
  });
  expect(blocks).toMatchObject([{ kind: 'list', items }, { kind: 'table' }]);
  expect(blocks[1]).toHaveProperty('rows.length', items.length);
});

test('a term without a definition is a heading, and a template without output leaves no gap', async () => {
  const { blocks } = await mediawikiReader.read({
    name: 'a.wiki',
    bytes: bytes(
      "'''Orrin''' ({{lang-xx|Orrinn}} ) is a town ({{none}}).\n\n== Media ==\n;Radio\nThe town has a station.\n",
    ),
  });
  expect(blocks).toMatchObject([
    { kind: 'paragraph', text: expect.stringMatching(/^Orrin(?: \(Orrinn\))? is a town\.$/u) },
    { kind: 'heading', text: 'Media' },
    { kind: 'heading', text: 'Radio' },
    { kind: 'paragraph', text: 'The town has a station.' },
  ]);
});
