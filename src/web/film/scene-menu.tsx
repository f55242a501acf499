import { ArrowDown, ArrowUp, Combine, Copy, Play, Scissors, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { Action, ActionMenu } from '../shell/action-menu.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import type { FilmFacts } from './film-facts.ts';
import type { Board } from './use-board.ts';

const SplitDialog = lazyPart(() => import('./split-dialog.tsx').then((module) => module.SplitDialog));

export interface SceneMenuProps {
  readonly facts: FilmFacts;
  readonly scene: SceneView;
  readonly index: number;
  readonly count: number;
  readonly board: Board;
  /** Plays the storyboard from this scene. */
  readonly onPlay: (sceneId: string) => void;
}

/** Actions for a whole scene, also by keyboard. */
export function SceneMenu(props: SceneMenuProps) {
  const { scene, board, facts } = props;
  const [isSplitting, setIsSplitting] = useState(false);
  return (
    <>
      <Actions {...props} onSplit={() => setIsSplitting(true)} />
      {isSplitting && (
        <Suspense>
          <SplitDialog
            scene={scene}
            language={facts.language}
            onSplit={(seen, at) => void board.split(seen, at)}
            onClose={() => setIsSplitting(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function Actions(props: SceneMenuProps & { readonly onSplit: () => void }) {
  const { t } = useTranslation();
  const { scene, index, count, board, onPlay, onSplit } = props;
  return (
    <ActionMenu label={t('board.more', { number: index + 1 })}>
      <Action icon={<Play aria-hidden />} onClick={() => onPlay(scene.id)}>
        {t('preview.from')}
      </Action>
      <Action icon={<Scissors aria-hidden />} onClick={onSplit}>
        {t('board.split')}
      </Action>
      <Action
        icon={<Combine aria-hidden />}
        disabled={index === count - 1}
        onClick={() => void board.merge(scene)}
      >
        {t('board.merge')}
      </Action>
      <Action icon={<Copy aria-hidden />} onClick={() => void board.duplicate(scene)}>
        {t('board.duplicate')}
      </Action>
      <Action
        icon={<ArrowUp aria-hidden />}
        disabled={index === 0}
        onClick={() => void board.move(scene, -1)}
      >
        {t('board.moveUp')}
      </Action>
      <Action
        icon={<ArrowDown aria-hidden />}
        disabled={index === count - 1}
        onClick={() => void board.move(scene, 1)}
      >
        {t('board.moveDown')}
      </Action>
      <Action icon={<Trash2 aria-hidden />} disabled={count === 1} onClick={() => board.remove(scene)}>
        {t('board.delete')}
      </Action>
    </ActionMenu>
  );
}
