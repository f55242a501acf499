import { InputError } from '../core/errors.ts';
import { printable } from './format.ts';

/** A number that was typed for an option. @throws InputError `invalid_option` for anything else. */
export function wholeNumber(
  typed: string,
  { option, most }: { readonly option: string; readonly most: number },
): number {
  const value = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value <= most) return value;
  throw new InputError('invalid_option', `${option} does not take ${printable(typed.slice(0, 60))}.`, {
    advice: `Use a whole number from 0 to ${most}.`,
  });
}

/** What was typed for `--port`. */
export function portNumber(typed: string): number {
  return wholeNumber(typed, { option: '--port', most: 65_535 });
}
