/** Somebody's words within a text. */
export interface Quotation {
  /** Without quotation marks. */
  readonly text: string;
  readonly attribution?: string;
}

const QUOTED = /["“«]([^"”»]{18,240})["”»]/;
const NAME = String.raw`((?:[A-Z][\p{L}.'’-]{0,30} ?){1,4})`;
const SAYS =
  '(?:said|says|wrote|writes|asked|declared|argued|replied|told|explained|warned|recalled|claimed|observed)';
const NAME_AFTER = new RegExp(String.raw`(?:\b${SAYS},?|[—–]|[Aa]ccording to) ${NAME}`, 'u');
const NAME_BEFORE = new RegExp(String.raw`${NAME}(?:once |has |had |also )?${SAYS}\b`, 'u');
const PRONOUNS = new Set([
  'He',
  'She',
  'It',
  'They',
  'We',
  'I',
  'You',
  'The',
  'But',
  'And',
  'Then',
  'So',
  'This',
  'As',
  'Someone',
]);

/** Quotations shorter than this share of their text are part of a story, not what it is about. */
const MIN_SHARE = 0.35;

/** The quotation that a text is about, if it is about one. */
export function findQuotation(text: string): Quotation | undefined {
  const match = QUOTED.exec(text);
  const quoted = match?.[1]?.trim().replace(/[,;]$/, '');
  if (!match || !quoted?.includes(' ') || match[0].length < text.length * MIN_SHARE) return undefined;
  const rest = text.replace(match[0], ' ').replace(/\s+/g, ' ');
  const name = (NAME_AFTER.exec(rest)?.[1] ?? NAME_BEFORE.exec(rest)?.[1])?.trim().replace(/[.,;]$/, '');
  const isNamed = name !== undefined && !PRONOUNS.has(name.split(' ')[0] ?? '');
  return isNamed ? { text: quoted, attribution: name } : { text: quoted };
}
