import { Play } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { useDroppedFiles } from '../shell/use-dropped-files.ts';
import { useFilmFacts } from './film-facts.ts';
import { HistoryBar } from './history-bar.tsx';
import { NewScene, newSceneDraftName } from './new-scene.tsx';
import { SceneList } from './scene-list.tsx';
import { useBoard } from './use-board.ts';
import type { FilmProps } from './use-film.ts';

const Preview = lazy(() => import('../preview/preview.tsx').then((module) => ({ default: module.Preview })));

/** All scenes as cards that can be edited and reordered. */
export function Storyboard({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { board, order, steps } = useBoard(film, generation);
  const facts = useFilmFacts(generation);
  const scenes = useShownScenes(generation.scenes, order);
  const [playedFrom, setPlayedFrom] = useState<string>();
  useDroppedFiles();

  return (
    <section aria-labelledby="storyboard" className="flex flex-col gap-2">
      <div className="flex items-baseline gap-3">
        <h2 id="storyboard" className="text-3xl">
          {t('board.title')}
        </h2>
        <span className="text-soft text-sm max-sm:sr-only">
          {t('board.count', { count: scenes.length, formatted: formats.number(scenes.length) })}
        </span>
        <span className="ml-auto self-center">
          <HistoryBar generationId={generation.id} steps={steps} />
        </span>
        <button
          type="button"
          className="button button-quiet self-center"
          onClick={() => setPlayedFrom(scenes[0]?.id)}
        >
          <Play aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t('preview.open')}</span>
        </button>
      </div>
      {playedFrom !== undefined && (
        <Suspense>
          <Preview
            generation={{ ...generation, scenes: [...scenes] }}
            firstSceneId={playedFrom}
            onClose={() => setPlayedFrom(undefined)}
          />
        </Suspense>
      )}
      <NewScene
        label={t('board.insertFirst')}
        draftName={newSceneDraftName(generation.id, null)}
        onInsert={(narration) => board.insert(null, narration)}
      />
      <SceneList scenes={scenes} facts={facts} board={board} onPlay={setPlayedFrom} />
    </section>
  );
}

/** The scenes as the user sees them: in the order being saved. */
function useShownScenes(
  scenes: readonly SceneView[],
  order: readonly string[] | undefined,
): readonly SceneView[] {
  return useMemo(
    () => (order ? [...scenes].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : scenes),
    [scenes, order],
  );
}
