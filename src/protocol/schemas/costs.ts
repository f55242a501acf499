import * as z from 'zod';

const amountUsd = z.number().min(0);

const costSum = {
  calls: z.int().min(0),
  spentUsd: amountUsd,
  uncertainUsd: amountUsd,
  inFlightUsd: amountUsd,
  unpricedCalls: z.int().min(0),
};

export const costsQuerySchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const costsSchema = z.object({
  from: z.string(),
  to: z.string(),
  total: z.object(costSum),
  days: z.array(z.object({ day: z.string(), ...costSum })),
  models: z.array(z.object({ model: z.string(), work: z.enum(['script', 'speech', 'picture']), ...costSum })),
  films: z.array(z.object({ generationId: z.string(), title: z.string().nullable(), ...costSum })),
  filmCount: z.int().min(0),
});
