import 'media-chrome/dist/lang/de.js';
import 'media-chrome/dist/lang/es.js';
import { Captions } from 'lucide-react';
import {
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPlayButton,
  MediaPlaybackRateButton,
  MediaTimeDisplay,
  MediaTimeRange,
} from 'media-chrome/react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { formatOfFilm, SHAPES, WIDTHS } from './film-frame.ts';

export interface PlayerProps {
  readonly generation: GenerationView;
  readonly url: string;
  readonly poster: string | undefined;
  /** WebVTT, if available. */
  readonly captionsUrl: string | undefined;
  readonly ref: RefObject<HTMLVideoElement | null>;
}

/** The film with accessible controls. */
export function Player({ generation, url, poster, captionsUrl, ref }: PlayerProps) {
  const { t, i18n } = useTranslation();
  const { captions, language } = generation;
  const format = formatOfFilm(generation);
  return (
    <MediaController
      key={i18n.language}
      lang={i18n.language}
      aria-label={t('result.player')}
      noAutohide
      className={`player mx-auto block w-full overflow-hidden rounded-2xl ${WIDTHS[format]}`}
    >
      <video
        ref={ref}
        slot="media"
        src={url}
        poster={poster}
        preload="metadata"
        playsInline
        className={`w-full ${SHAPES[format]}`}
      >
        <track
          kind="captions"
          src={captionsUrl}
          srcLang={language ?? 'en'}
          label={t('result.captionsOn')}
          default={captions === 'sidecar'}
        />
      </video>
      <MediaControlBar className="w-full bg-[var(--media-secondary-color)] px-1.5">
        <MediaPlayButton />
        <MediaTimeDisplay showDuration />
        <MediaTimeRange />
        <MediaPlaybackRateButton />
        {captions !== 'burned' && <CaptionsSwitch video={ref} isOnAtFirst={captions === 'sidecar'} />}
        <MediaMuteButton />
        <MediaFullscreenButton />
      </MediaControlBar>
    </MediaController>
  );
}

/** The library's element has an attribute that its role does not allow. */
function CaptionsSwitch(props: {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly isOnAtFirst: boolean;
}) {
  const { t } = useTranslation();
  const [isOn, setIsOn] = useState(props.isOnAtFirst);
  const turn = () => {
    const [track] = props.video.current?.textTracks ?? [];
    if (track) track.mode = isOn ? 'disabled' : 'showing';
    setIsOn(!isOn);
  };
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={t('result.captionsOn')}
      onClick={turn}
      className="px-2.5 text-[#fff8ec] opacity-60 hover:opacity-100 aria-checked:opacity-100"
    >
      <Captions aria-hidden className="size-6" />
    </button>
  );
}
