import { InputError } from '../core/errors.ts';
import { type Delivery, SCENE_PAUSE_RANGE_MS, SPEED_RANGE } from '../core/model.ts';
import { deliverySchemas } from '../protocol/schemas/index.ts';
import type { MakeOptions } from './make-options.ts';

/**
 * The settings in `--speed`, `--pause` and `--say`. Defaults are left out.
 *
 * @throws InputError `invalid_option` for an invalid value
 */
export function deliveryOf({ speed, pause, say }: Pick<MakeOptions, 'speed' | 'pause' | 'say'>): Delivery {
  const factor = numberOf(speed, { option: '--speed', unit: '', range: SPEED_RANGE });
  const pauseSeconds = numberOf(pause, {
    option: '--pause',
    unit: ' seconds',
    range: { min: SCENE_PAUSE_RANGE_MS.min / 1000, max: SCENE_PAUSE_RANGE_MS.max / 1000 },
  });
  const scenePauseMs = pauseSeconds === undefined ? undefined : Math.round(pauseSeconds * 1000);
  const pronunciations = say === undefined ? undefined : pronunciationsOf(say);
  return {
    ...(factor !== undefined && factor !== SPEED_RANGE.default && { speed: factor }),
    ...(scenePauseMs !== undefined && scenePauseMs !== SCENE_PAUSE_RANGE_MS.default && { scenePauseMs }),
    ...(pronunciations && { pronunciations }),
  };
}

function numberOf(
  typed: string | undefined,
  { option, unit, range }: { option: string; unit: string; range: { min: number; max: number } },
): number | undefined {
  if (typed === undefined) return undefined;
  const value = /^\d(\.\d{1,3})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= range.min && value <= range.max) return value;
  throw new InputError(
    'invalid_option',
    `${option} takes a number from ${range.min} to ${range.max}${unit}.`,
    {
      advice: `For example: ${option} ${range.max === SPEED_RANGE.max ? '1.1' : '1'}.`,
    },
  );
}

function pronunciationsOf(typed: readonly string[]): Record<string, string> {
  const pairs = typed.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
  });
  const parsed = deliverySchemas.pronunciations.safeParse(Object.fromEntries(pairs));
  if (parsed.success && parsed.data && pairs.every(([word, sound]) => word && sound)) return parsed.data;
  throw new InputError('invalid_option', '--say needs a word and its pronunciation.', {
    advice: 'Use word=sound, such as --say "Zennor=ZEN-er". Repeat the option for other words.',
  });
}
