import { InputError } from '../../core/errors.ts';
import type { ModelPrice } from '../../core/model-price.ts';
import type { ModelProvider } from '../../core/model-provider.ts';
import { didYouMean } from '../../core/nearest-names.ts';
import type { ModelOption } from '../../protocol/index.ts';

/** The expected cost of one call. */
export interface Quote {
  /** False for work on this machine, where an interrupted call costs nothing. */
  readonly isPaid: boolean;
  /** In US dollars; `null` if the model's price is unknown. */
  readonly costUsd: number | null;
  /** The expected tokens, where the provider counts them. */
  readonly tokens?: number;
}

export const FREE: Quote = { isPaid: false, costUsd: 0 };

/** A provider that has only this engine. Without a price, it works on this machine. */
export function soleModel<Engine extends { readonly id: string }, Work>(
  engine: Engine,
  priceUsd?: (work: Work) => number | null,
): ModelProvider<Engine, Work> {
  const colon = engine.id.indexOf(':');
  const own = engine.id.slice(colon + 1);
  return {
    id: engine.id.slice(0, colon),
    models: [own],
    engine: (model) => (model === own ? engine : undefined),
    ...(priceUsd && { priceUsd: (_, work) => priceUsd(work), limits: 'model' }),
  };
}

/** The models of one kind of engine, each named `provider:model`. */
export class ModelRegistry<Engine extends { readonly id: string }, Work> {
  readonly #kind: string;
  readonly #providers: readonly ModelProvider<Engine, Work>[];
  /** The model used when the request names none. */
  readonly #default: string;
  readonly #isAllowed: (name: string) => boolean;

  /**
   * @param options.kind for messages, such as `speech`
   * @param options.providers the first provider's first model is the default, unless `defaultModel` names another
   * @throws InputError if the default does not exist
   */
  constructor(options: {
    readonly kind: string;
    readonly providers: readonly ModelProvider<Engine, Work>[];
    readonly defaultModel?: string | undefined;
    /** Whether the operator allows a model, by `provider:model` without a server. All are allowed by default. */
    readonly isAllowed?: (name: string) => boolean;
  }) {
    this.#kind = options.kind;
    this.#providers = options.providers;
    this.#isAllowed = options.isAllowed ?? (() => true);
    this.#default = options.defaultModel ?? this.#offered()[0]?.name ?? '';
    this.find();
  }

