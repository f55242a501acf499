import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../start/choice.tsx';
import { useStyleName } from '../start/style-name.ts';
import { StylePicture } from '../start/style-pictures.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';
import { FontFields } from './font-fields.tsx';
import { OwnFileField } from './own-file-field.tsx';
import { Palettes } from './palettes.tsx';
import { useBase64File } from './use-base64-file.ts';

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
        columns="grid-cols-3 md:max-xl:grid-cols-4"
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
  const { colour, logo } = shown.brand ?? {};
  return (
    <div className="grid grid-cols-2 gap-3">
      <ColourField colour={colour} onChoose={(chosen) => onChoose({ brand: { colour: chosen } })} />
      <LogoField url={logo?.asset.url} onChoose={(chosen) => onChoose({ brand: { logo: chosen } })} />
    </div>
  );
}

function ColourField(props: {
  readonly colour: string | undefined;
  readonly onChoose: (colour: string | null) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { colour, onChoose } = props;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {t('filmSettings.colour')}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="color"
          value={colour ?? FIRST_COLOUR}
          onChange={(event) => onChoose(event.target.value)}
          className={`border-edge h-11 w-14 shrink-0 rounded-xl border ${colour === undefined ? 'opacity-60' : ''}`}
        />
        {colour === undefined ? (
          <span className="text-soft text-sm">{t('options.captionStyles.own')}</span>
        ) : (
          <button type="button" className="tool" onClick={() => onChoose(null)}>
            {t('filmSettings.noColour')}
          </button>
        )}
      </div>
    </div>
  );
}

function LogoField(props: {
  readonly url: string | undefined;
  /** A file in base64; null for none. */
  readonly onChoose: (logo: string | null) => void;
}) {
  const { t } = useTranslation();
  const { url, onChoose } = props;
  return (
    <OwnFileField
      label={t('filmSettings.logo')}
      accept="image/png,image/jpeg"
      chosen={
        url !== undefined && (
          <img src={url} alt="" className="bg-well h-11 max-w-20 rounded-lg object-contain p-1" />
        )
      }
      choose={t('filmSettings.chooseLogo')}
      remove={url === undefined ? undefined : t('filmSettings.noLogo')}
      onFile={useBase64File(onChoose)}
      onRemove={() => onChoose(null)}
    />
  );
}
