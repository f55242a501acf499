/** Reads an amount of US dollars, with a point or a comma: null if nothing was typed, undefined if it is none. */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
