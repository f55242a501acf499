import { rectSortingStrategy, useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import type { FilmFacts } from './film-facts.ts';
import { PictureDialog } from './picture-dialog.tsx';
import type { SceneListProps } from './scene-list.tsx';
import { Sortable } from './sortable.tsx';
import { sceneElementId, useShowScene } from './use-show-scene.ts';

const COLUMNS = {
  landscape: 'grid-cols-[repeat(auto-fill,minmax(min(13rem,46%),1fr))]',
  portrait: 'grid-cols-[repeat(auto-fill,minmax(min(8rem,30%),1fr))]',
  square: 'grid-cols-[repeat(auto-fill,minmax(min(10rem,30%),1fr))]',
} as const;
const SHAPES = { landscape: 'aspect-video', portrait: 'aspect-[9/16]', square: 'aspect-square' } as const;

/** All scenes at a glance: tiles that can be moved, and opened with a click. */
export function SceneGrid(
  props: Omit<SceneListProps, 'onPlay'> & { readonly onEdit: (sceneId: string) => void },
) {
  const { scenes, facts, board, onEdit } = props;
  const [openId, setOpenId] = useState<string>();
  useShowScene();
  const index = scenes.findIndex(({ id }) => id === openId);
  const open = scenes[index];
  const shot = open?.shots[0];
  return (
    <>
      <Sortable scenes={scenes} board={board} strategy={rectSortingStrategy}>
        <ol className={`grid gap-3 ${COLUMNS[facts.format]}`}>
          {scenes.map((scene, place) => (
            <Tile key={scene.id} scene={scene} number={place + 1} format={facts.format} onOpen={setOpenId} />
          ))}
        </ol>
      </Sortable>
      {open && shot && (
        <PictureDialog
          scene={open}
          shot={shot}
          number={index + 1}
          format={facts.format}
          onClose={() => setOpenId(undefined)}
          onEdit={() => onEdit(open.id)}
        />
      )}
    </>
  );
}

/** Memoised, because scenes change many times a second while they are made. */
const Tile = memo(function Tile(props: {
  readonly scene: SceneView;
  readonly number: number;
  readonly format: FilmFacts['format'];
  readonly onOpen: (sceneId: string) => void;
}) {
  const { t } = useTranslation();
  const { scene, number, format, onOpen } = props;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: scene.id });
  const [shot] = scene.shots;
  return (
    <li
      ref={setNodeRef}
      style={{
        transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined,
        transition,
      }}
      className={`sheet overflow-hidden ${isDragging ? 'relative z-20 opacity-95' : ''}`}
    >
      <button
        type="button"
        id={sceneElementId(scene.id)}
        aria-label={t('board.open', { number, title: scene.title })}
        onClick={() => onOpen(scene.id)}
        className="relative block w-full"
      >
        {shot && (
          <ScenePicture
            key={shot.id}
            item={shot.picture}
            alt=""
            className={`w-full ${SHAPES[format]}`}
            framing={shot.framing}
            shape={shapeOf(format)}
          />
        )}
        <span
          aria-hidden="true"
          className="timecode absolute top-1.5 left-1.5 rounded bg-black/65 px-1.5 text-sm text-white"
        >
          {number}
        </span>
      </button>
      <div className="flex min-h-12 items-center gap-1 py-1 pr-1 pl-3">
        <p className="line-clamp-2 min-w-0 flex-1 text-sm leading-snug">{scene.title || scene.narration}</p>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          className="icon-button shrink-0 cursor-grab touch-none"
          aria-label={t('board.drag', { number })}
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      </div>
    </li>
  );
});
