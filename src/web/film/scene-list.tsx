import { useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { ActionMenus } from '../shell/action-menu.tsx';
import type { FilmFacts } from './film-facts.ts';
import { showScene } from './film-strip.tsx';
import { NewScene, newSceneDraftName } from './new-scene.tsx';
import { SceneCard, type SceneCardProps } from './scene-card.tsx';
import { Sortable } from './sortable.tsx';
import type { Board } from './use-board.ts';
import { useCardsInSight } from './use-cards-in-sight.ts';

export interface SceneListProps {
  readonly scenes: readonly SceneView[];
  readonly facts: FilmFacts;
  readonly board: Board;
  /** Plays the storyboard from a scene. Stable between renders. */
  readonly onPlay: (sceneId: string) => void;
}

/** The scenes as draggable cards. */
export function SceneList({ scenes, facts, board, onPlay }: SceneListProps) {
  return (
    <Sortable scenes={scenes} board={board} strategy={verticalListSortingStrategy}>
      <ActionMenus>
        <CardsInSight scenes={scenes} facts={facts} board={board} onPlay={onPlay} />
      </ActionMenus>
    </Sortable>
  );
}

/** Only cards near the viewport are rendered, so that 200 scroll as smoothly as 6. */
function CardsInSight({ scenes, facts, board, onPlay }: SceneListProps) {
  const [editing, setEditing] = useState<string>();
  const { list, virtualizer, offset } = useCardsInSight(scenes, editing);
  return (
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
            <Place
              scene={scene}
              index={index}
              facts={facts}
              board={board}
              onPlay={onPlay}
              count={scenes.length}
              isEditing={editing === scene.id}
              onEditing={setEditing}
            />
          </li>
        );
      })}
      <FoundScenes scenes={scenes} />
    </ol>
  );
}

/** The words of all scenes, for the browser's own find: the cards out of sight are not in the page. */
const FoundScenes = memo(function FoundScenes({ scenes }: Pick<SceneListProps, 'scenes'>) {
  return scenes.map(({ id, title, narration }) => (
    <li key={`found ${id}`} className="absolute inset-x-0 top-0" ref={showWhenFound} data-scene={id}>
      {title} {narration}
    </li>
  ));
}, haveSameWords);

/** Scenes change many times a second while they are made, and their words hardly ever. */
function haveSameWords(
  { scenes: before }: Pick<SceneListProps, 'scenes'>,
  { scenes }: Pick<SceneListProps, 'scenes'>,
): boolean {
  return (
    before.length === scenes.length &&
    scenes.every(({ id, title, narration }, index) => {
      const other = before[index];
      return other?.id === id && other.title === title && other.narration === narration;
    })
  );
}

/** A text that was found shows the card of its scene in its place. */
function showWhenFound(element: HTMLLIElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const hide = () => element.setAttribute('hidden', 'until-found');
  const show = () =>
    // The browser reveals it, and scrolls to it, after this event.
    requestAnimationFrame(() => {
      hide();
      showScene(element.dataset.scene ?? '');
    });
  hide();
  element.addEventListener('beforematch', show);
  return () => element.removeEventListener('beforematch', show);
}

interface PlaceProps extends Omit<SceneCardProps, 'grip' | 'onEdit'> {
  readonly onEditing: (sceneId: string | undefined) => void;
}

/**
 * A card and the gap after it. Memoised: it does not render again when the list scrolls or another scene changes, so
 * all of its props must be stable.
 */
const Place = memo(function Place({ onEditing, ...props }: PlaceProps) {
  const { t } = useTranslation();
  const { scene, index, board } = props;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: scene.id, disabled: props.isEditing });
  return (
    <>
      <div
        ref={setNodeRef}
        style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
        className={isDragging ? 'relative z-20 rotate-[0.4deg] opacity-95' : ''}
      >
        <SceneCard
          {...props}
          onEdit={(isEditing) => onEditing(isEditing ? scene.id : undefined)}
          grip={{ ...attributes, ...listeners, ref: setActivatorNodeRef }}
        />
      </div>
      <NewScene
        label={t('board.insert', { number: index + 1 })}
        draftName={newSceneDraftName(props.facts.id, scene.id)}
        onInsert={(narration) => board.insert(scene.id, narration)}
      />
    </>
  );
});
