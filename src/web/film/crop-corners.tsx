import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { Corner, Framing, framedShare } from '../media/framing.ts';

type Point = Pick<Framing, 'x' | 'y'>;

export interface CropCornersProps {
  /** What is shown, in shares of the picture. */
  readonly part: ReturnType<typeof framedShare>;
  /** Where a pointer is, in shares of the picture. */
  readonly pointOf: (event: PointerEvent) => Point;
  readonly onResize: (corner: Corner, to: Partial<Point>) => void;
}

const CORNERS = {
  topLeft: { across: -1, down: -1 },
  topRight: { across: 1, down: -1 },
  bottomLeft: { across: -1, down: 1 },
  bottomRight: { across: 1, down: 1 },
} as const;
const NAMES = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

const STEP = 0.01;
const LARGE_STEP = 0.1;
const ALONG = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 } as const;

/** The corners of the part that is shown. Pointer and arrow keys make it larger and smaller by them. */
export function CropCorners({ part, pointOf, onResize }: CropCornersProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shares = {
    width: formats.percent(Math.round(part.width * 100)),
    height: formats.percent(Math.round(part.height * 100)),
  };
  return NAMES.map((name) => {
    const corner = CORNERS[name];
    const at = {
      x: part.left + (corner.across > 0 ? part.width : 0),
      y: part.top + (corner.down > 0 ? part.height : 0),
    };
    const step = (event: KeyboardEvent) => {
      const along = ALONG[event.key as keyof typeof ALONG];
      if (along === undefined) return;
      event.preventDefault();
      const by = along * (event.shiftKey ? LARGE_STEP : STEP);
      const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      onResize(corner, isAcross ? { x: at.x + by } : { y: at.y + by });
    };
    return (
      <button
        key={name}
        type="button"
        aria-label={t('framing.corner', { corner: t(`framing.corners.${name}`), ...shares })}
        onKeyDown={step}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          event.stopPropagation();
          if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(corner, pointOf(event));
        }}
        className={`absolute size-7 -translate-1/2 outline-offset-0 before:absolute before:inset-0 before:m-auto before:size-3.5 before:rounded-xs before:bg-white before:shadow-[0_0_0_1px_rgb(0_0_0/0.7)] ${corner.across === corner.down ? 'cursor-nwse-resize' : 'cursor-nesw-resize'}`}
        style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      />
    );
  });
}
