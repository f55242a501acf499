import { useEffect, useRef } from 'react';
import type { GenerationView } from '../../index.ts';
import { makeTake } from '../film/make-take.ts';
import { type Film, isWorking } from '../film/use-film.ts';

/**
 * Draws the pictures of the scene that is looked at, where that costs nothing, so that a change is seen at once. All
 * other pictures wait until the film is updated.
 */
export function useDrawnScene(
  film: Film,
  generation: GenerationView,
  { sceneId, isFree }: { readonly sceneId: string; readonly isFree: boolean },
): void {
  const scene = generation.scenes.find(({ id }) => id === sceneId);
  const missing =
    scene?.shots.filter(({ picture }) => picture.status === 'pending').map(({ id }) => id) ?? [];
  const wanted = isFree && !isWorking(film.state.step) ? missing.join(' ') : '';
  const latest = useRef(film);
  useEffect(() => {
    latest.current = film;
  });
  const { id } = generation;
  const { look, format, resolution } = generation;
  // Drawn again for each look and frame.
  const frame = [look, format, resolution].join();
  const drawn = useRef('');
  useEffect(() => {
    const asked = `${frame} ${sceneId} ${wanted}`;
    if (wanted === '' || drawn.current === asked) return;
    drawn.current = asked;
    const what = { shots: wanted.split(' ') };
    // A picture that cannot be drawn is told on its card.
    makeTake(latest.current, { id, sceneId, what, isMissing: true }).catch(() => undefined);
  }, [id, sceneId, wanted, frame]);
}
