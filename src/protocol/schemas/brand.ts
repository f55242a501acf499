import * as z from 'zod';
import { type Brand, END_CARD_LIMITS, LOGO_LIMITS } from '../../core/look/brand.ts';
import { FONT_LIMITS } from '../../core/look/own-font.ts';

const { titleLength, lineCount, lineLength } = END_CARD_LIMITS;
const line = z.string().trim().min(1).max(lineLength);

export const brandColourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #c8102e');
export const logoSchema = z
  .base64()
  .min(1)
  .max(Math.ceil(LOGO_LIMITS.maxBytes / 3) * 4);

export const fontSchema = z
  .base64()
  .min(1)
  .max(Math.ceil(FONT_LIMITS.maxBytes / 3) * 4);

/** What marks a film as somebody's own; each field is described in `core/look/brand.ts`. */
export const brandSchema: z.ZodType<Brand> = z.strictObject({
  colour: brandColourSchema.optional(),
  logo: logoSchema.optional(),
  fonts: z.strictObject({ headings: fontSchema.optional(), text: fontSchema.optional() }).optional(),
  endCard: z
    .strictObject({
      title: z.string().trim().min(1).max(titleLength).optional(),
      lines: z.array(line).min(1).max(lineCount).optional(),
      source: line.optional(),
      credits: z.literal(true).optional(),
    })
    .refine((card) => Object.keys(card).length > 0, 'must hold a title, lines, a source or credits')
    .optional(),
});
