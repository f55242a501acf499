import { cleanText } from '../clean-text.ts';

/** Turns the markup of plain-text books into plain prose: `_emphasis_`, `=bold=`, `*stress*` and `--`. */
export function plainInline(text: string): string {
  const unmarked = text
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]{1,2000})_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(\p{L}{1,20})_(?=\p{Ll}+(?![\p{L}\p{N}_]))/gu, '$1')
    .replace(/(?<![\p{L}\p{N}=])=([^=\s][^=\n]{0,300})=(?![\p{L}\p{N}=])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*{1,2}([^*\s][^*\n]{0,300})\*{1,2}(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<=[\p{L}.,!?;:"”’)])\s?\*{1,3}(?=\s|$)/gu, '')
    .replace(/(?<!\S)--(?=[^\s-])/g, '—')
    .replace(/\[(?:illustration|sidenote|footnote)\b[^\]]{0,2000}\]/gi, '');
  return cleanText(unmarked);
}
