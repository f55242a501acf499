import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { discardDraft, draftOf, keepDraft } from '../drafts.ts';
import { useLeaveWarning } from '../shell/use-leave-warning.ts';
import { Conflict } from './conflict.tsx';
import { sceneDraftName } from './scene-editor.tsx';
import type { SceneListProps } from './scene-list.tsx';
import type { Board } from './use-board.ts';
import { useSaving } from './use-saving.ts';
import { sceneElementId, useShowScene } from './use-show-scene.ts';

/** The narrations of all scenes as one text to read and to write in. */
export function ScriptView({ scenes, facts, board }: Omit<SceneListProps, 'onPlay'>) {
  const { t } = useTranslation();
  useShowScene();
  return (
    <div className="sheet mx-auto flex max-w-3xl flex-col gap-1 px-4 py-6 sm:px-10 sm:py-8">
      <p className="text-soft mb-3 text-sm">{t('board.scriptHint')}</p>
      {scenes.map((scene, index) => (
        <Paragraph
          key={scene.id}
          generationId={facts.id}
          scene={scene}
          number={index + 1}
          board={board}
          // A title that goes on over several scenes is said once.
          hasTitle={scene.title !== '' && scene.title !== scenes[index - 1]?.title}
        />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly generationId: string;
  readonly scene: SceneView;
  readonly number: number;
  readonly board: Board;
  readonly hasTitle: boolean;
}

/** One narration. It is saved when the user leaves it, and kept as a draft until then. */
function Paragraph({ generationId, scene, number, board, hasTitle }: ParagraphProps) {
  const { t } = useTranslation();
  const { base, narration, theirs, isSaving, write, save, saveMine, settle } = useTypedNarration(
    { scene, board },
    sceneDraftName(generationId, scene.id),
  );
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <>
      {hasTitle && <h3 className="font-display mt-4 mb-1 text-2xl">{scene.title}</h3>}
      <textarea
        id={sceneElementId(scene.id)}
        aria-label={t('board.scriptOf', { number })}
        value={narration}
        maxLength={20_000}
        rows={3}
        onChange={({ target }) => write(target.value)}
        onBlur={save}
        onKeyDown={keys}
        className="hover:bg-well/60 focus:bg-well -mx-2 w-[calc(100%+1rem)] resize-none rounded-lg px-2 py-1.5 leading-relaxed field-sizing-content"
      />
      {theirs && (
        <Conflict
          base={base.current}
          theirs={theirs}
          isSaving={isSaving}
          onKeep={() => saveMine(theirs)}
          onTake={settle}
        />
      )}
    </>
  );
}

/** What is typed over a narration: kept at once, and saved over the scene in which the user began to type. */
function useTypedNarration({ scene, board }: Pick<ParagraphProps, 'scene' | 'board'>, draftName: string) {
  const [typed, setTyped] = useState(() => draftOf(draftName)?.narration);
  const { theirs, isSaving, saveOver, forgetTheirs } = useSaving(board, scene.id);
  const base = useRef(scene);
  useLeaveWarning(() => typed !== undefined);

  const settle = () => {
    discardDraft(draftName);
    setTyped(undefined);
    forgetTheirs();
  };
  const write = (narration: string) => {
    if (typed === undefined) base.current = scene;
    setTyped(narration);
    keepDraft(draftName, { ...draftOf(draftName), narration });
  };
  const saveMine = async (seen: SceneView) => {
    const narration = typed?.trim();
    if (narration === undefined || isSaving) return;
    const isChanged = narration !== '' && narration !== seen.narration;
    if (!isChanged || (await saveOver(seen, { narration }))) settle();
  };
  return {
    base,
    narration: typed ?? scene.narration,
    ...{ theirs, isSaving },
    ...{ write, settle },
    /** Does nothing while the user has to decide. */
    save: () => void (theirs === undefined && saveMine(base.current)),
    saveMine: (seen: SceneView) => void saveMine(seen),
  };
}
