/** A fence and its lines up to the closing one, or a span of code within a line. */
const CODE =
  /^[ \t]{0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]{0,200000}?^[ \t]{0,3}\k<fence>[`~]*[ \t]*$|(?<ticks>`{1,3})(?!`)[^`\n]{1,600}\k<ticks>(?!`)/gm;

/** Rewrites Markdown outside its code: fences and spans come back as they were. */
export function outsideCode(markdown: string, rewrite: (text: string) => string): string {
  const kept: string[] = [];
  // A placeholder rather than parts, so that what spans over code, such as a comment, is still whole.
  const hidden = markdown.replace(CODE, (code) => `\ufdd4${kept.push(code) - 1}\ufdd5`);
  return rewrite(hidden).replace(/\ufdd4(\d{1,7})\ufdd5/g, (_, index: string) => kept[Number(index)] ?? '');
}
