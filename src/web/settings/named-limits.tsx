import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedLimit, NamedLimitsProps } from './limit-kinds.ts';
import { LimitsForm } from './limits-form.tsx';

/** Limits by name: those that exist, those that can be given to what is known, and a field for other names. */
export function NamedLimits<Kind extends string>(
  props: NamedLimitsProps<Kind> & {
    readonly limits: readonly NamedLimit<Kind>[];
    readonly nameLabel: string;
    readonly suggestions: readonly string[];
    readonly isName: (name: string) => boolean;
  },
) {
  const { limits, kinds } = props;
  const [added, setAdded] = useState<readonly string[]>([]);
  const none = Object.fromEntries(kinds.map(({ kind }) => [kind, null])) as Record<Kind, null>;
  const known = new Set(limits.map(({ name }) => name));
  const rows = [
    ...limits,
    ...added
      .filter((name) => !known.has(name))
      .map((name): NamedLimit<Kind> => ({ ...none, name, source: 'default' as const })),
  ];
  const add = (name: string) => setAdded([...added.filter((each) => each !== name), name]);
  return (
    <div className="flex flex-col gap-5">
      {rows.length > 0 && (
        <ul className="flex flex-col gap-5">
          {rows.map((limit) => (
            <li key={limit.name}>
              <LimitsForm
                {...props}
                limit={limit}
                isOpen={limit.source !== 'default' || added.includes(limit.name)}
                onOpen={() => add(limit.name)}
                onRemove={() => setAdded(added.filter((each) => each !== limit.name))}
              />
            </li>
          ))}
        </ul>
      )}
      <NameField
        label={props.nameLabel}
        suggestions={props.suggestions.filter((name) => !known.has(name))}
        isName={props.isName}
        onAdd={add}
      />
    </div>
  );
}

function NameField(props: {
  readonly label: string;
  readonly suggestions: readonly string[];
  readonly isName: (name: string) => boolean;
  readonly onAdd: (name: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isInvalid = name !== '' && !props.isName(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || isInvalid) return;
    props.onAdd(name);
    setTyped('');
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {props.label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          list={`${id}-names`}
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={typed}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-note` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          className="field min-w-0"
        />
        <datalist id={`${id}-names`}>
          {props.suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <button type="submit" className="button button-quiet shrink-0" disabled={name === '' || isInvalid}>
          {t('setup.setLimits')}
        </button>
      </div>
      {isInvalid && (
        <p id={`${id}-note`} className="text-mark text-sm font-medium">
          {t('setup.invalidName')}
        </p>
      )}
    </form>
  );
}
