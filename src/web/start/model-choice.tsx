import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { Choices } from './choices.ts';
import { type FilmSettings, MODEL_KINDS, type ModelKind } from './film-settings.ts';
import { SelectField } from './select-field.tsx';
import { useModelName } from './use-model-name.ts';

/** Who writes, speaks and draws, where there is more than one who can. */
export function ModelChoice(props: {
  readonly choices: Choices;
  readonly settings: FilmSettings;
  readonly onChoose: (kind: ModelKind, model: string) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const modelName = useModelName();
  const { choices, settings } = props;
  const kinds = MODEL_KINDS.filter((kind) => choices.models[kind].length > 1);
  if (kinds.length === 0) return null;
  const nameOf = (option: Choices['models'][ModelKind][number] | undefined) => {
    if (!option) return '';
    const { paid, usdPerMinute } = option;
    const model = modelName(option.label);
    if (!paid) return t('options.freeModel', { model });
    if (typeof usdPerMinute !== 'number') return t('options.paidModel', { model });
    return t('options.pricedModel', { model, price: formats.money(usdPerMinute) });
  };
  return (
    <fieldset className="@container">
      <legend className="label mb-2">{t('options.models')}</legend>
      <div className="grid gap-3 @lg:grid-cols-2 @3xl:grid-cols-3">
        {kinds.map((kind) => (
          <SelectField
            key={kind}
            label={t(`options.modelKinds.${kind}`)}
            values={choices.models[kind].map(({ id }) => id)}
            chosen={settings.models?.[kind] ?? choices.models[kind][0]?.id}
            show={(id) => nameOf(choices.models[kind].find((model) => model.id === id))}
            onChoose={(model) => props.onChoose(kind, model)}
          />
        ))}
      </div>
    </fieldset>
  );
}
