import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { asciidocReader } from './asciidoc-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describeDocumentReader('AsciiDoc', asciidocReader, () =>
  bytes(
    `= ${LIGHTHOUSE.heading}\n\n${LIGHTHOUSE.story}\n\n* ${LIGHTHOUSE.items.join('\n* ')}\n\n${LIGHTHOUSE.ending}\n`,
  ),
);

test('callouts, titled lists and tables are read; code, notes and includes are not narrated', async () => {
  const { blocks, warnings } = await asciidocReader.read({
    name: 'a.adoc',
    bytes: bytes(`= The Lamp
Ann Keeper <ann@example.org>
:toc: left

[abstract]
For the first year.

== Oil

Fill itfootnote:[slowly]. See <<wick-care>>.

include::secret.txt[]

[source,bash]
----
lamp --fill <1>
----
<1> Fills it.

[WARNING]
====
Never in the rain.
====

.What you need
. oil
. a rag

image::lamp.png[A lamp]

|===
|Day |Ships

|Monday |4
|===
`),
  });
  expect(blocks.filter((block) => block.kind !== 'code')).toEqual([
    { kind: 'heading', level: 1, text: 'The Lamp' },
    { kind: 'paragraph', text: 'For the first year.' },
    { kind: 'heading', level: 2, text: 'Oil' },
    { kind: 'paragraph', text: 'Fill it. See wick care.' },
    { kind: 'callout', label: 'Warning', text: 'Never in the rain.' },
    { kind: 'paragraph', text: 'What you need:' },
    { kind: 'list', ordered: true, items: ['oil', 'a rag'] },
    expect.objectContaining({ kind: 'figure', alternativeText: 'A lamp' }),
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Monday', '4']] },
  ]);
  expect(warnings).toEqual(['The files that the document includes are not read.']);
});

test('a manual page gets its title from what it does, custom macros are replaced by their words, and code in a list is shown', async () => {
  const { title, blocks } = await asciidocReader.read({
    name: 'a.adoc',
    bytes: bytes(`lamp(1)
=======

NAME
----
lamp - Lights the harbour

SYNOPSIS
--------
'lamp' --fill

DESCRIPTION
-----------
Use linklamp:lamp-oil[1] first.

Fill the tank.::
+
------------
$ lamp --fill .
------------
`),
  });
  expect(title).toBe('lamp: Lights the harbour');
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'DESCRIPTION' },
    { kind: 'paragraph', text: 'Use lamp-oil first.' },
    { kind: 'list', ordered: false, items: ['Fill the tank.'] },
    { kind: 'code', text: '$ lamp --fill .' },
  ]);
});
