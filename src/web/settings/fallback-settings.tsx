import { useQuery } from '@tanstack/react-query';
import { ArrowUp, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capabilitiesQuery } from '../shell/query.ts';
import { useModelName } from '../start/use-model-name.ts';
import { withModel, withModelEarlier, withoutModel } from './model-order.ts';
import { Outcome } from './outcome.tsx';
import { type ServerSettings, useSave } from './use-settings.ts';

const KINDS = ['script', 'speech', 'picture'] as const;
type Kind = (typeof KINDS)[number];
type Fallback = NonNullable<ServerSettings['fallback']>;

/** Which models continue a film while the provider of another one is down. */
export function FallbackSettings({ fallback }: { readonly fallback: Fallback }) {
  const { t } = useTranslation();
  const save = useSave();
  const [edited, setEdited] = useState<Readonly<Partial<Record<Kind, readonly string[]>>>>({});
  const [mixing, setMixing] = useState<boolean>();
  const orderOf = (kind: Kind) => edited[kind] ?? fallback[kind].models;
  const isMixing = mixing ?? fallback.mixesVoices.allowed;
  const changed = KINDS.filter((kind) => orderOf(kind).join() !== fallback[kind].models.join());
  const isMixingChanged = isMixing !== fallback.mixesVoices.allowed;
  // One model alone has nothing behind it.
  const isIncomplete = KINDS.some((kind) => orderOf(kind).length === 1);
  const hasChanges = changed.length > 0 || isMixingChanged;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isIncomplete || !hasChanges) return;
    const orders = changed.map((kind) => [kind, orderOf(kind).length === 0 ? null : [...orderOf(kind)]]);
    const voices = isMixingChanged && { mixesVoices: isMixing };
    save.mutate(
      { fallback: { ...Object.fromEntries(orders), ...voices } },
      {
        onSuccess: () => {
          setEdited({});
          setMixing(undefined);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-6">
      {KINDS.map((kind) => (
        <OrderField
          key={kind}
          kind={kind}
          order={orderOf(kind)}
          isFixed={fallback[kind].source === 'environment'}
          onChange={(order) => setEdited({ ...edited, [kind]: order })}
        />
      ))}
      <MixField
        isMixing={isMixing}
        isFixed={fallback.mixesVoices.source === 'environment'}
        onChange={setMixing}
      />
      <button
        type="submit"
        className="button button-primary w-fit"
        disabled={isIncomplete || !hasChanges || save.isPending}
      >
        {t('setup.save')}
      </button>
      <Outcome error={save.error} success={save.isSuccess && !hasChanges ? t('setup.saved') : undefined} />
    </form>
  );
}

interface OrderFieldProps {
  readonly kind: Kind;
  readonly order: readonly string[];
  readonly isFixed: boolean;
  readonly onChange: (order: readonly string[]) => void;
}

function OrderField({ kind, order, isFixed, onChange }: OrderFieldProps) {
  const { t } = useTranslation();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const options = capabilities?.models[kind] ?? [];
  const modelName = useModelName();
  const nameOf = (model: string) => modelName(options.find(({ id }) => id === model)?.label ?? model);
  const others = options.filter(({ id, available }) => available && !order.includes(id));
  return (
    <fieldset disabled={isFixed} className="flex min-w-0 flex-col gap-2">
      <legend className="label mb-2">{t(`options.modelKinds.${kind}`)}</legend>
      {order.length > 0 && (
        <ol className="flex list-decimal flex-col gap-1 pl-6">
          {order.map((model, index) => (
            <li key={model}>
              <span className="flex items-center gap-1">
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{nameOf(model)}</span>
                {!isFixed && (
                  <PlaceButtons name={nameOf(model)} index={index} order={order} onChange={onChange} />
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      {!isFixed && others.length > 0 && (
        <select
          value=""
          aria-label={t('setup.modelAdd')}
          onChange={(event) => onChange(withModel(order, event.target.value))}
          className="field"
        >
          <option value="">{t('setup.modelAdd')}</option>
          {others.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      )}
      <p className="text-soft text-sm">
        {isFixed && t('setup.fixed', { variable: `SCENECAST_${kind.toUpperCase()}_FALLBACK` })}
        {!isFixed && order.length === 0 && t('setup.fallbackNone')}
        {!isFixed && order.length === 1 && t('setup.fallbackOne')}
      </p>
    </fieldset>
  );
}

/** Tries a model earlier, or never. */
function PlaceButtons(
  props: Pick<OrderFieldProps, 'order' | 'onChange'> & { readonly name: string; readonly index: number },
) {
  const { t } = useTranslation();
  const { name, index, order, onChange } = props;
  return (
    <>
      <button
        type="button"
        className="icon-button"
        disabled={index === 0}
        aria-label={t('setup.modelEarlier', { model: name })}
        onClick={() => onChange(withModelEarlier(order, index))}
      >
        <ArrowUp aria-hidden className="size-4" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('setup.modelRemove', { model: name })}
        onClick={() => onChange(withoutModel(order, index))}
      >
        <X aria-hidden className="size-4" />
      </button>
    </>
  );
}

function MixField(props: {
  readonly isMixing: boolean;
  readonly isFixed: boolean;
  readonly onChange: (isMixing: boolean) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={props.isMixing}
          disabled={props.isFixed}
          aria-describedby={id}
          onChange={(event) => props.onChange(event.target.checked)}
          className="accent-mark size-4"
        />
        {t('setup.mixVoices')}
      </label>
      <p id={id} className="text-soft text-sm">
        {t('setup.mixVoicesRule')} {props.isFixed && t('setup.fixed', { variable: 'SCENECAST_MIX_VOICES' })}
      </p>
    </div>
  );
}
