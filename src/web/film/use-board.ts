import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView, SceneView } from '../../index.ts';
import type { BoardTools } from './board/board-tools.ts';
import { sceneEdits } from './board/scene-edits.ts';
import { shotEdits } from './board/shot-edits.ts';
import { takeEdits } from './board/take-edits.ts';
import { wordEdits } from './board/word-edits.ts';
import { useChanges } from './use-changes.ts';
import type { Film } from './use-film.ts';
import { useOrder } from './use-order.ts';

/**
 * All edits of scenes, each with an undo. An edit makes nothing: outdated parts wait until the user asks, also after
 * a reload.
 *
 * `board` is stable while scenes change, so that no card renders because of another. `order` is the order the user
 * wants while it is being saved. `steps` goes back and forth in the history of the film.
 */
export function useBoard(film: Film, generation: GenerationView) {
  const { t } = useTranslation();
  const { id } = generation;
  const { prepare, change, attempt, complain, record, steps } = useChanges(film, generation);
  const { order, reorder, idsOf } = useOrder(
    useCallback((make) => attempt(make, t('board.moved')), [attempt, t]),
  );
  const shown = useRef({ film, generation });
  useLayoutEffect(() => {
    shown.current = { film, generation };
  });

  const board = useMemo(() => {
    const latest = () => shown.current;
    const numberOf = (scene: SceneView) =>
      latest().generation.scenes.findIndex((each) => each.id === scene.id) + 1;
    const tools: BoardTools = { id, t, prepare, change, attempt, complain, record, latest, numberOf };
    return {
      ...sceneEdits(tools, { reorder, idsOf }),
      ...wordEdits(tools),
      ...shotEdits(tools),
      ...takeEdits(tools),
    };
  }, [attempt, change, complain, id, idsOf, prepare, record, reorder, t]);
  return { board, order, steps };
}

export type Board = ReturnType<typeof useBoard>['board'];
