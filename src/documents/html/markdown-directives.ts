/**
 * Fenced blocks of Markdown dialects: MyST and Docusaurus (`:::note`, `{note}` after backticks),
 * Python-Markdown (`!!! note`), Pandoc (`::: {.note}`). They become HTML that `htmlBlocks` recognises.
 */
const CALLOUTS = new Set(
  'note tip hint info important warning caution danger attention error example seealso success question admonition callout todo'.split(
    ' ',
  ),
);
const QUOTES = new Set(['epigraph', 'pull-quote', 'highlights', 'quote']);
const CODE = new Set(['code', 'code-block', 'code-cell', 'sourcecode', 'literalinclude', 'parsed-literal']);
/** Directives whose content refers elsewhere or is beside the text. */
const SILENT = new Set(
  'toctree contents include margin sidebar bibliography tableofcontents toc eval-rst raw only index figure-md list-table csv-table glossary youtube iframe embed video audio button-link button-ref'.split(
    ' ',
  ),
);
const MAX_DEPTH = 6;
const OPENING =
  /^([ \t]*)(`{3,}|~{3,}|:{3,})[ \t]*(?:\{(?:\.?)([\w-]{1,40})\}|([\w-]{1,40})|\{([^{}\n]{1,200})\})?[ \t]*(.{0,300})$/;

/** Turns fenced directives and admonitions into HTML. Their content stays Markdown. */
export function unfoldDirectives(markdown: string): string {
  return unfold(markdown.split('\n'), 0).join('\n');
}

function unfold(lines: readonly string[], depth: number): string[] {
  const output: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const opening = OPENING.exec(line);
    const indented = /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]{1,40})[ \t]*(?:"([^"\n]{0,200})")?/.exec(line);
    if (indented !== null && depth < MAX_DEPTH) {
      const end = endOfIndent(lines, index + 1);
      const body = lines.slice(index + 1, end).map((inner) => inner.replace(/^(?: {4}|\t)/, ''));
      output.push(...callout(indented[1] ?? 'note', indented[2] ?? '', unfold(body, depth + 1)));
      index = end - 1;
      continue;
    }
    if (opening === null) {
      output.push(line);
      continue;
    }
    const [, , fence = '', directive, word, attributes, rest = ''] = opening;
    const isColons = fence.startsWith(':');
    const end = endOfFence(lines, index + 1, fence);
    const isCode = !isColons && directive === undefined;
    if (isCode || depth >= MAX_DEPTH) {
      output.push(...lines.slice(index, Math.min(end + 1, lines.length)));
      index = end;
      continue;
    }
    const name = (directive ?? word ?? /\.([\w-]{1,40})/.exec(attributes ?? '')?.[1] ?? '').toLowerCase();
    output.push(...directiveLines({ name, argument: rest.trim(), body: lines.slice(index + 1, end) }, depth));
    index = end;
  }
  return output;
}

interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly body: readonly string[];
}

function directiveLines({ name, argument, body }: Directive, depth: number): string[] {
  const content = withoutOptions(body);
  const inner = () => unfold(content, depth + 1);
  const title = argument
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\{[^{}]*\}$/, '')
    .trim();
  if (SILENT.has(name)) return [''];
  if (CALLOUTS.has(name.replace(/^callout-/, '')))
    return callout(name.replace(/^callout-/, ''), title, inner());
  if (CODE.has(name)) return ['', `\`\`\`\`${argument}`, ...content, '````', ''];
  if (['mermaid', 'graphviz'].includes(name)) return ['', `\`\`\`\`${name}`, ...content, '````', ''];
  if (name === 'math') return ['', '$$', ...content, '$$', ''];
  if (QUOTES.has(name)) return ['', ...inner().map((line) => `> ${line}`), ''];
  if (name === 'figure' || name === 'image') return figure(argument, body, content);
  return ['', ...inner(), ''];
}

function callout(kind: string, title: string, body: readonly string[]): string[] {
  const heading = title === '' ? [] : [`<p class="admonition-title">${escapeHtml(title)}</p>`, ''];
  return ['', `<div class="admonition ${escapeHtml(kind)}">`, ...heading, '', ...body, '', '</div>', ''];
}

function figure(source: string, body: readonly string[], caption: readonly string[]): string[] {
  const alternative = /^:alt:[ \t]*(.+)$/m.exec(body.join('\n'))?.[1] ?? '';
  return [
    '',
    `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alternative)}"><figcaption>${escapeHtml(caption.join(' ').trim())}</figcaption></figure>`,
    '',
  ];
}

/** Removes the options at the start: `:alt: A smoker`, or YAML between rules. */
function withoutOptions(body: readonly string[]): string[] {
  let start = 0;
  if (body[0]?.trim() === '---') {
    const end = body.indexOf('---', 1);
    start = end === -1 ? 0 : end + 1;
  }
  while (/^[ \t]*:[\w-]{1,40}:/.test(body[start] ?? '')) start++;
  return body.slice(start);
}

function endOfFence(lines: readonly string[], from: number, fence: string): number {
  const mark = fence.charAt(0);
  let depth = 0;
  for (let index = from; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim();
    const run = /^(?:`{3,}|~{3,}|:{3,})/.exec(line)?.[0] ?? '';
    if (run.charAt(0) !== mark) continue;
    const isClosing = run === line;
    // Docusaurus nests fences of the same length. A closing fence belongs to the innermost one.
    if (!isClosing && mark === ':') depth++;
    else if (isClosing && run.length >= fence.length && depth === 0) return index;
    else if (isClosing && depth > 0) depth--;
  }
  return lines.length;
}

function endOfIndent(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (/^(?: {4}|\t)/.test(lines[end] ?? '') || (lines[end] ?? '').trim() === ''))
    end++;
  return end;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
