import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';

/** Somebody else has saved meanwhile: the user decides whose words stay. */
export function Conflict(props: {
  readonly base: SceneView;
  readonly theirs: SceneView;
  readonly isSaving: boolean;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}) {
  const { t } = useTranslation();
  const { base, theirs, isSaving } = props;
  return (
    <div role="alert" className="border-stale/50 bg-stale-wash flex flex-col gap-3 rounded-xl border p-4">
      <p>
        <strong>{t('board.conflict')}.</strong> {t('board.conflictHint')}
      </p>
      <blockquote className="border-stale border-l-2 pl-3">
        {theirs.title !== base.title && <p className="font-semibold">{theirs.title}</p>}
        <p>{theirs.narration}</p>
      </blockquote>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button button-quiet" disabled={isSaving} onClick={props.onKeep}>
          {t('board.keepMine')}
        </button>
        <button type="button" className="button button-quiet" disabled={isSaving} onClick={props.onTake}>
          {t('board.takeTheirs')}
        </button>
      </div>
    </div>
  );
}
