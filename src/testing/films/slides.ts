import { createCanvas } from '@napi-rs/canvas';
import type { Slides } from '../../pipeline/files/slides/slide.ts';

/** Slides whose pictures are one colour each. */
export function slidesOf(narrations: readonly string[]): Slides {
  const size = { widthPx: 64, heightPx: 36 };
  return {
    title: 'Größe (1) \\ und 日本',
    language: 'de',
    size,
    slides: narrations.map((narration, index) => ({
      title: `Szene ${index + 1} <&>`,
      description: 'A "colour"',
      narration,
      image: async () => {
        const canvas = createCanvas(size.widthPx, size.heightPx);
        const context = canvas.getContext('2d');
        context.fillStyle = ['#ff0000', '#0000ff'][index % 2] ?? '';
        context.fillRect(0, 0, size.widthPx, size.heightPx);
        return canvas.encode('jpeg', 90);
      },
    })),
  };
}
