import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Capabilities, GenerationView } from '../../index.ts';
import type { Choices } from '../start/choices.ts';
import type { SettingsChange } from './settings-change.ts';

/** What each group of settings needs. */
export interface FieldsProps {
  /** The film with the settings that are chosen. */
  readonly shown: GenerationView;
  readonly capabilities: Capabilities;
  readonly choices: Choices;
  readonly onChoose: (change: SettingsChange) => void;
}

/** Settings that belong together, folded away but for the first. */
export function FieldGroup(props: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details
      open={props.isOpen}
      className="group/fields border-line border-t pt-3 first-of-type:border-t-0 [&_:is(input,select,textarea,summary)]:scroll-mt-90 [&_:is(input,select,textarea,summary)]:scroll-mb-32 xl:[&_:is(input,select,textarea,summary)]:scroll-mt-70"
    >
      <summary className="flex min-h-9 list-none items-center font-semibold">
        <span className="flex-1">{props.title}</span>
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/fields:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-1 [&_label]:text-[0.9rem] [&_label>span]:px-2">
        {props.children}
      </div>
    </details>
  );
}
