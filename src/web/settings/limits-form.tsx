import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LimitKind, NamedLimit, NamedLimitsProps } from './limit-kinds.ts';
import { Outcome } from './outcome.tsx';
import { useSave } from './use-settings.ts';

/** The limits of one name: as fields, or as a button that opens them if there are none. */
export function LimitsForm<Kind extends string>(
  props: NamedLimitsProps<Kind> & {
    readonly limit: NamedLimit<Kind>;
    readonly isOpen: boolean;
    readonly onOpen: () => void;
    readonly onRemove: () => void;
  },
) {
  const { t } = useTranslation();
  const { kinds, limit, variable, isOpen } = props;
  const { name, source } = limit;
  const save = useSave();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const textOf = (kind: Kind) => typed[kind] ?? limit[kind]?.toString() ?? '';
  const isInvalid = kinds.some(({ kind, read }) => read(textOf(kind)) === undefined);
  const isSaved = source === 'saved' && kinds.every(({ kind, read }) => read(textOf(kind)) === limit[kind]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isInvalid || isSaved) return;
    const set = kinds.flatMap(({ kind, read }) => {
      const value = read(textOf(kind));
      return value == null ? [] : [[kind, value] as const];
    });
    const entry = Object.fromEntries(set) as Partial<Record<Kind, number>>;
    save.mutate(props.changes({ [name]: entry }), { onSuccess: () => setTyped({}) });
  };
  const remove = () => {
    props.onRemove();
    setTyped({});
    if (source === 'saved') save.mutate(props.changes({ [name]: null }));
  };
  const note = props.noteOf?.(name);
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="font-semibold [overflow-wrap:anywhere]">{props.nameOf?.(name) ?? name}</legend>
        {note !== undefined && <div className="text-sm">{note}</div>}
        {isOpen && (
          <div className="grid gap-3 sm:grid-cols-3">
            {kinds.map((kind) => (
              <NumberField
                key={kind.kind}
                kind={kind}
                text={textOf(kind.kind)}
                isFixed={source === 'environment'}
                onType={(text) => setTyped({ ...typed, [kind.kind]: text })}
              />
            ))}
          </div>
        )}
        {source === 'environment' && <p className="text-soft text-sm">{t('setup.fixed', { variable })}</p>}
        {source !== 'environment' && (
          <div className="flex flex-wrap gap-2">
            {isOpen ? (
              <>
                <button
                  type="submit"
                  className="button button-primary"
                  disabled={isInvalid || isSaved || save.isPending}
                >
                  {t('setup.save')}
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  disabled={save.isPending}
                  onClick={remove}
                >
                  {t('setup.remove')}
                </button>
              </>
            ) : (
              // With a key, because the button that submits would take over its node within the same click.
              <button key="open" type="button" className="button button-quiet" onClick={props.onOpen}>
                {t('setup.setLimits')}
              </button>
            )}
          </div>
        )}
        <Outcome error={save.error} success={save.isSuccess && isSaved ? t('setup.saved') : undefined} />
      </fieldset>
    </form>
  );
}

function NumberField<Kind extends string>(props: {
  readonly kind: LimitKind<Kind>;
  readonly text: string;
  readonly isFixed: boolean;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  const { kind, text } = props;
  const isInvalid = kind.read(text) === undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {kind.label}
      </label>
      <div className="relative">
        {kind.sign !== undefined && (
          <span aria-hidden className="text-soft absolute top-1/2 left-3.5 -translate-y-1/2">
            {kind.sign}
          </span>
        )}
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={props.isFixed}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-note` : undefined}
          onChange={(event) => props.onType(event.target.value)}
          className={`field disabled:bg-well ${kind.sign === undefined ? '' : 'pl-7'}`}
        />
      </div>
      {isInvalid && (
        <p id={`${id}-note`} className="text-mark text-sm font-medium">
          {kind.correction}
        </p>
      )}
    </div>
  );
}
