import wtf from 'wtf_wikipedia';
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { type FoundFormula, keepFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';

type Wiki = ReturnType<typeof wtf>;
type Section = ReturnType<Wiki['sections']>[number];
// The library's own types declare these as `object`.
type Sentence = NonNullable<ReturnType<Wiki['sentence']>>;
type Paragraph = NonNullable<ReturnType<Wiki['paragraph']>>;
type Table = { keyValue(): unknown };

/**
 * Wikitext: sections, paragraphs, lists and tables, without boxes, notes and pictures. Nothing is fetched.
 */
export const mediawikiReader: DocumentReader = {
  async read({ bytes, charset }) {
    const found: Found = { formulas: [], code: [] };
    const wiki = wtf(cutParagraphs(prepare(withoutMarkCharacters(decodeText(bytes, charset)), found)));
    const blocks = wiki
      .sections()
      .flatMap(sectionBlocks)
      .map((block) => restoreCode(block, found));
    const title = subjectOf(wiki);
    return {
      ...(title === undefined ? {} : { title }),
      blocks,
      formulas: found.formulas,
      warnings: [],
    };
  },
};

interface Found {
  readonly formulas: FoundFormula[];
  readonly code: string[];
}

const CODE_MARK = /^\ufdd2(\d+)\ufdd3$/;
const MAX_PARAGRAPH = 4000;
/** Splits at the end of a sentence if possible, otherwise of a word, otherwise anywhere. */
const PIECE_OF_LINE = /.{1,3999}[.!?](?=\s|$)|.{1,3999}(?=\s|$)|.{1,4000}/gs;
/** The gap left by a template without output: `Bodmin (Bosvena )`, `Orrin ( )`. */
const GAP_IN_BRACKETS = /\s*\([\s,;]*\)|(?<=\()\s+|\s+(?=\))/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Removes what the library would read as prose: formulas and code, replaced by marks, magic words and
 * pictures.
 */
function prepare(source: string, found: Found): string {
  return (
    source
      .replace(/[\ufdd2\ufdd3]/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/<math\b[^<>]{0,200}>([^<]{1,2000})<\/math>/gi, (_, tex: string) =>
        keepFormula(found.formulas, { notation: 'tex', source: tex.trim(), isDisplayed: false }),
      )
      .replace(
        /<(pre|source|syntaxhighlight)\b[^<>]{0,200}>([\s\S]{0,50000}?)<\/\1>/gi,
        (_, _tag, code: string) => `\n\n\ufdd2${found.code.push(code.trim()) - 1}\ufdd3\n\n`,
      )
      .replace(/<sup>(\d{1,3})<\/sup>/gi, (_, digits: string) =>
        digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit),
      )
      // A term without a definition is a heading for what follows.
      .replace(/^;[ \t]*([^:\n]{1,100})$/gm, '\n=====$1=====')
      .replace(/__[A-Z]{3,20}__|<img\b[^<>]{0,500}>/g, '')
  );
}

/**
 * Splits paragraphs that are unusually long. The library joins the lines and sentences of a paragraph one by
 * one and compares the whole each time. Lists are not split, because they have no sentences.
 */
function cutParagraphs(source: string): string {
  let length = 0;
  return source
    .split('\n')
    .map((line) => {
      if (line === '' || /^[*#:;|]/.test(line)) {
        length = line === '' ? 0 : length;
        return line;
      }
      const pieces = line.length > MAX_PARAGRAPH ? (line.match(PIECE_OF_LINE) ?? []) : [line];
      const isLong = length + line.length > MAX_PARAGRAPH;
      length = (isLong ? 0 : length) + (pieces.at(-1) ?? '').length + 1;
      return `${isLong ? '\n' : ''}${pieces.join('\n\n')}`;
    })
    .join('\n');
}

function restoreCode(block: Block, { code }: Found): Block {
  const index = block.kind === 'paragraph' ? CODE_MARK.exec(block.text)?.[1] : undefined;
  return index === undefined ? block : { kind: 'code', text: code[Number(index)] ?? '' };
}

/** An article has its subject in bold where it first mentions it. */
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
    ).replace(GAP_IN_BRACKETS, '');
    if (isSpoken(text)) blocks.push({ kind: 'paragraph', text });
    for (const list of paragraph.lists()) {
      const lines = (list.lines() as Sentence[]).map((line) => cleanText(line.text()));
      // The library adds the numbers of an ordered list to its items.
      const ordered = lines.length > 0 && lines.every((line) => /^\d+\) /.test(line));
      const items = lines.map((line) => (ordered ? line.replace(/^\d+\) /, '') : line)).filter(isSpoken);
      if (items.length > 0) blocks.push({ kind: 'list', ordered, items });
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
  return /[\p{L}\p{N}\ufdd0]/u.test(text);
}
