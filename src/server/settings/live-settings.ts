import { unwatchFile, watchFile } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { PipelineError } from '../../core/errors.ts';
import type { SpendingCaps } from '../../core/limits.ts';
import { oneAtATime } from '../../core/one-at-a-time.ts';
import type { Spending } from '../../pipeline/index.ts';
import type {
  DefaultModel,
  KeyTest,
  ProviderState,
  ServerSettings,
  SettingSource,
  SpendingLimit,
  UpdateSettingsRequest,
} from '../../protocol/index.ts';
import { PROVIDER_FACTS } from '../../providers/provider-settings.ts';
import { KEY_TEST_COST_USD, testKey } from '../../providers/providers.ts';
import type { Environment } from '../environment.ts';
import { RequestError } from '../http/request-error.ts';
import { viewCallLimits } from './call-limit-settings.ts';
import { completeFallback, type Kind, viewFallback } from './fallback-settings.ts';
import { CAPS, type CapName, capsIn, fixingVariable } from './fixed-settings.ts';
import {
  NOTHING_SAVED,
  readSavedSettings,
  type SavedSettings,
  savedSettingsPath,
  writeSavedSettings,
} from './saved-settings.ts';
import { viewTenantLimits } from './tenant-limit-settings.ts';

const WATCH_MS = 5_000;

export interface LiveSettingsOptions {
  readonly environment: Environment;
  /** Puts settings into use. If it throws, they are refused. */
  readonly use: (settings: Environment) => void;
  /** Called when settings that another process saved cannot be used here. */
  readonly onProblem: (error: unknown) => void;
  /** How often a change by another process is looked for, in milliseconds: 5,000 by default. */
  readonly watchMs?: number;
}

/** The facts for {@link LiveSettings.view} that the settings do not know themselves. */
export interface SettingsFacts {
  /** The models in use when a request names none. */
  readonly models: Readonly<Record<Kind, string>>;
  /** What counts against the limits of today and of this month, in US dollars. */
  readonly used: Spending;
  readonly providers: readonly ProviderState[];
}

/**
 * The settings of the environment, completed by those that were saved with `PATCH /api/settings`. The environment
 * wins. Saved settings are in use at once, and in other processes on the data folder within seconds.
 */
export class LiveSettings {
  readonly #options: LiveSettingsOptions;
  #saved: SavedSettings = NOTHING_SAVED;
  /** Saved models that no longer work. */
  #modelsLeftOut: SavedSettings['models'] | undefined;
  /** One change at a time: each replaces the whole file. */
  readonly #inTurn = oneAtATime();

  constructor(options: LiveSettingsOptions) {
    this.#options = options;
  }

