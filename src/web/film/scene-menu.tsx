import { ArrowDown, ArrowUp, Combine, ImageUp, Mic, Scissors, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Action, ActionMenu } from '../shell/action-menu.tsx';
import type { SceneCardProps } from './scene-card.tsx';
import { assetOf } from './scene-parts.ts';

/** All that can be done to a scene, without a pointer too. */
export function SceneMenu({ scene, index, count, board }: Omit<SceneCardProps, 'grip'>) {
  const { t } = useTranslation();
  const isSpoken = assetOf(scene.audio) !== undefined;
  const isPainted = scene.shots.some(({ picture }) => assetOf(picture) !== undefined);
  return (
    <ActionMenu label={t('board.more', { number: index + 1 })}>
      <Action
        icon={<Mic aria-hidden />}
        disabled={!isSpoken}
        onClick={() => void board.again(scene, { audio: true })}
      >
        {t('board.voiceAgain')}
      </Action>
      <Action
        icon={<ImageUp aria-hidden />}
        disabled={!isPainted}
        onClick={() => void board.again(scene, { shots: true })}
      >
        {t('board.pictureAgain')}
      </Action>
      <Action icon={<Scissors aria-hidden />} onClick={() => void board.split(scene)}>
        {t('board.split')}
      </Action>
      <Action
        icon={<Combine aria-hidden />}
        disabled={index === count - 1}
        onClick={() => void board.merge(scene)}
      >
        {t('board.merge')}
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
