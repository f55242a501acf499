import { captionBand, FORMATS, type GenerationView, safeArea } from '../../index.ts';

type Rect = ReturnType<typeof captionBand>;
type Size = Parameters<typeof captionBand>[0];

/** Guides over the picture: safe area and caption area. */
export function Guides({
  format = 'landscape',
  captions,
  captionPlace,
}: Pick<GenerationView, 'format' | 'captions' | 'captionPlace'>) {
  const size = FORMATS[format];
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <div
        className="absolute border border-dashed border-white/80 mix-blend-difference"
        style={place(safeArea(size), size)}
      />
      <div
        className="absolute bg-white/15 outline-1 outline-white/60"
        style={place(captionBand(size, captions === 'burned' ? captionPlace : 'bottom'), size)}
      />
    </div>
  );
}

/** An area of the frame, in percent. */
export function place(rect: Rect, size: Size) {
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return {
    left: percent(rect.xPx, size.widthPx),
    top: percent(rect.yPx, size.heightPx),
    width: percent(rect.widthPx, size.widthPx),
    height: percent(rect.heightPx, size.heightPx),
  };
}
