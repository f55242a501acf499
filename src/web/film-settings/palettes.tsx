import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../index.ts';

type Palette = NonNullable<Capabilities['styles'][number]['palettes']>[number];

/** The colours of a theme, as swatches. */
export function Palettes(props: {
  readonly palettes: readonly Palette[];
  readonly chosen: string | undefined;
  readonly onChoose: (palette: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend className="label mb-2">{t('filmSettings.palette')}</legend>
      <div className="flex flex-wrap gap-2">
        {props.palettes.map(({ id, colours }, index) => (
          <label
            key={id}
            className="border-edge has-checked:border-mark has-checked:ring-mark has-focus-visible:outline-mark relative flex h-11 w-16 overflow-hidden rounded-xl border has-checked:ring-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="film-palette"
              value={id}
              checked={id === props.chosen}
              aria-label={t('filmSettings.paletteNumber', { number: index + 1 })}
              onChange={() => props.onChoose(id)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {colours.map((colour) => (
              <span key={colour} aria-hidden className="flex-1" style={{ background: colour }} />
            ))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
