import { useCallback, useRef, useState } from 'react';
import type { GenerationView } from '../../index.ts';
import { type Changed, orderScenes } from './board-changes.ts';

/**
 * Moves scenes one move at a time, each based on the result of the last. A move never overwrites one that somebody
 * else has made meanwhile.
 *
 * @param attempt makes a change and reports the result to the user
 */
export function useOrder(attempt: (make: () => Promise<Changed>) => Promise<unknown>) {
  const [order, setOrder] = useState<readonly string[]>();
  const moves = useRef<{
    last: Promise<unknown>;
    /** The order the user wants, while it is being saved. */
    wanted?: readonly string[] | undefined;
    /** Result of the last move. */
    made?: GenerationView;
  }>({ last: Promise.resolve() });

  const reorder = useCallback(
    async (seen: GenerationView, sceneIds: readonly string[]) => {
      const { current } = moves;
      current.wanted = sceneIds;
      setOrder(sceneIds);
      const move = async () => {
        const { made = seen } = current;
        const changed = await orderScenes(made.revision > seen.revision ? made : seen, sceneIds);
        current.made = changed.generation;
        return changed;
      };
      const next = () => attempt(move);
      current.last = current.last.then(next, next);
      await current.last;
      if (current.wanted !== sceneIds) return;
      current.wanted = undefined;
      setOrder(undefined);
    },
    [attempt],
  );

  const idsOf = useCallback(
    ({ scenes }: GenerationView) => moves.current.wanted ?? scenes.map(({ id }) => id),
    [],
  );

  return {
    /** The order the user wants, while it is being saved. */
    order,
    reorder,
    /** The scenes in the order the user sees. */
    idsOf,
  };
}
