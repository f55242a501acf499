import wtf from 'wtf_wikipedia';
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';

type Wiki = ReturnType<typeof wtf>;
type Section = ReturnType<Wiki['sections']>[number];
// The library's own types call these `object`.
type Sentence = NonNullable<ReturnType<Wiki['sentence']>>;
type Paragraph = NonNullable<ReturnType<Wiki['paragraph']>>;
type Table = { keyValue(): unknown };

/** Wikitext: its sections, paragraphs, lists and tables, without boxes, notes and pictures. Nothing is fetched. */
export const mediawikiReader: DocumentReader = {
  async read({ bytes, charset }) {
    const wiki = wtf(prepare(decodeText(bytes, charset)));
    const blocks = wiki.sections().flatMap(sectionBlocks);
    const title = subjectOf(wiki);
    return { ...(title === undefined ? {} : { title }), blocks, warnings: [] };
  },
};

/** Formulas are taken out with a mark, so that their sentences can be left out; magic words and comments say nothing. */
function prepare(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/__[A-Z]{3,20}__/g, '');
}

/** An article sets its subject in bold where it first names it. */
function subjectOf(wiki: Wiki): string | undefined {
  const bold = (wiki.sections()[0]?.sentences() as Sentence[] | undefined)?.[0]?.bolds()[0];
  const subject = cleanText(typeof bold === 'string' ? bold : '');
  return subject === '' ? undefined : subject.charAt(0).toUpperCase() + subject.slice(1);
}

function sectionBlocks(section: Section): Block[] {
  const blocks: Block[] = [];
  const title = cleanText(section.title());
  if (title !== '') blocks.push({ kind: 'heading', level: Math.min(6, section.depth() + 2), text: title });
  for (const paragraph of section.paragraphs() as Paragraph[]) {
    const text = cleanText(
      paragraph
        .sentences()
        .map((sentence) => sentence.text())
        .join(' '),
    );
    if (isSpoken(text)) blocks.push({ kind: 'paragraph', text });
    for (const list of paragraph.lists()) {
      const items = (list.lines() as Sentence[]).map((line) => cleanText(line.text())).filter(isSpoken);
      if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items });
    }
  }
  for (const table of section.tables() as Table[]) blocks.push(...wikiTable(table.keyValue()));
  return blocks;
}

function wikiTable(rows: unknown): Block[] {
  const records = Array.isArray(rows) ? (rows as Readonly<Record<string, unknown>>[]) : [];
  const header = Object.keys(records[0] ?? {});
  const cells = records.map((record) => header.map((name) => cleanText(String(record[name] ?? ''))));
  const names = header.map((name) => (/^col-?\d+$/i.test(name) ? '' : cleanText(name)));
  return tableBlocks([names, ...cells]);
}

function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
