import type { ReactNode } from 'react';

export interface RoundSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
}

/** What a page shows, chosen beside its title. */
export function RoundSelect({ label, value, onChoose, children }: RoundSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      className="field w-auto min-w-0 flex-1 basis-40 rounded-full sm:max-w-52 sm:flex-none"
    >
      {children}
    </select>
  );
}
