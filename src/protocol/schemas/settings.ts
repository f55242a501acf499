import * as z from 'zod';
import { ANY_TENANT, MAX_TENANT_CALLS, TENANT_PATTERN } from '../../core/tenant.ts';
import { isWebAddress, isWebhookSecret } from '../../core/webhook.ts';
import { modelSchema } from './create-generation.ts';
import { budgetSchema } from './names.ts';

const sourceSchema = z.enum(['environment', 'saved', 'default']);

const fallbackOrderSchema = z.object({ models: z.array(z.string()), source: sourceSchema });

const defaultModelSchema = z.object({ model: z.string(), source: sourceSchema });

const spendingLimitSchema = z.object({
  usd: z.number().min(0).nullable(),
  source: sourceSchema,
  usedUsd: z.number().min(0).optional(),
});

/** The answer to `GET /api/settings`. It holds no secret. */
export const serverSettingsSchema = z.object({
  keys: z.array(
    z.object({
      provider: z.string(),
      name: z.string(),
      source: sourceSchema,
      variable: z.string(),
      testCostUsd: z.number().min(0).optional(),
    }),
  ),
  models: z.object({ script: defaultModelSchema, speech: defaultModelSchema, picture: defaultModelSchema }),
  limits: z.object({ film: spendingLimitSchema, day: spendingLimitSchema, month: spendingLimitSchema }),
  webhook: z.object({ url: z.string().nullable(), source: sourceSchema }),
  callLimits: z
    .array(
      z.object({
        name: z.string(),
        calls: z.int().min(0).nullable(),
        requestsPerMinute: z.int().min(0).nullable(),
        tokensPerMinute: z.int().min(0).nullable(),
        source: sourceSchema,
      }),
    )
    .optional(),
  tenantLimits: z
    .array(
      z.object({
        name: z.string(),
        calls: z.int().min(0).nullable(),
        dayUsd: z.number().min(0).nullable(),
        monthUsd: z.number().min(0).nullable(),
        source: sourceSchema,
        usedDayUsd: z.number().min(0).optional(),
        usedMonthUsd: z.number().min(0).optional(),
      }),
    )
    .optional(),
  providers: z
    .array(
      z.object({
        provider: z.string(),
        callsAtOnce: z.int().min(0).nullable(),
        underWay: z.int().min(0),
        pausedUntil: z.iso.datetime().nullable(),
        downSince: z.iso.datetime().nullable(),
        detail: z.string(),
      }),
    )
    .optional(),
  fallback: z
    .object({
      script: fallbackOrderSchema,
      speech: fallbackOrderSchema,
      picture: fallbackOrderSchema,
      mixesVoices: z.object({ allowed: z.boolean(), source: sourceSchema }),
    })
    .optional(),
});

export const providerIdSchema = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** A key is sent in a header, so it has no spaces and only ASCII. */
const keySchema = z
  .string()
  .regex(/^[\x21-\x7e]{8,500}$/, 'must have 8 to 500 ASCII characters, and no spaces');

const callLimitSchema = z.int().min(1).max(999_999_999).optional();

/** An order that can do something has a model and another one behind it. */
const changedOrderSchema = z
  .array(modelSchema)
  .min(2)
  .max(10)
  .refine((models) => new Set(models).size === models.length, 'must be different models')
  .nullable()
  .optional();

export const updateSettingsRequestSchema = z.strictObject({
  keys: z.record(providerIdSchema, keySchema.nullable()).optional(),
  models: z
    .strictObject({
      script: modelSchema.nullable().optional(),
      speech: modelSchema.nullable().optional(),
      picture: modelSchema.nullable().optional(),
    })
    .optional(),
  limits: z
    .strictObject({
      film: budgetSchema.nullable().optional(),
      day: budgetSchema.nullable().optional(),
      month: budgetSchema.nullable().optional(),
    })
    .optional(),
  callLimits: z
    .record(
      z.string().regex(/^[a-z0-9-]{1,64}(?::[^\s=,]{1,200})?$/, 'must be a provider or provider:model'),
      z
        .strictObject({
          calls: callLimitSchema,
          requestsPerMinute: callLimitSchema,
          tokensPerMinute: callLimitSchema,
        })
        .nullable(),
    )
    .optional(),
  tenantLimits: z
    .record(
      z.string().refine((name) => name === ANY_TENANT || TENANT_PATTERN.test(name), 'must be a tenant or *'),
      z
        .strictObject({
          calls: z.int().min(1).max(MAX_TENANT_CALLS).optional(),
          dayUsd: budgetSchema.optional(),
          monthUsd: budgetSchema.optional(),
        })
        .nullable(),
    )
    .optional(),
  fallback: z
    .strictObject({
      script: changedOrderSchema,
      speech: changedOrderSchema,
      picture: changedOrderSchema,
      mixesVoices: z.boolean().nullable().optional(),
    })
    .optional(),
  webhook: z
    .strictObject({
      url: z.string().max(2000).refine(isWebAddress, 'must be an http or https address'),
      secret: z.string().refine(isWebhookSecret, 'must be whsec_ and 24 to 64 bytes in base64'),
    })
    .nullable()
    .optional(),
});

export const keyTestSchema = z.object({ provider: z.string(), costUsd: z.number().min(0) });
