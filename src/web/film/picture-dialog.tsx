import { Pencil, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView, ShotView } from '../../index.ts';
import { shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import type { FilmFacts } from './film-facts.ts';

const SHAPES = {
  landscape: 'aspect-video w-[min(94vw,133vh)]',
  portrait: 'aspect-[9/16] h-[75vh]',
  square: 'aspect-square w-[min(94vw,75vh)]',
} as const;

export interface PictureDialogProps {
  readonly scene: SceneView;
  readonly shot: ShotView;
  readonly number: number;
  readonly format: FilmFacts['format'];
  readonly onClose: () => void;
  /** Absent where the scene is being edited already. */
  readonly onEdit?: () => void;
}

/** One picture, as large as the window allows, with the words of its scene. */
export function PictureDialog({ scene, shot, number, format, onClose, onEdit }: PictureDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={t('board.scene', { number })}
      onClose={onClose}
      className="sheet text-ink m-auto max-h-[96vh] max-w-[96vw] overflow-y-auto p-2 backdrop:bg-black/70"
    >
      <ScenePicture
        item={shot.picture}
        alt={shot.visualPrompt}
        framing={shot.framing}
        shape={shapeOf(format)}
        className={`mx-auto max-w-full rounded-lg ${SHAPES[format]}`}
      />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 p-2">
        <p className="min-w-0 flex-1 basis-64">{scene.narration}</p>
        <div className="ml-auto flex gap-1">
          {onEdit && (
            <button type="button" className="button button-quiet" onClick={onEdit}>
              <Pencil aria-hidden className="size-4" />
              {t('board.edit', { number })}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('board.closePicture')}
            onClick={() => dialog.current?.close()}
          >
            <X aria-hidden className="size-5" />
          </button>
        </div>
      </div>
    </dialog>
  );
}
