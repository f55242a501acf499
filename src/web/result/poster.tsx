import type { GenerationView } from '../../index.ts';
import { formatOfFilm, LAYOUTS, posterOf, SHAPES, WIDTHS } from './film-frame.ts';

/** The first picture of the film in the player's place, shown until its script has loaded. */
export function Poster({ generation }: { readonly generation: GenerationView }) {
  const format = formatOfFilm(generation);
  const poster = posterOf(generation);
  return (
    <div className={`grid gap-x-5 gap-y-4 ${LAYOUTS[format]}`}>
      <div className={`player mx-auto w-full overflow-hidden rounded-2xl ${WIDTHS[format]}`}>
        <div className={`unexposed ${SHAPES[format]}`}>
          {poster && <img src={poster} alt="" className="size-full" />}
        </div>
      </div>
    </div>
  );
}
