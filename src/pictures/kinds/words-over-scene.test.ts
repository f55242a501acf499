import { expect, test } from 'vitest';
import type { SceneSetting } from '../../core/scene-words.ts';
import { type DrawnPicture, drawCard } from '../draw-picture.ts';
import { stillOf } from '../testing/still.ts';

const SCALE = 0.2;

function draw(setting: SceneSetting, view: number, words: string): DrawnPicture {
  return drawCard({
    card: { kind: 'scene', setting, hour: 'day', people: [], things: [], view, words },
    look: { theme: 'theatre', palette: 'plum' },
    size: { widthPx: 1920 * SCALE, heightPx: 1080 * SCALE },
    captions: true,
    seed: 'film/scene-1/0',
    title: '',
    spoken: '',
  });
}

/** By how much neighbouring pixels behind the words differ at most, of 255. */
function strongestEdge(setting: SceneSetting, view: number): number {
  const picture = draw(setting, view, 'The Mermaid of Zennor');
  const { stage, layers } = picture;
  const behind = { ...picture, layers: layers.filter(({ ink }) => ink === undefined) };
  const pen = stillOf(behind).getContext('2d');
  const edges = layers
    .filter(({ ink }) => ink !== undefined)
    .map(({ box }) => {
      const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) =>
        Math.round(value * stage.frame.scale),
      ) as [number, number, number, number];
      const { data } = pen.getImageData(x, y, width, height);
      const green = Array.from({ length: width * height }, (_, at) => data[at * 4 + 1] ?? 0);
      return Math.max(
        ...green.map((level, at) => ((at + 1) % width ? Math.abs(level - (green[at + 1] ?? level)) : 0)),
      );
    });
  return Math.max(...edges);
}

test.each(['churchyard', 'village', 'castle'] as const)(
  'in every view of the %s, its title stands in the sky, not across a tower',
  (setting) => {
    for (const view of [0, 1, 2, 3]) expect(strongestEdge(setting, view), `view ${view}`).toBeLessThan(50);
  },
);
