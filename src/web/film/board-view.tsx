import { FileText, LayoutGrid, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceKept, onThisDevice } from '../storage.ts';

const VIEWS = ['cards', 'grid', 'script'] as const;
/** How the scenes are laid out: one below the other, as a grid of pictures, or as one text. */
export type BoardView = (typeof VIEWS)[number];
const ICONS = { cards: Rows3, grid: LayoutGrid, script: FileText };
const NAME = 'board-view';

/** The view that was last chosen in this browser. */
export function useBoardView(): readonly [BoardView, (view: BoardView) => void] {
  const [view, setView] = useState<BoardView>(() => choiceKept(NAME, { among: VIEWS, otherwise: 'cards' }));
  const choose = (next: BoardView) => {
    onThisDevice.set(NAME, next);
    setView(next);
  };
  return [view, choose];
}

export function BoardViewChoice(props: {
  readonly view: BoardView;
  readonly onChoose: (view: BoardView) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="border-line bg-sheet flex rounded-full border p-0.5">
      <legend className="sr-only">{t('board.view')}</legend>
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <label
            key={view}
            title={t(`board.views.${view}`)}
            className="has-checked:bg-mark-wash has-checked:text-ink text-soft has-focus-visible:outline-mark relative grid size-9 place-items-center rounded-full has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="board-view"
              value={view}
              aria-label={t(`board.views.${view}`)}
              checked={view === props.view}
              onChange={() => props.onChoose(view)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <Icon aria-hidden className="size-4" />
          </label>
        );
      })}
    </fieldset>
  );
}
