import { useQuery } from '@tanstack/react-query';
import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../index.ts';
import { timecode } from '../i18n/formats.ts';
import { PEAK_COUNT, peaksQuery } from './peaks.ts';
import { assetOf } from './scene-parts.ts';
import { toggleSound, usePlaying } from './sound-player.ts';

export interface SoundLineProps {
  /** Identifies the sound on the page. */
  readonly soundId: string;
  /** Accessible label. */
  readonly name: string;
  readonly item: ItemView;
  /** Length of the sound, or its estimate. */
  readonly durationMs: number;
}

/** Speech: its waveform, its length and a play button. */
export function SoundLine({ soundId, name, item, durationMs }: SoundLineProps) {
  const { t } = useTranslation();
  const asset = assetOf(item);
  const playing = usePlaying(soundId);
  const [firstUrl] = useState(asset?.url);
  return (
    <div className="flex h-10 items-center gap-3">
      <button
        type="button"
        disabled={!asset}
        className="icon-button bg-well text-ink shrink-0"
        aria-label={t(playing ? 'board.stop' : 'board.play', { name })}
        onClick={() => asset && toggleSound(soundId, asset.url)}
      >
        {playing ? (
          <Square aria-hidden className="size-3.5 fill-current" />
        ) : (
          <Play aria-hidden className="ml-0.5 size-4 fill-current" />
        )}
      </button>
      <div className="h-8 min-w-0 flex-1">
        {asset ? (
          <Waveform url={asset.url} isNew={asset.url !== firstUrl} played={playing?.played ?? 0} />
        ) : (
          <Silence item={item.status} />
        )}
      </div>
      <span className="timecode text-soft shrink-0">
        {asset ? '' : '~'}
        {timecode(durationMs)}
      </span>
    </div>
  );
}

function Silence({ item }: { readonly item: ItemView['status'] }) {
  const isWorking = item === 'running';
  return (
    <div
      className={`h-full rounded-md ${isWorking ? 'unexposed before:animate-scan' : 'border-line mt-4 h-0! border-t border-dashed'}`}
    />
  );
}

const BAR_WIDTH = 2;
const BAR_STEP = 3.5;
const HEIGHT = 32;

interface WaveformProps {
  readonly url: string;
  /** Whether it was made while the user watched and fades in. */
  readonly isNew: boolean;
  readonly played: number;
}

function Waveform({ url, isNew, played }: WaveformProps) {
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
      className={`size-full ${isNew ? 'animate-develop' : ''}`}
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
