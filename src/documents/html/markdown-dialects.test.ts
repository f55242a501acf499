import { expect, test } from 'vitest';
import { plainMarkdown } from './markdown-dialects.ts';
import { markdownReader } from './markdown-reader.ts';

const read = (text: string, name = 'text.md') =>
  markdownReader.read({ bytes: new TextEncoder().encode(text), name });
const blocksOf = async (text: string, name?: string) => (await read(text, name)).blocks;

test.each([
  ['TOML', '+++\ntitle = "The Hive"\ndraft = false\n+++\n\nA hive has a floor.'],
  ['JSON', '{\n  "title": "The Hive",\n  "draft": false\n}\n\nA hive has a floor.'],
  ['Pandoc lines', '% The Hive\n% Ann Keeper\n\nA hive has a floor.'],
])('front matter in %s gives the title and is not narrated', async (_, text) => {
  const { title, blocks } = await read(text);
  expect(title).toBe('The Hive');
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'A hive has a floor.' }]);
});

test('MyST directives become boxes and figures, roles become their words, and settings are left out', async () => {
  const text = `(hive)=
# The hive

\`\`\`{note}
:class: wide
Never open it in the \`rain\`.
\`\`\`

:::{warning} Smoke
It bites.
:::

\`\`\`{toctree}
other
\`\`\`

+++

See {ref}\`the smoker <smoke>\`, {doc}\`the guide </bees>\` and :func:\`open_hive\` [@keeper, p. 4]; ==mark== H~2~O.

*[HTML]: Hyper Text
`;
  expect(await blocksOf(text)).toEqual([
    { kind: 'heading', level: 1, text: 'The hive' },
    { kind: 'callout', label: 'Note', text: 'Never open it in the rain.' },
    { kind: 'callout', label: 'Smoke', text: 'It bites.' },
    { kind: 'paragraph', text: 'See the smoker, the guide and open_hive; mark H2O.' },
  ]);
});

test('MDX imports, comments and tags are left out; a constant becomes its value; a sentence with another value is left out', async () => {
  const text = `import Tabs from '@theme/Tabs';

export const year = 2024;

# The hive <Badge text="new" style={{ color: 'red' }} />

<Tabs>
  <TabItem value="a">

A hive has a floor.

  </TabItem>
</Tabs>

:::danger Take care

Bees sting.

:::

{/* a remark */}

The year is {year}. The box costs {price(12)}. Wood is good.
`;
  const { parseDocument } = await import('../parse-document.ts');
  const document = await parseDocument({
    bytes: new TextEncoder().encode(text),
    name: 'hive.mdx',
    isNamed: true,
  });
  expect(document).toMatchObject({
    title: 'The hive',
    blocks: [
      { kind: 'paragraph', text: 'A hive has a floor.' },
      { kind: 'callout', label: 'Take care', text: 'Bees sting.' },
      { kind: 'paragraph', text: 'The year is 2024. Wood is good.' },
    ],
    warnings: ['One sentence is not narrated, since a program fills in a part of it.'],
  });
});

test('Hugo and Python-Markdown notices become boxes, and other shortcodes are left out', async () => {
  const text =
    '{{% notice tip %}}\nUse smoke.\n{{% /notice %}}\n\n{{< youtube abc >}}\n\n!!! warning "Rain"\n    Keep it shut.\n\nDone.\n';
  expect(await blocksOf(text)).toEqual([
    { kind: 'callout', label: 'Tip', text: 'Use smoke.' },
    { kind: 'callout', label: 'Rain', text: 'Keep it shut.' },
    { kind: 'paragraph', text: 'Done.' },
  ]);
});

test('a shortcode that stands for a text is that text, on whatever line it ends', async () => {
  expect(
    await blocksOf(
      'A hive has {{< glossary_tooltip text="frames" term_id="frame" >}} and a {{< glossary_tooltip\nterm_id="floor" text="floor" >}}.{{< feature\nstate="new" >}}\n',
    ),
  ).toEqual([{ kind: 'paragraph', text: 'A hive has frames and a floor.' }]);
});

