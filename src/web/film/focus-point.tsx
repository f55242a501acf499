import { type CSSProperties, type KeyboardEvent, type PointerEvent, type Ref, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { type Framing, framedShare, movedTo, resizedTo, type Sides } from '../media/framing.ts';
import { CropCorners } from './crop-corners.tsx';

type Point = Pick<Framing, 'x' | 'y'>;

export interface FocusPointProps {
  readonly src: string;
  /** Of the image, once it has loaded. */
  readonly size: Sides | undefined;
  /** Of what is shown of it. */
  readonly shape: Sides | undefined;
  readonly framing: Framing;
  readonly onSize: (size: Sides) => void;
  readonly onChange: (framing: Framing) => void;
}

/** Nearer to where it began, a drag is a click. */
const CLICK_PX = 4;
/** The share of a picture of which nothing is left out that could be seen. */
const NEARLY_ALL = 0.995;
const STEP = 0.01;
const LARGE_STEP = 0.1;
const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * A whole picture with the point that matters and the part that is shown around it, which are moved by pointer or by
 * keys. What is left out is darkened.
 */
export function FocusPoint({ src, size, shape, framing, onSize, onChange }: FocusPointProps) {
  const point = useRef<HTMLButtonElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = area.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: within((clientX - box.left) / box.width), y: within((clientY - box.top) / box.height) };
  };
  const onMove = (to: Point) => onChange({ ...framing, ...to });
  const part = size && shape && framedShare(size, shape, framing);
  const drag = useDrag({
    pointOf,
    part,
    onMove,
    onDrag: (middle) => size && shape && onChange(movedTo(size, shape, framing, middle)),
  });
  return (
    <div className="flex min-w-0 justify-center">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same by keys. */}
      <div
        ref={area}
        className="relative aspect-3/2 w-full cursor-crosshair touch-none select-none"
        style={size && placeOf(size)}
        {...drag}
        // The focus moves to the point, so that keys move it on.
        onMouseDown={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return;
          event.preventDefault();
          point.current?.focus();
        }}
      >
        <span className="absolute inset-0 overflow-hidden rounded-xl">
          <img
            src={src}
            alt=""
            draggable={false}
            className="block size-full"
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              onSize({ widthPx: naturalWidth, heightPx: naturalHeight })
            }
          />
          {part && <ShownPart {...part} />}
        </span>
        <PointButton ref={point} at={framing} onMove={onMove} />
        {part && size && shape && (
          <CropCorners
            part={part}
            pointOf={pointOf}
            onResize={(corner, to) => onChange(resizedTo(size, shape, framing, corner, to))}
          />
        )}
      </div>
    </div>
  );
}

interface DragOptions {
  readonly pointOf: (event: PointerEvent) => Point;
  readonly part: ReturnType<typeof framedShare> | undefined;
  /** Moves the point that matters. */
  readonly onMove: (to: Point) => void;
  /** Moves what is shown, so that this is its middle. */
  readonly onDrag: (middle: Point) => void;
}

/** A click chooses the point that matters. A drag moves that point, or the part if it begins elsewhere in it. */
function useDrag({ pointOf, part, onMove, onDrag }: DragOptions) {
  const begun = useRef<{
    readonly from: Point;
    readonly middle?: Point;
    readonly at: readonly number[];
    isDrag: boolean;
  }>(undefined);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const from = pointOf(event);
      const isOnPoint = event.target instanceof Element && event.target.closest('button') !== null;
      const middle = isOnPoint || !part || !isInside(from, part) ? undefined : middleOf(part);
      begun.current = { from, at: [event.clientX, event.clientY], isDrag: false, ...(middle && { middle }) };
      if (!middle) onMove(from);
    },
    onPointerMove: (event: PointerEvent) => {
      const drag = begun.current;
      if (!drag || event.buttons === 0) return;
      const [x = 0, y = 0] = drag.at;
      drag.isDrag ||= Math.hypot(event.clientX - x, event.clientY - y) > CLICK_PX;
      if (!drag.isDrag) return;
      const to = pointOf(event);
      if (drag.middle)
        onDrag({ x: drag.middle.x + to.x - drag.from.x, y: drag.middle.y + to.y - drag.from.y });
      else onMove(to);
    },
    onPointerUp: () => {
      if (begun.current?.middle && !begun.current.isDrag) onMove(begun.current.from);
      begun.current = undefined;
    },
    onPointerCancel: () => {
      begun.current = undefined;
    },
  };
}

/** Whether a drag that begins here moves the part: it must have room to move. */
function isInside({ x, y }: Point, { left, top, width, height }: ReturnType<typeof framedShare>): boolean {
  if (Math.min(width, height) > NEARLY_ALL) return false;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function middleOf({ left, top, width, height }: ReturnType<typeof framedShare>): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

/** The outline of what is shown, with darkness around it. In shares of the picture. */
function ShownPart({ left, top, width, height }: ReturnType<typeof framedShare>) {
  return (
    <span
      className={`absolute outline-2 -outline-offset-2 outline-white shadow-[0_0_0_1px_rgb(0_0_0/0.8),0_0_0_200rem_rgb(0_0_0/0.55)] ${Math.min(width, height) > NEARLY_ALL ? '' : 'cursor-move'}`}
      style={{
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${width * 100}%`,
        height: `${height * 100}%`,
      }}
    />
  );
}

/** The point itself, which arrow keys move, and which says where it is. */
function PointButton(props: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly at: Point;
  readonly onMove: (point: Point) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const hintId = useId();
  const { x, y } = props.at;
  const place = {
    across: formats.percent(Math.round(x * 100)),
    down: formats.percent(Math.round(y * 100)),
  };
  const step = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const by = event.shiftKey ? LARGE_STEP : STEP;
    props.onMove({ x: within(x + direction.x * by), y: within(y + direction.y * by) });
  };
  return (
    <>
      <button
        ref={props.ref}
        type="button"
        // It is where a user of the dialog begins.
        // biome-ignore lint/a11y/noAutofocus: a dialog moves the focus into it anyway
        autoFocus
        aria-label={t('framing.point', place)}
        aria-describedby={hintId}
        onKeyDown={step}
        className="absolute size-8 -translate-1/2 cursor-grab rounded-full border-3 border-white bg-black/25 shadow-[0_0_0_2px_rgb(0_0_0/0.6)] outline-offset-2 before:absolute before:inset-0 before:m-auto before:size-1.5 before:rounded-full before:bg-white"
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      />
      <span id={hintId} className="sr-only">
        {t('framing.keys')}
      </span>
      <output className="sr-only">{t('framing.point', place)}</output>
    </>
  );
}

/** As large as there is room for, however small the image is. */
function placeOf({ widthPx, heightPx }: Sides): CSSProperties {
  return {
    aspectRatio: `${widthPx} / ${heightPx}`,
    width: `min(100%, calc(46dvh * ${widthPx / heightPx}))`,
  };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
