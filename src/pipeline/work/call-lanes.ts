import type { CallLimit, CallLimits } from '../../core/limits.ts';
import { type TenantLimits, tenantLimitOf } from '../../core/tenant.ts';
import type { AssetKind } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';

/** The kinds of work that a provider can do. */
export type CallKind = keyof Models;

/** A call, as far as limits are concerned. */
export interface Call {
  readonly kind: AssetKind;
  /** `provider:model`, and `@` with the server if it is not the provider's own. */
  readonly engine: string;
}

/** A call that is made for somebody; empty for nobody in particular. */
export interface TenantCall extends Call {
  readonly tenant: string;
}

/** A limit, and the calls that it counts. */
export interface SharedLimit extends CallLimit {
  covers(call: Call): boolean;
}

/**
 * The calls that a provider limits together: all calls to it, or those to one of its models. They have one queue, adapt
 * as one, and pause as one.
 */
export interface CallLane {
  readonly name: string;
  covers(call: Call): boolean;
  /** The most of its calls at once that the settings allow. */
  readonly ceiling: number;
  /** How long its provider should not be called, by what it has answered, in milliseconds. 0 by default. */
  readonly restMs?: (() => number) | undefined;
  /** All limits that hold for a call of this lane. Some count calls of other lanes too. */
  readonly limits: readonly SharedLimit[];
  /** How many calls to providers may be under way for one tenant, and which count. No limit by default. */
  readonly ofTenant?: ((tenant: string) => TenantCallLimit) | undefined;
}

/** The most calls at once of a tenant; absent without a limit. */
export interface TenantCallLimit {
  readonly calls?: number | undefined;
  covers(call: TenantCall): boolean;
}

export interface CallLaneOptions {
  readonly models: Models;
  /** How many calls of a kind may be under way to providers that have no limit of their own. */
  readonly defaults: Readonly<Record<CallKind, number>>;
  /** What the settings say now. */
  readonly settings: () => CallLimits;
  readonly tenantLimits?: (() => TenantLimits) | undefined;
}

/** Finds the lane of a call; `undefined` for work on this machine. */
export type FindLane = (call: Call) => CallLane | undefined;

/** Finds the lanes of calls, by the settings in use. */
export function createCallLanes({ models, defaults, settings, tenantLimits }: CallLaneOptions): FindLane {
  const ofTenant = (tenant: string): TenantCallLimit => ({
    calls: tenantLimitOf(tenantLimits?.() ?? {}, tenant).calls,
    covers: (call) => call.tenant === tenant && isRemote(models, call),
  });
  return (call) => {
    const { kind, engine } = call;
    if (!isCallKind(kind)) return undefined;
    const limited = models[kind].limitedBy(engine);
    if (limited === undefined) return undefined;
    const own = settings();
    const { provider, model } = namesOf(engine);
    const limits: SharedLimit[] = [];
    const ofProvider = own[provider];
    if (ofProvider)
      limits.push({ ...ofProvider, covers: (other) => namesOf(other.engine).provider === provider });
    const ofModel = own[model];
    if (ofModel) limits.push({ ...ofModel, covers: (other) => namesOf(other.engine).model === model });
    if (!hasOwnCalls(own, engine)) {
      limits.push({
        calls: defaults[kind],
        covers: (other) => other.kind === kind && isRemote(models, other) && !hasOwnCalls(own, other.engine),
      });
    }
    const isWhole = limited === 'account';
    return {
      name: isWhole ? provider : engine,
      covers: (other) => (isWhole ? namesOf(other.engine).provider === provider : other.engine === engine),
      restMs: () => models[kind].restMs(engine),
      ceiling: Math.min(...limits.flatMap(({ calls }) => calls ?? [])),
      limits,
      ofTenant,
    };
  };
}

function isCallKind(kind: AssetKind): kind is CallKind {
  return kind === 'script' || kind === 'speech' || kind === 'picture';
}

function isRemote(models: Models, { kind, engine }: Call): boolean {
  return isCallKind(kind) && models[kind].limitedBy(engine) !== undefined;
}

function hasOwnCalls(own: CallLimits, engine: string): boolean {
  const { provider, model } = namesOf(engine);
  return own[provider]?.calls !== undefined || own[model]?.calls !== undefined;
}

/** The names by which settings know a model: without a server. */
function namesOf(engine: string): { readonly provider: string; readonly model: string } {
  const at = engine.lastIndexOf('@');
  const model = at > 0 ? engine.slice(0, at) : engine;
  return { provider: model.slice(0, model.indexOf(':')), model };
}
