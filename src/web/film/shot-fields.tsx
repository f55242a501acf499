import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShotView } from '../../index.ts';
import type { Draft } from '../drafts.ts';
import { blankCard, type Card, type CardField, CHOSEN_KINDS, fieldsOf, valuesOf } from './card-fields.ts';
import { Field } from './field.tsx';
import type { Painter } from './painter.ts';
import { cardFieldName, kindName, PICTURE, promptName } from './scene-changes.ts';

export interface ShotFieldsProps {
  readonly shot: ShotView;
  /** What was typed before and not saved. */
  readonly draft: Draft | undefined;
  readonly painter: Painter;
  /** The shot's number, if there are several. */
  readonly number?: number;
}

/** Fields of a shot: those of its card, or the description of its picture. */
export function ShotFields({ shot, draft, painter, number }: ShotFieldsProps) {
  const { t } = useTranslation();
  const [card, setCard] = useState(() => cardOf(shot, draft?.[kindName(shot.id)] ?? shot.card?.kind));
  const kinds = [...new Set([...(shot.card ? [shot.card.kind] : []), ...CHOSEN_KINDS])];
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      {number !== undefined && (
        <legend className="border-line mb-3 w-full border-t pt-4 font-semibold">
          {t('cast.pictureOf', { number })}
        </legend>
      )}
      <Field label={t('card.shows')}>
        <select
          name={kindName(shot.id)}
          value={card?.kind ?? PICTURE}
          onChange={(event) => setCard(cardOf(shot, event.target.value))}
          className="field"
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`card.kinds.${kind}`)}
            </option>
          ))}
          {/* What nothing paints is not offered, only shown where it was chosen. */}
          {(painter === 'current' || !shot.card || !card) && (
            <option value={PICTURE}>{t('card.kinds.picture')}</option>
          )}
        </select>
      </Field>
      {card ? (
        // Another kind starts with new fields.
        <CardFields key={card.kind} card={card} shotId={shot.id} draft={draft} />
      ) : (
        <Field label={t('board.prompt')}>
          <textarea
            name={promptName(shot.id)}
            required
            defaultValue={draft?.[promptName(shot.id)] ?? shot.visualPrompt}
            rows={2}
            maxLength={4000}
            className="field field-sizing-content"
          />
        </Field>
      )}
    </fieldset>
  );
}

/** The card of this kind to begin with, if it is one. */
function cardOf({ card, visualPrompt }: ShotView, kind: string = PICTURE): Card | undefined {
  if (kind === card?.kind) return card;
  return kind === PICTURE ? undefined : blankCard(kind as Card['kind'], visualPrompt);
}

function CardFields(props: {
  readonly card: Card;
  readonly shotId: string;
  readonly draft: Draft | undefined;
}) {
  const { t } = useTranslation();
  const { card, shotId, draft } = props;
  const values = valuesOf(card);
  return fieldsOf(card).map((field) => {
    const name = cardFieldName(shotId, field.name);
    return (
      <Field key={field.name} label={t(`card.fields.${field.name}`)}>
        <CardInput field={field} name={name} value={draft?.[name] ?? values[field.name] ?? ''} />
        {field.hint && <span className="text-soft text-sm">{t(`card.hints.${field.hint}`)}</span>}
      </Field>
    );
  });
}

function CardInput(props: { readonly field: CardField; readonly name: string; readonly value: string }) {
  const { field, name, value } = props;
  const shared = {
    name,
    defaultValue: value,
    required: field.isRequired ?? false,
    maxLength: 5000,
    // Errors are cleared. The field is checked again when saving.
    onInput: (event: React.FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      event.currentTarget.setCustomValidity(''),
  };
  if (field.form === 'line') return <input {...shared} className="field" />;
  const rows = field.form === 'text' ? 2 : 4;
  return <textarea {...shared} rows={rows} className="field field-sizing-content" />;
}
