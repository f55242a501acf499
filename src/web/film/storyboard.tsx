import { Play, SlidersHorizontal } from 'lucide-react';
import {
  type ReactNode,
  type Ref,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { useDroppedFiles } from '../shell/use-dropped-files.ts';
import { BoardViewChoice, useBoardView } from './board-view.tsx';
import { useFilmFacts } from './film-facts.ts';
import { showScene } from './film-strip.tsx';
import { HistoryBar } from './history-bar.tsx';
import { NewScene, newSceneDraftName } from './new-scene.tsx';
import { SceneList, type SceneListProps } from './scene-list.tsx';
import { useBoard } from './use-board.ts';
import type { FilmProps } from './use-film.ts';

const Preview = lazyPart(() => import('../preview/preview.tsx').then((module) => module.Preview));
const SceneGrid = lazyPart(() => import('./scene-grid.tsx').then((module) => module.SceneGrid));
const ScriptView = lazyPart(() => import('./script-view.tsx').then((module) => module.ScriptView));
const FilmSettings = lazyPart(() =>
  import('../film-settings/film-settings.tsx').then((module) => module.FilmSettings),
);

/** All scenes as cards that can be edited and reordered, as a grid, or as one text. */
export function Storyboard({ film, generation }: FilmProps) {
  const { board, order, steps } = useBoard(film, generation);
  const facts = useFilmFacts(generation);
  const scenes = useShownScenes(generation.scenes, order);
  const [playedFrom, setPlayedFrom] = useState<string>();
  const [isSetting, setIsSetting] = useState(false);
  const [view, setView] = useBoardView();
  // The choice is marked at once, whatever there is to lay out.
  const shownView = useDeferredValue(view);
  const settingsButton = useRef<HTMLButtonElement>(null);
  useDroppedFiles();
  const sought = useRef<string>(undefined);
  const editInCards = (sceneId: string) => {
    sought.current = sceneId;
    setView('cards');
  };
  useEffect(() => {
    const sceneId = sought.current;
    if (shownView !== 'cards' || sceneId === undefined) return;
    sought.current = undefined;
    // The cards know their places after this render.
    setTimeout(() => showScene(sceneId));
  }, [shownView]);
  const closeSettings = () => {
    setIsSetting(false);
    settingsButton.current?.focus();
  };

  return (
    <section aria-labelledby="storyboard" className="flex flex-col gap-2">
      <Bar count={scenes.length} onPlay={() => setPlayedFrom(scenes[0]?.id)}>
        <HistoryBar generationId={generation.id} steps={steps} />
        <BoardViewChoice view={view} onChoose={setView} />
        <SettingsButton ref={settingsButton} isOpen={isSetting} onClick={() => setIsSetting(!isSetting)} />
      </Bar>
      {playedFrom !== undefined && (
        <Suspense>
          <Preview
            generation={{ ...generation, scenes: [...scenes] }}
            firstSceneId={playedFrom}
            onClose={() => setPlayedFrom(undefined)}
          />
        </Suspense>
      )}
      <div className={isSetting ? 'grid gap-4 xl:grid-cols-[minmax(0,1fr)_25rem] xl:items-start' : ''}>
        {isSetting && (
          <div className="contents xl:order-2 xl:block xl:h-full">
            <Suspense fallback={<div className="sheet h-96" />}>
              <FilmSettings film={film} generation={generation} onClose={closeSettings} />
            </Suspense>
          </div>
        )}
        <div className="min-w-0">
          {shownView === 'cards' && <Cards {...{ scenes, facts, board }} onPlay={setPlayedFrom} />}
          <Suspense fallback={<div className="h-96" />}>
            {shownView === 'grid' && <SceneGrid {...{ scenes, facts, board }} onEdit={editInCards} />}
            {shownView === 'script' && <ScriptView {...{ scenes, facts, board }} />}
          </Suspense>
        </div>
      </div>
    </section>
  );
}

/** The title of the storyboard, and what can be done with it as a whole. */
function Bar(props: {
  readonly count: number;
  readonly onPlay: () => void;
  /** Stands before the button that plays. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { count } = props;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-2">
      <h2 id="storyboard" className="text-2xl sm:text-3xl">
        {t('board.title')}
      </h2>
      <span className="text-soft text-sm max-sm:sr-only">
        {t('board.count', { count, formatted: formats.number(count) })}
      </span>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2 self-center sm:gap-3">
        {props.children}
        <button type="button" className="button button-quiet max-sm:px-3" onClick={props.onPlay}>
          <Play aria-hidden className="size-4" />
          <span className="max-sm:sr-only">{t('preview.open')}</span>
        </button>
      </div>
    </div>
  );
}

function SettingsButton(props: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}) {
  const { t } = useTranslation();
  return (
    <button
      ref={props.ref}
      type="button"
      aria-expanded={props.isOpen}
      className="button button-quiet max-sm:px-3"
      onClick={props.onClick}
    >
      <SlidersHorizontal aria-hidden className="size-4" />
      <span className="max-sm:sr-only">{t('filmSettings.title')}</span>
    </button>
  );
}

/** The scenes as cards, with a place for a new one before the first. */
function Cards(props: SceneListProps) {
  const { t } = useTranslation();
  const { facts, board } = props;
  return (
    <>
      <NewScene
        label={t('board.insertFirst')}
        draftName={newSceneDraftName(facts.id, null)}
        onInsert={(narration) => board.insert(null, narration)}
      />
      <SceneList {...props} />
    </>
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
