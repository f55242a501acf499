import type { Fallback } from '../../core/limits.ts';
import type { FallbackSettings, UpdateSettingsRequest } from '../../protocol/index.ts';
import type { SavedSettings } from './saved-settings.ts';

/** The kinds of models, in the order of their settings. */
export const KINDS = ['script', 'speech', 'picture'] as const;
export type Kind = (typeof KINDS)[number];

type SavedFallback = SavedSettings['fallback'];
type FallbackChange = NonNullable<UpdateSettingsRequest['fallback']>;

/** The orders of the environment, with what was saved where it sets nothing. */
export function completeFallback(environment: Fallback, saved: SavedFallback): Fallback {
  const { mixesVoices = false, ...orders } = saved;
  return {
    ...environment,
    orders: { ...definedOrders(orders), ...environment.orders },
    mixesVoices: environment.mixesVoices || mixesVoices,
  };
}

/** The orders in use, and where each comes from. */
export function viewFallback(environment: Fallback, saved: SavedFallback): FallbackSettings {
  const order = (kind: Kind) => {
    const own = environment.orders[kind];
    if (own) return { models: [...own], source: 'environment' as const };
    return { models: saved[kind] ?? [], source: saved[kind] ? ('saved' as const) : ('default' as const) };
  };
  const isOwn = environment.mixesVoices ? ('environment' as const) : undefined;
  return {
    script: order('script'),
    speech: order('speech'),
    picture: order('picture'),
    mixesVoices: {
      allowed: environment.mixesVoices || (saved.mixesVoices ?? false),
      source: isOwn ?? (saved.mixesVoices === undefined ? 'default' : 'saved'),
    },
  };
}

/** The variable of the environment that sets what a change would set; `undefined` if none does. */
export function fixedFallback(environment: Fallback, change: FallbackChange): string | undefined {
  const kind = KINDS.find((each) => change[each] !== undefined && environment.orders[each] !== undefined);
  if (kind) return `SCENECAST_${kind.toUpperCase()}_FALLBACK`;
  return change.mixesVoices !== undefined && environment.mixesVoices ? 'SCENECAST_MIX_VOICES' : undefined;
}

function definedOrders(orders: Omit<SavedFallback, 'mixesVoices'>): Fallback['orders'] {
  return Object.fromEntries(Object.entries(orders).filter(([, models]) => models !== undefined));
}
