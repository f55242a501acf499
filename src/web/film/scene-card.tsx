import { GripVertical, Pencil } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { sceneState } from '../media/scene-parts.ts';
import { OwnFileNote } from '../uploads/own-file-note.tsx';
import { useOwnFiles } from '../uploads/use-own-files.ts';
import { PicturePanel } from './picture-panel.tsx';
import { SceneEditor } from './scene-editor.tsx';
import { SceneMenu, type SceneMenuProps } from './scene-menu.tsx';
import { sceneElementId } from './use-show-scene.ts';
import { VoicePanel } from './voice-panel.tsx';

export interface SceneCardProps extends SceneMenuProps {
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** Props of the drag handle. */
  readonly grip: ComponentProps<'button'>;
}

/** One scene in two columns: pictures and speech. Files can be dropped on it. */
export function SceneCard(props: SceneCardProps) {
  const { t } = useTranslation();
  const { scene, index, board, isEditing, onEdit, facts } = props;
  const [chosenId, setChosenId] = useState<string>();
  const shot = scene.shots.find(({ id }) => id === chosenId) ?? scene.shots[0];
  const own = useOwnFiles({ scene, board, shotId: shot?.id });
  const number = index + 1;
  const part = { facts, scene, number, board, own };
  return (
    <article
      id={sceneElementId(scene.id)}
      tabIndex={-1}
      aria-label={t('board.scene', { number })}
      className={`sheet relative grid scroll-mt-20 grid-rows-[auto_1fr] gap-x-6 gap-y-3 p-3 sm:p-4 ${COLUMNS[facts.format]}`}
      {...own.dropZone}
    >
      {own.isOver && <DropHint />}
      <Head {...props} number={number} />
      <div className="min-w-0 md:col-start-1 md:row-span-2 md:row-start-1">
        {shot && <PicturePanel {...part} shot={shot} isEditing={isEditing} onChoose={setChosenId} />}
      </div>
      <div className="min-w-0 md:col-start-2">
        {isEditing ? (
          <SceneEditor {...{ facts, scene, board }} onClose={() => onEdit(false)} />
        ) : (
          <VoicePanel {...part} onEdit={() => onEdit(true)} />
        )}
      </div>
      <div className="empty:hidden md:col-span-2">
        <OwnFileNote own={own} />
      </div>
    </article>
  );
}

/** The number of the scene, how it stands, and what can be done with the whole of it. */
function Head(props: SceneCardProps & { readonly number: number }) {
  const { t } = useTranslation();
  const { scene, facts, number, isEditing, onEdit, grip } = props;
  return (
    <div className="flex items-center gap-1 sm:gap-2 md:col-start-2">
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
          {...grip}
          className="icon-button cursor-grab touch-none"
          aria-label={t('board.drag', { number })}
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}

/** Width of the picture column, which depends on the format. */
const COLUMNS = {
  landscape: 'md:grid-cols-[minmax(0,21rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]',
  portrait: 'md:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]',
  square: 'md:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]',
} as const;

function DropHint() {
  const { t } = useTranslation();
  return (
    <p className="bg-sheet/90 ring-mark text-mark pointer-events-none absolute inset-0 z-10 grid place-items-center rounded-2xl p-4 text-center text-lg font-semibold ring-2">
      {t('own.drop')}
    </p>
  );
}

/** Scene and take, as on a clapperboard. */
function Slate({ scene, number }: { readonly scene: SceneView; readonly number: number }) {
  const { t } = useTranslation();
  const takes = [scene.audio, ...scene.shots.map(({ picture }) => picture)].map((item) =>
    item.status === 'ready' ? item.asset.take : 1,
  );
  const take = Math.max(...takes);
  return (
    <span className="bg-ink text-paper timecode inline-flex items-stretch overflow-hidden rounded-md">
      <span
        aria-hidden="true"
        className="w-3.5 bg-[repeating-linear-gradient(115deg,currentColor_0_0.22rem,transparent_0.22rem_0.44rem)]"
      />
      <span className="px-2 py-0.5 font-semibold">{String(number).padStart(2, '0')}</span>
      {take > 1 && <span className="border-paper/30 border-l px-2 py-0.5">{t('board.take', { take })}</span>}
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
        className={`dot size-2 rounded-full bg-current ${state === 'running' ? 'animate-pulse' : ''}`}
      />
      {t(`board.${state}`)}
    </span>
  );
}
