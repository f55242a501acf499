import { useTranslation } from 'react-i18next';
import type { FieldsProps } from './field-group.tsx';
import { OwnFileField } from './own-file-field.tsx';
import { useBase64File } from './use-base64-file.ts';

const ROLES = ['headings', 'text'] as const;

/** Fonts of the user's own, for headings and for all other type. */
export function FontFields({ shown, onChoose }: Pick<FieldsProps, 'shown' | 'onChoose'>) {
  return (
    <div className="grid grid-cols-2 gap-3">
      {ROLES.map((role) => (
        <FontField
          key={role}
          role={role}
          isChosen={shown.brand?.fonts?.[role] !== undefined}
          onChoose={(font) => onChoose({ brand: { fonts: { [role]: font } } })}
        />
      ))}
    </div>
  );
}

interface FontFieldProps {
  readonly role: (typeof ROLES)[number];
  readonly isChosen: boolean;
  /** A file in base64; null for the style's own font. */
  readonly onChoose: (font: string | null) => void;
}

function FontField({ role, isChosen, onChoose }: FontFieldProps) {
  const { t } = useTranslation();
  return (
    <OwnFileField
      label={t(`filmSettings.fonts.${role}`)}
      accept=".ttf,.otf,.woff2"
      choose={t(isChosen ? 'filmSettings.otherFont' : 'filmSettings.chooseFont')}
      chooseLabel={t(`filmSettings.chooseFonts.${role}`)}
      remove={isChosen ? t('filmSettings.noFont') : undefined}
      onFile={useBase64File(onChoose)}
      onRemove={() => onChoose(null)}
    />
  );
}
