import type { StoredSettings } from '../../store/index.ts';
import type { PlannedAsset } from './plan-scenes.ts';
import {
  type PlacedScene,
  placeScene,
  planFilm,
  planSegment,
  planTransition,
  type ReadyScene,
} from './plan-segments.ts';
import { chapterParts, planSound, type ScenePart, soundStarts } from './plan-sounds.ts';
import type { SceneParts } from './ready-scenes.ts';
import { assetStatusOf, type GenerationSnapshot } from './snapshot.ts';

/** What is rendered of a film. */
export interface Rendering {
  /** By scene id. */
  readonly ownSegments: ReadonlyMap<string, PlannedAsset>;
  /** Everything that can be rendered now: segments, sounds and transitions, in the order of the film. */
  readonly segments: readonly PlannedAsset[];
  readonly film: PlannedAsset | undefined;
}

/** A scene of the film, with what is rendered of it once its parts exist. */
interface SceneRendering {
  readonly placed: PlacedScene;
  readonly segment: PlannedAsset;
  /** `undefined` while a neighbour that its music depends on is not ready. */
  readonly sound: PlannedAsset | undefined;
  /** Absent for the last scene, and while the next one is not ready. */
  readonly transition?: PlannedAsset;
}

/**
 * A scene that cannot be rendered is left out of the film. Its neighbours are then joined, and may become the first
 * or last, so planning starts again without it. Its own segment is still reported as failed.
 */
export function planRendering(snapshot: GenerationSnapshot, scenes: readonly SceneParts[]): Rendering {
  const failed = new Map<string, PlannedAsset>();
  let remaining: readonly (ReadyScene | undefined)[] = scenes.filter(
    (scene): scene is ReadyScene | undefined => {
      if (!scene || !('lost' in scene)) return true;
      failed.set(scene.planned.row.id, scene.lost);
      return false;
    },
  );
  for (;;) {
    const rendering = planAll(snapshot, remaining);
    let isAnyDropped = false;
    for (const { id, segment } of rendering.parts) {
      if (assetStatusOf(snapshot, segment.key) !== 'failed' || failed.has(id)) continue;
      failed.set(id, segment);
      isAnyDropped = true;
    }
    if (!isAnyDropped) {
      const ownSegments = new Map([...rendering.ownSegments, ...failed]);
      return { ownSegments, segments: rendering.parts.map(({ segment }) => segment), film: rendering.film };
    }
    remaining = remaining.filter((scene) => !scene || !failed.has(scene.planned.row.id));
  }
}

/** Plans these scenes, in this order, as a whole film. */
function planAll(snapshot: GenerationSnapshot, ready: readonly (ReadyScene | undefined)[]) {
  const placed = placeAll(snapshot, ready);
  const chapters = chapterParts(snapshot.scenes);
  const starts = tapeStarts(snapshot, placed);
  const scenes = placed.map(
    (scene, index) =>
      scene && planSceneRendering(snapshot, { placed, index, chapters, tapeStart: starts?.[index] }, scene),
  );
  const film = filmOf(snapshot, scenes);
  const isFinished = film !== undefined && isSettled(snapshot, film);
  const existing = scenes.filter((scene) => scene !== undefined);
  const parts = existing.flatMap(({ placed: { planned }, segment, sound, transition }) => {
    // Films of earlier versions kept no sounds; a finished film needs none.
    const beside = [...(sound && !isFinished ? [sound] : []), ...(transition ? [transition] : [])];
    return [segment, ...beside].map((part) => ({ id: planned.row.id, segment: part }));
  });
  return {
    parts,
    ownSegments: new Map(existing.map(({ placed: { planned }, segment }) => [planned.row.id, segment])),
    film,
  };
}

function placeAll(
  { memo }: GenerationSnapshot,
  ready: readonly (ReadyScene | undefined)[],
): (PlacedScene | undefined)[] {
  return ready.map((scene, index) => {
    if (!scene) return undefined;
    const place = { isFirst: index === 0, isLast: index === ready.length - 1 };
    const inputs = [scene, place.isFirst, place.isLast];
    return memo.get(`placed ${scene.planned.row.id}`, inputs, () => placeScene(scene, place));
  });
}

/** A scene's place among the others. */
interface FilmPlace {
  readonly placed: readonly (PlacedScene | undefined)[];
  readonly index: number;
  readonly chapters: ReadonlyMap<string, ScenePart>;
  /** The sample of the user's own music with which the scene begins, if that is known. */
  readonly tapeStart: number | undefined;
}

