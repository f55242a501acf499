import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView, SceneView } from '../../index.ts';
import { hasFilm, type PartState, sceneDurationMs, sceneState } from './scene-parts.ts';
import { ScenePicture } from './scene-picture.tsx';

/** The whole film as one strip: each scene as long as it lasts, developing as it is made. */
export function FilmStrip({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const { scenes } = generation;
  return (
    <nav
      aria-label={t('strip.label')}
      className="border-line bg-well overflow-x-auto rounded-xl border p-1.5"
    >
      <ol className="flex h-16 min-w-full gap-1">
        {scenes.map((scene, index) => (
          <li key={scene.id} className="min-w-9 basis-0" style={{ flexGrow: sceneDurationMs(scene) }}>
            <Frame
              scene={scene}
              number={index + 1}
              state={sceneState(scene, { hasFilm: hasFilm(generation) })}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const EDGES: Readonly<Record<PartState, string>> = {
  pending: 'border-transparent',
  running: 'border-mark',
  ready: 'border-good',
  failed: 'border-mark',
  stale: 'border-stale',
};

/** Drawn again only when its own scene has changed, for there may be hundreds. */
const Frame = memo(function Frame(props: {
  readonly scene: SceneView;
  readonly number: number;
  readonly state: PartState;
}) {
  const { t } = useTranslation();
  const { scene, number, state } = props;
  const label = `${t('strip.scene', { number, title: scene.title })}, ${t(`board.${state}`)}`;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => showScene(scene.id)}
      className={`relative block size-full overflow-hidden rounded-md border-b-4 ${EDGES[state]}`}
    >
      <ScenePicture item={scene.shots[0]?.picture ?? { status: 'pending' }} alt="" className="size-full" />
      <span
        aria-hidden="true"
        className="timecode absolute top-0.5 left-1 rounded bg-black/55 px-1 text-[0.68rem] text-white"
      >
        {number}
      </span>
    </button>
  );
});

/** Asks the storyboard to bring a scene into view, and to give it the focus. */
export const SHOW_SCENE = 'scenecast:show-scene';

function showScene(sceneId: string): void {
  dispatchEvent(new CustomEvent(SHOW_SCENE, { detail: sceneId }));
}
