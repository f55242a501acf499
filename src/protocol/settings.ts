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

/** Who is called when a film comes to an end. No answer contains the secret that signs the calls. */
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
