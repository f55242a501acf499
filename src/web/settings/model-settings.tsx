import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { capabilitiesQuery } from '../shell/query.ts';
import { useModelName } from '../start/use-model-name.ts';
import { Outcome } from './outcome.tsx';
import { type ServerSettings, useSave } from './use-settings.ts';

const KINDS = ['script', 'speech', 'picture'] as const;
type Kind = (typeof KINDS)[number];
type Option = Capabilities['models'][Kind][number];

/** Which models make a film that does not choose its own, each with what a minute of film costs. */
export function ModelSettings({ models }: { readonly models: ServerSettings['models'] }) {
  const { t } = useTranslation();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const save = useSave();
  return (
    <div className="flex flex-col gap-4">
      {KINDS.map((kind) => (
        <ModelField
          key={kind}
          kind={kind}
          chosen={models[kind]}
          options={capabilities?.models[kind] ?? []}
          isBusy={save.isPending}
          onChoose={(model) => save.mutate({ models: { [kind]: model } })}
        />
      ))}
      <Outcome error={save.error} success={save.isSuccess ? t('setup.saved') : undefined} />
    </div>
  );
}

function ModelField(props: {
  readonly kind: Kind;
  readonly chosen: ServerSettings['models'][Kind];
  readonly options: readonly Option[];
  readonly isBusy: boolean;
  readonly onChoose: (model: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const priceOf = useMinutePrice();
  const formats = useFormats();
  const { kind, chosen, isBusy } = props;
  const isFixed = chosen.source === 'environment';
  // The model in use is listed even if it cannot be used any more.
  const options = props.options.filter((option) => option.available || option.id === chosen.model);
  const ending = options.find((option) => option.id === chosen.model);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {t(`options.modelKinds.${kind}`)}
      </label>
      <select
        id={id}
        value={chosen.model}
        disabled={isFixed || isBusy}
        aria-describedby={isFixed ? `${id}-fixed` : undefined}
        onChange={(event) => props.onChoose(event.target.value)}
        className="field disabled:bg-well"
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {priceOf(option)}
          </option>
        ))}
      </select>
      {ending?.endsOn !== undefined && (
        <p className="text-soft text-sm">{t('setup.ending', { day: formats.day(ending.endsOn) })}</p>
      )}
      {isFixed && (
        <p id={`${id}-fixed`} className="text-soft text-sm">
          {t('setup.fixed', { variable: `SCENECAST_${kind.toUpperCase()}` })}
        </p>
      )}
    </div>
  );
}

function useMinutePrice(): (option: Option) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const modelName = useModelName();
  return ({ label, paid, usdPerMinute }) => {
    const model = modelName(label);
    if (!paid) return t('setup.minuteFree', { model });
    if (typeof usdPerMinute !== 'number') return t('setup.minuteUnknown', { model });
    return t('setup.minute', { model, price: formats.money(usdPerMinute) });
  };
}
