import { InputError } from '../core/errors.ts';
import type { CallLimit, CallLimits } from '../core/limits.ts';

/**
 * Reads `openai:gpt-4.1=4/500/30000, elevenlabs=5`: calls at once, and requests and tokens a minute.
 *
 * @param variable for messages
 * @throws InputError `invalid_option`
 */
export function parseCallLimits(text: string, variable: string): CallLimits {
  const entries = text.split(',').map((entry) => entry.trim());
  return Object.fromEntries(
    entries.filter(Boolean).map((entry): [string, CallLimit] => {
      const [, name = '', numbers = ''] = /^([a-z0-9-]+(?::[^\s=]+)?)=([\d/-]+)$/.exec(entry) ?? [];
      const parts = numbers.split('/');
      if (name === '' || parts.length > 3 || !parts.every((part) => /^(?:-|[1-9]\d{0,8})$/.test(part))) {
        throw new InputError(
          'invalid_option',
          `${variable} holds “${entry.slice(0, 80)}”, which is not a limit.`,
          {
            advice:
              'Give calls at once, requests a minute and tokens a minute, such as elevenlabs=5, openai:gpt-4.1=4/500/30000; a dash sets no limit.',
          },
        );
      }
      const [calls, requestsPerMinute, tokensPerMinute] = parts.map((part) =>
        part === '-' ? undefined : Number(part),
      );
      return [name, { calls, requestsPerMinute, tokensPerMinute }];
    }),
  );
}
