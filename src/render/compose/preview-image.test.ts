import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { Framing } from '../../core/framing.ts';
import type { Picture } from '../../core/model.ts';
import { paintedPng, patch } from '../testing/scenes.ts';
import { previewImage, slideImage } from './preview-image.ts';

/** The preview's size, and its colours at places from 0 to 1, a bit for each of red, green and blue. */
async function previewOf(picture: Picture) {
  return seenIn(await previewImage(picture));
}

async function seenIn(bytes: Uint8Array) {
  const image = await loadImage(Buffer.from(bytes));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => {
    const { data } = context.getImageData(x * (width - 1), y * (height - 1), 1, 1);
    return [...data.subarray(0, 3)].map((value) => Math.round(value / 255)).join('');
  };
  return { width, height, at };
}

test('layers are seen where they rest, the nearest on top', async () => {
  const frame = { widthPx: 1920, heightPx: 1080 };
  const layers = [
    patch({ xPx: 0, yPx: 0, ...frame }, { colour: '#00f' }),
    patch({ xPx: 960, yPx: 0, widthPx: 960, heightPx: 1080 }, { colour: '#f00', motion: 'rise' }),
  ];
  const seen = await previewOf({ kind: 'layers', ...frame, layers, description: '' });
  expect(seen).toMatchObject({ width: 960, height: 540 });
  expect([seen.at(0.25, 0.5), seen.at(0.75, 0.5)]).toEqual(['001', '100']);
});

test('what leaves in the course of the shot is not seen', async () => {
  const frame = { widthPx: 1920, heightPx: 1080 };
  const layers = [
    patch({ xPx: 0, yPx: 0, ...frame }, { colour: '#00f' }),
    patch({ xPx: 0, yPx: 0, ...frame }, { colour: '#f00', leaveCue: 'then' }),
  ];
  const seen = await previewOf({ kind: 'layers', ...frame, layers, description: '' });
  expect(seen.at(0.5, 0.5)).toBe('001');
});

test('a flat picture is seen whole, in its own shape, whatever its maker says of its size', async () => {
  const image = paintedPng({ widthPx: 300, heightPx: 200 }, (context) => {
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 300, 200);
    context.fillStyle = '#0f0';
    context.fillRect(90, 0, 120, 200);
  });
  const said = { widthPx: 1080, heightPx: 1920 };
  const seen = await previewOf({ kind: 'flat', ...said, description: '', image });
  expect(seen).toMatchObject({ width: 960, height: 640 });
  expect([seen.at(0, 0.5), seen.at(0.5, 0), seen.at(1, 1)]).toEqual(['100', '010', '100']);
});

test('a slide has the frame of the film, and in it the middle of the picture', async () => {
  const image = paintedPng({ widthPx: 300, heightPx: 200 }, (context) => {
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 300, 200);
    context.fillStyle = '#0f0';
    context.fillRect(90, 0, 120, 200);
  });
  const picture: Picture = { kind: 'flat', widthPx: 300, heightPx: 200, description: '', image };
  const frame = { widthPx: 540, heightPx: 960 };
  const seen = await seenIn(await slideImage(picture, frame));
  expect(seen).toMatchObject({ width: 540, height: 960 });
  expect([seen.at(0, 0.5), seen.at(0.5, 0), seen.at(1, 1)]).toEqual(['010', '010', '010']);
  const wide = await seenIn(await slideImage(picture, { widthPx: 1920, heightPx: 1080 }));
  expect([wide.at(0.1, 0.5), wide.at(0.5, 0.5), wide.at(0.9, 0.5)]).toEqual(['100', '010', '100']);
});

test('a slide shows the part of a flat picture that was chosen, and a layered one whole', async () => {
  const size = { widthPx: 400, heightPx: 400 };
  const image = paintedPng(size, (context) => {
    for (const [index, colour] of ['#f00', '#0f0', '#00f', '#ff0'].entries()) {
      context.fillStyle = colour;
      context.fillRect((index % 2) * 200, Math.floor(index / 2) * 200, 200, 200);
    }
  });
  const flat: Picture = { kind: 'flat', ...size, description: '', image };
  const frame = { widthPx: 960, heightPx: 540 };
  const corners = async (picture: Picture, framing: Framing) => {
    const seen = await seenIn(await slideImage(picture, frame, framing));
    return [seen.at(0.05, 0.05), seen.at(0.95, 0.05), seen.at(0.05, 0.95), seen.at(0.95, 0.95)];
  };
  expect(await corners(flat, { x: 0.5, y: 0.5, zoom: 1 })).toEqual(['100', '010', '001', '110']);
  expect(await corners(flat, { x: 1, y: 0, zoom: 2 })).toEqual(['010', '010', '010', '010']);
  expect(await corners(flat, { x: 0.25, y: 0.5, zoom: 3 })).toEqual(['100', '100', '001', '001']);
  const layers = [patch({ xPx: 0, yPx: 0, ...size }, { colour: '#00f' })];
  const half = patch({ xPx: 200, yPx: 0, widthPx: 200, heightPx: 400 }, { colour: '#f00' });
  const layered: Picture = { kind: 'layers', ...size, layers: [...layers, half], description: '' };
  expect(await corners(layered, { x: 1, y: 0, zoom: 3 })).toEqual(['001', '100', '001', '100']);
});
