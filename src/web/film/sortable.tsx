import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, type SortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useState } from 'react';
import type { SceneView } from '../../index.ts';
import type { Board } from './use-board.ts';
import { useDragging } from './use-dragging.ts';

/** Lets the scenes inside be moved, by pointer and by keys. */
export function Sortable(props: {
  readonly scenes: readonly SceneView[];
  readonly board: Board;
  readonly strategy: SortingStrategy;
  readonly children: ReactNode;
}) {
  const { board } = props;
  const ids = useIds(props.scenes);
  const dragging = useDragging(ids);
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    void board.reorder(arrayMove([...ids], ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  };
  return (
    <DndContext
      sensors={dragging.sensors}
      accessibility={dragging.accessibility}
      collisionDetection={closestCenter}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={props.strategy}>
        {props.children}
      </SortableContext>
    </DndContext>
  );
}

/** Stable while the ids and their order do not change. */
function useIds(scenes: readonly SceneView[]): string[] {
  const [ids, setIds] = useState(() => scenes.map(({ id }) => id));
  if (ids.length === scenes.length && ids.every((id, index) => id === scenes[index]?.id)) return ids;
  const now = scenes.map(({ id }) => id);
  setIds(now);
  return now;
}
