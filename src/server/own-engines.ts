import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { InputError } from '../core/errors.ts';
import type { OwnEngine } from '../providers/providers.ts';
import { type Environment, isTakenName } from './environment.ts';

const FILES = ['mjs', 'js', 'ts', 'json'].map((extension) => `scenecast.config.${extension}`);
const ADVICE = { advice: 'See “Your own engine” in docs/models.md.' };

const config = z.strictObject({
  engines: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a name of small letters'),
      z.union([z.string(), z.strictObject({ file: z.string(), isFree: z.boolean().default(false) })]),
    )
    .default({}),
});

/**
 * Loads the engines of the user's configuration file: the one that the environment names, or else
 * `scenecast.config.js` or the like in the data folder. It runs code, so no request and no document can name it, and it
 * is not looked for in the working folder, where files of others may lie.
 *
 * @throws InputError `invalid_option` if a file is missing or not valid
 */
export async function loadOwnEngines(
  environment: Pick<Environment, 'dataDirectory' | 'configFile' | 'providers'>,
): Promise<OwnEngine[]> {
  const { dataDirectory, configFile, providers } = environment;
  const path = configFile ?? FILES.map((name) => join(dataDirectory, name)).find((file) => existsSync(file));
  if (path === undefined) return [];
  const { engines } = readConfig(await load(path), path);
  return Promise.all(
    Object.entries(engines).map(async ([name, entry]) => {
      if (isTakenName(name) || name in providers) {
        throw new InputError('invalid_option', `${path}: “${name}” is the name of a provider.`, ADVICE);
      }
      const { file, isFree } = typeof entry === 'string' ? { file: entry, isFree: false } : entry;
      const engineFile = resolve(dirname(path), file);
      return { name, path: engineFile, exports: await load(engineFile), isFree };
    }),
  );
}

function readConfig(value: unknown, path: string): z.infer<typeof config> {
  const { default: whole = value } = value as { readonly default?: unknown };
  const parsed = config.safeParse(whole);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(' → ') || 'the top';
  throw new InputError('invalid_option', `${path}: ${where}: ${issue?.message}.`, ADVICE);
}

async function load(path: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') return JSON.parse(await readFile(path, 'utf8'));
    return await import(pathToFileURL(path).href);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const isTyped =
      /\.[cm]?ts$/.test(path) && !(process.features as { readonly typescript?: unknown }).typescript;
    throw new InputError('invalid_option', `${path} cannot be loaded: ${reason}`, {
      cause,
      advice: isTyped
        ? 'Node reads TypeScript from version 22.18 on. Use it, or write JavaScript.'
        : ADVICE.advice,
    });
  }
}