  /**
   * Returns the named engine, or the default one. Its `id` is what the ledger stores; it finds the same engine again.
   *
   * @throws InputError `unknown_model`, `model_not_allowed`, or `model_unavailable` with advice on what is missing
   */
  find(name: string = this.#default): Engine {
    if (!this.#isAllowed(withoutServer(name))) throw this.#notAllowed(name);
    const found = this.#locate(name);
    const engine = found?.provider.engine(found.model);
    if (found === undefined || engine === undefined) throw this.#unknown(name);
    const { missing } = found.provider;
    if (missing === undefined) return engine;
    throw new InputError(
      'model_unavailable',
      `The ${this.#kind} model ${printable(name)} is not available.`,
      {
        advice: `${missing} Without it, you can use ${this.#available().join(', ')}.`,
      },
    );
  }

  /**
   * The named engine, also if it cannot be used now: what was made with it is still planned as it was. `undefined` if it
   * is not known.
   */
  describe(name: string): Engine | undefined {
    const found = this.#locate(name);
    try {
      return found?.provider.engine(found.model);
    } catch {
      // Its server is another one now.
      return found?.provider.engine(withoutServer(found.model));
    }
  }

  /** A free engine that is ready and made for a language; `undefined` if there is none. */
  findForLanguage(language: string): Engine | undefined {
    for (const provider of this.#providers) {
      if (provider.missing !== undefined || provider.priceUsd !== undefined) continue;
      const model = provider.modelFor?.(language);
      if (model === undefined || !this.#isAllowed(`${provider.id}:${model}`)) continue;
      const engine = provider.engine(model);
      if (engine !== undefined) return engine;
    }
    return undefined;
  }

  /** The expected cost of one call. Needs no API key, so plans can be made without one. */
  quote(name: string, work: Work): Quote {
    const found = this.#locate(name);
    // A model that is no longer known may have cost money.
    if (found === undefined) return { isPaid: true, costUsd: null };
    const { priceUsd, tokens } = found.provider;
    return {
      ...(priceUsd === undefined ? FREE : { isPaid: true, costUsd: priceUsd(found.model, work) }),
      ...(tokens && { tokens: tokens(work) }),
    };
  }

  /** What the provider of a model limits; `undefined` if the model works on this machine, or is not known. */
  limitedBy(name: string): 'model' | 'account' | undefined {
    return this.#locate(name)?.provider.limits;
  }

  /** How long the provider of a model should not be called, by its answers, in milliseconds. */
  restMs(name: string): number {
    const found = this.#locate(name);
    return found?.provider.restMs?.(found.model) ?? 0;
  }

  /** What quotes for this model are based on; `undefined` if it is free, or its price unknown. */
  price(name: string): ModelPrice | undefined {
    const found = this.#locate(name);
    return found?.provider.price?.(found.model);
  }

  /** Whether a call of this model can cost money. */
  isPaid(name: string): boolean {
    const found = this.#locate(name);
    return found === undefined || found.provider.priceUsd !== undefined;
  }

  /** All models to offer, with their engines; the default first. */
  offers(): { readonly option: ModelOption; readonly engine: Engine }[] {
    const offers = this.#offered().flatMap(({ name, provider, model }) => {
      const engine = provider.engine(model);
      if (engine === undefined) return [];
      const { missing, priceUsd } = provider;
      const option: ModelOption = {
        id: engine.id,
        label: name,
        paid: priceUsd !== undefined,
        available: missing === undefined,
        ...(missing !== undefined && { advice: missing }),
        ...endOf(provider, model),
      };
      return [{ option, engine }];
    });
    const defaultModel = this.find();
    const own = offers.find(({ engine }) => engine.id === defaultModel.id) ?? {
      option: {
        id: defaultModel.id,
        label: this.#default,
        paid: this.isPaid(this.#default),
        available: true,
        ...this.#endOf(this.#default),
      },
      engine: defaultModel,
    };
    return [own, ...offers.filter(({ engine }) => engine.id !== defaultModel.id)];
  }

  #endOf(name: string): Pick<ModelOption, 'endsOn'> {
    const found = this.#locate(name);
    return found ? endOf(found.provider, found.model) : {};
  }

  #locate(name: string): { provider: ModelProvider<Engine, Work>; model: string } | undefined {
    const colon = name.indexOf(':');
    const provider = this.#providers.find(({ id }) => id === name.slice(0, colon));
    return provider && { provider, model: name.slice(colon + 1) };
  }

  #offered() {
    return this.#providers
      .flatMap((provider) =>
        provider.models.map((model) => ({ name: `${provider.id}:${model}`, provider, model })),
      )
      .filter(({ name }) => this.#isAllowed(name));
  }

  #available(): string[] {
    return this.#offered().flatMap(({ name, provider }) => (provider.missing === undefined ? [name] : []));
  }

  #notAllowed(name: string): InputError {
    const names = this.#available();
    const what = name === '' ? `No ${this.#kind} model` : `The ${this.#kind} model ${printable(name)}`;
    const refused = name === '' ? 'is allowed on this server.' : 'is not allowed on this server.';
    return new InputError('model_not_allowed', `${what} ${refused}`, {
      advice:
        names.length > 0
          ? `There is ${names.join(', ')}.`
          : `The operator of the server can allow one with SCENECAST_ALLOWED_MODELS.`,
    });
  }

  #unknown(name: string): InputError {
    const names = this.#offered().map((offer) => offer.name);
    const missing = this.#providers.flatMap((provider) => provider.missing ?? []);
    const more = missing.length > 0 ? ` For more: ${missing.join(' ')}` : '';
    return new InputError('unknown_model', `There is no ${this.#kind} model called “${printable(name)}”.`, {
      advice: `${didYouMean(name, names)}Available: ${this.#available().join(', ')}.${more}`,
    });
  }
}

/** The name of a model on another server than its provider's ends in `@` and the server. */
function withoutServer(name: string): string {
  const at = name.lastIndexOf('@');
  return at > 0 ? name.slice(0, at) : name;
}

function printable(name: string): string {
  return name.slice(0, 80);
}

function endOf({ endsOn }: Pick<ModelProvider<never, never>, 'endsOn'>, model: string) {
  const day = endsOn?.(model);
  return day === undefined ? {} : { endsOn: day };
}
