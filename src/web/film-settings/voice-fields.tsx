import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { ModelChoice } from '../start/model-choice.tsx';
import { pronunciationsOf } from '../start/pronunciations.ts';
import { sampleSentence } from '../start/sample-sentence.ts';
import { SelectField } from '../start/select-field.tsx';
import { VoiceChoice } from '../start/voice-choice.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';

/** Who speaks, and how. */
export function VoiceFields({ shown, choices, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { speed, scenePauseMs } = choices.defaults;
  const usual = (text: string, isUsual: boolean) => (isUsual ? t('options.usual', { value: text }) : text);
  const { models, length = 'short', format = 'landscape', captions = 'burned' } = shown;
  return (
    <FieldGroup title={t('options.voice')}>
      <ModelChoice
        // The script is written.
        choices={{ ...choices, models: { ...choices.models, script: [] } }}
        settings={{ length, format, captions, ...(models && { models }) }}
        onChoose={(kind, model) => onChoose({ models: { [kind]: model } })}
      />
      <VoiceChoice
        choices={choices}
        chosen={shown.voice}
        sentence={sampleSentence(shown.scenes[0]?.narration ?? '')}
        speed={shown.speed}
        onChoose={(voice) => onChoose({ voice })}
      />
      <div className="grid grid-cols-2 gap-3">
        {choices.speeds.length > 1 && (
          <SelectField
            label={t('options.speed')}
            values={choices.speeds}
            chosen={shown.speed ?? speed}
            show={(each) => usual(`${formats.number(each)} ×`, each === speed)}
            onChoose={(each) => onChoose({ speed: each })}
          />
        )}
        {choices.scenePausesMs.length > 1 && (
          <SelectField
            label={t('options.scenePause')}
            values={choices.scenePausesMs}
            chosen={shown.scenePauseMs ?? scenePauseMs}
            show={(each) => usual(formats.seconds(each), each === scenePauseMs)}
            onChoose={(each) => onChoose({ scenePauseMs: each })}
          />
        )}
      </div>
      <Pronunciations
        // What was undone is shown as it is.
        key={JSON.stringify(shown.pronunciations)}
        list={shown.pronunciations ?? {}}
        onChoose={(pronunciations) => onChoose({ pronunciations })}
      />
    </FieldGroup>
  );
}

function Pronunciations(props: {
  readonly list: Readonly<Record<string, string>>;
  readonly onChoose: (list: Record<string, string>) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(() =>
    Object.entries(props.list)
      .map(([word, sound]) => `${word} = ${sound}`)
      .join('\n'),
  );
  const { pronunciations, invalidLines } = pronunciationsOf(typed);
  const choose = () => {
    if (JSON.stringify(pronunciations) !== JSON.stringify(props.list)) props.onChoose({ ...pronunciations });
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {t('options.pronunciations')}
      </label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={invalidLines.length > 0}
        className="field"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={choose}
      />
      <div id={`${id}-hint`} className="text-sm">
        <p className="text-soft">{t('options.pronunciationsHint')}</p>
        {invalidLines.length > 0 && (
          <p className="break-words">
            {t('options.pronunciationsInvalid', { lines: invalidLines.join(' · ') })}
          </p>
        )}
      </div>
    </div>
  );
}
