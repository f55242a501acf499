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
  const frames = picture.kind === 'flat' ? (picture.clip?.frames ?? []) : [];
  for (const [index, frame] of frames.entries()) files[`frame-${index}`] = frame;
  const sound = picture.kind === 'flat' ? picture.clip?.sound : undefined;
  if (sound) files.sound = sound;
  // The zip format's first year: a file's bytes must not tell when it was written.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** The picture that {@link encodePicture} wrote. Only ever given files of our own making. */
export function decodePicture(bytes: Uint8Array): Picture {
  const files = unzipSync(bytes);
  const picture: StoredPicture = JSON.parse(strFromU8(part(files, 'picture.json')));
  if (picture.kind === 'flat') {
    const { clip, ...still } = picture;
    const image = part(files, 'image-0');
    if (!clip) return { ...still, image };
    const frames = Array.from({ length: clip.frameCount }, (_, index) => part(files, `frame-${index}`));
    const sound = clip.hasSound ? { sound: part(files, 'sound') } : {};
    return { ...still, image, clip: { fps: clip.fps, frames, ...sound } };
  }
  const layers = picture.layers.map((layer, index) => ({ ...layer, png: part(files, `image-${index}`) }));
  return { ...picture, layers };
}

type FlatPicture = Extract<Picture, { kind: 'flat' }>;

/** As it stands in `picture.json`. */
type StoredPicture =
  | (Omit<FlatPicture, 'clip'> & {
      readonly clip?: { readonly fps: number; readonly frameCount: number; readonly hasSound?: true };
    })
  | Exclude<Picture, FlatPicture>;

function withoutImages(picture: Picture) {
  if (picture.kind === 'flat') {
    const { clip, ...still } = picture;
    const kept = clip && {
      clip: { fps: clip.fps, frameCount: clip.frames.length, ...(clip.sound && { hasSound: true }) },
    };
    return { ...still, ...kept, image: undefined };
  }
  const layers = picture.layers.map((layer: PictureLayer) => ({ ...layer, png: undefined }));
  return { ...picture, layers };
}

function part(files: Record<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files[name];
  if (!bytes) throw new Error(`the picture file has no ${name}`);
  return bytes;
}
