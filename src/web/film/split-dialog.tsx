import { Scissors } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { Sheet } from '../shell/sheet.tsx';
import { JointChoice } from './joint-choice.tsx';
import { jointsOf, nearestJoint } from './split-narration.ts';

export interface SplitDialogProps {
  readonly scene: SceneView;
  readonly language: string;
  /** Splits the scene in the state in which the dialog was opened. */
  readonly onSplit: (seen: SceneView, at: number) => void;
  readonly onClose: () => void;
}

/** Splits a scene. The user chooses the first word of the second half in the narration. */
export function SplitDialog({ scene, language, onSplit, onClose }: SplitDialogProps) {
  const { t } = useTranslation();
  const [seen] = useState(scene);
  const { narration } = seen;
  const joints = useMemo(() => jointsOf(narration, language), [narration, language]);
  const sentences = joints.filter(({ isSentence }) => isSentence);
  const [isByWord, setIsByWord] = useState(sentences.length === 0);
  const shown = isByWord ? joints : sentences;
  const [wanted, setWanted] = useState(narration.length / 2);
  const at = nearestJoint(shown, wanted)?.at;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);

  return (
    <Sheet title={t('board.split')} className="w-[min(40rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            close();
            if (at !== undefined) onSplit(seen, at);
          }}
          className="flex flex-col gap-4 sm:gap-5"
        >
          {at === undefined ? (
            <p>{t('split.none')}</p>
          ) : (
            <>
              <JointChoice
                legend={t('split.begins')}
                narration={narration}
                joints={shown}
                at={at}
                mark={<Scissors aria-hidden className="mr-1 inline size-5 align-[-0.15em]" />}
                onChoose={setWanted}
              />
              {sentences.length > 0 && (
                <label className="flex min-h-6 items-center gap-3">
                  <input
                    type="checkbox"
                    className="accent-mark size-4"
                    checked={isByWord}
                    onChange={(event) => setIsByWord(event.target.checked)}
                  />
                  {t('split.byWord')}
                </label>
              )}
              <dl aria-live="polite" className="grid gap-3 sm:grid-cols-2">
                <Half label={t('split.first')} text={narration.slice(0, at)} />
                <Half label={t('split.second')} text={narration.slice(at)} />
              </dl>
            </>
          )}
          <div className="flex flex-wrap gap-2">
            {at !== undefined && (
              <button type="submit" className="button button-primary">
                <Scissors aria-hidden className="size-4" />
                {t('split.here')}
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

function Half({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="border-line min-w-0 rounded-xl border px-4 py-3">
      <dt className="label">{label}</dt>
      <dd className="line-clamp-4 break-words">{text.trim()}</dd>
    </div>
  );
}
