import { Image, ImagePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView, ShotView } from '../../index.ts';
import { Field } from './field.tsx';
import { JointDialog } from './joint-dialog.tsx';
import type { Painter } from './painter.ts';
import { PainterHint } from './painter-hint.tsx';
import { MAX_PROMPT_LENGTH, wordsFrom } from './shot-list.ts';

/** Where a new picture appears, and what it shows; without a description, what is said meanwhile. */
export interface NewShot {
  readonly at: number;
  readonly description?: string;
}

export interface AddPictureDialogProps {
  readonly scene: SceneView;
  /** The picture that is looked at. The new one is proposed in the middle of its words. */
  readonly shot: ShotView;
  readonly language: string;
  readonly painter: Painter;
  /** Adds a picture to the scene in the state in which the dialog was opened. */
  readonly onAdd: (seen: SceneView, shot: NewShot) => void;
  readonly onClose: () => void;
}

/** Where a picture appears already. */
const MARK = <Image aria-hidden className="text-soft mr-1 inline size-4 align-[-0.15em]" />;
const DESCRIPTION = 'description';

/** Adds a picture to a scene. The user chooses the word with which it appears, and may describe it. */
export function AddPictureDialog({ scene, shot, language, painter, onAdd, onClose }: AddPictureDialogProps) {
  const { t } = useTranslation();
  const [seen] = useState(scene);
  const taken = useMemo(
    () => new Map(seen.shots.map(({ narrationStart = 0 }) => [narrationStart, MARK])),
    [seen],
  );
  const { narrationStart = 0 } = shot;
  return (
    <JointDialog
      title={t('shots.add')}
      texts={{
        begins: t('shots.begins'),
        byWord: t('shots.byWord'),
        here: t('shots.here'),
        none: t('shots.none'),
      }}
      icon={ImagePlus}
      narration={seen.narration}
      language={language}
      proposedAt={narrationStart + wordsFrom(seen, narrationStart).length / 2}
      taken={taken}
      onChoose={(at, form) => {
        const description = String(form.get(DESCRIPTION) ?? '').trim();
        onAdd(seen, { at, ...(description !== '' && { description }) });
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className="flex flex-col gap-1">
          {painter === 'current' && (
            <Field label={t('board.prompt')}>
              <textarea
                name={DESCRIPTION}
                rows={2}
                maxLength={MAX_PROMPT_LENGTH}
                placeholder={wordsFrom(seen, at)}
                className="field field-sizing-content"
              />
            </Field>
          )}
          <p className="text-soft text-sm">{t(painter === 'current' ? 'shots.shows' : 'shots.showsWords')}</p>
          <PainterHint painter={painter} />
        </div>
      )}
    </JointDialog>
  );
}
