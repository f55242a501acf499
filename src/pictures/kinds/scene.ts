import type { SceneCard } from '../../core/card.ts';
import { PALETTES } from '../../core/look/palettes.ts';
import type { Layer } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import { drawScene } from '../theatre/draw-scene.ts';
import { SHORT_SIDE } from '../theatre/stage-frame.ts';
import type { Kind } from './kind.ts';
import { wordsOverScene } from './words-over-scene.ts';

/** A place with people and things, as a paper theatre or a storybook. */
export const scene: Kind<'scene'> = {
  ownGround: true,
  describe: describeScene,
  draw(card, stage) {
    const { frame, theme } = stage;
    const { film, take } = partsOf(stage.seed);
    const drawn = drawScene(
      // Each take of a picture shows the same place from another view.
      { ...card, view: (card.view ?? 0) + take },
      {
        size: {
          widthPx: Math.round(frame.width * frame.scale),
          heightPx: Math.round(frame.height * frame.scale),
        },
        shelfPx: frame.shelf * frame.scale,
        theme: theme.id === 'storybook' ? 'storybook' : 'theatre',
        palette: paletteName(stage),
        seed: film,
      },
    );
    const layers = drawn.layers.map(({ area, paint, ...move }): Layer => {
      const { left, right, top, bottom } = area;
      return {
        box: {
          x: left * UNITS,
          y: top * UNITS,
          width: (right - left) * UNITS,
          height: (bottom - top) * UNITS,
        },
        paint(pen) {
          pen.save();
          pen.scale(UNITS, UNITS);
          paint(pen);
          pen.restore();
        },
        ...move,
      };
    });
    return card.words === undefined
      ? layers
      : [...layers, ...wordsOverScene(card.words, { stage, layers, look: drawn.look })];
  },
};

/** The short side of the frame is 900 stage units, or 1080 frame units. */
const UNITS = 1080 / SHORT_SIDE;

/**
 * Seeds begin with the film's id. Places use only that part, so that they look the same throughout a film.
 */
function partsOf(seed: string): { film: string; take: number } {
  const [film = '', , take = '0'] = seed.split('/');
  return { film, take: Number.parseInt(take, 10) || 0 };
}

/** The name of a film's palette, by which the theatre knows its colours. */
export function paletteName(stage: Stage): string {
  return Object.entries(PALETTES).find(([, palette]) => palette === stage.palette)?.[0] ?? '';
}

function describeScene({ setting, hour, weather, people = [], things = [], words }: SceneCard): string {
  const names = people.map(({ figure, name, pose }) =>
    [name ?? figure.replaceAll('-', ' '), pose === undefined || pose === 'stand' ? '' : `(${pose})`]
      .filter(Boolean)
      .join(' '),
  );
  const place = [setting.replaceAll('-', ' '), hour, weather].filter(Boolean).join(', ');
  const seen = [...names, ...things.map((thing) => thing.replaceAll('-', ' '))].join(', ');
  return [words, `An illustrated scene: ${place}${seen ? `; ${seen}` : ''}.`].filter(Boolean).join('. ');
}
