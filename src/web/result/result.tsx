import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { assetOf } from '../media/scene-parts.ts';
import { Chapters } from './chapters.tsx';
import { Downloads } from './downloads.tsx';
import { downloadsQuery, urlOf } from './downloads-query.ts';
import { formatOfFilm, LAYOUTS, posterOf } from './film-frame.ts';
import { Player } from './player.tsx';

export interface ResultProps {
  readonly generation: GenerationView;
  /** Whether it was finished while the user watched. */
  readonly isPremiere: boolean;
}

/** The finished film: player, chapters and downloads. */
export function Result({ generation, isPremiere }: ResultProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const film = assetOf(generation.video);
  const { data: downloads } = useQuery({
    ...downloadsQuery(generation.id, film?.hash ?? ''),
    enabled: film !== undefined,
  });
  const captionsUrl = urlOf(downloads, 'captions.vtt');
  if (!film) return null;
  const { scenes } = generation;
  const format = formatOfFilm(generation);
  const isWide = format === 'landscape';
  return (
    <div className={`isolate grid gap-x-5 gap-y-4 ${LAYOUTS[format]}`}>
      <div
        className={`relative before:absolute before:-inset-x-3 before:pointer-events-none before:-inset-y-12 sm:before:-inset-x-6 before:-z-10 before:bg-[radial-gradient(closest-side,var(--glow),transparent)] ${isWide ? '' : 'md:row-span-2'} ${isPremiere ? 'animate-premiere' : ''}`}
      >
        <Player
          generation={generation}
          captionsUrl={captionsUrl}
          poster={posterOf(generation)}
          url={film.url}
          ref={video}
        />
      </div>
      <section aria-labelledby="chapters" className={`relative ${isWide ? 'lg:min-h-60' : 'md:min-h-60'}`}>
        <div
          className={`sheet flex max-h-80 flex-col p-2 ${isWide ? 'lg:absolute lg:inset-0 lg:max-h-none' : 'md:absolute md:inset-0 md:max-h-none'}`}
        >
          <h2 id="chapters" className="label px-2 pt-1.5 pb-2 font-sans">
            {t('result.chapters')}
          </h2>
          <Chapters
            scenes={scenes}
            format={format}
            video={video}
            hash={film.hash}
            manifestUrl={urlOf(downloads, 'manifest.json')}
          />
        </div>
      </section>
      <div className={isWide ? 'lg:col-span-2' : ''}>
        <Downloads generation={generation} film={film} />
      </div>
    </div>
  );
}
