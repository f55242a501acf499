import { useTranslation } from 'react-i18next';
import { CHOICES } from '../../index.ts';
import { Choice } from '../start/choice.tsx';
import { SelectField } from '../start/select-field.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';

export function CaptionFields({ shown, choices, capabilities, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const { captions = 'burned', captionSize = 'normal' } = shown;
  const { captionSizes = [] } = capabilities;
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
    </FieldGroup>
  );
}
