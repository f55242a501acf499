import type { GenerationView } from '../../index.ts';
import { shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import { formatOfFilm, LAYOUTS, posterShot, SHAPES, WIDTHS } from './film-frame.ts';

/** The first picture of the film in the player's place, shown until its script has loaded. */
export function Poster({ generation }: { readonly generation: GenerationView }) {
  const format = formatOfFilm(generation);
  const shot = posterShot(generation);
  return (
    <div className={`grid gap-x-5 gap-y-4 ${LAYOUTS[format]}`}>
      <div className={`player mx-auto w-full overflow-hidden rounded-2xl ${WIDTHS[format]}`}>
        <div className={`unexposed ${SHAPES[format]}`}>
          {shot && (
            <ScenePicture
              item={shot.picture}
              alt=""
              className="size-full"
              framing={shot.framing}
              shape={shapeOf(format)}
            />
          )}
        </div>
      </div>
    </div>
  );
}