test('the anchor of a heading is not part of it', async () => {
  expect(await blocksOf('## Use smoke {/*use-smoke*/}\n\nLight it. {/* TODO: when? */}\n')).toEqual([
    { kind: 'heading', level: 2, text: 'Use smoke' },
    { kind: 'paragraph', text: 'Light it.' },
  ]);
});

test('emoji codes are left out, or mean yes or no in a table, and open tasks are told apart from done ones', async () => {
  const text =
    ':rocket: Faster :tada:! At 10:30:45.\n\n- [x] Mend\n- [ ] Paint\n- ~~Buy~~ done\n\n| F | Lamp |\n|---|---|\n| Wind | :x: |\n| Rain | ✅ |\n';
  expect(await blocksOf(text)).toEqual([
    { kind: 'paragraph', text: 'Faster! At 10:30:45.' },
    { kind: 'list', ordered: false, items: ['Done: Mend', 'To do: Paint'] },
    {
      kind: 'table',
      header: ['F', 'Lamp'],
      rows: [
        ['Wind', 'no'],
        ['Rain', 'yes'],
      ],
    },
  ]);
});

test('a list of which all tasks are done tells of what there is', async () => {
  expect(await blocksOf('- [x] Frames\n- [x] Smoke\n')).toEqual([
    { kind: 'list', ordered: false, items: ['Frames', 'Smoke'] },
  ]);
});

test('a README gets its title from its logo, and badges and rows of links are not read', async () => {
  const text = `<p align="center"><img src="kettle.svg" alt="Kettle logo"></p>

<p align="center"><a href="/ci"><img alt="Build status" src="b.svg"></a> <a href="/npm"><img alt="npm" src="n.svg"></a></p>

[English](README.md) | [Deutsch](README.de.md)

Kettle boils water with \`-q/--quiet\`.
`;
  const { title, blocks } = await read(text, 'README.md');
  expect(title).toBe('Kettle');
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'Kettle boils water with -q/--quiet.' }]);
});

test('dialect syntax within code stays unchanged', async () => {
  expect(await blocksOf('```md\n:::note\n{x} :tada: $a$\n```\n')).toEqual([
    { kind: 'code', text: ':::note\n{x} :tada: $a$', language: 'md' },
  ]);
});

test('code that a site only checks is not shown', async () => {
  const code =
    "// @errors: 2322\nimport { wick } from 'lamp'\n// ---cut---\nwick.light()\n// ---cut-after---\nwick.end()";
  expect(await blocksOf(`\`\`\`ts\n${code}\n\`\`\`\n`)).toEqual([
    { kind: 'code', text: 'wick.light()', language: 'ts' },
  ]);
});

test('hostile fences and braces can be read', async () => {
  for (const text of [
    ':::a\n'.repeat(3000),
    '{'.repeat(20_000),
    '<A '.repeat(5000),
    '{{<'.repeat(5000),
    '<%'.repeat(10_000),
    ':a'.repeat(10_000),
  ]) {
    expect((await read(text, 'x.mdx')).warnings).toEqual([]);
  }
});

test.each([
  ['spaces', `${' '.repeat(300_000)}x`],
  ['comments without an end', '{/*'.repeat(2_000_000)],
])('many %s are read in one go', { timeout: 20_000 }, (_, text) => {
  expect(plainMarkdown(text, [], false)).toBe(text);
});

test('headings without a space are headings, but tags and code are not', async () => {
  expect(await blocksOf('##The hive\n\nIt has a floor.\n\n#bees are busy.')).toEqual([
    { kind: 'heading', level: 2, text: 'The hive' },
    { kind: 'paragraph', text: 'It has a floor.' },
    { kind: 'paragraph', text: '#bees are busy.' },
  ]);
  expect(JSON.stringify(await blocksOf('Run `a\n##b` or\n\n```\n##c\n```\n\nDone.'))).toContain('##c');
});
