import type { GenerationRow } from '../plan/plan-scenes.ts';
import type { SceneContent } from '../views/stopped-views.ts';

/** Failures after which a person has to decide how the film continues. */
const DECISIONS: ReadonlySet<string> = new Set([
  'outcome_unknown',
  'budget_exceeded',
  'spending_cap_reached',
  'price_unknown',
]);

const TYPES = { complete: 'film.ready', partial: 'film.partial', failed: 'film.failed' } as const;

/**
 * The message for the user's webhook when a generation comes to an end; `undefined` for any other change. A film that
 * lacks parts because a decision is needed is announced as waiting.
 */
export function announcementOf(
  before: Pick<GenerationRow, 'status'>,
  after: Pick<GenerationRow, 'id' | 'title' | 'status' | 'view'>,
  scenes: readonly SceneContent[],
): string | undefined {
  const { id, title, status } = after;
  if (status === before.status || !(status in TYPES)) return undefined;
  const waitsFor = decisionsIn(after, scenes);
  const type = waitsFor.length > 0 ? 'film.waiting' : TYPES[status as keyof typeof TYPES];
  return JSON.stringify({
    type,
    timestamp: new Date().toISOString(),
    data: { generationId: id, title, status, ...(waitsFor.length > 0 && { waitsFor }) },
  });
}

function decisionsIn({ view }: Pick<GenerationRow, 'view'>, scenes: readonly SceneContent[]): string[] {
  const items = scenes.flatMap(({ audio, shots }) => [audio, ...shots.map(({ picture }) => picture)]);
  const codes = items.flatMap((item) => (item.status === 'failed' ? [item.failure.code] : []));
  const { failure } = (view ?? {}) as { readonly failure?: { readonly code: string } };
  if (failure) codes.push(failure.code);
  return [...new Set(codes)].filter((code) => DECISIONS.has(code)).sort();
}
