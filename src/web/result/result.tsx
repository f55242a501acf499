import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { assetOf } from '../film/scene-parts.ts';
import { timecode } from '../i18n/formats.ts';
import { chaptersQuery } from './chapters.ts';
import { Downloads } from './downloads.tsx';
import { downloadsQuery, urlOf } from './downloads-query.ts';
import { Player } from './player.tsx';

/** The finished film: to watch, to jump in, to take away. */
export function Result({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const film = assetOf(generation.video);
  const { data: downloads } = useQuery({
    ...downloadsQuery(generation.id, film?.hash ?? ''),
    enabled: film !== undefined,
  });
  const captionsUrl = urlOf(downloads, 'captions.vtt');
  const first = generation.scenes[0]?.shots[0];
  const poster = first && assetOf(first.picture)?.previewUrl;
  if (!film) return null;
  const playFrom = (startMs: number) => {
    if (!video.current) return;
    video.current.currentTime = startMs / 1000;
    // Browsers may refuse to play by themselves: then it stands where it shall begin.
    video.current.play().catch(() => undefined);
  };
  const isUpright = generation.format === 'portrait';
  return (
    <div
      className={`grid gap-5 ${isUpright ? 'md:grid-cols-[minmax(0,calc(75dvh*9/16))_minmax(0,26rem)]' : 'lg:grid-cols-[1fr_18rem]'}`}
    >
      <Player {...{ generation, poster, captionsUrl }} url={film.url} ref={video} />
      <div className="flex min-w-0 flex-col gap-5 lg:max-h-[38rem]">
        <Downloads generation={generation} film={film} />
        <section aria-labelledby="chapters" className="sheet flex min-h-0 flex-col p-2">
          <h2 id="chapters" className="label px-3 pt-2 pb-1 font-sans">
            {t('result.chapters')}
          </h2>
          <Chapters hash={film.hash} manifestUrl={urlOf(downloads, 'manifest.json')} onChoose={playFrom} />
        </section>
      </div>
    </div>
  );
}

function Chapters(props: {
  /** Of the film: another film has other chapters. */
  readonly hash: string;
  readonly manifestUrl: string | undefined;
  readonly onChoose: (startMs: number) => void;
}) {
  const { t } = useTranslation();
  const { data: chapters = [] } = useQuery(chaptersQuery(props.hash, props.manifestUrl));
  return (
    <ol className="max-h-72 min-h-0 flex-1 overflow-y-auto lg:max-h-none">
      {chapters.map(({ id, title, startMs }, index) => {
        const name = title || t('board.scene', { number: index + 1 });
        return (
          <li key={id}>
            <button
              type="button"
              aria-label={t('result.chapter', { time: timecode(startMs), title: name })}
              onClick={() => props.onChoose(startMs)}
              className="hover:bg-well flex w-full items-baseline gap-3 rounded-lg px-3 py-1.5 text-left"
            >
              <span className="timecode text-mark w-9 shrink-0">{timecode(startMs)}</span>
              <span className="min-w-0 truncate text-sm font-medium">{name}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
