import type { PhotoQuery } from '../photo-source.ts';

/** Whether a picture can be cropped to a shape, for searches that know no shapes. */
export function aspectFits(
  { width, height }: { readonly width: number; readonly height: number },
  shape: PhotoQuery['shape'],
): boolean {
  const aspect = width / height;
  if (shape === 'square') return aspect > 0.6 && aspect < 1.7;
  return shape === 'wide' ? aspect > 1.1 : aspect < 0.95;
}
