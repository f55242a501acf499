/** A piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word, such as `\b0`, or a control symbol, such as `\~`. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  /** Characters in the code page of the font: `\'e9`, or literal bytes. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] };

const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]{1,4096})|[\r\n]+|\\/g;

/** Splits an RTF file, decoded as Latin-1, into tokens. Binary data is skipped. */
export function* rtfTokens(text: string): Generator<RtfToken> {
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, word, value, hex, symbol, brace, plain] = match;
    if (word === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0));
    else if (word !== undefined) {
      yield { kind: 'control', word, value: value === undefined ? undefined : Number(value) };
    } else if (hex !== undefined) yield { kind: 'bytes', bytes: [Number.parseInt(hex, 16)] };
    else if (symbol !== undefined) yield { kind: 'control', word: symbol, value: undefined };
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (plain !== undefined) yield { kind: 'bytes', bytes: [...Buffer.from(plain, 'latin1')] };
  }
}
