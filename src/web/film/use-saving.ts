import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PipelineError, type SceneView, type UpdateSceneRequest } from '../../index.ts';
import { describeError, notify } from '../shell/toasts.ts';
import type { Board } from './use-board.ts';

/** Saves what was typed for a scene. If somebody else was first, `theirs` is the scene as they left it. */
export function useSaving(board: Board, sceneId: string) {
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState<SceneView>();
  const [isSaving, setIsSaving] = useState(false);
  /** Resolves to whether the changes were made. */
  const saveOver = async (seen: SceneView, changes: UpdateSceneRequest): Promise<boolean> => {
    setIsSaving(true);
    try {
      await board.edit(seen, changes);
      setTheirs(undefined);
      return true;
    } catch (error) {
      if (isConflict(error)) setTheirs(await board.latest(sceneId).catch(() => undefined));
      else void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
      return false;
    } finally {
      setIsSaving(false);
    }
  };
  return { theirs, isSaving, saveOver, forgetTheirs: () => setTheirs(undefined) };
}

function isConflict(error: unknown): boolean {
  return error instanceof PipelineError && error.code === 'edit_conflict';
}
