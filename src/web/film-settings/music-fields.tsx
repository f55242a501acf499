import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { SelectField } from '../start/select-field.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';
import { MusicFileField } from './music-file-field.tsx';

interface MusicFieldsProps extends FieldsProps {
  readonly onChanged: (changed: GenerationView) => void;
}

export function MusicFields({ shown, choices, onChoose, onChanged }: MusicFieldsProps) {
  const { t } = useTranslation();
  if (choices.music.length < 2) return null;
  const { music = 'off' } = shown;
  return (
    <FieldGroup title={t('options.music')}>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t('filmSettings.loudness')}
          values={choices.music}
          chosen={music}
          show={(level) => t(`options.musicLevels.${level}`)}
          onChoose={(level) => onChoose({ music: level })}
        />
        {choices.moods.length > 0 && music !== 'off' && !shown.musicFile && (
          <SelectField
            label={t('options.mood')}
            values={['auto', ...choices.moods]}
            chosen={shown.mood ?? 'auto'}
            show={(mood) => t(`options.moods.${mood}`)}
            onChoose={(mood) => onChoose({ mood: mood === 'auto' ? null : mood })}
          />
        )}
      </div>
      <MusicFileField
        generation={shown}
        onChanged={onChanged}
        onRemove={() => onChoose({ musicFile: null })}
      />
    </FieldGroup>
  );
}
