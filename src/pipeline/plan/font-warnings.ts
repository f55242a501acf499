import { FONT_ROLES, wordsLacking } from '../../core/look/own-font.ts';
import type { StoredFonts } from '../../store/index.ts';

const MAX_NAMED_WORDS = 3;
const NAMES = { headings: 'The font for headings', text: 'The font for text' } as const;
const INSTEAD = 'The fonts of the style are used for them.';

/** One sentence for each of the user's own fonts that lacks letters of what the film says or shows. */
export function fontWarnings(
  scenes: readonly {
    readonly title: string;
    readonly narration: string;
    readonly shots: readonly { readonly card?: object | null | undefined }[];
  }[],
  fonts: StoredFonts | undefined,
): string[] {
  if (fonts === undefined) return [];
  const text = scenes.map(({ title, narration, shots }) =>
    [title, narration, ...shots.flatMap(({ card }) => textsOf(card))].join(' '),
  );
  return FONT_ROLES.flatMap((role) => {
    const font = fonts[role];
    const lacking = font ? wordsLacking(font, text.join(' ')) : [];
    if (lacking.length === 0) return [];
    const named = lacking.slice(0, MAX_NAMED_WORDS).join(', ');
    const words = lacking.length > MAX_NAMED_WORDS ? `such as ${named}` : named;
    return [`${NAMES[role]} lacks letters of words: ${words}. ${INSTEAD}`];
  });
}

/** Whether a warning is one of these: they follow the fonts. */
export function isFontWarning(warning: string): boolean {
  return warning.endsWith(INSTEAD);
}

/** All words on a card, wherever they stand in it. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  // Names of files and kinds are harmless here: they are plain letters.
  return Object.values(part).flatMap(textsOf);
}
