import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { captionBand, FORMATS, type GenerationView } from '../../index.ts';
import { ScenePicture } from '../film/scene-picture.tsx';
import { captionPhrases, phraseAt } from './caption-phrases.ts';
import { type Playback, usePlayback } from './use-playback.ts';

export interface PreviewProps {
  readonly generation: GenerationView;
  readonly firstIndex: number;
  readonly onClose: () => void;
}

/** The storyboard played through, before anything is rendered: pictures, voice and captions, scene after scene. */
export function Preview({ generation, firstIndex, onClose }: PreviewProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { scenes, format = 'landscape' } = generation;
  const playback = usePlayback(scenes, firstIndex);
  const { widthPx, heightPx } = FORMATS[format];
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={t('preview.title')}
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-dvw max-w-none place-items-center bg-[#0c0b0e] p-3 text-[#fff8ec] open:grid"
    >
      <div className="flex flex-col items-center gap-3">
        <div
          className="@container relative overflow-hidden rounded-xl bg-black"
          style={{
            aspectRatio: `${widthPx} / ${heightPx}`,
            width: `min(94vw, calc(80dvh * ${widthPx / heightPx}))`,
          }}
        >
          <Shot generation={generation} playback={playback} />
          {generation.captions !== 'none' && <Caption generation={generation} playback={playback} />}
        </div>
        <Controls playback={playback} count={scenes.length} onClose={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}

interface PartProps {
  readonly generation: GenerationView;
  readonly playback: Playback;
}

function Shot({ generation, playback }: PartProps) {
  const { index, share } = playback;
  const shots = generation.scenes[index]?.shots ?? [];
  const shot = shots[Math.min(shots.length - 1, Math.floor(share * shots.length))];
  if (!shot) return null;
  return (
    <ScenePicture
      key={`${index}/${shot.id}`}
      item={shot.picture}
      alt={shot.visualPrompt}
      className="size-full motion-safe:animate-approach"
    />
  );
}

/** Where the film will show it: see `captionBand`. */
function Caption({ generation, playback }: PartProps) {
  const { index, share } = playback;
  const narration = generation.scenes[index]?.narration ?? '';
  const phrases = useMemo(() => captionPhrases(narration), [narration]);
  const size = FORMATS[generation.format ?? 'landscape'];
  const band = captionBand(size);
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <p
      className="absolute flex items-end justify-center text-center text-[clamp(0.8rem,3.4cqi,2.4rem)] leading-snug font-semibold text-balance"
      style={{
        left: percent(band.xPx, size.widthPx),
        top: percent(band.yPx, size.heightPx),
        width: percent(band.widthPx, size.widthPx),
        height: percent(band.heightPx, size.heightPx),
      }}
    >
      <span className="rounded-md bg-black/65 box-decoration-clone px-[0.5em] py-[0.15em]">
        {phraseAt(phrases, share)}
      </span>
    </p>
  );
}

function Controls(props: {
  readonly playback: Playback;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { index, isPlaying, toggle, show } = props.playback;
  const button =
    'inline-flex size-11 items-center justify-center rounded-full hover:bg-white/15 disabled:opacity-40 focus-visible:outline-[#ff9061]';
  return (
    <div className="flex w-full items-center justify-center gap-1">
      <button
        type="button"
        className={button}
        aria-label={t('preview.before')}
        disabled={index === 0}
        onClick={() => show(index - 1)}
      >
        <SkipBack aria-hidden className="size-5" />
      </button>
      <button
        type="button"
        className={button}
        aria-label={t(isPlaying ? 'preview.pause' : 'preview.play')}
        onClick={toggle}
      >
        {isPlaying ? <Pause aria-hidden className="size-6" /> : <Play aria-hidden className="size-6" />}
      </button>
      <button
        type="button"
        className={button}
        aria-label={t('preview.next')}
        disabled={index === props.count - 1}
        onClick={() => show(index + 1)}
      >
        <SkipForward aria-hidden className="size-5" />
      </button>
      <span className="timecode mx-2">{t('preview.place', { number: index + 1, total: props.count })}</span>
      <button type="button" className={button} aria-label={t('preview.close')} onClick={props.onClose}>
        <X aria-hidden className="size-5" />
      </button>
    </div>
  );
}
