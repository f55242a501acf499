import type { ReactNode } from 'react';
import type { Joint } from './split-narration.ts';

export interface JointChoiceProps {
  readonly legend: string;
  readonly narration: string;
  readonly joints: readonly Joint[];
  /** The chosen position. */
  readonly at: number;
  /** Stands before the chosen word. */
  readonly mark: ReactNode;
  /** What stands at some of the positions already. They cannot be chosen. */
  readonly taken?: ReadonlyMap<number, ReactNode>;
  readonly onChoose: (at: number) => void;
}

/** The words of a narration, of which one is chosen. The first piece cannot be, nor what is taken. */
export function JointChoice(props: JointChoiceProps) {
  const { legend, narration, joints, at, mark, taken, onChoose } = props;
  const end = joints.find((joint) => joint.at > at && taken?.has(joint.at))?.at ?? narration.length;
  return (
    <fieldset className="min-w-0">
      <legend className="label mb-2">{legend}</legend>
      <p className="bg-well max-h-[38dvh] overflow-y-auto rounded-xl px-4 py-3 text-lg leading-[1.9]">
        {narration.slice(0, joints[0]?.at)}
        {joints.map((joint, index) => {
          const words = narration.slice(joint.at, joints[index + 1]?.at);
          const existing = taken?.get(joint.at);
          if (existing !== undefined)
            return (
              <span key={joint.at}>
                {existing}
                {words}
              </span>
            );
          return (
            <label
              key={joint.at}
              className={`hover:bg-mark-wash has-focus-visible:outline-mark relative cursor-pointer rounded py-1 has-focus-visible:outline-2 ${joint.at >= at && joint.at < end ? 'text-mark' : ''}`}
            >
              <input
                type="radio"
                name="cut"
                className="sr-only"
                checked={joint.at === at}
                onChange={() => onChoose(joint.at)}
              />
              {joint.at === at && mark}
              {words}
            </label>
          );
        })}
      </p>
    </fieldset>
  );
}
