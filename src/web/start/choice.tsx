import type { ReactNode } from 'react';

/** One option of a {@link Choice}. */
export interface ShownOption {
  readonly label: string;
  readonly hint?: string;
  readonly picture?: ReactNode;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** Name of the radio group. */
  readonly name: string;
  readonly columns: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly show: (value: Value) => ShownOption;
  readonly onChoose: (value: Value) => void;
}

/** Selects one of a few visible options. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className="label mb-2">{props.label}</legend>
      <div className={`grid gap-3 ${props.columns}`}>
        {props.values.map((value) => (
          <Option
            key={value}
            name={props.name}
            value={value}
            {...props.show(value)}
            isChosen={value === props.chosen}
            onChoose={() => props.onChoose(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OptionProps extends ShownOption {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Option({ name, value, label, hint, isChosen, onChoose, picture }: OptionProps) {
  return (
    <label className="border-line bg-paper hover:border-soft has-checked:border-mark transition-colors has-checked:bg-mark-wash has-focus-visible:outline-mark relative flex flex-col overflow-hidden rounded-xl border has-checked:ring-1 has-checked:ring-mark has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      {picture}
      <span className="flex flex-col px-2 py-2 break-words hyphens-auto max-sm:text-[0.87rem] sm:px-3">
        <span className="font-semibold">{label}</span>
        {hint !== undefined && <span className="text-soft text-sm">{hint}</span>}
      </span>
    </label>
  );
}
