import { useTranslation } from 'react-i18next';
import { CHOICES } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { Choice } from '../start/choice.tsx';
import { SelectField } from '../start/select-field.tsx';
import { FormatFrame } from '../start/style-pictures.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';

/** The shape of the film, how sharp it is, how smoothly it moves, and how its scenes follow each other. */
export function FrameFields({ shown, capabilities, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { resolutions = [], frameRates = [], transitions = [] } = capabilities;
  const { format = 'landscape', look = '', style = look, transition = 'theme' } = shown;
  return (
    <FieldGroup title={t('filmSettings.frame')}>
      <Choice
        label={t('options.format')}
        name="film-format"
        columns="grid-cols-3"
        values={CHOICES.formats}
        chosen={format}
        show={(each) => ({
          label: t(`options.formats.${each}`),
          picture: <FormatFrame format={each} style={style} />,
        })}
        onChoose={(each) => onChoose({ format: each })}
      />
      <div className="grid grid-cols-2 gap-3">
        {resolutions.length > 1 && (
          <SelectField
            label={t('filmSettings.resolution')}
            values={resolutions}
            chosen={shown.resolution}
            show={(each) => (each === '2160p' ? `${each} (4K)` : each)}
            onChoose={(resolution) => onChoose({ resolution })}
          />
        )}
        {frameRates.length > 1 && (
          <SelectField
            label={t('filmSettings.frameRate')}
            values={frameRates}
            chosen={shown.fps}
            show={(each) => t('filmSettings.perSecond', { number: formats.number(each) })}
            onChoose={(fps) => onChoose({ fps })}
          />
        )}
      </div>
      {transitions.length > 1 && (
        <SelectField
          label={t('filmSettings.transition')}
          values={transitions}
          chosen={transition}
          show={(each) => t(`filmSettings.transitions.${each}`)}
          onChoose={(each) => onChoose({ transition: each })}
        />
      )}
    </FieldGroup>
  );
}
