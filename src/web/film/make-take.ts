import type { GenerationView, Phase, RegenerateRequest } from '../../index.ts';
import { api } from '../api/server.ts';
import type { Film } from './use-film.ts';

/** Each call waits for the take, some 25 seconds. A backend that never has it is not asked for ever. */
const MAX_CALLS = 40;

export interface TakeWanted {
  readonly id: string;
  readonly sceneId: string;
  readonly what: RegenerateRequest;
  /** Whether the part is not made yet: then the first take of what it is now is made, and not one more. */
  readonly isMissing: boolean;
  /** Called with the generation once another take was asked for. */
  readonly onAsked?: (generation: GenerationView) => void;
}

/** Makes takes of one scene and of nothing else, by asking for its own windows only. */
export async function makeTake(
  film: Pick<Film, 'applyChange'>,
  { id, sceneId, what, isMissing, onAsked }: TakeWanted,
): Promise<void> {
  const generation = isMissing
    ? await api.loadGeneration(id)
    : await api.regenerateScene({ generationId: id, sceneId }, what);
  film.applyChange(generation);
  if (!isMissing) onAsked?.(generation);
  for (const { phase, index } of itemsOf(generation, sceneId, what)) {
    let hasMore = true;
    for (let calls = 0; hasMore && calls < MAX_CALLS; calls++) {
      const call = { generationId: id, phase, startIndex: index, endIndex: index + 1 };
      ({ hasMore } = await api.callPhase(call));
      film.applyChange(await api.loadGeneration(id));
    }
  }
}

/** Positions in the phases of the parts to be made again. */
function itemsOf(
  { scenes }: GenerationView,
  sceneId: string,
  { audio = false, shots = false }: RegenerateRequest,
): { readonly phase: Phase; readonly index: number }[] {
  const isMeant = (shotId: string) => (typeof shots === 'boolean' ? shots : shots.includes(shotId));
  const pictures = scenes
    .flatMap((scene) => scene.shots.map(({ id }) => scene.id === sceneId && isMeant(id)))
    .flatMap((isWanted, index) => (isWanted ? [{ phase: 'images' as const, index }] : []));
  const index = scenes.findIndex(({ id }) => id === sceneId);
  return audio ? [{ phase: 'audio', index }, ...pictures] : pictures;
}
