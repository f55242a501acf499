import { type FoundFormula, keepFormula } from './formula-marks.ts';

export interface FindTexOptions {
  /** Whether `$…$` is a formula too. On a page without a program for formulas, it is money. */
  readonly dollars: boolean;
  /** Whether the text is Markdown, whose code contains no formulas. */
  readonly markdown: boolean;
}

const CODE = String.raw`^(?<fence>${'`'}{3,}|~{3,})[\s\S]{0,100000}?^\k<fence>|(?<ticks>${'`'}{1,2})(?!${'`'})[^${'`'}\n]{1,400}\k<ticks>`;
const ENVIRONMENT = String.raw`\\begin\{(?<kind>equation|align|gather|multline|eqnarray)(?<star>\*?)\}(?<body>[\s\S]{1,2000}?)\\end\{\k<kind>\k<star>\}`;
const DISPLAYED = String.raw`\\\[(?<brackets>[\s\S]{1,2000}?)\\\]|\$\$(?<doubled>[^$]{1,2000}?)\$\$`;
const INLINE = String.raw`\\\((?<parentheses>[^\n]{1,600}?)\\\)`;
// Pandoc's rule: no white space inside the dollars, and no digit after them.
const DOLLARS = String.raw`(?<![\\$\w])\$(?=[^\s$])(?<dollars>(?:[^$\\\n]|\\.|\n(?!\s*\n)){1,500}?)(?<=[^\s\\])\$(?![\d$])`;
const FORMULA = new RegExp(`${ENVIRONMENT}|${DISPLAYED}|${INLINE}|${DOLLARS}`, 'g');
const FORMULA_OR_CODE = new RegExp(`${CODE}|${ENVIRONMENT}|${DISPLAYED}|${INLINE}|${DOLLARS}`, 'gm');

/** Replaces each TeX formula in a text with a mark: `\(…\)`, `\[…\]`, `$$…$$`, `$…$`, environments. */
export function markTex(text: string, found: FoundFormula[], { dollars, markdown }: FindTexOptions): string {
  if (!/[$\\]/.test(text)) return text;
  return text.replace(markdown ? FORMULA_OR_CODE : FORMULA, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const keep = (tex: string, isDisplayed: boolean) =>
      keepFormula(found, { notation: 'tex', source: tex.trim(), isDisplayed });
    if (groups.body !== undefined) return keep(whole, true);
    const escaped = groups.brackets ?? groups.parentheses;
    // In Markdown, `\\[` can also be a literal bracket, such as around a link.
    if (escaped !== undefined && markdown && !isTex(escaped)) return whole;
    if (escaped !== undefined) return keep(escaped, groups.brackets !== undefined);
    if (groups.doubled !== undefined)
      return /[\\^_={}]/.test(groups.doubled) ? keep(groups.doubled, true) : whole;
    if (groups.dollars === undefined || !dollars || isMoney(groups.dollars)) return whole;
    return keep(groups.dollars, false);
  });
}

function isTex(content: string): boolean {
  return !/\]\(|https?:/.test(content) && (/[\\^_={}<>+]/.test(content) || /^\s*\p{L}\s*$/u.test(content));
}

/** `$5 for him and 10$` and `$HOME, a folder, and $` are not formulas. */
function isMoney(content: string): boolean {
  if (/[\\^_={}]/.test(content)) return false;
  return /^\d[\d.,]*(?:\s|$)/.test(content) || (content.match(/\p{L}{3,}/gu)?.length ?? 0) > 1;
}
