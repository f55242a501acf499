import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { detectFormat } from './detect-format.ts';

const detect = (text: string, name = 'The text', mediaType?: string) =>
  detectFormat({
    bytes: new TextEncoder().encode(text),
    name,
    ...(mediaType === undefined ? {} : { mediaType }),
  });

test.each([
  ['captions', '1\n00:00:01,000 --> 00:00:04,200\nGood evening.\n'],
  ['captions', 'WEBVTT\n\n00:01.000 --> 00:04.200\nGood evening.\n'],
  ['csv', 'Port\tBoats\tShips\nOrrin\t4\t1\nBell\t5\t1\nHolm\t6\t2\n'],
  ['feed', '<rss version="2.0"><channel></channel></rss>'],
  ['feed', '<!-- news -->\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ['feed', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"></rdf:RDF>'],
  ['fiction-book', '<FictionBook></FictionBook>'],
  ['odt', '<office:document office:mimetype="application/vnd.oasis.opendocument.text"></office:document>'],
  ['notebook', '{"cells": [], "nbformat": 4}'],
  ['mail', 'From: Ann <a@b.example>\nTo: Ben\nSubject: The lamp\n\nHi Ben.\n'],
  ['rtf', '{\\rtf1 Hi}'],
  ['asciidoc', '= The Lamp\nAnn <a@b.example>\n:toc: left\n\n== Oil\n\nFill it.\n'],
  ['mediawiki', "Die '''Lampe''' ist [[Licht|hell]].\n\n[[Kategorie:Licht]]"],
  ['mediawiki', "'''Lamps''' are [[old]].\n\n== Oil ==\nFill it.\n"],
  ['latex', '% a remark\n\\documentclass{article}\n'],
  ['org', '#+TITLE: The Lamp\n* Oil\n'],
  ['org', '* Oil\n:PROPERTIES:\n:ID: x\n:END:\n'],
  ['restructured-text', 'The Lamp\n========\n\nSee :ref:`oil`.\n'],
  ['restructured-text', '.. _lamp:\n\n.. note:: Hi\n'],
  ['html', '<html><body>Hi</body></html>'],
  ['html', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html></html>'],
])('%s is recognised by its content: %j', (format, text) => expect(detect(text)).toBe(format));

test.each([
  ['prose', 'From: where I stand,\nthe lamp is far away.\n\nIt burns.\n'],
  ['verse', 'O lamp; O night;\nO sea; O light;\nO rock; O rest;\nO bird; O nest;\n'],
  [
    'a letter with numbers',
    'I paid 4, then 5, and 6.\nHe paid 1, then 2, and 3.\nWe paid 7, then 8, and 9.\nAll paid 1, then 0, and 2.\n',
  ],
  ['a chat', 'ANN: Is it lit?\nBEN: It is.\nANN: Good.\nBEN: Good night.\nANN: Wait.\nBEN: Why?\n'],
  ['notes', 'To do:\n- fill the lamp\n- trim the wick\nLater:\n- sleep\n'],
])('%s is text', (_name, text) => expect(detect(text)).toBe('text'));

test('the media type, then the name, decide if the content does not', () => {
  expect(detect('Port,Boats\n', 'a.csv')).toBe('csv');
  expect(detect('Port,Boats\n', 'a', 'text/csv')).toBe('csv');
  expect(detect('Plain.', 'a.adoc')).toBe('asciidoc');
  expect(detect('<div>Hi</div>', 'a.md')).toBe('markdown');
});

test.each([
  ['an SVG picture', '<!-- drawn --><svg xmlns="x"><text>Hi</text></svg>'],
  ['an OPML outline', '<opml version="2.0"><body></body></opml>'],
  ['a TEI document', '<TEI xmlns="x"><text>Hi</text></TEI>'],
  ['an XML file', '<catalog><lamp>Hi</lamp></catalog>'],
  ['an XML file', '<?xml version="1.0"?><a>Hi</a>'],
  ['JSON data', '{"lamp": true}'],
  ['JSON data', '{"lamp": 1}\n{"lamp": 2}\n'],
  ['a YAML file', 'lamp:\n  oil: whale\n  wick: new\nkeeper:\n  name: Ann\n  since: 1999\n'],
  ['a script', '#!/bin/sh\necho hi\n'],
  ['a patch', 'diff --git a/x b/x\n'],
  ['a BibTeX bibliography', '@book{keeper,\n  title = {Lamps}\n}\n'],
  [
    "a program's source code",
    'import os\n\ndef light(lamp):\n    lamp.on = True\n    return lamp\n\nfor lamp in lamps:\n    light(lamp)\n    print(lamp)\nlamps.close()\n',
  ],
])('%s is rejected with its name', (kind, text) => {
  expect(() => detect(text)).toThrow(`The text is ${kind}, which cannot be read as a document.`);
});

test.each([
  ['a Python file', 'lamp.py'],
  ['a YAML file', 'lamp.yml'],
  ['an ASS subtitle file', 'lamp.ass'],
])('%s is rejected because of its name', (kind, name) => {
  expect(() => detect('Some words.', name)).toThrow(`${name} is ${kind}, which`);
});

test.each([
  [
    'an OpenDocument spreadsheet',
    { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' },
  ],
  ['an Apple iWork file', { 'Index/Document.iwa': '' }],
  ['a binary Excel workbook (.xlsb)', { 'xl/workbook.bin': '' }],
])('%s is rejected because of its content', (kind, files) => {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
  expect(() => detectFormat({ bytes, name: 'a.zip' })).toThrow(`a.zip is ${kind}, which cannot be read`);
});
