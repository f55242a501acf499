import { GenerationError } from '../../core/errors.ts';

/** For a file that needs a finished film. */
export function filmNotReady(): GenerationError {
  return new GenerationError('not_ready', 'The film is not finished yet.', {
    advice: 'Try again when the generation is complete.',
    retryable: true,
  });
}

/** For a file that needs finished speech or pictures. */
export function noPartReady(): GenerationError {
  return new GenerationError('not_ready', 'No part of the film is ready yet.', {
    advice: 'Try again when its first scenes are ready.',
    retryable: true,
  });
}
