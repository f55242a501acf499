import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView, SceneView } from '../../index.ts';
import { timecode } from '../i18n/formats.ts';
import { shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import { type Chapter, chaptersQuery } from './chapters-query.ts';

export interface ChaptersProps {
  /** Identifies the film and thus its chapters. */
  readonly hash: string;
  readonly manifestUrl: string | undefined;
  /** The current scenes, for their pictures. */
  readonly scenes: readonly SceneView[];
  readonly format: NonNullable<GenerationView['format']>;
  readonly video: RefObject<HTMLVideoElement | null>;
}

const NONE: readonly Chapter[] = [];
const FRAMES = {
  landscape: 'aspect-video w-20',
  portrait: 'aspect-[9/16] w-8',
  square: 'aspect-square w-12',
} as const;
const NO_PICTURE = { status: 'pending' } as const;

/** The chapters of the finished film, to jump to, with the one that is playing. */
export function Chapters({ hash, manifestUrl, scenes, format, video }: ChaptersProps) {
  const { t } = useTranslation();
  const { data: chapters = NONE, isPending } = useQuery(chaptersQuery(hash, manifestUrl));
  const playing = usePlayingChapter(video, chapters);
  const playFrom = (startMs: number) => {
    if (!video.current) return;
    video.current.currentTime = startMs / 1000;
    // A browser may refuse to start playback. The player then stays at the start of the chapter.
    video.current.play().catch(() => undefined);
  };
  return (
    // What is cut off fades: there is more to scroll to.
    <ol className="min-h-0 flex-1 overflow-y-auto overscroll-contain mask-b-from-[calc(100%-1.5rem)] pb-6">
      {isPending && <Coming count={beginningsIn(scenes)} format={format} />}
      {chapters.map(({ id, number, title, startMs }) => {
        const name = title || t('board.scene', { number });
        const shot = scenes.find((scene) => scene.id === id)?.shots[0];
        return (
          <li key={id}>
            <button
              type="button"
              aria-label={t('result.chapter', { time: timecode(startMs), title: name })}
              aria-current={playing === id}
              onClick={() => playFrom(startMs)}
              className="hover:bg-well aria-[current=true]:bg-mark-wash flex w-full items-center gap-3 rounded-lg p-1.5 text-left transition-colors"
            >
              <ScenePicture
                item={shot?.picture ?? NO_PICTURE}
                alt=""
                className={`shrink-0 rounded-md ${FRAMES[format]}`}
                framing={shot?.framing}
                shape={shapeOf(format)}
              />
              <span className="min-w-0">
                <span className="line-clamp-2 text-sm leading-snug font-medium break-words">{name}</span>
                <span className="timecode text-mark">{timecode(startMs)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Places for chapters that are on their way, so that what is below the list stays where it is. */
function Coming({ count, format }: { readonly count: number } & Pick<ChaptersProps, 'format'>) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same.
    <li key={index} aria-hidden className="p-1.5">
      <span className={`bg-well block rounded-md ${FRAMES[format]}`} />
    </li>
  ));
}

/** As many chapters as there are titles, one after the other. */
function beginningsIn(scenes: readonly SceneView[]): number {
  return scenes.filter(({ title }, index) => title !== scenes[index - 1]?.title).length;
}

/** Id of the current chapter, once playback has started. */
function usePlayingChapter(video: ChaptersProps['video'], chapters: readonly Chapter[]): string | undefined {
  const [playing, setPlaying] = useState<string>();
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const look = () => {
      const nowMs = element.currentTime * 1000;
      setPlaying(nowMs === 0 ? undefined : chapters.findLast(({ startMs }) => startMs <= nowMs)?.id);
    };
    element.addEventListener('timeupdate', look);
    return () => element.removeEventListener('timeupdate', look);
  }, [video, chapters]);
  return playing;
}
