import { Menu } from '@base-ui/react/menu';
import { Check, History, Redo2, Undo2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../shell/toasts.ts';
import { useHistory } from './history.ts';
import { useHistoryKeys } from './use-history-keys.ts';
import type { useSteps } from './use-steps.ts';

export interface HistoryBarProps {
  readonly generationId: string;
  readonly steps: ReturnType<typeof useSteps>;
}

/** Undo, redo, and the list of changes to go back to. */
export function HistoryBar({ generationId, steps }: HistoryBarProps) {
  const { t } = useTranslation();
  const { done, undone } = useHistory(generationId);
  const { undo, redo } = steps;
  const tell = useCallback(async (text: string, isThere: Promise<boolean>) => {
    if (!(await isThere)) await notify({ text });
  }, []);
  const onUndo = useCallback(() => void tell(t('board.nothingToUndo'), undo()), [tell, undo, t]);
  const onRedo = useCallback(() => void tell(t('board.nothingToRedo'), redo()), [tell, redo, t]);
  useHistoryKeys({ onUndo, onRedo });
  // In the order in which they were made, from none on.
  const all = [t('board.beginning'), ...[...done, ...undone.toReversed()].map(({ text }) => text)];
  return (
    <fieldset aria-label={t('board.history')} className="flex items-center">
      <HistoryButton
        icon={<Undo2 aria-hidden />}
        label={t('board.undo')}
        isOff={done.length === 0}
        onPress={onUndo}
      />
      <HistoryButton
        icon={<Redo2 aria-hidden />}
        label={t('board.redo')}
        isOff={undone.length === 0}
        onPress={onRedo}
      />
      <Menu.Root>
        <Menu.Trigger
          className="icon-button"
          aria-label={t('board.history')}
          title={t('board.history')}
          disabled={all.length === 1}
        >
          <History aria-hidden className="size-5" />
        </Menu.Trigger>
        <Menu.Portal container={document.getElementById('content')}>
          <Menu.Positioner sideOffset={6} align="end" className="z-40">
            <Menu.Popup className="sheet max-h-(--available-height) w-80 max-w-[90vw] overflow-y-auto p-1.5 outline-none">
              <Menu.RadioGroup
                aria-label={t('board.history')}
                value={done.length}
                onValueChange={(count: number) => void steps.goTo(count)}
              >
                {all
                  .map((text, count) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a place in the history is a number.
                    <HistoryItem key={count} count={count} isUndone={count > done.length}>
                      {text}
                    </HistoryItem>
                  ))
                  .toReversed()}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </fieldset>
  );
}

function HistoryButton(props: {
  readonly icon: React.ReactNode;
  readonly label: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}) {
  const { icon, label, isOff, onPress } = props;
  // Not `disabled`: the focus would be lost with the last step.
  return (
    <button
      type="button"
      className="icon-button aria-disabled:opacity-45 [&_svg]:size-5"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}

function HistoryItem(props: {
  readonly count: number;
  readonly isUndone: boolean;
  readonly children: string;
}) {
  return (
    <Menu.RadioItem
      value={props.count}
      closeOnClick
      className="data-highlighted:bg-well flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 outline-none select-none"
    >
      <span className="size-4 shrink-0">
        <Menu.RadioItemIndicator>
          <Check aria-hidden className="size-4" />
        </Menu.RadioItemIndicator>
      </span>
      <span className={props.isUndone ? 'text-soft min-w-0 truncate italic' : 'min-w-0 truncate'}>
        {props.children}
      </span>
    </Menu.RadioItem>
  );
}
