import { InputError } from '../core/errors.ts';
import { printable } from './format.ts';

/** Parses a number typed for an option. @throws InputError `invalid_option` for anything else. */
export function wholeNumber(
  typed: string,
  { option, max }: { readonly option: string; readonly max: number },
): number {
  const value = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value <= max) return value;
  throw new InputError('invalid_option', `${option} does not take ${printable(typed.slice(0, 60))}.`, {
    advice: `Use a whole number from 0 to ${max}.`,
  });
}

/** Parses the value of `--port`. */
export function portNumber(typed: string): number {
  return wholeNumber(typed, { option: '--port', max: 65_535 });
}
