import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Picture, PictureLayer } from '../core/model.ts';

/**
 * A picture as one file: a zip with `picture.json` and its images beside it, stored and not squeezed again,
 * since they are compressed already. Kept whole, so that layers can still move when the scene is rendered anew.
 */
export function encodePicture(picture: Picture): Uint8Array {
  const images = picture.kind === 'flat' ? [picture.image] : picture.layers.map((layer) => layer.png);
  const files: Record<string, Uint8Array> = {
    'picture.json': strToU8(JSON.stringify(withoutImages(picture))),
  };
  for (const [index, image] of images.entries()) files[`image-${index}`] = image;
  // The zip format's first year: a file's bytes must not tell when it was written.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** The picture that {@link encodePicture} wrote. Only ever given files of our own making. */
export function decodePicture(bytes: Uint8Array): Picture {
  const files = unzipSync(bytes);
  const picture: Picture = JSON.parse(strFromU8(part(files, 'picture.json')));
  if (picture.kind === 'flat') return { ...picture, image: part(files, 'image-0') };
  const layers = picture.layers.map((layer, index) => ({ ...layer, png: part(files, `image-${index}`) }));
  return { ...picture, layers };
}

function withoutImages(picture: Picture) {
  if (picture.kind === 'flat') return { ...picture, image: undefined };
  const layers = picture.layers.map((layer: PictureLayer) => ({ ...layer, png: undefined }));
  return { ...picture, layers };
}

function part(files: Record<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files[name];
  if (!bytes) throw new Error(`the picture file has no ${name}`);
  return bytes;
}
