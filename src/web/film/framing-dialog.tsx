import { useQuery } from '@tanstack/react-query';
import { Check, Wand } from 'lucide-react';
import { type CSSProperties, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShotView } from '../../index.ts';
import { authorizedFetch } from '../api/token.ts';
import { useFormats } from '../i18n/formats.ts';
import { FramedImage } from '../media/framed-image.tsx';
import { type Framing, MAX_ZOOM, type ShotFraming, type Sides, shapeOf } from '../media/framing.ts';
import { assetOf } from '../media/scene-parts.ts';
import { Sheet } from '../shell/sheet.tsx';
import type { FilmFacts } from './film-facts.ts';
import { FocusPoint } from './focus-point.tsx';

export interface FramingDialogProps {
  readonly shot: ShotView;
  readonly format: FilmFacts['format'];
  /** Null leaves the choice to the film. */
  readonly onApply: (framing: ShotFraming | null) => void;
  readonly onClose: () => void;
}

const MIDDLE: Framing = { x: 0.5, y: 0.5, zoom: 1 };
const FRAMES = {
  landscape: 'aspect-video w-full max-sm:w-56',
  portrait: 'aspect-[9/16] h-[38dvh] max-sm:h-[24dvh]',
  square: 'aspect-square h-[38dvh] max-sm:h-[20dvh]',
} as const;

/** Chooses the part of a picture that a shot shows: the point that matters, and how near it is. */
export function FramingDialog({ shot, format, onApply, onClose }: FramingDialogProps) {
  const { t } = useTranslation();
  const [seen] = useState(shot);
  const { framable = '', framing: chosen } = seen;
  const isChosen = chosen?.picture === framable;
  const [framing, setFraming] = useState<Framing>(isChosen ? chosen : MIDDLE);
  const src = useWholeImage(seen);
  const [size, setSize] = useState<Sides>();
  // A flat picture fills the frame. The document's own image on a card keeps its proportions.
  const isFlat = assetOf(seen.picture)?.hash === framable;
  const shape = isFlat ? shapeOf(format) : size;
  return (
    <Sheet title={t('framing.title')} className="w-[min(56rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            const { x, y, zoom } = framing;
            onApply({ picture: framable, x: rounded(x), y: rounded(y), zoom: rounded(zoom) });
          }}
          className="flex flex-col gap-4 sm:gap-5"
        >
          <p className="text-soft">{t('framing.hint')}</p>
          <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
            {src === undefined ? (
              <div className="unexposed animate-scan aspect-video rounded-xl" />
            ) : (
              <FocusPoint
                src={src}
                size={size}
                shape={shape}
                framing={framing}
                onSize={setSize}
                onMove={({ x, y }) => setFraming((before) => ({ ...before, x, y }))}
              />
            )}
            <figure className="flex min-w-0 flex-col gap-1.5">
              <figcaption className="label">{t('framing.shown')}</figcaption>
              <div
                className={`bg-well relative mx-auto flex max-w-full items-center justify-center overflow-hidden rounded-lg ${FRAMES[format]}`}
              >
                {src !== undefined && shape && (
                  <span
                    className="relative block overflow-hidden"
                    style={isFlat ? { width: '100%', height: '100%' } : contained(shape, shapeOf(format))}
                  >
                    <FramedImage src={src} alt="" framing={framing} shape={shape} />
                  </span>
                )}
              </div>
            </figure>
          </div>
          <Zoom zoom={framing.zoom} onZoom={(zoom) => setFraming((before) => ({ ...before, zoom }))} />
          <p className="text-soft text-sm">{t('framing.free')}</p>
          <div className="flex flex-wrap gap-2">
            <button type="submit" className="button button-primary" disabled={src === undefined}>
              <Check aria-hidden className="size-4" />
              {t('filmSettings.apply')}
            </button>
            {isChosen && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  close();
                  onApply(null);
                }}
              >
                <Wand aria-hidden className="size-4" />
                {t('framing.automatic')}
              </button>
            )}
            <button type="button" className="button button-quiet" onClick={close}>
              {t('board.cancel')}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}

function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const shown = formats.percent(Math.round(zoom * 100));
  return (
    <div className="flex items-center gap-3">
      <label htmlFor={id} className="font-medium">
        {t('framing.zoom')}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={MAX_ZOOM}
        step={0.05}
        value={zoom}
        aria-valuetext={shown}
        onChange={({ target }) => onZoom(target.valueAsNumber)}
        className="accent-mark min-h-6 min-w-0 flex-1"
      />
      <span aria-hidden="true" className="timecode w-14 text-right">
        {shown}
      </span>
    </div>
  );
}

/** The address of the whole image: the picture's preview, or the document's image, which needs the token. */
function useWholeImage({ framable, picture }: ShotView): string | undefined {
  const asset = assetOf(picture);
  const isFlat = asset?.hash === framable;
  const { data } = useQuery({
    queryKey: ['image', framable],
    queryFn: async ({ signal }) => {
      const response = await authorizedFetch(`/api/assets/${framable}`, { signal });
      if (!response.ok) throw new Error(`The image was refused with ${response.status}.`);
      return response.blob();
    },
    enabled: !isFlat && framable !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return isFlat ? (asset?.previewUrl ?? asset?.url) : url;
}

/** As large as it can be in a frame, with some room around it. */
function contained(image: Sides, frame: Sides): CSSProperties {
  const isWider = image.widthPx * frame.heightPx > image.heightPx * frame.widthPx;
  const aspectRatio = `${image.widthPx} / ${image.heightPx}`;
  return isWider ? { aspectRatio, width: '80%' } : { aspectRatio, height: '80%' };
}

/** A thousandth of a picture is less than a pixel of its preview. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
