import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { readAmount } from './amount.ts';
import { Outcome } from './outcome.tsx';
import { type ServerSettings, type SpendingLimit, useSave } from './use-settings.ts';

const NAMES = ['film', 'day', 'month'] as const;
type Name = (typeof NAMES)[number];

const VARIABLES: Readonly<Record<Name, string>> = {
  film: 'SCENECAST_MAX_REQUEST_USD',
  day: 'SCENECAST_MAX_DAY_USD',
  month: 'SCENECAST_MAX_MONTH_USD',
};

/** What may be spent, and how much of it is used. */
export function LimitSettings({ limits }: { readonly limits: ServerSettings['limits'] }) {
  const { t } = useTranslation();
  const save = useSave();
  const [typed, setTyped] = useState<Readonly<Partial<Record<Name, string>>>>({});
  const textOf = (name: Name) => typed[name] ?? limits[name].usd?.toString() ?? '';
  const changed = NAMES.filter((name) => readAmount(textOf(name)) !== limits[name].usd);
  const isInvalid = NAMES.some((name) => readAmount(textOf(name)) === undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isInvalid || changed.length === 0) return;
    const amounts = changed.map((name) => [name, readAmount(textOf(name))]);
    save.mutate(
      { limits: Object.fromEntries(amounts) },
      {
        // What was typed while it was saved is kept.
        onSuccess: () => setTyped((now) => (now === typed ? {} : now)),
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        {NAMES.map((name) => (
          <LimitField
            key={name}
            name={name}
            limit={limits[name]}
            text={textOf(name)}
            onType={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
      </div>
      <button
        type="submit"
        className="button button-primary w-fit"
        disabled={isInvalid || changed.length === 0 || save.isPending}
      >
        {t('setup.save')}
      </button>
      <Outcome
        error={save.error}
        success={save.isSuccess && changed.length === 0 ? t('setup.saved') : undefined}
      />
    </form>
  );
}

function LimitField(props: {
  readonly name: Name;
  readonly limit: SpendingLimit;
  readonly text: string;
  readonly onType: (text: string) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const { name, limit, text } = props;
  const isFixed = limit.source === 'environment';
  const isInvalid = readAmount(text) === undefined;
  const used = limit.usedUsd === undefined ? undefined : formats.money(limit.usedUsd);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {t(`setup.limitNames.${name}`)} <span className="sr-only">({t('setup.usd')})</span>
      </label>
      <div className="relative">
        <span aria-hidden className="text-soft absolute top-1/2 left-3.5 -translate-y-1/2">
          $
        </span>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={isFixed}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-note`}
          onChange={(event) => props.onType(event.target.value)}
          className="field pl-7 disabled:bg-well"
        />
      </div>
      <p
        id={`${id}-note`}
        className={`text-sm [overflow-wrap:anywhere] ${isInvalid ? 'text-mark font-medium' : 'text-soft'}`}
      >
        {isInvalid && t('setup.invalidAmount')}
        {!isInvalid && isFixed && `${t('setup.fixed', { variable: VARIABLES[name] })} `}
        {!isInvalid &&
          used !== undefined &&
          t(limit.usd === null ? 'setup.usedAlone' : 'setup.used', { amount: used })}
      </p>
    </div>
  );
}
