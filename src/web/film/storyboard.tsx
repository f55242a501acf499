import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { Play } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { useRemoved } from '../shell/undoable.ts';
import type { FilmProps } from './film-header.tsx';
import { SHOW_SCENE } from './film-strip.tsx';
import { NewScene } from './new-scene.tsx';
import { SceneCard, type SceneCardProps } from './scene-card.tsx';
import { removalKey, useBoard } from './use-board.ts';
import { useDragging } from './use-dragging.ts';
import { useDroppedFiles } from './use-own-files.ts';

const Preview = lazy(() => import('../preview/preview.tsx').then((module) => ({ default: module.Preview })));

const ESTIMATED_PX = 400;

/** All scenes as cards. Only those near the window are in the page, so that two hundred are as smooth as six. */
export function Storyboard({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const board = useBoard(film, generation);
  const scenes = useShownScenes(generation.id, generation.scenes, board.order);
  const [editing, setEditing] = useState<string>();
  const [isPlaying, setIsPlaying] = useState(false);
  const { list, virtualizer, offset } = useList(scenes, editing);
  const ids = useMemo(() => scenes.map(({ id }) => id), [scenes]);
  const dragging = useDragging(ids);
  useDroppedFiles();
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    void board.reorder(arrayMove(ids, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  };

  return (
    <section aria-labelledby="storyboard" className="flex flex-col gap-2">
      <div className="flex items-baseline gap-3">
        <h2 id="storyboard" className="text-3xl">
          {t('board.title')}
        </h2>
        <span className="text-soft text-sm">
          {t('board.count', { count: scenes.length, formatted: formats.number(scenes.length) })}
        </span>
        <button
          type="button"
          className="button button-quiet ml-auto self-center"
          onClick={() => setIsPlaying(true)}
        >
          <Play aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t('preview.open')}</span>
        </button>
      </div>
      {isPlaying && (
        <Suspense>
          <Preview
            generation={{ ...generation, scenes: [...scenes] }}
            firstIndex={0}
            onClose={() => setIsPlaying(false)}
          />
        </Suspense>
      )}
      <NewScene label={t('board.insertFirst')} onInsert={(narration) => board.insert(null, narration)} />
      <DndContext
        sensors={dragging.sensors}
        accessibility={dragging.accessibility}
        collisionDetection={closestCenter}
        onDragEnd={drop}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const scene = scenes[index];
              if (!scene) return null;
              return (
                <li
                  key={key}
                  data-index={index}
                  ref={virtualizer.measureElement}
                  className="absolute inset-x-0 top-0 focus-within:z-10"
                  style={{ transform: `translateY(${start - offset}px)` }}
                >
                  <SortableCard
                    {...{ generation, scene, index, board, count: scenes.length }}
                    isEditing={editing === scene.id}
                    onEditing={setEditing}
                  />
                  <NewScene
                    label={t('board.insert', { number: index + 1 })}
                    onInsert={(narration) => board.insert(scene.id, narration)}
                  />
                </li>
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  );
}

interface SortableCardProps extends Omit<SceneCardProps, 'grip' | 'onEdit'> {
  readonly onEditing: (sceneId: string | undefined) => void;
}

/** Not drawn again when the list is only scrolled: nothing that it is given may be new each time. */
const SortableCard = memo(function SortableCard({ onEditing, ...props }: SortableCardProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: props.scene.id, disabled: props.isEditing });
  return (
    <div
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={isDragging ? 'relative z-20 rotate-[0.4deg] opacity-95' : ''}
    >
      <SceneCard
        {...props}
        onEdit={(isEditing) => onEditing(isEditing ? props.scene.id : undefined)}
        grip={{ ...attributes, ...listeners, ref: setActivatorNodeRef }}
      />
    </div>
  );
});

/** The scenes as the user wants them: without what is being deleted, in the order that is being saved. */
function useShownScenes(
  generationId: string,
  scenes: readonly SceneView[],
  order: readonly string[] | undefined,
): readonly SceneView[] {
  const removed = useRemoved();
  return useMemo(() => {
    const kept = scenes.filter(({ id }) => !removed.has(removalKey(generationId, id)));
    if (!order) return kept;
    return [...kept].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }, [generationId, scenes, removed, order]);
}

/** Which cards are in the page, and where. The one that is edited stays, or its words would be lost. */
function useList(scenes: readonly SceneView[], editing: string | undefined) {
  const list = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: scenes.length,
    estimateSize: () => ESTIMATED_PX,
    overscan: 3,
    scrollMargin: offset,
    // The cards that are coming into sight are there before they are: no scrolling has to wait for them.
    useFlushSync: false,
    getItemKey: (index) => scenes[index]?.id ?? index,
    rangeExtractor(range) {
      const shown = new Set(defaultRangeExtractor(range));
      const edited = scenes.findIndex(({ id }) => id === editing);
      if (edited >= 0) shown.add(edited);
      return [...shown].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    const measure = () =>
      setOffset(list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const show = (event: Event) => {
      const sceneId: unknown = event instanceof CustomEvent ? event.detail : undefined;
      const index = scenes.findIndex(({ id }) => id === sceneId);
      if (index < 0) return;
      virtualizer.scrollToIndex(index, { align: 'center' });
      requestAnimationFrame(() =>
        document.getElementById(`scene-${sceneId}`)?.focus({ preventScroll: true }),
      );
    };
    addEventListener(SHOW_SCENE, show);
    return () => removeEventListener(SHOW_SCENE, show);
  }, [scenes, virtualizer]);
  return { list, virtualizer, offset };
}
