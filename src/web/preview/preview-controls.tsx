import { Frame, Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import type { PlayerState, StoryboardPlayer } from '../../preview/index.ts';
import { timecode } from '../i18n/formats.ts';

export interface PreviewControlsProps {
  readonly scenes: readonly SceneView[];
  readonly state: PlayerState;
  readonly player: StoryboardPlayer | undefined;
  readonly isGuided: boolean;
  readonly onGuide: (isGuided: boolean) => void;
  readonly onClose: () => void;
}

export function PreviewControls(props: PreviewControlsProps) {
  const { t } = useTranslation();
  const { scenes, state, player, isGuided } = props;
  const { sceneIndex, isPlaying } = state;
  return (
    <>
      <Scrubber state={state} player={player} />
      <div className="flex flex-wrap items-center justify-center gap-x-2 gap-y-2 @xl:grid @xl:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
        <div className="flex items-center gap-1 @xl:col-start-2">
          <Button
            label={t('preview.before')}
            disabled={sceneIndex === 0}
            onClick={() => player?.showScene(sceneIndex - 1)}
          >
            <SkipBack aria-hidden className="size-5" />
          </Button>
          <Button
            label={t(isPlaying ? 'preview.pause' : 'preview.play')}
            className="size-13 bg-white/12 hover:bg-white/25"
            onClick={() => (isPlaying ? player?.pause() : player?.play())}
          >
            {isPlaying ? (
              <Pause aria-hidden className="size-6 fill-current" />
            ) : (
              <Play aria-hidden className="ml-0.5 size-6 fill-current" />
            )}
          </Button>
          <Button
            label={t('preview.next')}
            disabled={sceneIndex >= scenes.length - 1}
            onClick={() => player?.showScene(sceneIndex + 1)}
          >
            <SkipForward aria-hidden className="size-5" />
          </Button>
        </div>
        <span className="timecode @xl:col-start-1 @xl:row-start-1">
          {timecode(state.positionMs)} / {timecode(state.durationMs)}
        </span>
        <div className="flex min-w-0 flex-auto items-center justify-center gap-1 @xl:col-start-3 @xl:justify-end">
          <ScenePicker scenes={scenes} sceneIndex={sceneIndex} player={player} />
          <Button label={t('preview.guides')} isPressed={isGuided} onClick={() => props.onGuide(!isGuided)}>
            <Frame aria-hidden className="size-5" />
          </Button>
          <Button label={t('preview.close')} onClick={props.onClose}>
            <X aria-hidden className="size-5" />
          </Button>
        </div>
      </div>
    </>
  );
}

function Button(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly isPressed?: boolean;
  /** Replaces the default size and colours. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { label, onClick, disabled, isPressed, className = 'size-11 hover:bg-white/15', children } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={disabled}
      onClick={onClick}
      className={`inline-flex shrink-0 items-center justify-center rounded-full transition-colors focus-visible:outline-[#ff9061] disabled:opacity-40 aria-pressed:bg-white/20 ${className}`}
    >
      {children}
    </button>
  );
}

type PartProps = Pick<PreviewControlsProps, 'player' | 'state'>;

function Scrubber({ state, player }: PartProps) {
  const { t } = useTranslation();
  const { positionMs, durationMs, sceneIndex } = state;
  const place = `${timecode(positionMs)}, ${t('preview.scene', { number: sceneIndex + 1 })}`;
  return (
    <input
      type="range"
      aria-label={t('preview.seek')}
      aria-valuetext={place}
      min={0}
      max={Math.max(1, durationMs)}
      step={1}
      value={positionMs}
      onChange={({ target }) => player?.seek(target.valueAsNumber)}
      className="scrubber focus-visible:outline-[#ff9061]"
      style={{ '--played': `${(positionMs / Math.max(1, durationMs)) * 100}%` } as CSSProperties}
    />
  );
}

function ScenePicker(
  props: Pick<PreviewControlsProps, 'player' | 'scenes'> & { readonly sceneIndex: number },
) {
  const { t } = useTranslation();
  const { scenes, sceneIndex, player } = props;
  return (
    <select
      aria-label={t('preview.goTo')}
      value={sceneIndex}
      onChange={({ target }) => player?.showScene(Number(target.value))}
      className="h-11 w-20 max-w-56 min-w-0 grow truncate rounded-full bg-white/10 px-4 text-sm focus-visible:outline-[#ff9061] @xl:w-56 @xl:grow-0"
    >
      {scenes.map(({ id, title }, index) => (
        <option key={id} value={index} className="bg-[#1a191d] text-[#fff8ec]">
          {t('preview.place', { number: index + 1, total: scenes.length })}
          {title === '' ? '' : ` · ${title}`}
        </option>
      ))}
    </select>
  );
}
