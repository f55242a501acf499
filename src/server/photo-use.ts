import { InputError } from '../core/errors.ts';
import type { PhotoUse } from '../stock/index.ts';

/**
 * Reads `commercial,changes`. By default a photo's licence must allow every use, so that nobody has to read it first.
 *
 * @param variable for messages
 * @throws InputError `invalid_option`
 */
export function parsePhotoUse(text: string, variable: string): PhotoUse {
  if (text === '') return { isCommercial: true, isChanged: true };
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => ['commercial', 'changes', 'any'].includes(part))) {
    return { isCommercial: parts.includes('commercial'), isChanged: parts.includes('changes') };
  }
  throw new InputError('invalid_option', `${variable} names a use that is not known.`, {
    advice: 'Give commercial,changes (the default), one of them, or any for photos of every free licence.',
  });
}
