import { useCallback, useRef, useState } from 'react';
import type { GenerationView } from '../../index.ts';
import { type Changed, orderScenes } from './board-changes.ts';

/**
 * Moves scenes one move after the other, each from where the last one left them, and none over what somebody else has
 * moved since it was seen.
 *
 * @param attempt makes a change, and tells the user what came of it
 */
export function useOrder(attempt: (make: () => Promise<Changed>) => Promise<unknown>) {
  const [order, setOrder] = useState<readonly string[]>();
  const moves = useRef<{
    last: Promise<unknown>;
    /** What the user wants, while the server has not heard of it. */
    wanted?: readonly string[] | undefined;
    /** What the last move came to. */
    made?: GenerationView;
  }>({ last: Promise.resolve() });

  const reorder = useCallback(
    async (seen: GenerationView, shownIds: readonly string[]) => {
      const { current } = moves;
      const sceneIds = withHidden(seen, shownIds);
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
    /** The order that the user wants, while the server has not heard of it. */
    order,
    reorder,
    /** The scenes in the order in which the user sees them. */
    idsOf,
  };
}

/** What is being deleted is shown no more and is there still: it stays behind the scene that it stood behind. */
function withHidden({ scenes }: GenerationView, shownIds: readonly string[]): readonly string[] {
  const ids = [...shownIds];
  for (const [index, { id }] of scenes.entries()) {
    if (!ids.includes(id)) ids.splice(ids.indexOf(scenes[index - 1]?.id ?? '') + 1, 0, id);
  }
  return ids;
}
