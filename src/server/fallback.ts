import { InputError } from '../core/errors.ts';
import { type Fallback, NO_FALLBACK } from '../core/limits.ts';

/**
 * Reads the orders of models, such as `SCENECAST_SPEECH_FALLBACK`, and when they are used.
 *
 * @throws InputError `invalid_option`
 */
export function parseFallback(read: (variable: string) => string | undefined): Fallback {
  return {
    orders: { ...orderOf('script', read), ...orderOf('speech', read), ...orderOf('picture', read) },
    afterMs: afterMs(read('SCENECAST_FALLBACK_AFTER')),
    mixesVoices: read('SCENECAST_MIX_VOICES') === '1',
  };
}

function orderOf(
  kind: keyof Fallback['orders'],
  read: (variable: string) => string | undefined,
): Fallback['orders'] {
  const variable = `SCENECAST_${kind.toUpperCase()}_FALLBACK`;
  const typed = read(variable);
  if (!typed) return {};
  const names = typed.split(',').map((name) => name.trim());
  const isOrder = names.length > 1 && new Set(names).size === names.length;
  if (isOrder && names.every((name) => /^[a-z0-9-]+:\S+$/.test(name))) return { [kind]: names };
  throw new InputError('invalid_option', `${variable} is not an order of models.`, {
    advice:
      'Give at least two different models with commas between, such as openai:tts-1,elevenlabs:eleven_flash_v2_5.',
  });
}

function afterMs(typed: string | undefined): number {
  if (!typed) return NO_FALLBACK.afterMs;
  if (/^\d{1,4}$/.test(typed)) return Number(typed) * 1000;
  throw new InputError('invalid_option', 'SCENECAST_FALLBACK_AFTER must be a number of seconds up to 9999.', {
    advice: `Remove it to use the default, ${NO_FALLBACK.afterMs / 1000}.`,
  });
}
