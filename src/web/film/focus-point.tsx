import { type CSSProperties, type KeyboardEvent, type PointerEvent, type Ref, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { type Framing, framedShare, type Sides } from '../media/framing.ts';

type Point = Pick<Framing, 'x' | 'y'>;

export interface FocusPointProps {
  readonly src: string;
  /** Of the image, once it has loaded. */
  readonly size: Sides | undefined;
  /** Of what is shown of it. */
  readonly shape: Sides | undefined;
  readonly framing: Framing;
  readonly onSize: (size: Sides) => void;
  readonly onMove: (point: Point) => void;
}

const STEP = 0.01;
const LARGE_STEP = 0.1;
const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A whole picture with the point that matters, which is moved by pointer or by keys. What is left out is darkened. */
export function FocusPoint({ src, size, shape, framing, onSize, onMove }: FocusPointProps) {
  const point = useRef<HTMLButtonElement>(null);
  const moveTo = ({ currentTarget, clientX, clientY, buttons }: PointerEvent) => {
    if (buttons === 0) return;
    const box = currentTarget.getBoundingClientRect();
    onMove({ x: within((clientX - box.left) / box.width), y: within((clientY - box.top) / box.height) });
  };
  return (
    <div className="flex min-w-0 justify-center">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keys. */}
      <div
        className="relative aspect-3/2 w-full cursor-crosshair touch-none select-none"
        style={size && placeOf(size)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          point.current?.focus();
          moveTo(event);
        }}
        // The focus stays at the point, so that keys move it on.
        onMouseDown={(event) => event.preventDefault()}
        onPointerMove={moveTo}
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
          {size && shape && <ShownPart {...framedShare(size, shape, framing)} />}
        </span>
        <PointButton ref={point} at={framing} onMove={onMove} />
      </div>
    </div>
  );
}

/** The outline of what is shown, with darkness around it. In shares of the picture. */
function ShownPart({ left, top, width, height }: ReturnType<typeof framedShare>) {
  return (
    <span
      className="pointer-events-none absolute outline-2 -outline-offset-2 outline-white shadow-[0_0_0_1px_rgb(0_0_0/0.8),0_0_0_200rem_rgb(0_0_0/0.55)]"
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
