import { pictureOf } from '../../core/card.ts';
import { FILM_ENDS_MS } from '../../core/film-ends.ts';
import type { ShotFraming } from '../../core/framing.ts';
import { estimateSceneMs } from '../../core/text/speech-estimate.ts';
import type {
  CostView,
  Failure,
  GenerationSummary,
  GenerationView,
  ItemView,
  ProviderWait,
  SceneView,
  ShotView,
  TakeView,
} from '../../protocol/index.ts';
import type { LedgerCost } from '../../store/index.ts';
import type { FilmDetail } from '../plan/asset-requests.ts';
import type {
  GenerationPlan,
  GenerationSnapshot,
  KnownAsset,
  PlannedSceneWithSegment,
} from '../plan/plan-generation.ts';
import type { GenerationRow, PlannedAsset, PlannedPicture, ShotRow } from '../plan/plan-scenes.ts';
import { sizeOf, speakerOf } from '../plan/settings.ts';
import { slotOf, takeNumber } from '../rows/takes.ts';
import { type SceneContent, stoppedScene } from './stopped-views.ts';
import { type AssetFacts, viewItem } from './view-item.ts';
import { viewBrand, viewMusic, viewSecondCaptions } from './view-own-files.ts';
import { viewPassages } from './view-passages.ts';
import { NOTHING_RENDERED, viewProblem } from './view-problem.ts';

/** The part of a generation's view that has no columns of its own; stored in its row's `view`. */
export interface GenerationExtras {
  readonly cost: CostView;
  readonly video: ItemView;
  readonly cover?: ItemView;
  readonly coverFraming?: ShotFraming;
  readonly durationMs?: number;
  readonly failure?: Failure;
  readonly waits?: ProviderWait[];
  /** The revision at which it was stopped, while it is: see {@link stoppedScene}. */
  readonly stoppedRevision?: number;
}

/** The cost in the ledger, and the expected cost. */
type KnownCost = LedgerCost & { readonly estimateUsd: number | null };

/** The view of a scene in this snapshot. */
export function viewScene(snapshot: GenerationSnapshot, scene: PlannedSceneWithSegment): SceneContent {
  const { row, speech, pictures, segment } = scene;
  const size = sizeOf(snapshot.generation.settings);
  const spoken = viewTakes(snapshot, speech, {
    isFitting: ({ narration }) => narration === row.narration,
  });
  return {
    id: row.id,
    title: row.title,
    narration: row.narration,
    ...viewPassages(snapshot, row),
    durationMs: spokenMs(snapshot, scene),
    audio: viewItem(snapshot, speech, { take: takeNumber(snapshot.takes, speech) }),
    ...(snapshot.assets.has(speech.key) && { audioTake: speech.key }),
    ...(spoken && { audioTakes: spoken }),
    shots: pictures.map((picture, index) => viewShot(snapshot, picture, row.shots[index])),
    segment: viewItem(snapshot, segment, { take: 1, ...size }),
  };
}

function viewShot(
  snapshot: GenerationSnapshot,
  picture: PlannedPicture,
  shot: ShotRow | undefined,
): ShotView {
  const size = sizeOf(snapshot.generation.settings);
  const drawn = viewTakes(snapshot, picture, { facts: size });
  const framable = framableImage(snapshot, picture, shot);
  return {
    id: picture.shotId,
    visualPrompt: shot?.visualPrompt ?? '',
    narrationStart: shot?.narrationStart ?? 0,
    ...(shot?.card && { card: shot.card }),
    ...(framable !== undefined && { framable }),
    ...(shot?.framing && { framing: shot.framing }),
    ...(shot?.clipSound && { clipSound: shot.clipSound }),
    picture: viewItem(snapshot, picture, { take: takeNumber(snapshot.takes, picture), ...size }),
    ...(snapshot.assets.has(picture.key) && { take: picture.key }),
    ...(drawn && { takes: drawn }),
  };
}

/** The image of which a part can be chosen, by its hash. What is drawn by rule has one only on its card. */
function framableImage(
  { assets, engines }: GenerationSnapshot,
  { key }: PlannedPicture,
  shot: ShotRow | undefined,
): string | undefined {
  const asset = assets.get(key);
  if (asset?.state !== 'settled' || asset.hash === null) return undefined;
  if (asset.engine !== engines.cards) return asset.hash;
  return shot?.card ? pictureOf(shot.card)?.hash : undefined;
}

/** All takes of a slot whose current take is `current`; nothing if there is no other. */
function viewTakes(
  snapshot: GenerationSnapshot,
  current: PlannedAsset,
  {
    facts = {},
    isFitting = () => true,
  }: {
    readonly facts?: Partial<AssetFacts>;
    readonly isFitting?: (asset: KnownAsset) => boolean;
  },
): TakeView[] | undefined {
  const keys = snapshot.takes.get(slotOf(current)) ?? [];
  if (keys.every((key) => key === current.key)) return undefined;
  return keys.flatMap((key, index) => {
    const asset = snapshot.assets.get(key);
    if (!asset) return [];
    const number = index + 1;
    return {
      id: key,
      number,
      current: key === current.key,
      ...(asset.engine !== null && { engine: asset.engine }),
      selectable: asset.state === 'settled' && isFitting(asset),
      item: viewItem(snapshot, asset, { ...facts, take: number }),
    };
  });
}

/**
 * The view without the scenes. The current film is shown until a newer one is ready.
 *
 * @param known.current the generation's current film
 */
