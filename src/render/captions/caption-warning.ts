import { type CaptionChoice, captionTheme } from './choose-caption-theme.ts';
import { visibleText } from './visible-text.ts';

const MAX_NAMED_WORDS = 3;
const MAX_NAMED_WORD_LENGTH = 20;

/** A warning about words that burned-in captions cannot show, or `undefined` if they show all. */
export function captionWarning(text: string, choice: CaptionChoice): string | undefined {
  const { font, ownFont } = captionTheme(choice);
  const leftOut = new Set<string>();
  for (const [word] of text.matchAll(/\S+/gu)) {
    if (visibleText(word, font, ownFont) !== '') continue;
    const letters = word.replace(/^[^\p{L}\p{N}]+/u, '').match(/^[\p{L}\p{M}\p{N}]+/u)?.[0];
    if (letters !== undefined) leftOut.add([...letters].slice(0, MAX_NAMED_WORD_LENGTH).join(''));
  }
  if (leftOut.size === 0) return undefined;
  const named = [...leftOut].slice(0, MAX_NAMED_WORDS).join(', ');
  const examples = leftOut.size > MAX_NAMED_WORDS ? `such as ${named}` : named;
  return (
    `The captions in the picture leave out words that no font has letters for: ${examples}. ` +
    'The caption files contain them.'
  );
}
