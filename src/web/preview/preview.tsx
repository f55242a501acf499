import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { captionBand, FORMATS, type GenerationView } from '../../index.ts';
import type { PlayerState } from '../../preview/index.ts';
import { Guides, place } from './guides.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { playerKeys } from './player-keys.ts';
import { PreviewControls } from './preview-controls.tsx';
import { useStoryboardPlayer } from './use-storyboard-player.ts';

export interface PreviewProps {
  readonly generation: GenerationView;
  readonly firstSceneId: string;
  readonly onClose: () => void;
}

/** Plays the storyboard before anything is rendered, with the pictures, timing and captions of the film. */
export function Preview({ generation, firstSceneId, onClose }: PreviewProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isGuided, setIsGuided] = useState(false);
  // Must run before the player measures its size.
  useEffect(() => dialog.current?.showModal(), []);
  const [player, state] = useStoryboardPlayer({ canvas, generation, firstSceneId });
  const { scenes, format = 'landscape' } = generation;
  const { widthPx, heightPx } = FORMATS[format];
  const scene = scenes[state.sceneIndex];
  return (
    <dialog
      ref={dialog}
      aria-label={t('preview.title')}
      onClose={onClose}
      onKeyDown={playerKeys(player, state)}
      className="m-0 h-dvh max-h-none w-dvw max-w-none place-items-center bg-[#0c0b0e] p-3 text-[#fff8ec] open:grid"
    >
      <div
        className="@container flex flex-col gap-1"
        style={{ width: `min(94vw, calc((100dvh - 9.5rem) * ${widthPx / heightPx}))` }}
      >
        <div className="relative overflow-hidden rounded-xl bg-black">
          <canvas
            ref={canvas}
            role="img"
            aria-label={
              scene
                ? `${t('preview.scene', { number: state.sceneIndex + 1 })}: ${scene.shots[0]?.visualPrompt ?? ''}`
                : ''
            }
            className="block h-auto w-full"
            style={{ aspectRatio: `${widthPx} / ${heightPx}` }}
          />
          {state.isWaiting && <Meanwhile generation={generation} sceneIndex={state.sceneIndex} />}
          <Subtitle generation={generation} state={state} />
          {isGuided && <Guides {...generation} />}
        </div>
        <p role="status" className="min-h-5 text-center text-sm leading-5 text-white/80">
          {state.isWaiting ? t('preview.waiting') : state.hasProblem ? t('preview.problem') : ''}
        </p>
        <PreviewControls
          scenes={scenes}
          state={state}
          player={player}
          isGuided={isGuided}
          onGuide={setIsGuided}
          onClose={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );
}

/** Captions in a separate file look as the viewer's player shows them. */
function Subtitle({
  generation,
  state,
}: {
  readonly generation: GenerationView;
  readonly state: PlayerState;
}) {
  if (state.subtitle === '') return null;
  const size = FORMATS[generation.format ?? 'landscape'];
  return (
    <p
      className="@container pointer-events-none absolute flex items-end justify-center text-center"
      style={place(captionBand(size), size)}
    >
      <span className="bg-black/70 px-2 text-[clamp(0.75rem,3.4cqi,2rem)] leading-snug whitespace-pre-line">
        {state.subtitle}
      </span>
    </p>
  );
}
