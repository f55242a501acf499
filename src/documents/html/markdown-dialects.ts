import { type FoundFormula, keepFormula } from '../formulas/formula-marks.ts';
import { outsideCode } from './markdown-code.ts';
import { unfoldDirectives } from './markdown-directives.ts';

const CHECKS: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✅',
  check_mark: '✅',
  ballot_box_with_check: '✅',
  x: '❌',
  cross_mark: '❌',
  negative_squared_cross_mark: '❌',
  heavy_multiplication_x: '❌',
};
const CALLOUT_SHORTCODE =
  /\{\{[<%]\s*(?:notice|alert|hint|callout|admonition|details)\b([^{}\n]{0,200})[>%]\}\}([\s\S]{0,8000}?)\{\{[<%]\s*\/\s*(?:notice|alert|hint|callout|admonition|details)\s*[>%]\}\}/g;
const TAG =
  /<\/?(?:[A-Z][\w.]{0,60}|>)(?:[^<>{}"']|"[^"]{0,2000}"|'[^']{0,2000}'|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,200}\/?>/g;

/**
 * Rewrites the syntax of Markdown dialects: as Markdown or HTML if it has content, or as nothing if it only
 * controls a program.
 */
export function plainMarkdown(markdown: string, found: FoundFormula[], isMdx: boolean): string {
  const unfolded = unfoldDirectives(outsideCode(resolveRoles(markdown), shortcodes));
  return outsideCode(unfolded, (text) => {
    const shown = withoutJsxComments(text);
    const plain = isMdx || looksLikeMdx(shown) ? withoutJsx(shown, found) : shown;
    return inlineMarks(withoutTemplates(plain)).replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
  });
}

/**
 * Hugo: a notice becomes a box, a figure a picture, a highlighted listing code, and what has a text of its own is that
 * text: `a group of {{< glossary_tooltip text="lamps" term_id="lamp" >}}`. All others only control the program.
 */
function shortcodes(text: string): string {
  return text
    .replace(CALLOUT_SHORTCODE, (_, kind: string, body: string) => {
      const name =
        /(?:^|\s|")(note|tip|info|warning|danger|caution|important)\b/i.exec(kind)?.[1]?.toLowerCase() ??
        'note';
      return `\n:::${name}\n${body.trim()}\n:::\n`;
    })
    .replace(
      /\{\{[<%]\s*highlight\s+(\w{1,20})[^{}\n]{0,100}[>%]\}\}([\s\S]{0,20000}?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
      '\n```$1\n$2\n```\n',
    )
    .replace(/\{\{[<%]\s*[\w-]{1,60}\s(?:[^{}]{0,300}?\s)?text="([^"{}]{1,200})"[^{}]{0,300}?[>%]\}\}/g, '$1')
    .replace(/\{\{[<%][^{}]{0,500}?[>%]\}\}/g, '')
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]{0,20000}?\{%-?\s*endcomment\s*-?%\}/g, '')
    .replace(
      /\{%-?\s*highlight\s+(\w*)[^%\n]{0,100}%\}([\s\S]{0,20000}?)\{%-?\s*endhighlight\s*-?%\}/g,
      '\n```$1\n$2\n```\n',
    );
}

/** Sites write such a comment in plain Markdown too, as the anchor of a heading. */
function withoutJsxComments(text: string): string {
  // No pattern, which would look for the end of each of many comments that have none.
  const parts: string[] = [];
  let from = 0;
  while (true) {
    const start = text.indexOf('{/*', from);
    const end = start < 0 ? -1 : text.indexOf('*/}', start + 3);
    if (end < 0) return parts.join('') + text.slice(from);
    parts.push(text.slice(from, start));
    from = end + 3;
  }
}

function looksLikeMdx(text: string): boolean {
  return /^import\s[^\n]{1,200}\sfrom\s+['"][^'"\n]{1,200}['"];?[ \t]*$/m.test(text.slice(0, 5000));
}

/**
 * MDX: removes imports, exports and component tags. A constant becomes its value; any other value leaves a
 * gap.
 */
function withoutJsx(text: string, found: FoundFormula[]): string {
  const constants = new Map<string, string>();
  for (const [, name = '', , value = ''] of text.matchAll(
    /^export\s+const\s+(\w{1,60})\s*=\s*(['"]?)([\w .,-]{1,80})\2;?[ \t]*$/gm,
  )) {
    constants.set(name, value);
  }
  return text
    .replace(/^(?:import|export)\s(?:[^\n]+(?:\n(?!\s*\n)[^\n]*){0,60})/gm, '')
    .replace(TAG, '')
    .replace(/<>|<\/>/g, '')
    .replace(/\s[\w-]{1,40}=\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}/g, '')
    .replace(/\{\s*(['"`])([^'"`{}\n]{0,200})\1\s*\}/g, '$2')
    .replace(
      /(?<![\\$])\{(?![#.:%{])([^{}\n]{1,300})\}/g,
      (_, value: string) =>
        constants.get(value.trim()) ??
        keepFormula(found, { notation: 'tex', source: '', isDisplayed: false }),
    );
}

const ROLE =
  /(?:\{([\w:+-]{1,40})\}|(?<![\w:`]):([a-z][\w+-]{0,30}(?::[a-z][\w+-]{0,30})?):)(`{1,2})(?!`)([^`\n]{1,400})\3(?!`)/g;

/** Roles of MyST and reStructuredText: keeps their words, but removes those that cite or number. */
function resolveRoles(text: string): string {
  return text.replace(
    ROLE,
    (_, inBraces: string | undefined, inColons: string | undefined, __: string, content: string) => {
      const role = (inBraces ?? inColons ?? '').toLowerCase();
      if (/^(?:cite|footcite|eq$|footnote|index|numref|sub-ref|bibliography)/.test(role)) return '';
      if (role === 'math') return `$${content}$`;
      if (role === 'sub' || role === 'sup') return `<${role}>${content}</${role}>`;
      const words = content.replace(/\s*<[^<>]{1,300}>\s*$/, '').replace(/^[~!]/, '');
      // A bare path is not text.
      return words.startsWith('/') ? '' : words.replace(/\s*\([^()]{1,100}\)$/, role === 'abbr' ? '' : '$&');
    },
  );
}

/** Liquid, ERB and EJS tags, kramdown attributes, MyST labels and comments, and placeholders for a table of contents. */
function withoutTemplates(text: string): string {
  return (
    text
      .replace(/\{%[^%\n]{0,500}%\}|\{\{[^{}\n]{0,500}\}\}|<%[^%\n]{0,500}%>/g, '')
      .replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*(?:\n|$)/gm, '')
      .replace(/\{:?[#.:][^{}\n]{0,200}\}/g, '')
      .replace(
        /^[ \t]*(?:::+.*|\[\[?_?TOC_?\]\]?|\[\[_TOC_\]\]|\[toc\]|\+\+\+|\([\w.:-]{1,80}\)=|%(?:[ \t].*)?)[ \t]*$/gim,
        '',
      )
      // Headings without a space, as in old READMEs. A single `#` may start a tag.
      .replace(/^#{2,6}(?=[\p{L}[<*_“"])/gmu, '$& ')
      .replace(/^\*\[[^\]\n]{1,60}\]:.*$/gm, '')
      .replace(/^([^\s:>#|*+\-\d][^\n]{0,200})\n:[ \t]+([^\n]+)/gm, '- $1: $2')
      .replace(/\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\]/g, '$1')
  );
}

/** Emoji codes, citations, highlighted words, superscripts and subscripts. */
function inlineMarks(text: string): string {
  return text
    .replace(/(?<![\w:/]):([a-z][a-z0-9_+-]{0,40}):(?![\w:/])/g, (_, code: string) => CHECKS[code] ?? '')
    .replace(
      /[ \t]?\[(?:[^[\]\n@]{0,60}\s)?-?@[A-Za-z][\w:.#$%&+?<>~/-]{0,80}(?:[,;][^[\]\n]{0,200})?\](?!\()/g,
      '',
    )
    .replace(/==(?=\S)([^=\n]{1,300}?)(?<=\S)==/g, '$1')
    .replace(/(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,12})~(?!~)/gu, '<sub>$1</sub>')
    .replace(/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,12})\^/gu, '<sup>$1</sup>');
}
