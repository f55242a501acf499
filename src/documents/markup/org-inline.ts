import { markTex } from '../formulas/find-tex.ts';
import type { FoundFormula } from '../formulas/formula-marks.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  mdash: '—',
  ndash: '–',
  nbsp: ' ',
  rarr: '→',
  to: '→',
  times: '×',
  deg: '°',
  euro: '€',
  copy: '©',
};

/** A run of Org text without its markup. Formulas are replaced by marks. */
export function orgInline(text: string, formulas: FoundFormula[]): string {
  return markTex(text, formulas, { dollars: true, markdown: false })
    .replace(/\[\[[^[\]\n]{1,500}\]\[([^[\]]{1,500})\]\]/g, '$1')
    .replace(/\[\[([^[\]\n]{1,500})\]\]/g, (_, target: string) => linkText(target))
    .replace(/\[fn:[^[\]]{0,500}\]|\[cite[^[\]]{0,300}\]|@@[^@\n]{0,300}@@|\{\{\{[^{}]{0,300}\}\}\}/g, '')
    .replace(/<<<([^<>\n]{1,200})>>>/g, '$1')
    .replace(
      /<<[^<>\n]{1,200}>>|[<[]\d{4}-\d\d-\d\d[^\]>\n]{0,40}[\]>](?:--?[<[]\d{4}-\d\d-\d\d[^\]>\n]{0,40}[\]>])?/g,
      '',
    )
    .replace(/(^|[\s('"{\u2014-])([*/_=~+])(?=\S)([^\n]{0,300}?\S)\2(?=[\s.,;:!?'")}\u2014-]|$)/g, unmark)
    .replace(/(?<=[\p{L}\p{N}])[_^]\{([^{}\n]{1,100})\}/gu, '$1')
    .replace(/\\([A-Za-z]{2,10})(?:\{\})?/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\\\\\s*$/gm, ' ');
}

function unmark(_: string, before: string, mark: string, text: string): string {
  if (mark === '+') return before;
  // Markup may be nested, but code is verbatim.
  const inner = mark === '=' || mark === '~' ? text : text.replace(/^([*/_])(\S.{0,300}?)\1$/, '$2');
  return `${before}${inner}`;
}

/** The text of a link without its own words: the name of a heading or file. Addresses are not spoken. */
function linkText(target: string): string {
  if (/^(?:https?|ftp|mailto|doi|file|attachment|id|info|elisp|shell):|^[./~]|\.\w{2,4}$/.test(target))
    return '';
  return target.replace(/^[*#]/, '');
}
