import type { Block } from '../../core/model.ts';
import { cleanCharacters } from '../clean-text.ts';
import { plainInline } from '../plain/plain-inline.ts';
import { looksLikeVerse } from './html-verse.ts';
import type { Element } from './page.ts';

const DIAGRAMS: Readonly<Record<string, 'mermaid' | 'graphviz'>> = {
  mermaid: 'mermaid',
  graphviz: 'graphviz',
  dot: 'graphviz',
};
/** No picture of code can show more. */
const MAX_CODE_CHARACTERS = 20_000;

/** The content of a `pre`: code, a diagram as text, verse, or prose. */
export function preformattedBlocks(element: Element): Block[] {
  const text = withoutHidden(cleanCharacters(element.textContent ?? ''))
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
  if (text.trim() === '') return [];
  const language = languageOf(element);
  const notation = language === undefined ? undefined : DIAGRAMS[language];
  if (notation !== undefined) return [{ kind: 'diagram', notation, source: text }];
  if (language === undefined && !isCode(element, text)) return proseBlocks(text);
  return [
    {
      kind: 'code',
      text: text.slice(0, MAX_CODE_CHARACTERS),
      ...(language === undefined ? {} : { language }),
    },
  ];
}

/** Removes what sites check but do not show, by the marks of Twoslash: all above `// ---cut---`, and settings. */
function withoutHidden(code: string): string {
  const cut = Math.max(code.lastIndexOf('// ---cut---\n'), code.lastIndexOf('// ---cut-before---\n'));
  const shown = cut < 0 ? code : code.slice(code.indexOf('\n', cut) + 1);
  return shown
    .replace(/^[ \t]*\/\/ ---cut-after---[\s\S]*/m, '')
    .replace(/^[ \t]*\/\/ @(?:noErrors|errors)\b.*\n/gm, '');
}

/**
 * The language given by the classes of highlighters and Markdown programs: `language-ts`,
 * `highlight-source-js`, `brush: css`.
 */
function languageOf(element: Element): string | undefined {
  const holders = [
    element,
    element.querySelector('code'),
    element.parentElement,
    element.parentElement?.parentElement,
  ];
  for (const holder of holders) {
    const names = `${holder?.getAttribute('class') ?? ''} ${holder?.getAttribute('data-lang') ?? ''}`;
    const name =
      /(?:^|\s)(?:language|lang|highlight-source|highlight|sourceCode|src-|brush:)[-\s]?([a-z][\w+#]{0,20})(?:\s|;|$)/i.exec(
        names,
      )?.[1] ??
      /(?:^|\s)(mermaid|graphviz)(?:\s|$)/.exec(names)?.[1] ??
      holder?.getAttribute('data-lang') ??
      holder?.getAttribute('data-language');
    if (name && !/^(?:none|text|plaintext|default|source)$/i.test(name)) return name.toLowerCase();
  }
  return undefined;
}

/**
 * Whether the text is code: it has certain elements, or brackets and symbols instead of words and full stops.
 */
function isCode(element: Element, text: string): boolean {
  if (element.querySelector('code, kbd, samp, table') !== null) return true;
  if (/^\s*(?:[$%>]|>>>|C:\\[^>\n]{0,80}>) \S/.test(text)) return true;
  const signs = text.match(/[{}();=<>[\]\\|#$&*/+]/g)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return signs > Math.max(2, letters * 0.03) || letters < text.replace(/\s/g, '').length * 0.6;
}

function proseBlocks(text: string): Block[] {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()));
  return parts.flatMap((lines): Block[] => {
    const filled = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
    if (filled.length === 0) return [];
    const isVerse =
      looksLikeVerse(filled) || (filled.length > 1 && filled.every((line) => line.length <= 45));
    const text = plainInline(filled.join(' '));
    return isVerse ? [{ kind: 'verse', lines: filled }] : [{ kind: 'paragraph', text }];
  });
}
