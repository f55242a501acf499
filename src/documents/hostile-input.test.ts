import { expect, test } from 'vitest';
import { DocumentError } from '../core/errors.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentFormat } from './document-reader.ts';
import { loadReader } from './readers.ts';

const CHARACTERS = 8000;
/** Markup of all formats. Repeated, it opens elements that are never closed, and nests without end. */
const SEEDS = [
  ...'*_`[]{}<>|"\'\\:+=#~$&%^\t \n',
  ...[
    '**a',
    '](',
    '{{',
    '[[',
    '<a ',
    '<a b="',
    '<b>',
    '<!--',
    '<!',
    '<?',
    '<![CDATA[',
    '\\a{',
    '||',
    '::',
    ':a: ',
    ':a:\n',
  ],
  ...[
    '.. ',
    '.. a::\n',
    '* a\n',
    '- - ',
    '\n\n- ',
    '+=+\n|',
    '"a',
    '","',
    '> ',
    '&#',
    'a_',
    '`a',
    '|a',
    'a:b:`',
  ],
  ...[
    '\\begin{a}',
    '\\begin{itemize}\\item ',
    '\\begin{tabular}{l}',
    '\\[',
    "\\'",
    '\\newcommand{\\a}{',
    '\\section{',
  ],
  ...[
    '#+begin_quote\n',
    '#+begin_a\n',
    '{\\rtf1 ',
    '\\u1?',
    '<item>',
    '\n\n00:01.000 --> 00:02.000\na',
    'On 1\n> ',
  ],
];
/** The start that a file of each format needs to be read. */
const BEGINNINGS: Partial<Record<DocumentFormat, string>> = {
  captions: '00:01.000 --> 00:02.000\n',
  csv: '',
  feed: '<rss><channel><item><description>',
  'fiction-book': '<FictionBook><body>',
  latex: '\\begin{document}',
  mail: 'Subject: a\n\n',
  odt: '<office:document><office:body><office:text>',
  org: '',
  'restructured-text': '',
  rtf: '{\\rtf1 ',
};

test.each(Object.entries(BEGINNINGS))(
  'the reader of %s can handle endless markup',
  async (format, beginning) => {
    const reader = await loadReader[format as DocumentFormat]();
    for (const seed of SEEDS) {
      const text = beginning + seed.repeat(CHARACTERS / seed.length);
      const bytes = new TextEncoder().encode(text);
      const outcome = await reader.read({ bytes, name: 'hostile' }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DocumentError);
      const detected = () => detectFormat({ bytes: new TextEncoder().encode(text), name: 'hostile' });
      expect(detected).not.toThrow(RangeError);
    }
  },
  60_000,
);
