import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../shell/toasts.ts';
import { Choice } from '../start/choice.tsx';
import { useStyleName } from '../start/style-name.ts';
import { StylePicture } from '../start/style-pictures.tsx';
import { base64Of } from './base64.ts';
import { FieldGroup, type FieldsProps } from './field-group.tsx';
import { FontFields } from './font-fields.tsx';
import { Palettes } from './palettes.tsx';

/** The theme, its colours and the user's own mark. */
export function LookFields({ shown, choices, onChoose }: FieldsProps) {
  const { t } = useTranslation();
  const styleName = useStyleName();
  const { styles } = choices;
  const { style = '', look = style } = shown;
  const [theme = ''] = style.split('/');
  const [shownTheme = ''] = look.split('/');
  const palettes = styles.find(({ id }) => id === shownTheme)?.palettes ?? [];
  return (
    <FieldGroup title={t('filmSettings.look')} isOpen>
      <Choice
        label={t('options.style')}
        name="film-style"
        columns="grid-cols-3"
        values={styles.map(({ id }) => id)}
        chosen={theme}
        show={(id) => ({
          label: styleName(styles.find((each) => each.id === id)) ?? id,
          picture: <StylePicture style={id} />,
        })}
        onChoose={(id) => onChoose({ style: id })}
      />
      {palettes.length > 1 && (
        <Palettes
          palettes={palettes}
          chosen={look.split('/')[1]}
          onChoose={(palette) => onChoose({ style: `${shownTheme}/${palette}` })}
        />
      )}
      <BrandFields shown={shown} onChoose={onChoose} />
      <FontFields shown={shown} onChoose={onChoose} />
    </FieldGroup>
  );
}

const FIRST_COLOUR = '#c8102e';

function BrandFields({ shown, onChoose }: Pick<FieldsProps, 'shown' | 'onChoose'>) {
  const { t } = useTranslation();
  const colourId = useId();
  const file = useRef<HTMLInputElement>(null);
  const { colour, logo } = shown.brand ?? {};
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      onChoose({ brand: { logo: await base64Of(chosen) } });
    } catch {
      await notify({ kind: 'error', text: t('filmSettings.logoUnreadable') });
    }
  };
  return (
    <div className="grid grid-cols-2 gap-3">
      <div className="flex flex-col gap-1">
        <label htmlFor={colourId} className="font-medium">
          {t('filmSettings.colour')}
        </label>
        <div className="flex items-center gap-2">
          <input
            id={colourId}
            type="color"
            value={colour ?? FIRST_COLOUR}
            onChange={(event) => onChoose({ brand: { colour: event.target.value } })}
            className={`border-edge h-11 w-14 shrink-0 rounded-xl border ${colour === undefined ? 'opacity-60' : ''}`}
          />
          {colour !== undefined && (
            <button type="button" className="tool" onClick={() => onChoose({ brand: { colour: null } })}>
              {t('filmSettings.noColour')}
            </button>
          )}
        </div>
      </div>
      <div className="flex flex-col gap-1">
        <span className="font-medium">{t('filmSettings.logo')}</span>
        <div className="flex flex-wrap items-center gap-2">
          {logo && (
            <img
              src={logo.asset.url}
              alt=""
              className="bg-well h-11 max-w-20 rounded-lg object-contain p-1"
            />
          )}
          <input
            ref={file}
            type="file"
            accept="image/png,image/jpeg"
            hidden
            aria-label={t('filmSettings.chooseLogo')}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <button type="button" className="tool" onClick={() => file.current?.click()}>
            {t('filmSettings.chooseLogo')}
          </button>
          {logo && (
            <button type="button" className="tool" onClick={() => onChoose({ brand: { logo: null } })}>
              {t('filmSettings.noLogo')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
