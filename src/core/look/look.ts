import type { DocumentKind } from '../model.ts';
import { hashText, seededRandom } from '../seeded-random.ts';
import { parseColour } from './colour.ts';
import { isPaletteId, PALETTES, type Palette, type PaletteId } from './palettes.ts';
import { withBrand } from './surface.ts';
import { isThemeId, THEMES, type ThemeId } from './themes.ts';

/** How a whole film looks: one theme in one palette, which may be in a brand's colour. */
export interface Look {
  readonly theme: ThemeId;
  readonly palette: PaletteId;
  /** As `#rrggbb`. */
  readonly brand?: string;
}

/** The style that leaves the look to the document. */
export const AUTO_STYLE = 'auto';

/** Styles of earlier versions, which stored films still name. */
const FORMER_STYLES: ReadonlyMap<string, ThemeId> = new Map([
  ['flat', 'bold'],
  ['papercut', 'paper'],
  ['gradient', 'keynote'],
  ['chalkboard', 'blueprint'],
]);

/**
 * A style is `auto`, `theme`, `theme/palette` or `theme/palette/#rrggbb`; any palette goes with any theme and any
 * brand colour. `undefined` for any other.
 */
export function parseLook(style: string): Partial<Look> | undefined {
  const [name = '', palette, colour, ...rest] = style.trim().toLowerCase().split('/');
  if (rest.length > 0) return undefined;
  if (name === AUTO_STYLE && palette === undefined) return {};
  const theme = FORMER_STYLES.get(name) ?? (isThemeId(name) ? name : undefined);
  if (theme === undefined) return undefined;
  if (palette === undefined) return { theme };
  if (!isPaletteId(palette)) return undefined;
  if (colour === undefined) return { theme, palette };
  const brand = parseColour(colour);
  return brand === undefined ? undefined : { theme, palette, brand };
}

/** The style of a look: {@link parseLook} gives the look again. */
export function formatLook({ theme, palette, brand }: Look): string {
  return [theme, palette, ...(brand === undefined ? [] : [brand])].join('/');
}

export interface LookChoice {
  /** What is asked for already; what it lacks is chosen. */
  readonly asked?: Partial<Look>;
  readonly kind?: DocumentKind;
  /** The same for a whole film: the same seed gives the same look. */
  readonly seed: string;
  readonly title?: string;
  /** Where each of its illustrated scenes takes place; a story by the sea gets the colours of the sea. */
  readonly places?: readonly string[];
}

/** Chooses the theme by the kind of document, and one of its palettes by the seed. */
export function chooseLook({ asked = {}, kind, seed, title = '', places = [] }: LookChoice): Look {
  const random = seededRandom(hashText(`${seed}\n${title}`));
  const theme =
    asked.theme ?? pick(kind === undefined ? (['bold'] as const) : THEMES_BY_KIND[kind], random());
  const chosen = pick(THEMES[theme].palettes, random());
  return {
    theme,
    palette: asked.palette ?? placePalette(theme, places) ?? chosen,
    ...(asked.brand !== undefined && { brand: asked.brand }),
  };
}

export function paletteOf({ palette, brand }: Pick<Look, 'palette' | 'brand'>): Palette {
  return brand === undefined ? PALETTES[palette] : withBrand(PALETTES[palette], brand);
}

/** The palettes of places that have colours of their own. */
const PLACE_PALETTES: readonly {
  readonly places: ReadonlySet<string>;
  readonly palettes: Partial<Record<ThemeId, PaletteId>>;
}[] = [
  {
    places: new Set(['beach', 'cliffs', 'deck', 'harbour', 'lake', 'rock', 'sea', 'shipside', 'underwater']),
    palettes: { theatre: 'sea', storybook: 'sea-book' },
  },
  {
    places: new Set(['forest', 'marsh', 'river']),
    palettes: { theatre: 'forest', storybook: 'meadow-book' },
  },
  { places: new Set(['desert', 'camp']), palettes: { theatre: 'sand' } },
];
/** So much of a story takes place there for its colours to be those of the whole film. */
const MIN_PLACE_SHARE = 0.35;

function placePalette(theme: ThemeId, places: readonly string[]): PaletteId | undefined {
  return PLACE_PALETTES.find(
    (each) =>
      places.length > 0 &&
      places.filter((place) => each.places.has(place)).length >= MIN_PLACE_SHARE * places.length,
  )?.palettes[theme];
}

const THEMES_BY_KIND: Readonly<Record<DocumentKind, readonly [ThemeId, ...ThemeId[]]>> = {
  readme: ['blueprint'],
  manual: ['blueprint'],
  paper: ['editorial', 'bold'],
  encyclopedia: ['bold', 'editorial'],
  report: ['keynote'],
  slides: ['keynote'],
  table: ['keynote'],
  news: ['bold', 'editorial'],
  article: ['editorial', 'bold'],
  transcript: ['keynote', 'bold'],
  story: ['theatre'],
  play: ['theatre'],
  poem: ['theatre'],
};

function pick<Item>(items: readonly [Item, ...Item[]], share: number): Item {
  return items[Math.floor(share * items.length)] ?? items[0];
}
