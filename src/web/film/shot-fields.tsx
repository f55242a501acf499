import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShotView } from '../../index.ts';
import { blankCard, type Card, type CardField, CHOSEN_KINDS, fieldsOf, valuesOf } from './card-fields.ts';
import { Field } from './field.tsx';

/** Its value when the shot shows a picture of its description, and no card. */
const PICTURE = '';

export const kindName = (shotId: string) => `kind:${shotId}`;
export const cardFieldName = (shotId: string, field: string) => `card:${shotId}:${field}`;
export const promptName = (shotId: string) => `shot:${shotId}`;

/** What a shot shows: the parts of its card, or the description of its picture. */
export function ShotFields({ shot, number }: { readonly shot: ShotView; readonly number?: number }) {
  const { t } = useTranslation();
  const [card, setCard] = useState<Card | undefined>(shot.card);
  const suffix = number === undefined ? '' : `, ${number}`;
  const kinds = [...new Set([...(shot.card ? [shot.card.kind] : []), ...CHOSEN_KINDS])];
  const choose = (kind: string) => {
    if (kind === shot.card?.kind) return setCard(shot.card);
    setCard(kind === PICTURE ? undefined : blankCard(kind as Card['kind'], shot.visualPrompt));
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <Field label={`${t('card.shows')}${suffix}`}>
        <select
          name={kindName(shot.id)}
          value={card?.kind ?? PICTURE}
          onChange={(event) => choose(event.target.value)}
          className="field"
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`card.kinds.${kind}`)}
            </option>
          ))}
          <option value={PICTURE}>{t('card.kinds.picture')}</option>
        </select>
      </Field>
      {card ? (
        // With another kind, the fields begin anew.
        <CardFields key={card.kind} card={card} shotId={shot.id} />
      ) : (
        <Field label={`${t('board.prompt')}${suffix}`}>
          <textarea
            name={promptName(shot.id)}
            required
            defaultValue={shot.visualPrompt}
            rows={2}
            maxLength={4000}
            className="field field-sizing-content"
          />
        </Field>
      )}
    </fieldset>
  );
}

function CardFields({ card, shotId }: { readonly card: Card; readonly shotId: string }) {
  const { t } = useTranslation();
  const values = valuesOf(card);
  return fieldsOf(card).map((field) => (
    <Field key={field.name} label={t(`card.fields.${field.name}`)}>
      <CardInput field={field} name={cardFieldName(shotId, field.name)} value={values[field.name] ?? ''} />
      {field.hint && <span className="text-soft text-sm">{t(`card.hints.${field.hint}`)}</span>}
    </Field>
  ));
}

function CardInput(props: { readonly field: CardField; readonly name: string; readonly value: string }) {
  const { field, name, value } = props;
  const shared = {
    name,
    defaultValue: value,
    required: field.isRequired ?? false,
    maxLength: 5000,
    // What was wrong may be right now: it is read again when it is saved.
    onInput: (event: React.FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      event.currentTarget.setCustomValidity(''),
  };
  if (field.form === 'line') return <input {...shared} className="field" />;
  const rows = field.form === 'text' ? 2 : 4;
  return <textarea {...shared} rows={rows} className="field field-sizing-content" />;
}
