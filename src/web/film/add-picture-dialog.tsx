import { Image, ImagePlus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView, ShotView } from '../../index.ts';
import { Sheet } from '../shell/sheet.tsx';
import { JointChoice } from './joint-choice.tsx';
import { wordsFrom } from './shot-list.ts';
import { type Joint, jointsOf, nearestJoint } from './split-narration.ts';

export interface AddPictureDialogProps {
  readonly scene: SceneView;
  /** The picture that is looked at. The new one is proposed in the middle of its words. */
  readonly shot: ShotView;
  readonly language: string;
  /** Adds a picture to the scene in the state in which the dialog was opened. */
  readonly onAdd: (seen: SceneView, at: number) => void;
  readonly onClose: () => void;
}

/** Where a picture appears already. */
const MARK = <Image aria-hidden className="text-soft mr-1 inline size-4 align-[-0.15em]" />;

/** Adds a picture to a scene. The user chooses the word with which it appears. */
export function AddPictureDialog({ scene, shot, language, onAdd, onClose }: AddPictureDialogProps) {
  const { t } = useTranslation();
  const [seen] = useState(scene);
  const { narration } = seen;
  const joints = useMemo(() => jointsOf(narration, language), [narration, language]);
  const taken = useMemo(
    () => new Map(seen.shots.map(({ narrationStart = 0 }) => [narrationStart, MARK])),
    [seen],
  );
  const isFree = (joint: Joint) => !taken.has(joint.at);
  const hasSentences = joints.some((joint) => joint.isSentence && isFree(joint));
  const [isByWord, setIsByWord] = useState(!hasSentences);
  const shown = joints.filter((joint) => isByWord || joint.isSentence || !isFree(joint));
  const [wanted, setWanted] = useState(() => middleOf(seen, shot));
  const at = nearestJoint(shown.filter(isFree), wanted)?.at;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);

  return (
    <Sheet title={t('shots.add')} className="w-[min(40rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            close();
            if (at !== undefined) onAdd(seen, at);
          }}
          className="flex flex-col gap-4 sm:gap-5"
        >
          {at === undefined ? (
            <p>{t('shots.none')}</p>
          ) : (
            <>
              <JointChoice
                legend={t('shots.begins')}
                narration={narration}
                joints={shown}
                at={at}
                taken={taken}
                mark={<ImagePlus aria-hidden className="mr-1 inline size-5 align-[-0.15em]" />}
                onChoose={setWanted}
              />
              {hasSentences && (
                <label className="flex min-h-6 items-center gap-3">
                  <input
                    type="checkbox"
                    className="accent-mark size-4"
                    checked={isByWord}
                    onChange={(event) => setIsByWord(event.target.checked)}
                  />
                  {t('shots.byWord')}
                </label>
              )}
              <p className="text-soft text-sm">{t('shots.shows')}</p>
            </>
          )}
          <div className="flex flex-wrap gap-2">
            {at !== undefined && (
              <button type="submit" className="button button-primary">
                <ImagePlus aria-hidden className="size-4" />
                {t('shots.here')}
              </button>
            )}
            <button type="button" className="button button-quiet" onClick={close}>
              {t('board.cancel')}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}

function middleOf(scene: SceneView, { narrationStart = 0 }: ShotView): number {
  return narrationStart + wordsFrom(scene, narrationStart).length / 2;
}
