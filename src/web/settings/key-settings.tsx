import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { Outcome } from './outcome.tsx';
import { type ProviderKey, useSave } from './use-settings.ts';

/** The key of one provider: whether there is one, a field for another, and a test. It is never shown. */
export function KeySettings({ providerKey }: { readonly providerKey: ProviderKey }) {
  const { t } = useTranslation();
  const { provider, name, source, variable } = providerKey;
  const save = useSave();
  const test = useMutation({ mutationFn: () => api.testKey(provider) });
  const isSaved = source === 'saved';
  const change = (key: string | null) => {
    test.reset();
    save.mutate({ keys: { [provider]: key } });
  };
  const success = test.isSuccess
    ? t('setup.accepted', { name })
    : save.isSuccess && isSaved
      ? t('setup.saved')
      : undefined;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-lg">{name}</h3>
        <p className="text-soft">{t(`setup.keyStates.${source}`, { variable })}</p>
      </div>
      {source !== 'environment' && (
        <KeyField
          label={t(isSaved ? 'setup.replaceKey' : 'setup.newKey', { name })}
          isBusy={save.isPending}
          onSave={change}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <KeyTestButton providerKey={providerKey} isBusy={test.isPending} onTest={() => test.mutate()} />
        {isSaved && (
          <button
            type="button"
            className="button button-quiet"
            disabled={save.isPending}
            onClick={() => change(null)}
          >
            {t('setup.remove')}
          </button>
        )}
      </div>
      <Outcome error={save.error ?? test.error} success={success} />
    </div>
  );
}

function KeyTestButton(props: {
  readonly providerKey: ProviderKey;
  readonly isBusy: boolean;
  readonly onTest: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const { source, testCostUsd } = props.providerKey;
  if (source === 'default' || testCostUsd === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-describedby={id}
        disabled={props.isBusy}
        onClick={props.onTest}
      >
        {t(props.isBusy ? 'setup.testing' : 'setup.test')}
      </button>
      <span id={id} className="text-soft text-sm">
        {testCostUsd === 0 ? t('setup.testFree') : t('setup.testCost', { cost: formats.money(testCostUsd) })}
      </span>
    </>
  );
}

function KeyField(props: {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onSave: (key: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const key = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key === '') return;
    setTyped('');
    props.onSave(key);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-1.5">
      <label htmlFor={id} className="sr-only">
        {props.label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          type="password"
          // Password managers would keep the key in the browser.
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="field min-w-0"
        />
        <button type="submit" className="button button-primary" disabled={props.isBusy || key === ''}>
          {t('setup.save')}
        </button>
      </div>
    </form>
  );
}
