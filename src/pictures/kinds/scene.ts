import type { SceneCard } from '../../core/card.ts';
import { contrast, mix } from '../../core/look/colour.ts';
import { PALETTES } from '../../core/look/palettes.ts';
import type { Layer } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { type DrawnScene, drawScene } from '../theatre/draw-scene.ts';
import { SHORT_SIDE } from '../theatre/stage-frame.ts';
import type { Kind } from './kind.ts';

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
    return card.words === undefined ? layers : [...layers, ...wordsOver(card.words, stage, drawn)];
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

function paletteName(stage: Stage): string {
  return Object.entries(PALETTES).find(([, palette]) => palette === stage.palette)?.[0] ?? '';
}

/** A few words in the sky, away from the sun, on a soft shade. */
function wordsOver(words: string, stage: Stage, { look, lampShare }: DrawnScene): Layer[] {
  const { frame } = stage;
  const width = frame.width * (frame.narrow ? 0.84 : 0.5);
  const middle = frame.width * (frame.narrow ? 0.5 : lampShare < 0.45 ? 0.68 : lampShare > 0.55 ? 0.32 : 0.5);
  const block = stage.text(words, 'display', {
    width,
    height: frame.height * 0.3,
    most: 132,
    rows: 3,
    align: 'center',
  });
  const x = middle - width / 2;
  const y = frame.height * (frame.tall ? 0.13 : 0.12);
  const { tone, sky } = look.light;
  const under = mix(tone(sky[0]), tone(sky[1]), 0.5);
  const light = contrast(under, tone(6)) >= contrast(under, tone(0));
  const [ink, shade] = light ? [tone(6), tone(0)] : [tone(0), tone(6)];
  const [reachX, reachY] = [((block.right - block.left) / 2) * 1.5 + 40, (block.height / 2) * 2.1 + 40];
  const centre = { x: x + (block.left + block.right) / 2, y: y + block.height / 2 };
  const veil: Layer = {
    box: { x: centre.x - reachX, y: centre.y - reachY, width: 2 * reachX, height: 2 * reachY },
    motion: 'fade',
    delayMs: 80,
    paint(pen) {
      pen.save();
      pen.translate(centre.x, centre.y);
      pen.scale(reachX, reachY);
      const fade = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
      fade.addColorStop(0, `${shade}99`);
      fade.addColorStop(0.55, `${shade}55`);
      fade.addColorStop(1, `${shade}00`);
      pen.fillStyle = fade;
      pen.fillRect(-1, -1, 2, 2);
      pen.restore();
    },
  };
  return [veil, ...say(stage, block, { x, y, ink, by: 'word' })];
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
