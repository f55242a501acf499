import type { FilmSettings } from './film-settings.ts';

/** Of the styles that are drawn on this machine, of which the studio holds a picture. */
const PICTURED = ['flat', 'papercut', 'gradient', 'chalkboard'];

export function StylePicture({ style }: { readonly style: string }) {
  if (!PICTURED.includes(style)) return <span aria-hidden="true" className="bg-well aspect-video" />;
  return <img src={`/media/style-${style}.webp`} alt="" width="480" height="270" loading="lazy" />;
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
        src={`/media/style-${PICTURED.includes(props.style) ? props.style : 'flat'}.webp`}
        alt=""
        className={`ring-ink/20 rounded-sm object-cover ring-1 max-sm:max-w-[80%] ${FRAMES[props.format]}`}
      />
    </span>
  );
}
