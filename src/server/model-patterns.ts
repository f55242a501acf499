import { InputError } from '../core/errors.ts';

/**
 * Reads `embedded:*, openai:tts-1`.
 *
 * @param variable for messages
 * @returns `undefined` if the text is empty
 * @throws InputError `invalid_option`
 */
export function parseModelPatterns(text: string, variable: string): string[] | undefined {
  if (text === '') return undefined;
  const patterns = text.split(',').map((pattern) => pattern.trim());
  if (patterns.every((pattern) => /^[a-z0-9-]+:[^\s*]*\*?$/.test(pattern))) return patterns;
  throw new InputError('invalid_option', `${variable} holds something that is not provider:model.`, {
    advice: 'Give models with commas between, such as embedded:*,openai:tts-1.',
  });
}

/** A pattern is a name, or a prefix followed by `*`. */
export function matchesPattern(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
