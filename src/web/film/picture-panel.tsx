import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView, ShotView, TakeView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import type { OwnFiles } from '../uploads/use-own-files.ts';
import type { FilmFacts } from './film-facts.ts';
import { settleLeftBehind, useIsLeftBehind } from './left-behind.ts';
import { PartActions } from './part-actions.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import { PictureTakes } from './picture-takes.tsx';
import { ShotMenu } from './shot-menu.tsx';
import { StockButton } from './stock-button.tsx';
import type { Board } from './use-board.ts';

export interface PicturePanelProps {
  readonly facts: FilmFacts;
  readonly scene: SceneView;
  readonly shot: ShotView;
  readonly number: number;
  readonly board: Board;
  readonly own: OwnFiles;
  readonly isEditing: boolean;
  readonly onChoose: (shotId: string) => void;
}

/** Frames in the format of the film: one large, the others small. */
const FRAMES = {
  landscape: { large: 'aspect-video', small: 'aspect-video w-24', tiny: 'aspect-video w-16' },
  portrait: {
    large: 'mx-auto aspect-[9/16] max-w-56',
    small: 'aspect-[9/16] w-16',
    tiny: 'aspect-[9/16] w-9',
  },
  square: {
    large: 'mx-auto aspect-square max-w-72',
    small: 'aspect-square w-18',
    tiny: 'aspect-square w-12',
  },
} as const;

/** The shots of a scene: one large, with the actions for its picture. */
export function PicturePanel(props: PicturePanelProps) {
  const { scene, shot, isEditing } = props;
  const [looked, setLooked] = useState<TakeView>();
  const [isLarge, setIsLarge] = useState(false);
  const { t } = useTranslation();
  const owner = t('board.picked', { number: scene.shots.indexOf(shot) + 1, scene: props.number });
  const frames = FRAMES[props.facts.format];
  const shape = shapeOf(props.facts.format);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className={`relative w-full overflow-hidden rounded-xl ${frames.large}`}>
        <ScenePicture
          key={shot.id}
          item={shot.picture}
          alt={shot.visualPrompt}
          className="size-full"
          framing={shot.framing}
          shape={shape}
        />
        {looked && looked.item.status === 'ready' && !looked.current && (
          <span className="absolute inset-0">
            <ScenePicture
              key={looked.id}
              item={looked.item}
              alt=""
              className="size-full"
              framing={shot.framing}
              shape={shape}
            />
          </span>
        )}
        <button
          type="button"
          aria-label={t('board.enlarge', { owner })}
          onClick={() => setIsLarge(true)}
          className="absolute inset-0 cursor-zoom-in rounded-xl outline-offset-[-3px]"
        />
      </div>
      {isLarge && (
        <PictureDialog
          scene={scene}
          shot={shot}
          number={props.number}
          format={props.facts.format}
          onClose={() => setIsLarge(false)}
        />
      )}
      {scene.shots.length > 1 && <Shots {...props} frame={frames.tiny} />}
      {!isEditing && (
        <div className="flex items-start gap-1">
          <p className="text-soft line-clamp-2 text-sm italic">{shot.visualPrompt}</p>
          <ShotMenu {...props} />
        </div>
      )}
      {!isEditing && <LeftBehind {...props} />}
      {!isEditing && <Tools key={`tools ${shot.id}`} {...props} frame={frames.small} onLook={setLooked} />}
    </div>
  );
}

/** A paid picture that shows what the narration said before: what following costs, or that it stays. */
function LeftBehind({ facts, scene, shot, board }: PicturePanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isAsking, setIsAsking] = useState(false);
  const place = { generationId: facts.id, sceneId: scene.id };
  const isLeftBehind = useIsLeftBehind(place, scene, shot);
  const { pictureUsd } = facts.prices;
  if (!isLeftBehind || pictureUsd === undefined) return null;
  const follow = async () => {
    setIsAsking(true);
    await board.follow(scene, shot);
    setIsAsking(false);
  };
  return (
    <div role="status" className="bg-stale-wash flex flex-col items-start rounded-xl px-3 py-2 text-sm">
      {t('board.leftBehind')}
      <div className="-mx-1.5 flex flex-wrap">
        <button type="button" className="tool" disabled={isAsking} onClick={() => void follow()}>
          {t('board.follow', { cost: formats.money(pictureUsd) })}
        </button>
        <button type="button" className="tool" onClick={() => settleLeftBehind(place, shot)}>
          {t('board.keepPicture')}
        </button>
      </div>
    </div>
  );
}

function Shots({
  facts,
  scene,
  shot,
  number,
  frame,
  onChoose,
}: PicturePanelProps & { readonly frame: string }) {
  const { t } = useTranslation();
  return (
    <ul className="flex gap-2 overflow-x-auto p-0.5">
      {scene.shots.map(({ id, picture, framing }, index) => (
        <li key={id}>
          <button
            type="button"
            aria-label={t('board.picked', { number: index + 1, scene: number })}
            aria-pressed={id === shot.id}
            onClick={() => onChoose(id)}
            className="aria-pressed:ring-mark block overflow-hidden rounded-md ring-2 ring-transparent"
          >
            <ScenePicture
              item={picture}
              alt=""
              className={frame}
              framing={framing}
              shape={shapeOf(facts.format)}
            />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Tools(
  props: PicturePanelProps & {
    readonly frame: string;
    readonly onLook: (take: TakeView | undefined) => void;
  },
) {
  const { t } = useTranslation();
  const { facts, scene, shot, number, board, own, frame, onLook } = props;
  const { pictureUsd } = facts.prices;
  const owner = t('board.picked', { number: scene.shots.indexOf(shot) + 1, scene: number });
  return (
    <PartActions
      kind="picture"
      owner={owner}
      own={own}
      item={shot.picture}
      takes={shot.takes}
      priceUsd={pictureUsd}
      onAgain={() => board.again(scene, { shots: [shot.id] })}
      special={
        <StockButton
          {...{ facts, scene, shot, owner }}
          onChoose={(seen, choice) => board.chooseStock(seen, shot.id, choice)}
        />
      }
    >
      <PictureTakes
        owner={owner}
        frame={frame}
        onLook={onLook}
        takes={shot.takes ?? []}
        onChoose={(take) => board.choose(scene, { shots: [{ id: shot.id, take }] })}
      />
    </PartActions>
  );
}
