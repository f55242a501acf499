import { GripVertical, Pencil } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import type { FilmFacts } from './film-facts.ts';
import { Heard } from './heard.tsx';
import { OwnFileNote } from './own-file-note.tsx';
import { SceneEditor } from './scene-editor.tsx';
import { SceneMenu } from './scene-menu.tsx';
import { sceneState } from './scene-parts.ts';
import { Seen } from './seen.tsx';
import type { Board } from './use-board.ts';
import { useOwnFiles } from './use-own-files.ts';

export interface SceneCardProps {
  readonly facts: FilmFacts;
  readonly scene: SceneView;
  readonly index: number;
  readonly count: number;
  readonly board: Board;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** What makes the grip one. */
  readonly grip: ComponentProps<'button'>;
}

/** One scene, as the two columns of a shooting script: what is seen, and what is heard. A file can be dropped on it. */
export function SceneCard(props: SceneCardProps) {
  const { t } = useTranslation();
  const { scene, index, board, isEditing, onEdit, facts } = props;
  const [chosenId, setChosenId] = useState<string>();
  const shot = scene.shots.find(({ id }) => id === chosenId) ?? scene.shots[0];
  const own = useOwnFiles({ scene, board, shotId: shot?.id });
  const number = index + 1;
  return (
    <article
      id={`scene-${scene.id}`}
      tabIndex={-1}
      aria-label={t('board.scene', { number })}
      className="sheet relative scroll-mt-20 p-3 sm:p-4"
      {...own.dropZone}
    >
      {own.isOver && <DropHint />}
      <div className="mb-3 flex items-center gap-1 sm:gap-2">
        <Slate scene={scene} number={number} />
        <StateMark state={sceneState(scene, facts)} />
        <div className="ml-auto flex items-center">
          <button
            type="button"
            className="icon-button"
            aria-label={t('board.edit', { number })}
            aria-pressed={isEditing}
            onClick={() => onEdit(!isEditing)}
          >
            <Pencil aria-hidden className="size-4" />
          </button>
          <SceneMenu {...props} />
          <button
            type="button"
            {...props.grip}
            className="icon-button cursor-grab touch-none"
            aria-label={t('board.drag', { number })}
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        </div>
      </div>
      <div className="grid gap-4 md:grid-cols-[minmax(0,21rem)_1fr] md:gap-6">
        {shot ? (
          <Seen {...{ facts, scene, shot, number, board, own, isEditing }} onChoose={setChosenId} />
        ) : (
          <div />
        )}
        {isEditing ? (
          <SceneEditor generationId={facts.id} scene={scene} board={board} onClose={() => onEdit(false)} />
        ) : (
          <Heard {...{ facts, scene, number, board, own }} onEdit={() => onEdit(true)} />
        )}
      </div>
      <OwnFileNote own={own} />
    </article>
  );
}

function DropHint() {
  const { t } = useTranslation();
  return (
    <p className="bg-sheet/90 ring-mark text-mark pointer-events-none absolute inset-0 z-10 grid place-items-center rounded-2xl p-4 text-center text-lg font-semibold ring-2">
      {t('own.drop')}
    </p>
  );
}

/** As on the clapperboard: scene and take. */
function Slate({ scene, number }: { readonly scene: SceneView; readonly number: number }) {
  const { t } = useTranslation();
  const takes = [scene.audio, ...scene.shots.map(({ picture }) => picture)].map((item) =>
    item.status === 'ready' ? item.asset.take : 1,
  );
  const take = Math.max(...takes);
  return (
    <span className="bg-ink text-paper timecode inline-flex items-center overflow-hidden rounded-md">
      <span className="bg-mark text-mark-ink px-2 py-0.5 font-semibold">
        {String(number).padStart(2, '0')}
      </span>
      {take > 1 && <span className="px-2 py-0.5">{t('board.take', { take })}</span>}
    </span>
  );
}

const STATE_TONES = {
  pending: 'text-soft',
  running: 'text-mark',
  ready: 'text-good',
  failed: 'text-mark',
  stale: 'text-stale',
} as const;

function StateMark({ state }: { readonly state: keyof typeof STATE_TONES }) {
  const { t } = useTranslation();
  return (
    <span className={`inline-flex items-center gap-1.5 px-1 text-sm font-medium ${STATE_TONES[state]}`}>
      <span
        aria-hidden="true"
        className={`size-2 rounded-full bg-current ${state === 'running' ? 'animate-pulse' : ''}`}
      />
      {t(`board.${state}`)}
    </span>
  );
}
