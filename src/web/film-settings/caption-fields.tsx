import { useTranslation } from 'react-i18next';
import { CHOICES } from '../../index.ts';
import { Choice } from '../start/choice.tsx';
import { SelectField } from '../start/select-field.tsx';
import { FILM_LANGUAGES } from '../start/writing-settings.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';

export function CaptionFields({ shown, choices, capabilities, onChoose }: FieldsProps) {
  const { t, i18n } = useTranslation();
  const { captions = 'burned', captionSize = 'normal', captionPlace = 'bottom', language = 'und' } = shown;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const own = language.split('-')[0];
  const languages = FILM_LANGUAGES.filter((tag) => tag !== own);
  const second = shown.secondCaptions?.language.split('-')[0] ?? 'none';
  const { captionSizes = [], captionPlaces = [] } = capabilities;
  return (
    <FieldGroup title={t('options.captions')}>
      <Choice
        label={t('filmSettings.captionPlace')}
        name="film-captions"
        columns="grid-cols-3"
        values={CHOICES.captions}
        chosen={captions}
        show={(each) => ({ label: t(`options.captionModes.${each}`) })}
        onChoose={(each) => onChoose({ captions: each })}
      />
      {choices.captionStyles.length > 0 && captions === 'burned' && (
        <SelectField
          label={t('options.captionStyle')}
          values={['own', ...choices.captionStyles]}
          chosen={shown.captionStyle ?? 'own'}
          show={(style) => t(`options.captionStyles.${style}`)}
          onChoose={(style) => onChoose({ captionStyle: style === 'own' ? null : style })}
        />
      )}
      {captionSizes.length > 1 && captions === 'burned' && (
        <SelectField
          label={t('filmSettings.captionSize')}
          values={captionSizes}
          chosen={captionSize}
          show={(size) => t(`filmSettings.captionSizes.${size}`)}
          onChoose={(size) => onChoose({ captionSize: size })}
        />
      )}
      {captionPlaces.length > 1 && captions === 'burned' && (
        <SelectField
          label={t('filmSettings.captionEnd')}
          values={captionPlaces}
          chosen={captionPlace}
          show={(place) => t(`filmSettings.captionEnds.${place}`)}
          onChoose={(place) => onChoose({ captionPlace: place })}
        />
      )}
      {captions !== 'none' && (
        <SelectField
          label={t('filmSettings.secondCaptions')}
          values={['none', ...languages]}
          chosen={second}
          show={(tag) => (tag === 'none' ? t('filmSettings.oneLanguage') : (names.of(tag) ?? tag))}
          onChoose={(tag) => onChoose({ secondCaptions: tag === 'none' ? null : tag })}
        />
      )}
    </FieldGroup>
  );
}
