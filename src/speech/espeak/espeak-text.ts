import type { SpokenToken } from '../../core/text/spoken-form.ts';

/**
 * Longer than any pause within a word that is read as several, and than espeak-ng's own pause between
 * sentences.
 */
const APART_MS = 900;

/** The words as espeak-ng should read them. A blank line gives the pause between paragraphs. */
export function runningText(text: string, tokens: readonly SpokenToken[]): string {
  let running = '';
  for (const [index, { spoken, start }] of tokens.entries()) {
    if (spoken === '') continue;
    const gap = text.slice(tokens[index - 1]?.end ?? start, start);
    running += `${/\n[^\S\n]*\n/u.test(gap) ? '\n\n' : ' '}${inert(spoken)}`;
  }
  return `${running.trim()}\n`;
}

/** The same words as SSML, with a silence between each two. */
export function wordsApart(tokens: readonly SpokenToken[]): string {
  const words = tokens.map(({ spoken }) => escaped(inert(spoken)));
  return `<speak>${words.join(` <break time="${APART_MS}ms"/> `)}</speak>\n`;
}

/** Removes espeak-ng's own commands: phoneme names in double brackets, and control characters. */
function inert(words: string): string {
  return words.replace(/\p{C}/gu, ' ').replace(/\[\[|\]\]/gu, ' ');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
