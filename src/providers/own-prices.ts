import * as z from 'zod';
import { InputError } from '../core/errors.ts';
import type { OwnPrices } from './prices.ts';

const amount = z.number().min(0).max(100_000);
const models = <Price extends z.ZodType>(price: Price) =>
  z.record(z.string().regex(/^[a-z0-9-]+:\S+$/, 'must be provider:model'), price).optional();

const pictureByFormat = z.strictObject({ landscape: amount, portrait: amount, square: amount });

const ownPricesSchema = z.strictObject({
  asOf: z.iso.date(),
  script: models(z.strictObject({ usdPerMillionInputTokens: amount, usdPerMillionOutputTokens: amount })),
  speech: models(
    z.union([z.strictObject({ usdPerMillionCharacters: amount }), z.strictObject({ usdPerMinute: amount })]),
  ),
  picture: models(
    z.union([
      z.strictObject({
        usdPerPicture: z.union([amount, pictureByFormat]),
        usdPerReference: amount.exactOptional(),
      }),
      z.strictObject({ usdPerMegapixel: amount, usdPerReference: amount.exactOptional() }),
    ]),
  ),
});

/**
 * Reads a file of prices; `docs/models.md` describes it.
 *
 * @param name for messages
 * @throws InputError `invalid_option` that says what is wrong, and where
 */
export function parseOwnPrices(text: string, name: string): OwnPrices {
  const prices = ownPricesSchema.safeParse(jsonOf(text, name));
  if (prices.success) return prices.data as OwnPrices;
  const [issue] = prices.error.issues;
  const where = issue?.path.join(' → ') || 'the top';
  throw new InputError('invalid_option', `${name} is not a list of prices: ${where}: ${issue?.message}.`, {
    advice: 'See “Your own prices” in docs/models.md.',
  });
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError('invalid_option', `${name} is not valid JSON.`, {
      cause,
      advice: 'See “Your own prices” in docs/models.md.',
    });
  }
}
