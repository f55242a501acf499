import * as z from 'zod';

const amountUsd = z.number().min(0);

const costSum = {
  calls: z.int().min(0),
  spentUsd: amountUsd,
  uncertainUsd: amountUsd,
  inFlightUsd: amountUsd,
  unpricedCalls: z.int().min(0),
};

/** A day of UTC, as `2026-11-29`. */
const daySchema = z.iso.date();

export const costsQuerySchema = z.strictObject({
  from: daySchema.optional(),
  to: daySchema.optional(),
});

export const costsSchema = z.object({
  from: daySchema,
  to: daySchema,
  total: z.object(costSum),
  days: z.array(z.object({ day: daySchema, ...costSum })),
  models: z.array(z.object({ model: z.string(), work: z.enum(['script', 'speech', 'picture']), ...costSum })),
  films: z.array(z.object({ generationId: z.string(), title: z.string().nullable(), ...costSum })),
  filmCount: z.int().min(0),
});