/** Where each scene begins in the user's own music, which plays on from scene to scene. Needs all scenes. */
function tapeStarts(
  { generation: { settings } }: GenerationSnapshot,
  placed: readonly (PlacedScene | undefined)[],
): readonly number[] | undefined {
  const known = placed.filter((scene) => scene !== undefined);
  return hasTape(settings) && known.length === placed.length ? soundStarts(known, settings) : undefined;
}

function hasTape({ music, musicFile }: StoredSettings): boolean {
  return music !== undefined && musicFile !== undefined;
}

function planSceneRendering(
  snapshot: GenerationSnapshot,
  place: FilmPlace,
  scene: PlacedScene,
): SceneRendering {
  const { engines, memo } = snapshot;
  const { settings } = snapshot.generation;
  const { id } = scene.planned.row;
  const next = place.placed[place.index + 1];
  const segment = memo.get(`segment ${id}`, [scene], () => planSegment(scene, settings, engines));
  const sound = soundOf(snapshot, place, scene);
  if (!next) return { placed: scene, segment, sound };
  const transition = memo.get(`transition ${id}`, [scene, next], () =>
    planTransition([scene, next], settings, engines),
  );
  return { placed: scene, segment, sound, transition };
}

/** The scene's sound; `undefined` until everything is known that its music follows from. */
function soundOf(
  snapshot: GenerationSnapshot,
  place: FilmPlace,
  scene: PlacedScene,
): PlannedAsset | undefined {
  const isTape = hasTape(snapshot.generation.settings);
  return isTape ? soundWithTape(snapshot, place, scene) : soundByRule(snapshot, place, scene);
}

function soundWithTape(
  { generation: { settings }, engines, memo }: GenerationSnapshot,
  { chapters, tapeStart: startSample }: FilmPlace,
  scene: PlacedScene,
): PlannedAsset | undefined {
  if (startSample === undefined) return undefined;
  const tape = { previous: undefined, next: undefined, chapters, filmSeed: '', startSample };
  return memo.get(`sound ${scene.planned.row.id}`, [scene, startSample], () =>
    planSound(scene, tape, { settings, engines }),
  );
}

/** Composed music follows from the scenes beside it too. */
function soundByRule(
  { generation, engines, memo }: GenerationSnapshot,
  { placed, index, chapters }: FilmPlace,
  scene: PlacedScene,
): PlannedAsset | undefined {
  const { settings, scriptKey } = generation;
  const hasMusic = settings.music !== undefined;
  const isMissing = (at: number) => at in placed && !placed[at];
  if (hasMusic && (isMissing(index - 1) || isMissing(index + 1))) return undefined;
  const [previous, next] = hasMusic ? [placed[index - 1], placed[index + 1]] : [];
  const inputs = [previous, scene, next].flatMap((each) => {
    const part = each && chapters.get(each.planned.row.id);
    return [each, part?.chapter, part?.opensChapter];
  });
  const neighbours = { previous, next, chapters, filmSeed: settings.musicSeed ?? scriptKey ?? '' };
  return memo.get(`sound ${scene.planned.row.id}`, inputs, () =>
    planSound(scene, neighbours, { settings, engines }),
  );
}

/** The film, once all of its segments and transitions are rendered, and its sounds unless the film is finished. */
function filmOf(
  snapshot: GenerationSnapshot,
  scenes: readonly (SceneRendering | undefined)[],
): PlannedAsset | undefined {
  const audible = scenes.flatMap((scene) => (scene?.sound ? [{ ...scene, sound: scene.sound }] : []));
  const isShown = ({ segment, transition }: SceneRendering) =>
    isSettled(snapshot, segment) && (!transition || isSettled(snapshot, transition));
  const isWhole = audible.length > 0 && audible.length === scenes.length && audible.every(isShown);
  if (!isWhole) return undefined;
  const film = planFilm(snapshot.generation, audible, snapshot.engines);
  const isReady = isSettled(snapshot, film) || audible.every(({ sound }) => isSettled(snapshot, sound));
  return isReady ? film : undefined;
}

function isSettled({ assets }: GenerationSnapshot, { key }: PlannedAsset): boolean {
  return assets.get(key)?.state === 'settled';
}
