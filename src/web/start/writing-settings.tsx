import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmSettings } from './film-settings.ts';
import { SelectField } from './select-field.tsx';

/** The limit of the protocol. */
const MAX_LENGTH = 200;
/** In which films are asked for most. Others can be requested through the API. */
export const FILM_LANGUAGES = [
  ...['ar', 'bn', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko'],
  ...['nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
];

interface WritingSettingsProps {
  readonly settings: FilmSettings;
  readonly onChange: (settings: FilmSettings) => void;
  /** Whether there is no document to stay with. */
  readonly isTopic: boolean;
}

/** For whom, how and in which language a model writes. */
export function WritingSettings({ settings, onChange, isTopic }: WritingSettingsProps) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const show = (tag: string) => (tag === '' ? t('options.sameLanguage') : (names.of(tag) ?? tag));
  const { language = '' } = settings;
  const tags = [...new Set([...FILM_LANGUAGES, ...(language === '' ? [] : [language])])];
  const sorted = tags.sort((one, other) => show(one).localeCompare(show(other), i18n.language));
  return (
    <fieldset className="@container">
      <legend className="label mb-2">{t('options.writing')}</legend>
      <div className="grid gap-3 @lg:grid-cols-2 @2xl:grid-cols-4">
        <Wish
          label={t('options.audience')}
          placeholder={t('options.audienceExample')}
          value={settings.audience}
          onChange={(audience) => onChange({ ...settings, audience })}
        />
        <Wish
          label={t('options.tone')}
          placeholder={t('options.toneExample')}
          value={settings.tone}
          onChange={(tone) => onChange({ ...settings, tone })}
        />
        <SelectField
          label={t('options.filmLanguage')}
          values={['', ...sorted]}
          chosen={language}
          show={show}
          onChoose={(tag) => onChange({ ...settings, language: tag === '' ? undefined : tag })}
        />
        {!isTopic && (
          <SelectField
            label={t('options.fidelity')}
            values={['document', 'free'] as const}
            chosen={settings.fidelity ?? 'document'}
            show={(fidelity) => t(`options.fidelities.${fidelity}`)}
            onChoose={(fidelity) =>
              onChange({ ...settings, fidelity: fidelity === 'free' ? fidelity : undefined })
            }
          />
        )}
      </div>
    </fieldset>
  );
}

function Wish(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {props.label}
      </label>
      <input
        id={id}
        className="field"
        value={props.value ?? ''}
        placeholder={props.placeholder}
        maxLength={MAX_LENGTH}
        autoComplete="off"
        onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
        // Otherwise it would start the film.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    </div>
  );
}