  /** Puts what was saved into use. Settings that no longer work are left out and reported. */
  async start(): Promise<void> {
    const { environment, use, onProblem } = this.#options;
    this.#saved = await readSavedSettings(environment.dataDirectory);
    try {
      use(this.current());
    } catch (error) {
      if (Object.keys(this.#saved.models).length === 0) throw error;
      this.#modelsLeftOut = this.#saved.models;
      this.#saved = { ...this.#saved, models: {} };
      use(this.current());
      onProblem(error);
    }
    const interval = this.#options.watchMs ?? WATCH_MS;
    watchFile(savedSettingsPath(environment.dataDirectory), { interval, persistent: false }, this.#reload);
  }

  close(): void {
    unwatchFile(savedSettingsPath(this.#options.environment.dataDirectory), this.#reload);
  }

  /** All settings, as if the environment had set them. */
  current(): Environment {
    return complete(this.#options.environment, this.#saved);
  }

  /** The settings without secrets. */
  view({ models, used, providers }: SettingsFacts): ServerSettings {
    return {
      keys: PROVIDER_FACTS.map(({ id, name, variables }) => ({
        provider: id,
        name,
        source: this.#keySource(id),
        variable: variables.apiKey,
        ...(id in KEY_TEST_COST_USD && { testCostUsd: KEY_TEST_COST_USD[id] }),
      })),
      models: {
        script: this.#defaultModel('script', models.script),
        speech: this.#defaultModel('speech', models.speech),
        picture: this.#defaultModel('picture', models.picture),
      },
      webhook: this.#webhook(),
      callLimits: viewCallLimits(this.#options.environment, this.current()),
      tenantLimits: viewTenantLimits(this.#options.environment, this.current(), used.tenants),
      providers: [...providers],
      fallback: viewFallback(this.#options.environment.fallback, this.#saved.fallback),
      limits: {
        film: this.#limit('film'),
        day: { ...this.#limit('day'), usedUsd: used.dayUsd },
        month: { ...this.#limit('month'), usedUsd: used.monthUsd },
      },
    };
  }

  /**
   * Saves settings and puts them into use.
   *
   * @throws RequestError `setting_fixed` if the environment sets one of them, `provider_not_found`
   * @throws InputError if a default model is not available with the new settings; nothing is saved then
   */
  change(request: UpdateSettingsRequest): Promise<void> {
    return this.#inTurn(() => this.#change(request));
  }

  /**
   * Asks a provider whether it accepts the key.
   *
   * @throws RequestError `provider_not_found`, `key_missing`
   * @throws ProviderError if it refuses the key, or cannot be reached
   */
  async test(provider: string, signal: AbortSignal): Promise<KeyTest> {
    const costUsd = KEY_TEST_COST_USD[provider];
    if (costUsd === undefined || !isProvider(provider)) throw providerNotFound(provider);
    const settings = this.current().providers[provider] ?? {};
    if (!settings.apiKey) {
      throw new RequestError(409, 'key_missing', 'There is no key to test.', { advice: 'Save a key first.' });
    }
    await testKey(provider, settings, signal);
    return { provider, costUsd };
  }

  readonly #reload = (): void => {
    const { environment, use, onProblem } = this.#options;
    this.#inTurn(async () => {
      const saved = await readSavedSettings(environment.dataDirectory);
      use(complete(environment, saved));
      this.#saved = saved;
    }).catch(onProblem);
  };

  async #change(request: UpdateSettingsRequest): Promise<void> {
    const { keys = {}, models = {}, limits = {}, fallback = {}, webhook } = request;
    const { environment, use } = this.#options;
    const unknown = Object.keys(keys).find((id) => !isProvider(id));
    if (unknown !== undefined) throw providerNotFound(unknown);
    const variable = fixingVariable(environment, request);
    if (variable !== undefined) throw fixed(variable);
    const last = await this.#lastSaved();
    const saved: SavedSettings = {
      webhook: webhook === undefined ? last.webhook : (webhook ?? undefined),
      keys: merged(last.keys, keys),
      models: merged(last.models, models),
      caps: merged(last.caps, capsIn(limits)),
      fallback: merged(last.fallback, fallback),
      callLimits: merged(last.callLimits, request.callLimits ?? {}),
      tenantLimits: merged(last.tenantLimits, request.tenantLimits ?? {}),
    };
    const before = this.current();
    use(complete(environment, saved));
    try {
      await writeSavedSettings(environment.dataDirectory, saved);
      this.#saved = saved;
    } catch (error) {
      use(before);
      throw error;
    }
  }

  /** What is saved now: another process may have saved something since the last look. */
  async #lastSaved(): Promise<SavedSettings> {
    const saved = await readSavedSettings(this.#options.environment.dataDirectory);
    return isDeepStrictEqual(saved.models, this.#modelsLeftOut) ? { ...saved, models: {} } : saved;
  }

  #keySource(provider: string): SettingSource {
    if (this.#options.environment.providers[provider]?.apiKey) return 'environment';
    return this.#saved.keys[provider] === undefined ? 'default' : 'saved';
  }

  #defaultModel(kind: Kind, model: string): DefaultModel {
    if (this.#options.environment.models[kind] !== undefined) return { model, source: 'environment' };
    return { model, source: this.#saved.models[kind] === undefined ? 'default' : 'saved' };
  }

  #webhook(): ServerSettings['webhook'] {
    const { environment } = this.#options;
    if (environment.webhook.url !== undefined) return { url: environment.webhook.url, source: 'environment' };
    const { webhook } = this.#saved;
    return webhook ? { url: webhook.url, source: 'saved' } : { url: null, source: 'default' };
  }

  #limit(name: CapName): SpendingLimit {
    const cap = CAPS[name];
    const own = this.#options.environment.caps[cap];
    if (own !== undefined) return { usd: own, source: 'environment' };
    const saved = this.#saved.caps[cap];
    return saved === undefined ? { usd: null, source: 'default' } : { usd: saved, source: 'saved' };
  }
}

/** The environment, with what was saved where it sets nothing. */
function complete(
  environment: Environment,
  { keys, models, caps, callLimits, tenantLimits, fallback, webhook }: SavedSettings,
): Environment {
  const providers = Object.fromEntries(
    PROVIDER_FACTS.map(({ id }) => {
      const settings = environment.providers[id] ?? {};
      return [id, { ...settings, apiKey: settings.apiKey || keys[id] }];
    }),
  );
  return {
    ...environment,
    providers: { ...environment.providers, ...providers },
    models: {
      script: environment.models.script ?? models.script,
      speech: environment.models.speech ?? models.speech,
      picture: environment.models.picture ?? models.picture,
    },
    caps: { ...definedCaps(caps), ...environment.caps },
    callLimits: { ...callLimits, ...environment.callLimits },
    tenantLimits: { ...tenantLimits, ...environment.tenantLimits },
    fallback: completeFallback(environment.fallback, fallback),
    webhook: { ...webhook, ...environment.webhook },
  };
}

function definedCaps(caps: SavedSettings['caps']): SpendingCaps {
  return Object.fromEntries(Object.entries(caps).filter(([, usd]) => usd !== undefined));
}

/** The entries of `before`, with those of `change` in their place. Null removes one. */
function merged<Entries extends object>(before: Entries, change: object): Entries {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value != null);
  return Object.fromEntries(entries) as Entries;
}

function isProvider(id: string): boolean {
  return PROVIDER_FACTS.some((facts) => facts.id === id);
}

function fixed(variable: string): PipelineError {
  return new RequestError(409, 'setting_fixed', `The server’s environment sets this, with ${variable}.`, {
    advice: `Change or remove ${variable} where the server runs, and restart it.`,
  });
}

function providerNotFound(id: string): PipelineError {
  return new RequestError(404, 'provider_not_found', `There is no provider “${id.slice(0, 64)}”.`, {
    advice: 'GET /api/settings lists the providers.',
  });
}
