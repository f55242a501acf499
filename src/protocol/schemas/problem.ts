import * as z from 'zod';

export const problemSchema = z.object({
  type: z.string().max(2048).default('about:blank'),
  title: z.string().max(1024),
  status: z.int().min(400).max(599),
  detail: z.string().max(4096).optional(),
  advice: z.string().max(4096).optional(),
  instance: z.string().max(2048).optional(),
  code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  retryable: z.boolean(),
  retryAfterMs: z.int().min(0).optional(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
