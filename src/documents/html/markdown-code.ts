/** A fenced code block up to its closing fence, or a code span within a line. */
const CODE =
  /^[ \t]{0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]{0,200000}?^[ \t]{0,3}\k<fence>[`~]*[ \t]*$|(?<ticks>`{1,3})(?!`)[^`\n]{1,600}\k<ticks>(?!`)/gm;

/** Rewrites Markdown outside of its code. Code blocks and spans stay unchanged. */
export function outsideCode(markdown: string, rewrite: (text: string) => string): string {
  const kept: string[] = [];
  // Use placeholders instead of splitting, so that anything that contains code, such as a comment, stays
  // whole.
  const hidden = markdown.replace(CODE, (code) => `\ufdd4${kept.push(code) - 1}\ufdd5`);
  return rewrite(hidden).replace(/\ufdd4(\d{1,7})\ufdd5/g, (_, index: string) => kept[Number(index)] ?? '');
}
