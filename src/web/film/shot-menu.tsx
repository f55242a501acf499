import { ArrowLeft, ArrowRight, Crop, ImagePlus, Trash2, Volume1, VolumeX } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView, ShotView } from '../../index.ts';
import { assetOf } from '../media/scene-parts.ts';
import { Action, ActionMenu } from '../shell/action-menu.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import type { NewShot } from './add-picture-dialog.tsx';
import type { FilmFacts } from './film-facts.ts';
import { MAX_SHOTS } from './shot-list.ts';
import type { Board } from './use-board.ts';

const AddPictureDialog = lazyPart(() =>
  import('./add-picture-dialog.tsx').then((module) => module.AddPictureDialog),
);

const FramingDialog = lazyPart(() => import('./framing-dialog.tsx').then((module) => module.FramingDialog));

export interface ShotMenuProps {
  readonly facts: FilmFacts;
  readonly scene: SceneView;
  readonly shot: ShotView;
  readonly number: number;
  readonly board: Board;
  readonly onChoose: (shotId: string) => void;
}

/** Adds a picture to a scene, and frames, moves or removes the one that is looked at. */
export function ShotMenu(props: ShotMenuProps) {
  const { facts, scene, shot, board, onChoose } = props;
  const [opened, setOpened] = useState<Dialog>();
  const close = () => setOpened(undefined);
  const add = async (seen: SceneView, added: NewShot) => {
    const id = await board.addShot(seen, added);
    if (id !== undefined) onChoose(id);
  };
  return (
    <>
      <Actions {...props} onOpen={setOpened} />
      <Suspense>
        {opened === 'frame' && (
          <FramingDialog
            shot={shot}
            format={facts.format}
            onApply={(framing) => void board.frame(scene, shot, framing)}
            onClose={close}
          />
        )}
        {opened === 'add' && (
          <AddPictureDialog
            scene={scene}
            shot={shot}
            language={facts.language}
            painter={facts.painter}
            onAdd={(seen, added) => void add(seen, added)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

type Dialog = 'add' | 'frame';

function Actions(props: ShotMenuProps & { readonly onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const { scene, shot, number, board, onChoose, onOpen } = props;
  const { shots } = scene;
  const index = shots.indexOf(shot);
  const isHeard = shot.clipSound === 'low';
  const remove = async () => {
    const neighbour = shots[index - 1] ?? shots[index + 1];
    if ((await board.removeShot(scene, shot)) && neighbour) onChoose(neighbour.id);
  };
  return (
    <ActionMenu label={t('shots.menu', { number })} className="-my-1 ml-auto">
      <Action
        icon={<ImagePlus aria-hidden />}
        disabled={shots.length >= MAX_SHOTS}
        onClick={() => onOpen('add')}
      >
        {t('shots.add')}
      </Action>
      {shot.framable !== undefined && (
        <Action icon={<Crop aria-hidden />} onClick={() => onOpen('frame')}>
          {t('framing.title')}
        </Action>
      )}
      {(assetOf(shot.picture)?.hasSound || shot.clipSound) && (
        <Action
          icon={isHeard ? <VolumeX aria-hidden /> : <Volume1 aria-hidden />}
          onClick={() => void board.hear(scene, shot, isHeard ? 'off' : 'low')}
        >
          {t(isHeard ? 'shots.mute' : 'shots.hear')}
        </Action>
      )}
      <Action
        icon={<ArrowLeft aria-hidden />}
        disabled={index <= 0}
        onClick={() => void board.moveShot(scene, shot, -1)}
      >
        {t('shots.earlier')}
      </Action>
      <Action
        icon={<ArrowRight aria-hidden />}
        disabled={index === shots.length - 1}
        onClick={() => void board.moveShot(scene, shot, 1)}
      >
        {t('shots.later')}
      </Action>
      <Action icon={<Trash2 aria-hidden />} disabled={shots.length === 1} onClick={() => void remove()}>
        {t('shots.remove')}
      </Action>
    </ActionMenu>
  );
}
