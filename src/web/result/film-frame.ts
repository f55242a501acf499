import type { AssetView, GenerationView, ShotView } from '../../index.ts';
import { assetOf } from '../media/scene-parts.ts';

/** Layout of the film and its side column. */
export const LAYOUTS = {
  landscape: 'lg:grid-cols-[minmax(0,1fr)_19rem] 2xl:grid-cols-[minmax(0,1fr)_23rem]',
  square: 'md:grid-cols-[minmax(0,75dvh)_minmax(16rem,1fr)]',
  portrait: 'md:grid-cols-[minmax(0,calc(75dvh*9/16))_minmax(16rem,1fr)]',
} as const;

/** How wide the film is in its part of the page. */
export const WIDTHS = {
  landscape: '',
  portrait: 'max-w-[calc(75dvh*9/16)]',
  square: 'max-w-[75dvh]',
} as const;

export const SHAPES = {
  landscape: 'aspect-video',
  portrait: 'aspect-[9/16]',
  square: 'aspect-square',
} as const;

/** The first shot whose picture is ready. The first scene may have none. */
export function posterShot({ scenes }: GenerationView): ShotView | undefined {
  const shots = scenes.flatMap((scene) => scene.shots);
  return shots.find(({ picture }) => assetOf(picture)?.previewUrl !== undefined);
}

/** Its picture, as a player can show it: of one that is framed, the film's own first frame is shown instead. */
export function posterOf(generation: GenerationView): string | undefined {
  const shot = posterShot(generation);
  const asset = shot && assetOf(shot.picture);
  return shot?.framing && shot.framing.picture === asset?.hash ? undefined : asset?.previewUrl;
}

/** The format of the finished film, which may be another than the one chosen for the next. */
export function formatOfFilm({ video, format = 'landscape' }: GenerationView): keyof typeof SHAPES {
  return formatOf(assetOf(video)) ?? format;
}

/** The format that a picture or film is made for, if its size is known. */
export function formatOf({ widthPx, heightPx }: Partial<AssetView> = {}): keyof typeof SHAPES | undefined {
  if (widthPx === undefined || heightPx === undefined) return undefined;
  if (widthPx === heightPx) return 'square';
  return widthPx > heightPx ? 'landscape' : 'portrait';
}
