/** Groups that contain no text of the document. */
export const SILENT_GROUPS = new Set(
  (
    'fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'atnid atnauthor atndate fldinst themedata colorschememapping latentstyles datastore listtable listoverridetable ' +
    'rsidtbl generator xmlnstbl pgptbl filetbl object revtbl bkmkstart bkmkend nonshppict private shp ' +
    'mmathPr xe tc txe rxe listpicture'
  ).split(' '),
);

export const CHARACTERS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  line: ' ',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** The code page of each font character set. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const LABELS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The `TextDecoder` label for a Windows code page. */
export function encodingOfCodePage(codePage: number): string {
  const label = LABELS[codePage] ?? `windows-${codePage}`;
  const isKnown = codePage in LABELS || codePage === 874 || (codePage >= 1250 && codePage <= 1258);
  return isKnown ? label : 'windows-1252';
}

/** The encoding of each font, by its number. */
export function readFonts(rtf: string): ReadonlyMap<number, string> {
  const table = groupAt(rtf, '{\\fonttbl');
  const fonts = new Map<number, string>();
  for (const [, id, charset] of table.matchAll(
    /\\f(\d{1,5})(?:\\[a-z]+-?\d*|\s|\{\\\*\\panose [^{}]{0,40}\}){0,12}?\\fcharset(\d{1,3})/g,
  )) {
    const codePage = CODE_PAGES[Number(charset)];
    if (codePage !== undefined) fonts.set(Number(id), encodingOfCodePage(codePage));
  }
  return fonts;
}

/**
 * The heading level of each paragraph style, by its number: 1 for a title, 0 for contents, which are left
 * out.
 */
export function readHeadingStyles(rtf: string): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const entry of groupAt(rtf, '{\\stylesheet').split(/[{}]/)) {
    const id = /^\\s(\d{1,4})\b/.exec(entry)?.[1];
    const name =
      /([^\\;]{2,60});\s*$/
        .exec(entry.slice(-200))?.[1]
        ?.replace(/^[a-z]*\d*\s+/, '')
        .trim() ?? '';
    if (id === undefined) continue;
    const level = /^(?:heading|überschrift|titre|título|titolo) (\d)/i.exec(name)?.[1];
    if (level !== undefined) levels.set(Number(id), Number(level));
    else if (/^title$/i.test(name)) levels.set(Number(id), 1);
    else if (/^toc \d/i.test(name)) levels.set(Number(id), 0);
  }
  return levels;
}

/** The start of a group, long enough for the table of any real file. */
function groupAt(rtf: string, mark: string): string {
  const start = rtf.indexOf(mark);
  if (start < 0) return '';
  let depth = 0;
  const end = Math.min(rtf.length, start + 400_000);
  for (let at = start; at < end; at++) {
    if (rtf[at] === '{') depth++;
    else if (rtf[at] === '}' && --depth === 0) return rtf.slice(start, at);
  }
  return rtf.slice(start, end);
}
