import * as z from 'zod';

const countSchema = z.int().min(0);

/** The answer to `POST …/lost-calls/check`. */
export const lostCallsReportSchema = z.object({
  continued: countSchema,
  charged: countSchema,
  released: countSchema,
  unknown: countSchema,
});
