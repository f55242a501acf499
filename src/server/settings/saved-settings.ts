import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { InputError } from '../../core/errors.ts';
import { keepSecret } from '../../core/secrets.ts';

const FILE = 'settings.json';
/** For the owner alone: the file holds the keys of providers. */
const MODE = 0o600;

const amount = z.number().min(0).optional();

const count = z.int().min(1).optional();

const order = z.array(z.string()).optional();

const savedSettingsSchema = z.strictObject({
  keys: z.record(z.string(), z.string()).default({}),
  models: z
    .strictObject({
      script: z.string().optional(),
      speech: z.string().optional(),
      picture: z.string().optional(),
    })
    .default({}),
  webhook: z.strictObject({ url: z.string(), secret: z.string() }).optional(),
  caps: z.strictObject({ requestUsd: amount, dayUsd: amount, monthUsd: amount }).default({}),
  fallback: z
    .strictObject({ script: order, speech: order, picture: order, mixesVoices: z.boolean().optional() })
    .default({}),
  callLimits: z
    .record(z.string(), z.strictObject({ calls: count, requestsPerMinute: count, tokensPerMinute: count }))
    .default({}),
  tenantLimits: z
    .record(z.string(), z.strictObject({ calls: count, dayUsd: amount, monthUsd: amount }))
    .default({}),
});

/** What was saved with `PATCH /api/settings`. */
export type SavedSettings = z.output<typeof savedSettingsSchema>;

export const NOTHING_SAVED: SavedSettings = {
  keys: {},
  models: {},
  caps: {},
  fallback: {},
  callLimits: {},
  tenantLimits: {},
};

export function savedSettingsPath(dataDirectory: string): string {
  return join(dataDirectory, FILE);
}

/**
 * Reads the saved settings of a data folder. From now on, their keys are removed from every log and error.
 *
 * @throws InputError `invalid_option` if the file was damaged
 */
export async function readSavedSettings(dataDirectory: string): Promise<SavedSettings> {
  const path = savedSettingsPath(dataDirectory);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return NOTHING_SAVED;
  // Copying a data folder can widen the permissions.
  await chmod(path, MODE).catch(() => undefined);
  const saved = savedSettingsSchema.safeParse(jsonOf(text));
  if (!saved.success) {
    throw new InputError('invalid_option', `${FILE} in the data folder is damaged.`, {
      advice: 'Delete it and enter the settings again. Films are not affected.',
    });
  }
  keepSecrets(saved.data);
  return saved.data;
}

/** Replaces the file as a whole, so that a power cut leaves the old or the new one. */
export async function writeSavedSettings(dataDirectory: string, settings: SavedSettings): Promise<void> {
  keepSecrets(settings);
  const path = savedSettingsPath(dataDirectory);
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(temporary, 'wx', MODE);
    try {
      await file.writeFile(`${JSON.stringify(settings, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function keepSecrets({ keys, webhook }: SavedSettings): void {
  for (const secret of [...Object.values(keys), webhook?.secret]) keepSecret(secret);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
