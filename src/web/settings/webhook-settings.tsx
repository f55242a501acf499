import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outcome } from './outcome.tsx';
import { type ServerSettings, useSave } from './use-settings.ts';

const SECRET_BYTES = 32;

/** Whom the server calls when a film comes to an end, and the secret that signs the calls. */
export function WebhookSettings({ webhook }: { readonly webhook: ServerSettings['webhook'] }) {
  const { t } = useTranslation();
  const save = useSave();
  const { url, source } = webhook;
  if (source === 'environment') return <p>{t('setup.webhookFixed', { url })}</p>;
  return (
    <div className="flex flex-col gap-4">
      {url !== null && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 [overflow-wrap:anywhere]">{t('setup.webhookOn', { url })}</p>
          <button
            type="button"
            className="button button-quiet"
            disabled={save.isPending}
            onClick={() => save.mutate({ webhook: null })}
          >
            {t('setup.remove')}
          </button>
        </div>
      )}
      <WebhookForm isBusy={save.isPending} onSave={(given) => save.mutate({ webhook: given })} />
      <Outcome error={save.error} success={save.isSuccess ? t('setup.saved') : undefined} />
    </div>
  );
}

function WebhookForm(props: {
  readonly isBusy: boolean;
  readonly onSave: (webhook: { readonly url: string; readonly secret: string }) => void;
}) {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const isTyped = url.trim() !== '' && secret.trim() !== '';
  const isValid = /^https?:\/\/\S+$/.test(url.trim()) && /^whsec_\S{32,}$/.test(secret.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isValid) return;
    props.onSave({ url: url.trim(), secret: secret.trim() });
    setUrl('');
    setSecret('');
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <UrlField value={url} onChange={setUrl} />
      <SecretField value={secret} isRefused={isTyped && !isValid} onChange={setSecret} />
      <button type="submit" className="button button-primary w-fit" disabled={!isValid || props.isBusy}>
        {t('setup.save')}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function UrlField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {t('setup.webhookUrl')}
      </label>
      <input
        id={id}
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="field"
      />
    </div>
  );
}

function SecretField({ value, isRefused, onChange }: FieldProps & { readonly isRefused: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {t('setup.webhookSecret')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          autoComplete="off"
          spellCheck={false}
          placeholder="whsec_"
          maxLength={200}
          value={value}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
          className="field min-w-0 flex-1 basis-56"
        />
        <button type="button" className="button button-quiet" onClick={() => onChange(newSecret())}>
          {t('setup.webhookGenerate')}
        </button>
      </div>
      <p id={`${id}-hint`} className="text-soft text-sm">
        {t(isRefused ? 'setup.webhookInvalid' : 'setup.webhookSecretHint')}
      </p>
    </div>
  );
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
