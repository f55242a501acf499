import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { SceneCard } from '../../core/card.ts';
import { SCENE_THINGS } from '../../core/scene-words.ts';
import { drawScene } from '../theatre/draw-scene.ts';
import { theatre } from '../themes/theatre.ts';
import { canPlay } from './small-stage.ts';

const SIDE_PX = 200;

/** What the pixels of a bare stage with these things are. */
function seen(things: SceneCard['things']): string {
  const canvas = createCanvas(SIDE_PX, SIDE_PX);
  const pen = canvas.getContext('2d');
  pen.scale(SIDE_PX / 1_080, SIDE_PX / 1_080);
  const { layers } = drawScene(
    { kind: 'scene', setting: 'stage', ...(things && { things }) },
    {
      size: { widthPx: SIDE_PX, heightPx: SIDE_PX },
      shelfPx: SIDE_PX * 0.93,
      theme: 'theatre',
      palette: 'dusk',
      seed: '',
    },
  );
  for (const layer of layers) layer.paint(pen);
  return createHash('md5').update(canvas.data()).digest('hex');
}

test('whatever can play on a small stage is seen there', () => {
  const empty = seen(undefined);
  const players = SCENE_THINGS.filter((name) => canPlay(name, theatre));
  expect(players.length).toBeGreaterThan(50);
  expect(players.filter((name) => seen([name]) === empty)).toEqual([]);
});
