import type { FilmSettings } from './film-settings.ts';

/** Of the styles that are drawn on this machine, of which the studio holds a picture. */
const PICTURED = ['auto', 'editorial', 'bold', 'blueprint', 'keynote', 'paper', 'theatre', 'storybook'];

/** The picture of a style, whose palette does not matter. */
function pictureOf(style: string): string | undefined {
  const [theme = ''] = style.split('/');
  return PICTURED.includes(theme) ? `/media/style-${theme}.webp` : undefined;
}

export function StylePicture({ style }: { readonly style: string }) {
  const picture = pictureOf(style);
  if (picture === undefined) return <span aria-hidden="true" className="bg-well aspect-video" />;
  return <img src={picture} alt="" width="480" height="270" loading="lazy" />;
}

const FRAMES = {
  landscape: 'aspect-video w-24',
  portrait: 'aspect-[9/16] h-16',
  square: 'aspect-square h-16',
};

/** The shape of a film, with something in it that is drawn in its style. */
export function FormatFrame(props: { readonly format: FilmSettings['format']; readonly style: string }) {
  return (
    <span className="bg-well flex h-24 items-center justify-center">
      <img
        src={pictureOf(props.style) ?? '/media/style-bold.webp'}
        alt=""
        className={`ring-ink/20 rounded-sm object-cover ring-1 max-sm:max-w-[80%] ${FRAMES[props.format]}`}
      />
    </span>
  );
}
