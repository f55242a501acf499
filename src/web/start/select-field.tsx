import { useId } from 'react';

/** One of several values, under its label. */
export function SelectField<Value extends string | number>(props: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value | undefined;
  readonly show: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  const { values } = props;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {props.label}
      </label>
      <select
        id={id}
        value={props.chosen}
        onChange={(event) => {
          const value = values[event.target.selectedIndex];
          if (value !== undefined) props.onChoose(value);
        }}
        className="field"
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {props.show(value)}
          </option>
        ))}
      </select>
    </div>
  );
}
