import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMATS, type GenerationView } from '../../index.ts';
import { Meanwhile } from '../preview/meanwhile.tsx';
import { useStoryboardPlayer } from '../preview/use-storyboard-player.ts';

export interface SettingsPreviewProps {
  /** With the settings that are chosen. */
  readonly generation: GenerationView;
  readonly sceneId: string;
  readonly onScene: (sceneId: string) => void;
}

/** One scene with the settings that are chosen, drawn as the film will be. */
export function SettingsPreview({ generation, sceneId, onScene }: SettingsPreviewProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { scenes, format = 'landscape' } = generation;
  const { widthPx, heightPx } = FORMATS[format];
  const [player, state] = useStoryboardPlayer({ canvas, generation, firstSceneId: sceneId, isPaused: true });
  const { sceneIndex, isPlaying } = state;
  const shownId = scenes[sceneIndex]?.id;
  useEffect(() => {
    if (player && shownId !== undefined) onScene(shownId);
  }, [player, shownId, onScene]);
  const goTo = (index: number) => (isPlaying ? player?.showScene(index) : player?.lookAt(index));
  return (
    <div className="flex flex-col gap-1.5">
      <div className="bg-well flex justify-center overflow-hidden rounded-xl">
        <div
          className="relative max-w-full"
          style={{
            aspectRatio: `${widthPx} / ${heightPx}`,
            width: `min(100%, calc(34dvh * ${widthPx / heightPx}))`,
          }}
        >
          <canvas
            ref={canvas}
            role="img"
            aria-label={t('filmSettings.preview', { number: sceneIndex + 1 })}
            className="block size-full"
          />
          {state.isWaiting && <Meanwhile generation={generation} sceneIndex={sceneIndex} />}
        </div>
      </div>
      <div className="flex items-center gap-1">
        <Step label={t('preview.before')} isOff={sceneIndex === 0} onClick={() => goTo(sceneIndex - 1)}>
          <SkipBack aria-hidden className="size-4" />
        </Step>
        <Step
          label={t(isPlaying ? 'preview.pause' : 'preview.play')}
          onClick={() => (isPlaying ? player?.pause() : player?.play())}
        >
          {isPlaying ? (
            <Pause aria-hidden className="size-4 fill-current" />
          ) : (
            <Play aria-hidden className="size-4 fill-current" />
          )}
        </Step>
        <Step
          label={t('preview.next')}
          isOff={sceneIndex >= scenes.length - 1}
          onClick={() => goTo(sceneIndex + 1)}
        >
          <SkipForward aria-hidden className="size-4" />
        </Step>
        <span className="timecode text-soft ml-1">
          {t('preview.place', { number: sceneIndex + 1, total: scenes.length })}
        </span>
      </div>
    </div>
  );
}

function Step(props: {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      disabled={props.isOff}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
