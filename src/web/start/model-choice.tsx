import { useTranslation } from 'react-i18next';
import type { Choices } from './choices.ts';
import { type FilmSettings, MODEL_KINDS, type ModelKind } from './film-settings.ts';

/** Who writes, speaks and draws, where there is more than one who can. */
export function ModelChoice(props: {
  readonly choices: Choices;
  readonly settings: FilmSettings;
  readonly onChoose: (kind: ModelKind, model: string) => void;
}) {
  const { t } = useTranslation();
  const { choices, settings } = props;
  const kinds = MODEL_KINDS.filter((kind) => choices.models[kind].length > 1);
  if (kinds.length === 0) return null;
  return (
    <fieldset>
      <legend className="label mb-2">{t('options.models')}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {kinds.map((kind) => (
          <div key={kind} className="flex min-w-0 flex-col gap-1">
            <label htmlFor={`model-${kind}`} className="font-medium">
              {t(`options.modelKinds.${kind}`)}
            </label>
            <select
              id={`model-${kind}`}
              value={settings.models?.[kind] ?? choices.models[kind][0]?.id}
              onChange={(event) => props.onChoose(kind, event.target.value)}
              className="field"
            >
              {choices.models[kind].map(({ id, label, paid }) => (
                <option key={id} value={id}>
                  {paid ? t('options.paidModel', { model: label }) : t('options.freeModel', { model: label })}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
