import { useQuery } from '@tanstack/react-query';
import { Play, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { timecode } from '../i18n/formats.ts';
import { toggleNarration, usePlaying } from './narration-player.ts';
import { PEAK_COUNT, peaksQuery } from './peaks.ts';
import { assetOf, sceneDurationMs } from './scene-parts.ts';

/** A scene's voice: its shape, its length, and a button to hear it. */
export function VoiceLine({ scene, number }: { readonly scene: SceneView; readonly number: number }) {
  const { t } = useTranslation();
  const asset = assetOf(scene.audio);
  const playing = usePlaying(scene.id);
  return (
    <div className="flex h-10 items-center gap-3">
      <button
        type="button"
        disabled={!asset}
        className="icon-button bg-well text-ink shrink-0"
        aria-label={t(playing ? 'board.stop' : 'board.play', { number })}
        onClick={() => asset && toggleNarration(scene.id, asset.url)}
      >
        {playing ? (
          <Square aria-hidden className="size-3.5 fill-current" />
        ) : (
          <Play aria-hidden className="ml-0.5 size-4 fill-current" />
        )}
      </button>
      <div className="h-8 min-w-0 flex-1">
        {asset ? (
          <Waveform url={asset.url} played={playing?.played ?? 0} />
        ) : (
          <Silence item={scene.audio.status} />
        )}
      </div>
      <span className="timecode text-soft shrink-0">
        {asset ? '' : '~'}
        {timecode(sceneDurationMs(scene))}
      </span>
    </div>
  );
}

function Silence({ item }: { readonly item: SceneView['audio']['status'] }) {
  const isWorking = item === 'running';
  return (
    <div
      className={`h-full rounded-md ${isWorking ? 'unexposed animate-scan' : 'border-line mt-4 h-0! border-t border-dashed'}`}
    />
  );
}

const BAR_WIDTH = 2;
const BAR_STEP = 3.5;
const HEIGHT = 32;

function Waveform({ url, played }: { readonly url: string; readonly played: number }) {
  const { data: peaks } = useQuery(peaksQuery(url));
  if (!peaks) return <div className="bg-well mt-3.5 h-1 rounded-full" />;
  const width = PEAK_COUNT * BAR_STEP;
  const path = peaks
    .map((peak, index) => {
      const height = Math.max(2, peak * HEIGHT);
      return `M${index * BAR_STEP + BAR_WIDTH / 2} ${(HEIGHT - height) / 2}v${height}`;
    })
    .join('');
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="animate-develop size-full"
    >
      <path d={path} strokeWidth={BAR_WIDTH} className="stroke-soft/70" />
      {played > 0 && (
        <path
          d={path}
          strokeWidth={BAR_WIDTH}
          className="stroke-mark"
          style={{ clipPath: `inset(0 ${(1 - played) * 100}% 0 0)` }}
        />
      )}
    </svg>
  );
}
