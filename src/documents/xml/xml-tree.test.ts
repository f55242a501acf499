import { expect, test } from 'vitest';
import { attribute, childAt, descendants, textContent } from './xml-query.ts';
import { parseXmlTree } from './xml-tree.ts';

test('elements, attributes and text are found whatever their prefix', () => {
  const xml = parseXmlTree(
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><w:a xmlns:w='u'><!-- no --><w:b r:id="7" id='8' w:note="a &gt; b"/>one <c>two&#33;</c><![CDATA[ <three>]]></w:a>`,
  );
  const a = childAt(xml, 'a');
  expect(textContent(a)).toBe('one two! <three>');
  expect(attribute(childAt(a, 'b'), 'r:id')).toBe('7');
  expect(attribute(childAt(a, 'b'), 'id')).toBe('8');
  expect(attribute(childAt(a, 'b'), 'note')).toBe('a > b');
});

test('broken XML is read as far as possible', () => {
  expect(textContent(parseXmlTree('<a>one<b>two</a> three</b> & four <c d=')).trim()).toBe(
    'onetwo three & four',
  );
  expect(textContent(parseXmlTree('no marks'))).toBe('no marks');
});

test('an entity never expands beyond a character', () => {
  const xml = '<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;">]><a>&z;&z;</a>';
  expect(textContent(childAt(parseXmlTree(xml), 'a'))).toBe('&z;&z;');
});

test('a hundred thousand levels keep their text and can be walked', () => {
  const xml = parseXmlTree(`<r>${'<a>'.repeat(100_000)}deep${'</a>'.repeat(100_000)}<b>after</b></r>`);
  expect(textContent(xml)).toBe('deepafter');
  expect(descendants(xml, 'b')).toHaveLength(1);
});
