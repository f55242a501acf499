import { Resvg } from '@resvg/resvg-js';
import type { PictureLayer } from '../../core/model.ts';
import { fontFile } from './fonts.ts';
import type { ArtLayer } from './layer.ts';

/** Draws one layer. Its box is widened to whole pixels, so that no edge is blurred. */
export function rasterize(layer: ArtLayer, scale: number): PictureLayer {
  const { box } = layer;
  const xPx = Math.floor(box.x * scale);
  const yPx = Math.floor(box.y * scale);
  const widthPx = Math.max(1, Math.ceil((box.x + box.width) * scale) - xPx);
  const heightPx = Math.max(1, Math.ceil((box.y + box.height) * scale) - yPx);
  const viewBox = [xPx / scale, yPx / scale, widthPx / scale, heightPx / scale].join(' ');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
    `viewBox="${viewBox}" width="${widthPx}" height="${heightPx}">${layer.svg}</svg>`;
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: (layer.fonts ?? []).map(fontFile) },
  }).render();
  return {
    png: drawn.asPng(),
    xPx,
    yPx,
    widthPx,
    heightPx,
    depth: layer.depth,
    motion: layer.motion,
    ...(layer.cue === undefined ? {} : { cue: layer.cue }),
  };
}
