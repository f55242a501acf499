/** Reads an amount of US dollars, with a point or a comma: null if nothing was typed, undefined if it is none. */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}

/** Reads a number of things, 1 or more: null if nothing was typed, undefined if it is none. */
export function readCount(typed: string, most = 999_999_999): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : undefined;
}
