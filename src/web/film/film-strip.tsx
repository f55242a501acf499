import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView, SceneView } from '../../index.ts';
import { hasFilm, type PartState, sceneDurationMs, sceneState } from '../media/scene-parts.ts';
import { ScenePicture } from '../media/scene-picture.tsx';

/** Maximum number of pictures shown. A longer film shows only the first of each scene. */
const MAX_PICTURES = 60;
/** Minimum width of a frame in rem. If frames would be narrower, the strip scrolls. */
const FRAME_REM = 2.6;

/** Number of frames rendered per step. The first step fills more than a window. */
const FRAMES_AT_ONCE = 40;

/** The whole film as one strip. The width of a scene shows its length. */
export function FilmStrip({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const { scenes } = generation;
  const pictureCount = scenes.reduce((sum, { shots }) => sum + Math.max(1, shots.length), 0);
  const isWhole = pictureCount <= MAX_PICTURES;
  const frameCount = isWhole ? pictureCount : scenes.length;
  const isThere = hasFilm(generation);
  const drawnCount = useDrawnCount(scenes.length);
  const strip = useRef<HTMLElement>(null);
  const nearCount = useNearCount(strip, scenes.length);
  return (
    <nav
      ref={strip}
      aria-label={t('strip.label')}
      className="shadow-sheet overflow-x-auto rounded-xl bg-(--film)"
    >
      <ol
        className="film-stock flex h-25 min-w-full gap-1.5 px-1.5"
        style={{ width: `${frameCount * FRAME_REM}rem` }}
      >
        {scenes.map((scene, index) => (
          <Place
            key={scene.id}
            scene={scene}
            number={index + 1}
            hasFilm={isThere}
            isWhole={isWhole}
            isDrawn={index < drawnCount}
            isNear={index < nearCount}
          />
        ))}
      </ol>
    </nav>
  );
}

/** Number of frames rendered so far. Rendering hundreds at once would delay the rest of the page. */
function useDrawnCount(count: number): number {
  const [drawn, setDrawn] = useState(FRAMES_AT_ONCE);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + FRAMES_AT_ONCE));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}

/**
 * Number of frames that show their pictures: those that were ever near the part of the strip in view. Thousands of
 * elements that nobody sees would take part in every change of the page, such as a dialog that opens.
 */
function useNearCount(strip: RefObject<HTMLElement | null>, count: number): number {
  const [near, setNear] = useState(FRAMES_AT_ONCE);
  useEffect(() => {
    const element = strip.current;
    if (!element || near >= count) return;
    const look = () => {
      const next = element.querySelectorAll('li')[near];
      if (next && next.getBoundingClientRect().left < 2 * window.innerWidth) setNear(near + FRAMES_AT_ONCE);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [strip, near, count]);
  return near;
}

const EDGES: Readonly<Record<PartState, string>> = {
  pending: 'bg-transparent',
  running: 'bg-[#ff9061] animate-pulse',
  ready: 'bg-transparent',
  failed: 'bg-[#ff5a3c]',
  stale: 'bg-[#ebbf63]',
};
const NO_PICTURE = { status: 'pending' } as const;

interface PlaceProps {
  readonly scene: SceneView;
  readonly number: number;
  readonly hasFilm: boolean;
  readonly isWhole: boolean;
  readonly isNear: boolean;
}

/** Memoised per scene, because there may be hundreds, and one of them changes many times a second. */
const Place = memo(function Place({ isDrawn, ...props }: PlaceProps & { readonly isDrawn: boolean }) {
  return (
    // Frames out of sight are not drawn or animated, which matters while many scenes are made.
    <li
      className="min-w-8 basis-0 [content-visibility:auto]"
      style={{ flexGrow: Math.max(1000, sceneDurationMs(props.scene)) }}
    >
      {isDrawn && <Frames {...props} />}
    </li>
  );
});

function Frames({ scene, number, hasFilm, isWhole, isNear }: PlaceProps) {
  const { t } = useTranslation();
  const state = sceneState(scene, { hasFilm });
  const label = `${t('strip.scene', { number, title: scene.title })}, ${t(`board.${state}`)}`;
  const shots = isWhole ? scene.shots : scene.shots.slice(0, 1);
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => showScene(scene.id)}
      className="relative flex size-full gap-px overflow-hidden rounded-[3px] transition-[filter] hover:brightness-110 focus-visible:outline-[#ff9061]"
    >
      {isNear && <Exposed number={number} shots={shots} state={state} />}
    </button>
  );
}

/** The pictures of a scene, with its number and state. */
function Exposed(props: {
  readonly number: number;
  readonly shots: SceneView['shots'];
  readonly state: PartState;
}) {
  const { number, shots, state } = props;
  return (
    <>
      {shots.length === 0 && <ScenePicture item={NO_PICTURE} alt="" className="size-full bg-white/8" />}
      {shots.map(({ id, picture, framing }) => (
        <ScenePicture
          key={id}
          item={picture}
          alt=""
          className="h-full min-w-0 flex-1 bg-white/8"
          framing={framing}
        />
      ))}
      <span
        aria-hidden="true"
        className="timecode absolute top-1 left-1 rounded bg-black/65 px-1 text-[0.72rem] leading-snug text-white"
      >
        {number}
      </span>
      <span aria-hidden="true" className={`dot absolute inset-x-0 bottom-0 h-1 ${EDGES[state]}`} />
    </>
  );
}

/** Scrolls the storyboard to a scene and focuses it. */
export const SHOW_SCENE = 'scenecast:show-scene';

export function showScene(sceneId: string): void {
  dispatchEvent(new CustomEvent(SHOW_SCENE, { detail: sceneId }));
}
