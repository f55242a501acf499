import { useQuery } from '@tanstack/react-query';
import { Check, Wand } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShotView } from '../../index.ts';
import { authorizedFetch } from '../api/token.ts';
import { useFormats } from '../i18n/formats.ts';
import { FramedImage } from '../media/framed-image.tsx';
import { type Framing, MAX_ZOOM, type ShotFraming, type Sides, shapeOf } from '../media/framing.ts';
import { assetOf } from '../media/scene-parts.ts';
import { DialogButtons } from '../shell/dialog-buttons.tsx';
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
  const { image, isChosen, framing, change } = useFraming(shot, format);
  const { src, shape } = image;
  const apply = () => {
    const { x, y, zoom } = framing;
    onApply({ picture: image.hash, x: rounded(x), y: rounded(y), zoom: rounded(zoom) });
  };
  return (
    <Sheet title={t('framing.title')} className="w-[min(56rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            apply();
          }}
          className="flex flex-col gap-4 sm:gap-5"
        >
          <p className="text-soft text-pretty">{t('framing.hint')}</p>
          <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
            {src === undefined ? (
              <div className="unexposed before:animate-scan aspect-video rounded-xl" />
            ) : (
              <FocusPoint
                src={src}
                size={image.size}
                shape={shape}
                framing={framing}
                onSize={image.onSize}
                onChange={change}
              />
            )}
            <Shown format={format} isFlat={image.isFlat} shape={shape}>
              {src !== undefined && shape && <FramedImage src={src} alt="" framing={framing} shape={shape} />}
            </Shown>
          </div>
          <Zoom zoom={framing.zoom} onZoom={(zoom) => change({ zoom })} />
          <p className="text-soft text-sm">{t('framing.free')}</p>
          <DialogButtons onCancel={close}>
            <button type="submit" className="button button-primary" disabled={src === undefined}>
              <Check aria-hidden className="size-4" />
              {t('filmSettings.apply')}
            </button>
            {isChosen && (
              <AutomaticButton
                onClick={() => {
                  close();
                  onApply(null);
                }}
              />
            )}
          </DialogButtons>
        </form>
      )}
    </Sheet>
  );
}

/** The image of a shot as it was when the dialog was opened, and the part of it that is chosen. */
function useFraming(shot: ShotView, format: FilmFacts['format']) {
  const [seen] = useState(shot);
  const { framable: hash = '', framing: chosen } = seen;
  const isChosen = chosen?.picture === hash;
  const [framing, setFraming] = useState<Framing>(isChosen ? chosen : MIDDLE);
  const [size, onSize] = useState<Sides>();
  // A flat picture fills the frame. The document's own image on a card keeps its proportions.
  const isFlat = assetOf(seen.picture)?.hash === hash;
  const shape = isFlat ? shapeOf(format) : size;
  const image = { hash, src: useWholeImage(seen), isFlat, size, onSize, shape };
  const change = (part: Partial<Framing>) => setFraming((before) => ({ ...before, ...part }));
  return { image, isChosen, framing, change };
}

/** A frame of the film with what is shown in it. */
function Shown(props: {
  readonly format: FilmFacts['format'];
  readonly isFlat: boolean;
  readonly shape: Sides | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { format, isFlat, shape, children } = props;
  const whole = { width: '100%', height: '100%' };
  return (
    <figure className="flex min-w-0 flex-col gap-1.5">
      <figcaption className="label">{t('framing.shown')}</figcaption>
      <div
        className={`bg-well relative mx-auto flex max-w-full items-center justify-center overflow-hidden rounded-lg ${FRAMES[format]}`}
      >
        {shape && (
          <span
            className="relative block overflow-hidden"
            style={isFlat ? whole : contained(shape, shapeOf(format))}
          >
            {children}
          </span>
        )}
      </div>
    </figure>
  );
}

/** Leaves the choice to the film. */
function AutomaticButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button button-quiet" onClick={onClick}>
      <Wand aria-hidden className="size-4" />
      {t('framing.automatic')}
    </button>
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
