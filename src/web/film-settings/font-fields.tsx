import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../shell/toasts.ts';
import { base64Of } from './base64.ts';
import type { FieldsProps } from './field-group.tsx';

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
  const file = useRef<HTMLInputElement>(null);
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      onChoose(await base64Of(chosen));
    } catch {
      await notify({ kind: 'error', text: t('filmSettings.logoUnreadable') });
    }
  };
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium">{t(`filmSettings.fonts.${role}`)}</span>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={file}
          type="file"
          accept=".ttf,.otf,.woff2"
          hidden
          aria-label={t(`filmSettings.chooseFonts.${role}`)}
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className="tool"
          aria-label={t(`filmSettings.chooseFonts.${role}`)}
          onClick={() => file.current?.click()}
        >
          {isChosen ? t('filmSettings.otherFont') : t('filmSettings.chooseFont')}
        </button>
        {isChosen && (
          <button type="button" className="tool" onClick={() => onChoose(null)}>
            {t('filmSettings.noFont')}
          </button>
        )}
      </div>
    </div>
  );
}