export function viewExtras(
  snapshot: GenerationSnapshot,
  plan: GenerationPlan,
  known: {
    readonly cost: KnownCost;
    readonly waits: ProviderWait[];
    readonly current: KnownAsset | undefined;
    readonly stoppedRevision: number | undefined;
  },
): GenerationExtras {
  const { generation, assets } = snapshot;
  const film = known.current ?? assets.get(plan.film?.key ?? '');
  const { size = sizeOf(generation.settings) } = (film?.detail ?? {}) as Partial<FilmDetail>;
  const video = viewItem(snapshot, film ?? plan.film, { take: 1, ...size });
  const errorOf = (planned: PlannedAsset | undefined) => assets.get(planned?.key ?? '')?.error;
  const problem =
    generation.error ??
    [plan.script, ...plan.scriptParts].map(errorOf).find((error) => error) ??
    errorOf(plan.film) ??
    plan.scenes.map(({ segment }) => errorOf(segment)).find((error) => error);
  return {
    cost: viewCost(known.cost, generation.budgetUsd),
    video,
    ...summaryOf(snapshot, plan, known.current),
    ...(known.waits.length > 0 && { waits: known.waits }),
    ...(known.stoppedRevision !== undefined && { stoppedRevision: known.stoppedRevision }),
    ...(plan.status === 'failed' && { failure: viewProblem(problem ?? NOTHING_RENDERED) }),
  };
}

/** What a list shows of a film, stored with it so that lists need not read scenes. */
function summaryOf(
  snapshot: GenerationSnapshot,
  { scenes }: GenerationPlan,
  current: KnownAsset | undefined,
): Pick<GenerationExtras, 'cover' | 'coverFraming' | 'durationMs'> {
  const [first] = scenes;
  if (!first) return {};
  const size = sizeOf(snapshot.generation.settings);
  const cover = viewItem(snapshot, first.pictures[0], { take: 1, ...size });
  const expectedMs = () =>
    scenes.reduce((totalMs, scene) => totalMs + spokenMs(snapshot, scene), FILM_ENDS_MS);
  const coverFraming = first.row.shots[0]?.framing;
  return {
    cover,
    ...(coverFraming && { coverFraming }),
    durationMs: current?.durationMs ?? expectedMs(),
  };
}

/** How long a scene's speech takes, about that long until it is spoken. */
export function spokenMs(
  { assets, memo, generation }: GenerationSnapshot,
  { row, speech }: PlannedSceneWithSegment,
): number {
  const measuredMs = assets.get(speech.key)?.durationMs;
  return (
    measuredMs ??
    memo.get(`length ${row.id}`, [speech], () =>
      estimateSceneMs(row.narration, { ...generation.settings, language: generation.language }),
    )
  );
}

export function viewCost(
  { spentUsd, uncertainUsd, unpricedCalls, estimateUsd }: KnownCost,
  budgetUsd: number | null,
): CostView {
  return { spentUsd, uncertainUsd, ...(unpricedCalls > 0 && { unpricedCalls }), estimateUsd, budgetUsd };
}

export function viewSummary(row: GenerationRow): GenerationSummary {
  const { cost, cover, coverFraming, durationMs } = extrasOf(row);
  const { id, revision, status, run, title, tags, tenant, progress } = row;
  return {
    id,
    revision,
    status,
    run,
    title,
    ...(tags.length > 0 && { tags }),
    ...(tenant !== '' && { tenant }),
    progress,
    cost,
    ...(cover && { cover }),
    ...(coverFraming && { coverFraming }),
    ...(durationMs !== undefined && { durationMs }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function viewGeneration(row: GenerationRow, scenes: readonly SceneView[]): GenerationView {
  const { video, failure, waits, stoppedRevision } = extrasOf(row);
  const { language, settings, warnings } = row;
  const { length, format, resolution, fps, style, look, captions, captionStyle } = settings;
  const { captionSize, captionPlace, secondCaptions, transition } = settings;
  const speaker = speakerOf(settings);
  const { music = 'off', mood, tune = mood, musicFile } = settings;
  const { brand, speed, scenePauseMs, pronunciations, audience, tone, fidelity } = settings;
  return {
    ...viewSummary(row),
    language,
    length,
    format,
    resolution,
    fps,
    style,
    ...(look !== undefined && { look }),
    ...(brand && { brand: viewBrand(brand) }),
    voice: speaker.voice,
    ...(speed !== undefined && { speed }),
    ...(scenePauseMs !== undefined && { scenePauseMs }),
    ...(pronunciations !== undefined && { pronunciations: { ...pronunciations } }),
    ...(audience !== undefined && { audience }),
    ...(tone !== undefined && { tone }),
    ...(fidelity === 'free' && { fidelity }),
    captions,
    captionStyle,
    ...(captionSize && { captionSize }),
    ...(captionPlace && { captionPlace }),
    ...(secondCaptions && { secondCaptions: viewSecondCaptions(secondCaptions) }),
    ...(transition && { transition }),
    music,
    ...(musicFile && { musicFile: viewMusic(musicFile) }),
    ...(tune !== undefined && { mood: tune }),
    models: { ...settings.models, speech: speaker.model },
    video,
    warnings,
    scenes: scenes.map((scene) => stoppedScene(scene, stoppedRevision)),
    ...(failure && { failure }),
    ...(waits && { waits }),
  };
}

export function extrasOf(row: GenerationRow): GenerationExtras {
  const fresh: GenerationExtras = {
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: row.budgetUsd },
    video: { status: 'pending' },
  };
  return (row.view as GenerationExtras | null) ?? fresh;
}
