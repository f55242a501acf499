import { availableParallelism, homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { InputError } from '../core/errors.ts';
import {
  type CallLimits,
  DEFAULT_LIMITS,
  type Fallback,
  type Limits,
  type SpendingCaps,
  settingOf,
} from '../core/limits.ts';
import type { UncertainPolicy } from '../core/model.ts';
import { keepSecret } from '../core/secrets.ts';
import type { TenantLimits } from '../core/tenant.ts';
import { isWebAddress, isWebhookSecret } from '../core/webhook.ts';
import {
  PROVIDER_FACTS,
  type ProviderFacts,
  type ProviderSettings,
  type SettingsOfProviders,
} from '../providers/provider-settings.ts';
import type { StockSettings } from '../stock/index.ts';
import { parseCallLimits } from './call-limits.ts';
import { parseFallback } from './fallback.ts';
import { parseModelPatterns } from './model-patterns.ts';
import { parseNamedServers } from './named-servers.ts';
import { parsePhotoUse } from './photo-use.ts';
import { parseTenantLimits } from './tenant-limits.ts';

/** The webhook that is called when a film is finished, fails or waits for a decision. */
export interface WebhookSettings {
  /** An http or https address; without one, there are no calls. */
  readonly url?: string | undefined;
  /** `whsec_` and random bytes in base64, which sign the calls. */
  readonly secret?: string | undefined;
  /** Whether addresses of this machine and its private network may be called. */
  readonly allowPrivateAddresses: boolean;
}

/** The settings of this process. Only this module reads the environment. */
export interface Environment {
  /** Where finished files are stored. */
  readonly dataDirectory: string;
  /** The ffmpeg that the user chose. */
  readonly ffmpegPath: string | undefined;
  /** The folders in which to search for ffmpeg, as in `PATH`. */
  readonly searchPath: string | undefined;
  /** How many processor cores this process may use. */
  readonly cores: number;
  /**
   * How many calls of each kind may be under way. Absent limits use the default; `render` defaults to one per core.
   */
  readonly limits: {
    /** Calls for speech, over all processes on one database. */
    readonly audio?: number;
    /** Calls for pictures, over all processes on one database. */
    readonly images?: number;
    /** Scenes that this process renders at once. */
    readonly render: number;
  };
  /** Limits of providers and models, over all processes on one database. */
  readonly callLimits: CallLimits;
  /** What may be done for each tenant, over all processes on one database. */
  readonly tenantLimits: TenantLimits;
  /** Which models continue films while the provider of another one takes no calls. */
  readonly fallback: Fallback;
  /** Limits on the size of a request, and how many documents are read at once. */
  readonly bounds: Limits & { readonly documentConcurrency?: number };
  /** Origins whose pages may call the server, such as `https://app.example`. */
  readonly allowedOrigins: readonly string[];
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** The token that requests need. */
  readonly token: string | undefined;
  /** How the user has set up each provider. */
  readonly providers: SettingsOfProviders;
  /** How the user has set up stock photos. */
  readonly stock: StockSettings;
  /** What happens after a paid call whose outcome is unknown, unless the request says. */
  readonly uncertain: UncertainPolicy | undefined;
  /** What this server may spend on calls, in US dollars. */
  readonly caps: SpendingCaps;
  /** The webhook that is called when a film is finished, fails or waits for a decision. */
  readonly webhook: WebhookSettings;
  /** A file with the user's own prices. By default, `prices.json` in the data folder, if it is there. */
  readonly pricesFile: string | undefined;
  /** A file that names the user's own engines. By default, `scenecast.config.js` in the data folder, if it is there. */
  readonly configFile: string | undefined;
  /** Folders of neural voices for sherpa-onnx. */
  readonly voiceFolders: readonly string[];
  /** The models that clients may use: `provider:model`, or a prefix followed by `*`. All if absent. */
  readonly allowedModels: readonly string[] | undefined;
  /** The default model of each kind, as `provider:model`. */
  readonly models: {
    readonly script: string | undefined;
    readonly speech: string | undefined;
    readonly picture: string | undefined;
  };
}

/** Names that a server of the user's own cannot have. */
const TAKEN_NAMES: ReadonlySet<string> = new Set([
  'embedded',
  'openverse',
  'wikimedia',
  'pexels',
  'pixabay',
  'sherpa',
  'espeak-ng',
  ...PROVIDER_FACTS.map(({ id }) => id),
]);

/** Whether a provider of Scenecast's has this name. */
export function isTakenName(name: string): boolean {
  return TAKEN_NAMES.has(name);
}

/** Whether to show the stack of unexpected errors. */
export function isDebugging(): boolean {
  return process.env.SCENECAST_DEBUG === '1';
}

/**
 * Reads the settings from the environment; `docs/cli.md` lists them.
 *
 * @throws InputError `invalid_option` for an invalid value.
 */
export function readEnvironment(options: { readonly data?: string | undefined } = {}): Environment {
  const { env } = process;
  keepSecret(env.SCENECAST_TOKEN);
  const dataHome = env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return {
    dataDirectory: resolve(options.data ?? (env.SCENECAST_DATA || join(dataHome, 'scenecast'))),
    ffmpegPath: env.FFMPEG_PATH || undefined,
    searchPath: env.PATH || undefined,
    cores: availableParallelism(),
    limits: {
      render: availableParallelism(),
      ...limit('audio', 'SCENECAST_AUDIO_CONCURRENCY'),
      ...limit('images', 'SCENECAST_IMAGE_CONCURRENCY'),
      ...limit('render', 'SCENECAST_RENDER_CONCURRENCY'),
    },
    callLimits: parseCallLimits(env.SCENECAST_LIMITS ?? '', 'SCENECAST_LIMITS'),
    tenantLimits: parseTenantLimits(env.SCENECAST_TENANT_LIMITS ?? '', 'SCENECAST_TENANT_LIMITS'),
    fallback: parseFallback((variable) => env[variable]),
    bounds: { ...maxima(), ...limit('documentConcurrency', 'SCENECAST_DOCUMENT_CONCURRENCY') },
    allowedOrigins: origins('SCENECAST_ALLOWED_ORIGINS'),
    databaseUrl: env.DATABASE_URL || undefined,
    token: tokenFrom('SCENECAST_TOKEN'),
    providers: {
      ...parseNamedServers(env, isTakenName),
      ...Object.fromEntries(PROVIDER_FACTS.map((facts) => [facts.id, settingsOf(facts)])),
    },
    stock: { use: parsePhotoUse(env.SCENECAST_PHOTO_USE ?? '', 'SCENECAST_PHOTO_USE'), keys: photoKeys() },
    uncertain: uncertainFrom('SCENECAST_UNCERTAIN'),
    caps: {
      ...dollars('requestUsd', 'SCENECAST_MAX_REQUEST_USD'),
      ...dollars('dayUsd', 'SCENECAST_MAX_DAY_USD'),
      ...dollars('monthUsd', 'SCENECAST_MAX_MONTH_USD'),
    },
    webhook: webhookFrom(),
    pricesFile: env.SCENECAST_PRICES ? resolve(env.SCENECAST_PRICES) : undefined,
    configFile: env.SCENECAST_CONFIG ? resolve(env.SCENECAST_CONFIG) : undefined,
    voiceFolders: (env.SCENECAST_VOICE_MODEL ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    allowedModels: parseModelPatterns(env.SCENECAST_ALLOWED_MODELS ?? '', 'SCENECAST_ALLOWED_MODELS'),
    models: {
      script: env.SCENECAST_SCRIPT || undefined,
      speech: env.SCENECAST_SPEECH || undefined,
      picture: env.SCENECAST_PICTURE || undefined,
    },
  };
}

function limit<Kind extends string>(kind: Kind, variable: string): { readonly [K in Kind]?: number } {
  const typed = process.env[variable];
  if (!typed) return {};
  if (/^[1-9]\d{0,2}$/.test(typed)) return { [kind]: Number(typed) } as { readonly [K in Kind]: number };
  throw new InputError('invalid_option', `${variable} must be a number from 1 to 999.`, {
    advice: 'Set it to the number of calls to run at once, or remove it.',
  });
}

function dollars<Cap extends string>(cap: Cap, variable: string): { readonly [K in Cap]?: number } {
  const typed = process.env[variable];
  if (!typed) return {};
  if (/^\d{1,9}(\.\d{1,6})?$/.test(typed)) return { [cap]: Number(typed) } as { readonly [K in Cap]: number };
  throw new InputError('invalid_option', `${variable} is not an amount of US dollars.`, {
    advice: 'Give a number such as 25 or 0.50; 0 allows free models only.',
  });
}

function photoKeys(): StockSettings['keys'] {
  const { PEXELS_API_KEY: pexels, PIXABAY_API_KEY: pixabay } = process.env;
  keepSecret(pexels);
  keepSecret(pixabay);
  return { pexels, pixabay };
}

function webhookFrom(): WebhookSettings {
  const { SCENECAST_WEBHOOK_URL: url, SCENECAST_WEBHOOK_SECRET: secret } = process.env;
  keepSecret(secret);
  const allowPrivateAddresses = process.env.SCENECAST_WEBHOOK_PRIVATE === '1';
  if (!url) return { allowPrivateAddresses };
  if (!isWebAddress(url)) {
    throw new InputError('invalid_option', 'SCENECAST_WEBHOOK_URL is not an http or https address.', {
      advice: 'Set it to the address to call, such as https://example.com/hooks/scenecast.',
    });
  }
  if (!secret || !isWebhookSecret(secret)) {
    throw new InputError('invalid_option', 'SCENECAST_WEBHOOK_SECRET is missing or is not a secret.', {
      advice: 'Set it to whsec_ followed by the output of: openssl rand -base64 32',
    });
  }
  return { url, secret, allowPrivateAddresses };
}

function maxima(): Limits {
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
    const variable = settingOf(name);
    const typed = process.env[variable];
    if (!typed) continue;
    if (!/^[1-9]\d{0,8}$/.test(typed)) {
      throw new InputError('invalid_option', `${variable} must be a number from 1 to 999999999.`, {
        advice: `Remove it to use the default, ${DEFAULT_LIMITS[name]}.`,
      });
    }
    limits[name] = Number(typed);
  }
  return limits;
}

function tokenFrom(variable: string): string | undefined {
  const token = process.env[variable];
  if (!token) return undefined;
  if (/^[\x21-\x7e]{16,}$/.test(token)) return token;
  throw new InputError(
    'invalid_option',
    `${variable} must have at least 16 ASCII characters and no spaces.`,
    { advice: 'Set it to a long random text, such as the output of: openssl rand -hex 32' },
  );
}

function uncertainFrom(variable: string): UncertainPolicy | undefined {
  const typed = process.env[variable];
  if (!typed) return undefined;
  if (typed === 'ask' || typed === 'retry-once') return typed;
  throw new InputError('invalid_option', `${variable} must be ask or retry-once.`, {
    advice: 'Remove it to be asked only about calls that cost more than $0.10.',
  });
}

function settingsOf({ variables }: ProviderFacts): ProviderSettings {
  const read = (variable = '') => process.env[variable] || undefined;
  const settings = { apiKey: read(variables.apiKey), baseUrl: read(variables.baseUrl) };
  keepSecret(settings.apiKey);
  if (read(variables.isFree) !== '1') return settings;
  // A server of the user's own can be free. The provider itself never is, whatever the variable says.
  if (settings.baseUrl !== undefined) return { ...settings, isFree: true };
  throw new InputError('invalid_option', `${variables.isFree} is set, but ${variables.baseUrl} is not.`, {
    advice: `Set ${variables.baseUrl} to your own server, or remove ${variables.isFree}.`,
  });
}

function origins(variable: string): string[] {
  const typed = (process.env[variable] ?? '').split(',').map((origin) => origin.trim());
  return typed.filter(Boolean).map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new InputError('invalid_option', `${variable} contains a value that is not an origin.`, {
      advice:
        'Use only scheme, host and port, separated by commas: https://app.example,http://localhost:5173',
    });
  });
}
