import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { DialogButtons } from '../shell/dialog-buttons.tsx';
import { submitWithKeys } from '../shell/keys.ts';
import { Sheet } from '../shell/sheet.tsx';
import { JointChoice } from './joint-choice.tsx';
import { type Joint, jointsOf, nearestJoint } from './split-narration.ts';

export interface JointDialogProps {
  readonly title: string;
  readonly texts: {
    /** What happens at the chosen word. */
    readonly begins: string;
    readonly byWord: string;
    readonly here: string;
    /** Why there is nothing to choose. */
    readonly none: string;
  };
  /** Stands before the chosen word, and on the button. */
  readonly icon: LucideIcon;
  readonly narration: string;
  readonly language: string;
  /** The word nearest to it is proposed. */
  readonly proposedAt: number;
  /** What stands at some of the words already. They cannot be chosen. */
  readonly taken?: ReadonlyMap<number, ReactNode>;
  /** What there is to say, or to fill in, about the chosen word. */
  readonly children: (at: number) => ReactNode;
  readonly onChoose: (at: number, form: FormData) => void;
  readonly onClose: () => void;
}

/** Chooses a word of a narration: the first of a sentence, or any. */
export function JointDialog(props: JointDialogProps) {
  const { title, texts, icon: Icon, narration, taken, onChoose, onClose } = props;
  const { shown, at, setWanted, hasSentences, isByWord, setIsByWord } = useJoints(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);

  return (
    <Sheet title={title} className="w-[min(40rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            const filled = new FormData(event.currentTarget);
            close();
            if (at !== undefined) onChoose(at, filled);
          }}
          onKeyDown={submitWithKeys}
          className="flex flex-col gap-4 sm:gap-5"
        >
          {at === undefined ? (
            <p>{texts.none}</p>
          ) : (
            <>
              <JointChoice
                legend={texts.begins}
                narration={narration}
                joints={shown}
                at={at}
                {...(taken && { taken })}
                mark={<Icon aria-hidden className="mr-1 inline size-5 align-[-0.15em]" />}
                onChoose={setWanted}
              />
              {hasSentences && <ByWord label={texts.byWord} isOn={isByWord} onChange={setIsByWord} />}
              {props.children(at)}
            </>
          )}
          <DialogButtons onCancel={close}>
            {at !== undefined && (
              <button type="submit" className="button button-primary">
                <Icon aria-hidden className="size-4" />
                {texts.here}
              </button>
            )}
          </DialogButtons>
        </form>
      )}
    </Sheet>
  );
}

/** The words that can be chosen, and the one that is. */
function useJoints({ narration, language, proposedAt, taken }: JointDialogProps) {
  const joints = useMemo(() => jointsOf(narration, language), [narration, language]);
  const isFree = (joint: Joint) => !taken?.has(joint.at);
  const hasSentences = joints.some((joint) => joint.isSentence && isFree(joint));
  const [isByWord, setIsByWord] = useState(!hasSentences);
  const shown = joints.filter((joint) => isByWord || joint.isSentence || !isFree(joint));
  const [wanted, setWanted] = useState(proposedAt);
  const at = nearestJoint(shown.filter(isFree), wanted)?.at;
  return { shown, at, setWanted, hasSentences, isByWord, setIsByWord };
}

function ByWord(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-center gap-3">
      <input
        type="checkbox"
        className="accent-mark size-4"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
