import { createHighlighterCore, type HighlighterCore, type ThemeRegistration } from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { languageNamed } from './languages.ts';

/** The kinds of token that have their own colour. */
export type TokenRole = 'plain' | 'comment' | 'keyword' | 'string' | 'number' | 'name';

export interface CodeToken {
  readonly text: string;
  readonly role: TokenRole;
}

/** Placeholders for roles in the highlighter's theme; the real colours come from the palette. */
const ROLES: Readonly<Record<string, TokenRole>> = {
  '#000001': 'plain',
  '#000002': 'comment',
  '#000003': 'keyword',
  '#000004': 'string',
  '#000005': 'number',
  '#000006': 'name',
};

const THEME: ThemeRegistration = {
  name: 'roles',
  type: 'dark',
  fg: '#000001',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000001' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000002' } },
    {
      scope: ['keyword', 'storage', 'entity.name.tag', 'keyword.operator.new', 'support.function.builtin'],
      settings: { foreground: '#000003' },
    },
    { scope: ['keyword.operator', 'punctuation'], settings: { foreground: '#000001' } },
    { scope: ['string', 'string.quoted', 'markup.inserted'], settings: { foreground: '#000004' } },
    { scope: ['constant', 'support.constant', 'variable.language'], settings: { foreground: '#000005' } },
    {
      scope: [
        'entity.name.function',
        'support.function',
        'entity.name.type',
        'support.type.property-name',
        'entity.other.attribute-name',
      ],
      settings: { foreground: '#000006' },
    },
  ],
};

let highlighter: Promise<HighlighterCore> | undefined;
let loaded: HighlighterCore | undefined;

/** Loads the grammar of a language. Until then, {@link highlight} treats its code as plain text. */
export async function loadLanguage(language: string | undefined): Promise<void> {
  const known = languageNamed(language);
  if (known === undefined) return;
  highlighter ??= createHighlighterCore({
    themes: [THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const own = await highlighter;
  if (!own.getLoadedLanguages().includes(known.name)) await own.loadLanguage((await known.load()).default);
  loaded = own;
}

/** The first line of a process takes half a second or more: its grammar is compiled. The rest of a line would be plain. */
const MAX_LINE_MS = 5_000;

/** Splits each line of code into tokens of one role. */
export function highlight(lines: readonly string[], language: string | undefined): CodeToken[][] {
  const known = languageNamed(language);
  if (known === undefined || loaded === undefined || !loaded.getLoadedLanguages().includes(known.name)) {
    return lines.map((text) => [{ text, role: 'plain' as const }]);
  }
  const { tokens } = loaded.codeToTokens(lines.join('\n'), {
    lang: known.name,
    theme: 'roles',
    tokenizeTimeLimit: MAX_LINE_MS,
  });
  return tokens.map((line) =>
    line.map(({ content, color = '' }) => ({ text: content, role: ROLES[color.toLowerCase()] ?? 'plain' })),
  );
}
