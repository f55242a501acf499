import type { Block } from '../../core/model.ts';
import { parseDelimited } from '../data/delimited-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { keepFormula } from '../formulas/formula-marks.ts';
import { calloutBlocks, codeBlocks, paragraphBlocks, quoteBlocks } from './markup-blocks.ts';
import { type RstContext, rstInline } from './rst-inline.ts';
import { listTable } from './rst-tables.ts';

const CODE =
  /^(?:code|code-block|sourcecode|parsed-literal|doctest|prompt|ipython|jupyter-execute|code-cell|testcode|literal)$/;
const CALLOUTS = /^(?:note|warning|tip|hint|important|attention|caution|danger|error|admonition)$/;
/** Directives whose content is part of the document's text. */
const TEXT =
  /^(?:topic|sidebar|compound|container|rst-class|centered|tab-set|tab-item|tabs|tab|grid|grid-item|card|dropdown|details|versionadded|versionchanged|deprecated|glossary|hlist|only|ifconfig)$/;
const QUOTES = /^(?:epigraph|highlights|pull-quote)$/;

export interface Directive {
  readonly name: string;
  readonly argument: string;
  /** The content without the options. */
  readonly content: readonly string[];
  /** The alternative text of a picture; empty if there is none. */
  readonly alternativeText: string;
}

/** Reads a directive. `nested` reads its content. Unknown directives give no blocks. */
export function directiveBlocks(
  { name, argument, content, alternativeText }: Directive,
  context: RstContext,
  nested: (lines: readonly string[]) => Block[],
): Block[] {
  if (name === 'figure' || name === 'image') {
    const [first] = name === 'figure' ? nested(content) : [];
    const caption = first?.kind === 'paragraph' ? first.text : '';
    return argument === '' ? [] : [figureReference({ reference: argument, caption, alternativeText })];
  }
  if (CODE.test(name)) return codeBlocks(content, argument);
  if (name === 'math') return mathBlocks([argument, ...content], context);
  if (name === 'mermaid')
    return [{ kind: 'diagram', notation: 'mermaid', source: content.join('\n').trim() }];
  if (name === 'graphviz' || name === 'digraph') {
    return content.length === 0
      ? []
      : [{ kind: 'diagram', notation: 'graphviz', source: content.join('\n').trim() }];
  }
  if (CALLOUTS.test(name)) {
    const isNamed = name === 'admonition';
    const body = isNamed || argument === '' ? content : [argument, ...content];
    return calloutBlocks(isNamed ? argument : name, nested(body));
  }
  if (name === 'seealso') return [];
  if (QUOTES.test(name)) return quoteBlocks(nested(content));
  if (name === 'rubric') return paragraphBlocks(rstInline(argument, context));
  if (name === 'list-table') return captioned(listTable(content, context), argument, context);
  if (name === 'csv-table')
    return captioned(tableBlocks(parseDelimited(content.join('\n'))), argument, context);
  if (name === 'table') return captioned(nested(content), argument, context);
  if (/^version|^deprecated$/.test(name)) return nested(content);
  return TEXT.test(name) ? nested(content) : [];
}

function mathBlocks(lines: readonly string[], { formulas }: RstContext): Block[] {
  const source = lines.join('\n').trim();
  if (source === '') return [];
  return paragraphBlocks(keepFormula(formulas, { notation: 'tex', source, isDisplayed: true }));
}

function captioned(blocks: readonly Block[], caption: string, context: RstContext): Block[] {
  const text = rstInline(caption, context).trim();
  return blocks.map((block) => (block.kind === 'table' && text !== '' ? { ...block, caption: text } : block));
}
