import type { FilmSettings } from './film-settings.ts';

/** Of the styles that are drawn on this machine, of which the studio holds a picture. */
const PICTURED = ['auto', 'editorial', 'bold', 'blueprint', 'keynote', 'paper', 'theatre', 'storybook'];

/** The theme of a style, if there is a picture of it. */
function picturedTheme(style: string): string | undefined {
  const [theme = ''] = style.split('/');
  return PICTURED.includes(theme) ? theme : undefined;
}

export function StylePicture({ style }: { readonly style: string }) {
  const theme = picturedTheme(style);
  if (theme === undefined) return <span aria-hidden="true" className="bg-well aspect-video" />;
  return <img src={`/media/style-${theme}.webp`} alt="" width="480" height="270" loading="lazy" />;
}

const FRAMES = {
  landscape: 'aspect-video w-24',
  portrait: 'aspect-[9/16] h-16',
  square: 'aspect-square h-16',
};

/** The shape of a film, with something in it that is drawn in its style. */
export function FormatFrame({ format, style }: Pick<FilmSettings, 'format'> & { readonly style: string }) {
  const theme = picturedTheme(style) ?? 'bold';
  // Where the document decides, one of the themes shows the shape.
  const file = format === 'landscape' ? theme : `${theme === 'auto' ? 'bold' : theme}-${format}`;
  return (
    <span className="bg-well flex h-24 items-center justify-center">
      <img
        src={`/media/style-${file}.webp`}
        alt=""
        className={`ring-ink/20 rounded-sm object-cover ring-1 max-sm:max-w-[80%] ${FRAMES[format]}`}
      />
    </span>
  );
}
