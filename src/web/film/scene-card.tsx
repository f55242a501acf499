import { GripVertical, Pencil } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { FailedPart } from './failed-part.tsx';
import type { FilmProps } from './film-header.tsx';
import { SceneEditor } from './scene-editor.tsx';
import { SceneMenu } from './scene-menu.tsx';
import { hasFilm, partState, sceneState } from './scene-parts.ts';
import { ScenePicture } from './scene-picture.tsx';
import type { Board } from './use-board.ts';
import { VoiceLine } from './voice-line.tsx';

export interface SceneCardProps extends Pick<FilmProps, 'generation'> {
  readonly scene: SceneView;
  readonly index: number;
  readonly count: number;
  readonly board: Board;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  /** What makes the grip one. */
  readonly grip: ComponentProps<'button'>;
}

/** One scene, as the two columns of a shooting script: what is seen, and what is heard. */
export function SceneCard(props: SceneCardProps) {
  const { t } = useTranslation();
  const { scene, index, board, isEditing, onEdit, generation } = props;
  const number = index + 1;
  const state = sceneState(scene, { hasFilm: hasFilm(generation) });
  return (
    <article
      id={`scene-${scene.id}`}
      tabIndex={-1}
      aria-label={t('board.scene', { number })}
      className="sheet scroll-mt-20 p-3 sm:p-4"
    >
      <div className="mb-3 flex items-center gap-1 sm:gap-2">
        <Slate scene={scene} number={number} />
        <StateMark state={state} />
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
        <Seen
          scene={scene}
          number={number}
          isNarrow={generation.format === 'portrait'}
          isEditing={isEditing}
        />
        {isEditing ? (
          <SceneEditor
            generationId={generation.id}
            scene={scene}
            board={board}
            onClose={() => onEdit(false)}
          />
        ) : (
          <Heard {...props} number={number} />
        )}
      </div>
    </article>
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

function Seen(props: {
  readonly scene: SceneView;
  readonly number: number;
  readonly isNarrow: boolean;
  readonly isEditing: boolean;
}) {
  const { t } = useTranslation();
  const { shots } = props.scene;
  const [chosen, setChosen] = useState(0);
  const shot = shots[Math.min(chosen, shots.length - 1)];
  if (!shot) return <div />;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <ScenePicture
        key={shot.id}
        item={shot.picture}
        alt={shot.visualPrompt}
        className={`w-full rounded-xl ${props.isNarrow ? 'mx-auto aspect-[9/16] max-w-56' : 'aspect-video'}`}
      />
      {shots.length > 1 && (
        <ul className="flex gap-2 overflow-x-auto p-0.5">
          {shots.map(({ id, picture }, index) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t('board.picked', { number: index + 1, scene: props.number })}
                aria-pressed={id === shot.id}
                onClick={() => setChosen(index)}
                className="aria-pressed:ring-mark block w-16 overflow-hidden rounded-md ring-2 ring-transparent"
              >
                <ScenePicture item={picture} alt="" className="aspect-video" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!props.isEditing && <p className="text-soft line-clamp-2 text-sm italic">{shot.visualPrompt}</p>}
    </div>
  );
}

function Heard(props: SceneCardProps & { readonly number: number }) {
  const { t } = useTranslation();
  const { scene, number, board, generation } = props;
  const isStale = partState(scene.audio, { hasFilm: hasFilm(generation) }) === 'stale';
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {scene.title !== '' && <h3 className="font-display text-xl break-words">{scene.title}</h3>}
      <button
        type="button"
        aria-label={`${t('board.edit', { number })}: ${scene.narration}`}
        onClick={() => props.onEdit(true)}
        className="hover:bg-well/60 -mx-2 mb-auto rounded-lg px-2 py-1 text-left text-[1.02rem] leading-relaxed break-words text-pretty"
      >
        {scene.narration}
      </button>
      <div className={isStale ? 'opacity-60' : ''}>
        <VoiceLine scene={scene} number={number} />
      </div>
      <FailedPart
        name={t('board.voice')}
        item={scene.audio}
        onRetry={() => board.again(scene, { audio: true })}
      />
      {scene.shots.map(({ id, picture }) => (
        <FailedPart
          key={id}
          name={t('board.picture')}
          item={picture}
          onRetry={() => board.again(scene, { shots: [id] })}
        />
      ))}
      <FailedPart name={t('board.segment')} item={scene.segment} onRetry={() => board.again(scene, {})} />
    </div>
  );
}
