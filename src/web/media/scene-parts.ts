import type { AssetView, GenerationView, ItemView, SceneView, ShotView } from '../../index.ts';

/** State of a part for the user. A finished part that must be made again is `stale`. */
export type PartState = ItemView['status'] | 'stale';

export function partState(item: ItemView, { hasFilm }: { readonly hasFilm: boolean }): PartState {
  return item.status === 'pending' && hasFilm ? 'stale' : item.status;
}

/**
 * State of a scene: the worst state of its speech and pictures, then of its segment. Until there is a film to be out of
 * step with, what can be seen and heard is as ready as it can be: that it is being rendered says nothing of it.
 */
export function sceneState(scene: SceneView, options: { readonly hasFilm: boolean }): PartState {
  const parts = [scene.audio, ...scene.shots.map(({ picture }) => picture)];
  const states = parts.map((part) => partState(part, options));
  const worst = (['failed', 'running', 'stale', 'pending'] as const).find((state) => states.includes(state));
  if (worst) return worst;
  const segment = partState(scene.segment, options);
  return segment === 'pending' || (segment === 'running' && !options.hasFilm) ? 'ready' : segment;
}

/** How many scenes are ready, as their cards say. */
export function readySceneCount(generation: GenerationView): number {
  const options = { hasFilm: hasFilm(generation) };
  return generation.scenes.filter((scene) => sceneState(scene, options) === 'ready').length;
}

/** How many parts of the film are not made as they have to be: speech, pictures and segments. */
export function unmadePartCount({ scenes }: GenerationView): number {
  const parts = scenes.flatMap(({ audio, shots, segment }) => [
    audio,
    ...shots.map(({ picture }) => picture),
    segment,
  ]);
  return parts.filter(({ status }) => status !== 'ready').length;
}

/** Whether there is any speech or picture yet. */
export function isBegun({ scenes }: GenerationView): boolean {
  return scenes.some(
    ({ audio, shots }) => audio.status === 'ready' || shots.some(({ picture }) => picture.status === 'ready'),
  );
}

export function hasFilm({ video }: GenerationView): boolean {
  return video.status === 'ready';
}

/** Whether the finished film matches the current scenes, possibly with gaps. */
export function isFilmCurrent({ status }: GenerationView): boolean {
  return status === 'complete' || status === 'partial';
}

export function assetOf(item: ItemView): AssetView | undefined {
  return item.status === 'ready' ? item.asset : undefined;
}

/** How long the scene is: as its speech, or about so until it is spoken. The server knows how its words are spoken. */
export function sceneDurationMs({ audio, durationMs = 0 }: SceneView): number {
  return assetOf(audio)?.durationMs ?? durationMs;
}

export interface StaleParts {
  readonly narrations: readonly string[];
  readonly shots: readonly ShotView[];
  /** Scenes that only have to be joined again. */
  readonly segmentCount: number;
}

/** Parts that must be made again to bring the film up to date. */
export function staleParts(generation: GenerationView): StaleParts {
  return partsThatAre(generation, ['pending']);
}

/** Parts to request when the film is made: outdated, missing and failed ones. */
export function missingParts(generation: GenerationView): StaleParts {
  return partsThatAre(generation, ['pending', 'failed']);
}

function partsThatAre({ scenes }: GenerationView, statuses: readonly ItemView['status'][]): StaleParts {
  const isMeant = ({ status }: ItemView) => statuses.includes(status);
  return {
    narrations: scenes.filter(({ audio }) => isMeant(audio)).map(({ narration }) => narration),
    shots: scenes.flatMap(({ shots }) => shots).filter(({ picture }) => isMeant(picture)),
    segmentCount: scenes.filter(({ segment }) => isMeant(segment)).length,
  };
}
