import { InputError } from '../../core/errors.ts';

/** @param what happened, as the rest of a sentence about the archive. It may name a file of the archive. */
export function unreadableProject(what: string, cause?: unknown): InputError {
  return new InputError('archive_unreadable', `The project archive ${what.slice(0, 300)}.`, {
    cause,
    advice: 'Download the archive again from the server that made the film, and import it unchanged.',
  });
}
