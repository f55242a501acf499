import { attribute, childAt, childElements, descendants } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** How a spreadsheet displays a number, if that changes how it is spoken. */
export interface CellFormat {
  readonly kind: 'number' | 'date' | 'percent';
  /** Before the number, such as `$`. */
  readonly currency?: string;
  /** Decimal places. Default: as many as the number has. */
  readonly decimals?: number;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};
const DAY_MS = 86_400_000;

/** The format of each style that cells refer to by number. */
export function readCellFormats(styles: XmlElement | undefined): CellFormat[] {
  const codes = new Map(
    descendants(styles, 'numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? '',
    ]),
  );
  const styleSheet = childElements(styles)[0];
  return childElements(childAt(styleSheet, 'cellXfs'), 'xf').map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return { kind: 'date' };
    return formatOfCode(codes.get(id) ?? BUILT_IN[id] ?? '');
  });
}

function formatOfCode(code: string): CellFormat {
  const [positive = ''] = code.slice(0, 200).split(';', 1);
  const currency = /\[\$([^\]-]{1,5})|"?([$€£¥₹])"?/.exec(positive);
  const marks = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[ymdhs]/i.test(marks.replace(/general/i, ''))) return { kind: 'date' };
  const isPlain = !/[0#]/.test(marks);
  const decimals = /\.([0#]{1,10})/.exec(marks)?.[1]?.length ?? 0;
  const symbol = currency?.[1] ?? currency?.[2];
  return {
    kind: marks.includes('%') ? 'percent' : 'number',
    ...(symbol === undefined ? {} : { currency: symbol.trim() }),
    ...(isPlain ? {} : { decimals }),
  };
}

/** A number as it is displayed in the sheet. */
export function formatNumber(value: string, format: CellFormat | undefined, startsIn1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (format?.kind === 'date') return formatDate(number, startsIn1904);
  const isPercent = format?.kind === 'percent';
  const shown = isPercent ? number * 100 : number;
  const text =
    format?.decimals === undefined || format.decimals > 6
      ? String(Number(shown.toPrecision(10)))
      : String(Number(shown.toFixed(format.decimals)));
  if (isPercent) return `${text}%`;
  const currency = format?.currency ?? '';
  if (currency === '') return text;
  return /^[A-Z]/.test(currency)
    ? `${text} ${currency}`
    : `${number < 0 ? '-' : ''}${currency}${text.replace(/^-/, '')}`;
}

function formatDate(days: number, startsIn1904: boolean): string {
  if (days < 0 || days > 2_958_466) return String(days);
  const start = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const iso = new Date(start + Math.round(days * DAY_MS)).toISOString();
  if (days < 1) return iso.slice(11, 16);
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
