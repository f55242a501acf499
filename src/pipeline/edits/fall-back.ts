import { and, eq, inArray, isNull } from 'drizzle-orm';
import { assets, attempts, type BlobStore, isDecisionNeeded, type Ledger, takes } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';
import { OWN_ENGINE } from '../plan/asset-requests.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { speakerOf } from '../plan/settings.ts';
import { cancelAssets } from '../rows/cancel-assets.ts';
import type { CallKind } from '../work/call-lanes.ts';
import type { WorkReference } from '../work/work-queues.ts';
import { changeSettings, type SettingsStages } from './change-settings.ts';

/** Another model for one kind of work, because the provider of the present one takes no calls. */
export interface FallBack {
  readonly kind: CallKind;
  readonly from: string;
  readonly to: string;
  /** Whether a film may have two voices. */
  readonly mixesVoices: boolean;
  /** Called with the work that the present model will not do. */
  readonly onStopped: (work: readonly WorkReference[]) => void;
}

/**
 * Lets another model make what is missing. What is made stays. Nothing happens as long as a call of the present model
 * is under way, or may have been charged and needs the user's decision: nothing is paid twice.
 */
export function fallBack(
  { kind, from, to, mixesVoices, onStopped }: FallBack,
  parts: { readonly stages: SettingsStages; readonly blobs: BlobStore },
): GenerationCommand {
  return {
    async change(transaction, generation) {
      if (modelIn(generation, kind) !== from) return {};
      const works = await worksOf(transaction, generation.id, kind);
      const isSpoken = works.some(({ state, engine }) => state === 'settled' && engine !== OWN_ENGINE);
      // An outline by one model is not continued by another.
      if (kind === 'script' && works.some(({ state }) => state === 'settled')) return {};
      if (kind === 'speech' && isSpoken && !mixesVoices) return {};
      const missing = works.filter(({ state }) => state !== 'settled');
      const lost = await lostAmong(transaction, missing);
      for (const { key, costUsd } of lost) {
        if (await isDecisionNeeded(transaction, { key, costUsd, policy: generation.uncertain })) return {};
      }
      if (missing.some(({ state }) => state === 'running')) return {};
      const settings =
        kind === 'script'
          ? { ...generation.settings, models: { ...generation.settings.models, script: to } }
          : await changeSettings(
              transaction,
              generation,
              { change: { models: { [kind]: to } }, made: 'keep' },
              parts,
            );
      const waiting = missing.filter(({ state }) => state === 'queued').map(({ key }) => key);
      onStopped(await cancelAssets(transaction, generation.id, waiting));
      await transaction
        .delete(takes)
        .where(and(eq(takes.generationId, generation.id), inArray(takes.assetKey, waiting)));
      return {
        settings,
        warnings: [...generation.warnings, `${to} continues, because ${from} takes no calls at present.`],
        // A call of the other model is the one more that the policy allows.
        ...(lost.length > 0 && { uncertain: 'ask' as const }),
        restructured: true,
        reworded: true,
      };
    },
  };
}

export function modelIn({ settings }: Pick<GenerationRow, 'settings'>, kind: CallKind): string {
  return kind === 'speech' ? speakerOf(settings).model : settings.models[kind];
}

interface KnownWork {
  readonly key: string;
  readonly state: string;
  readonly engine: string | undefined;
}

/** Locked, so that no call begins meanwhile. */
async function worksOf(transaction: Ledger, generationId: string, kind: CallKind): Promise<KnownWork[]> {
  const used = transaction
    .select({ key: takes.assetKey })
    .from(takes)
    .where(eq(takes.generationId, generationId));
  const rows = await transaction
    .select({ key: assets.key, state: assets.state, request: assets.request })
    .from(assets)
    .where(and(eq(assets.kind, kind), inArray(assets.key, used)))
    .orderBy(assets.key)
    .for('update');
  return rows.map(({ request, ...row }) => ({
    ...row,
    engine: (request as { readonly engine?: string } | null)?.engine,
  }));
}

/** Work that may have been charged and that the user has not confirmed, with the expected cost of its last call. */
async function lostAmong(transaction: Ledger, works: readonly KnownWork[]) {
  if (works.length === 0) return [];
  const rows = await transaction
    .select({ key: attempts.assetKey, costUsd: attempts.costUsd })
    .from(attempts)
    .where(
      and(
        inArray(
          attempts.assetKey,
          works.map(({ key }) => key),
        ),
        inArray(attempts.state, ['uncertain', 'charged']),
        isNull(attempts.confirmedAt),
      ),
    );
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
