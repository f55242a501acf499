/** Where a setting comes from. What the environment of the server sets cannot be changed by a request. */
export type SettingSource = 'environment' | 'saved' | 'default';

/** The key of a provider. No answer ever contains the key itself. */
export interface ProviderKey {
  /** The part before the colon in the names of its models, such as `openai`. */
  provider: string;
  /** As people write it, such as `OpenAI`. */
  name: string;
  /** `default`: there is no key. */
  source: SettingSource;
  /** The environment variable that can set it. */
  variable: string;
  /** What a test of the key costs, in US dollars. Absent if the provider offers no test. */
  testCostUsd?: number | undefined;
}

/** A model that is used when a request names none. */
export interface DefaultModel {
  /** As `provider:model`. */
  model: string;
  source: SettingSource;
}

/** An amount that may not be exceeded. */
export interface SpendingLimit {
  /** In US dollars; null for no limit. */
  usd: number | null;
  source: SettingSource;
  /** What counts against it now: spent, possibly charged and under way. Absent for the limit of one film. */
  usedUsd?: number | undefined;
}

/** How a provider, or one of its models, takes calls now. */
export interface ProviderState {
  /** The provider or its model, such as `elevenlabs` or `openai:tts-1`. */
  provider: string;
  /** To how many calls at once it is limited because it refused more; null if the limits of the settings hold. */
  callsAtOnce: number | null;
  /** Calls that are made now. */
  underWay: number;
  /** When it is called again; null while it is not paused. RFC 3339, in UTC. */
  pausedUntil: string | null;
  /** Since when it does not answer; null while it does. RFC 3339, in UTC. */
  downSince: string | null;
  /** What it said, if it is paused or down. */
  detail: string;
}

/** What a provider, or one of its models, may be asked for, over all processes. Null for no limit. */
export interface CallLimitSetting {
  /** The provider or its model, such as `elevenlabs` or `openai:tts-1`. */
  name: string;
  /** Calls at once. */
  calls: number | null;
  /** Calls that begin within a minute. */
  requestsPerMinute: number | null;
  /** Tokens of scripts within a minute. */
  tokensPerMinute: number | null;
  source: SettingSource;
}

/** What may be done for one tenant. Null for no limit of its own. */
export interface TenantLimitSetting {
  /** The tenant; `*` for every tenant that is not listed with a limit. */
  name: string;
  /** Calls to providers at once. */
  calls: number | null;
  /** In US dollars, in a day of UTC. */
  dayUsd: number | null;
  /** In US dollars, in a month of UTC. */
  monthUsd: number | null;
  /** `default`: it has no limits of its own, and those of `*` hold. */
  source: SettingSource;
  /** What counts against its limits today: spent, possibly charged and under way. Absent for `*`. */
  usedDayUsd?: number | undefined;
  /** The same for this month. */
  usedMonthUsd?: number | undefined;
}

/** Models of one kind: a film whose model is among them goes on with those behind it while its provider is down. */
export interface FallbackOrder {
  /** As `provider:model`. Empty if films wait. */
  models: string[];
  source: SettingSource;
}

/** Which models continue a film while the provider of another one is down, or asks for a long pause. */
export interface FallbackSettings {
  script: FallbackOrder;
  speech: FallbackOrder;
  picture: FallbackOrder;
  /** Whether one film may be spoken by two voices. Otherwise a film that has a voice waits. */
  mixesVoices: { allowed: boolean; source: SettingSource };
}

/** The webhook that is called when a film is finished, fails or waits. No answer contains the secret that signs the calls. */
export interface WebhookSetting {
  /** Null if nobody is called. */
  url: string | null;
  source: SettingSource;
}

/** The settings of a server: the answer to `GET /api/settings`. */
export interface ServerSettings {
  keys: ProviderKey[];
  models: { script: DefaultModel; speech: DefaultModel; picture: DefaultModel };
  limits: {
    /** For one film. */
    film: SpendingLimit;
    /** For all films in a day of UTC. */
    day: SpendingLimit;
    /** For all films in a month of UTC. */
    month: SpendingLimit;
  };
  webhook: WebhookSetting;
  /** Limits of their own, and servers of the operator's own without any. Absent if the server has no such setting. */
  callLimits?: CallLimitSetting[] | undefined;
  /**
   * Tenants with limits, and those for whom the most was spent this month. Absent if the server has no such setting.
   */
  tenantLimits?: TenantLimitSetting[] | undefined;
  /** The providers whose calls had anything to tell. */
  providers?: ProviderState[] | undefined;
  /** Absent if the server has no such setting. */
  fallback?: FallbackSettings | undefined;
}

/** The body of `PATCH /api/settings`. Absent settings stay as they are; null removes one. */
export interface UpdateSettingsRequest {
  /** By provider. */
  keys?: Record<string, string | null> | undefined;
  models?:
    | {
        script?: string | null | undefined;
        speech?: string | null | undefined;
        picture?: string | null | undefined;
      }
    | undefined;
  /** In US dollars. */
  limits?:
    | {
        film?: number | null | undefined;
        day?: number | null | undefined;
        month?: number | null | undefined;
      }
    | undefined;
  /** By provider or model. */
  callLimits?:
    | Record<
        string,
        {
          calls?: number | undefined;
          requestsPerMinute?: number | undefined;
          tokensPerMinute?: number | undefined;
        } | null
      >
    | undefined;
  /** By tenant; `*` for every tenant without limits of its own. An empty entry frees a tenant from those of `*`. */
  tenantLimits?:
    | Record<
        string,
        {
          calls?: number | undefined;
          dayUsd?: number | undefined;
          monthUsd?: number | undefined;
        } | null
      >
    | undefined;
  /** Orders of 2 to 10 different models, as `provider:model`. Models that are not available are passed over. */
  fallback?:
    | {
        script?: string[] | null | undefined;
        speech?: string[] | null | undefined;
        picture?: string[] | null | undefined;
        mixesVoices?: boolean | null | undefined;
      }
    | undefined;
  webhook?:
    | {
        /** An http or https address. */
        url: string;
        /** `whsec_` and 24 to 64 random bytes in base64. */
        secret: string;
      }
    | null
    | undefined;
}

/** The answer to `POST /api/settings/keys/{provider}/test`, if the provider accepts the key. */
export interface KeyTest {
  provider: string;
  costUsd: number;
}
