import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PipelineError, type SceneView, type UpdateSceneRequest } from '../../index.ts';
import { api } from '../api/server.ts';
import { describeError, notify } from '../shell/toasts.ts';
import type { Board } from './use-board.ts';

export interface SceneEditorProps {
  readonly generationId: string;
  readonly scene: SceneView;
  readonly board: Board;
  readonly onClose: () => void;
}

/**
 * A scene's words, to be written anew. It remembers which state of the scene the user began with: if another has saved
 * meanwhile, nothing is overwritten, and the user decides.
 */
export function SceneEditor({ generationId, scene, board, onClose }: SceneEditorProps) {
  const { t } = useTranslation();
  const [base, setBase] = useState(scene);
  const [theirs, setTheirs] = useState<SceneView>();
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const hintId = useId();

  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!form.current?.reportValidity()) return;
    const changes = changesIn(new FormData(form.current), base);
    if (Object.keys(changes).length === 0) return onClose();
    setIsSaving(true);
    try {
      await board.edit(base, changes);
      onClose();
    } catch (error) {
      setIsSaving(false);
      if (!isConflict(error)) {
        return void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
      }
      const now = await api.loadGeneration(generationId);
      setTheirs(now.scenes.find(({ id }) => id === scene.id));
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };

  return (
    <form
      ref={form}
      onSubmit={save}
      onKeyDown={keys}
      className="flex min-w-0 flex-col gap-4"
      aria-describedby={hintId}
    >
      {theirs && (
        <Conflict
          theirs={theirs}
          onKeep={() => {
            setBase(theirs);
            setTheirs(undefined);
          }}
          onTake={onClose}
        />
      )}
      <SceneFields scene={scene} />
      <div className="flex flex-wrap items-center gap-2">
        <button type="submit" disabled={isSaving || theirs !== undefined} className="button button-primary">
          {t('board.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('board.cancel')}
        </button>
        <span id={hintId} className="text-soft text-sm max-sm:hidden">
          {t('board.saveHint')}
        </span>
      </div>
    </form>
  );
}

function SceneFields({ scene }: { readonly scene: SceneView }) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('board.titleField')}>
        <input name="title" defaultValue={scene.title} maxLength={200} className="field" />
      </Field>
      <Field label={t('board.narration')}>
        <textarea
          name="narration"
          required
          // biome-ignore lint/a11y/noAutofocus: the user has just asked to write here.
          autoFocus
          defaultValue={scene.narration}
          rows={5}
          maxLength={20_000}
          className="field field-sizing-content"
        />
      </Field>
      {scene.shots.map((shot, index) => (
        <Field
          key={shot.id}
          label={scene.shots.length > 1 ? `${t('board.prompt')}, ${index + 1}` : t('board.prompt')}
        >
          <textarea
            name={`shot:${shot.id}`}
            required
            defaultValue={shot.visualPrompt}
            rows={2}
            maxLength={4000}
            className="field field-sizing-content"
          />
        </Field>
      ))}
    </>
  );
}

function Conflict(props: {
  readonly theirs: SceneView;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="border-stale/50 bg-stale-wash flex flex-col gap-3 rounded-xl border p-4">
      <p>
        <strong>{t('board.conflict')}.</strong> {t('board.conflictHint')}
      </p>
      <blockquote className="border-stale border-l-2 pl-3">{props.theirs.narration}</blockquote>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button button-quiet" onClick={props.onKeep}>
          {t('board.keepMine')}
        </button>
        <button type="button" className="button button-quiet" onClick={props.onTake}>
          {t('board.takeTheirs')}
        </button>
      </div>
    </div>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="flex flex-col gap-1">
      <span className="label">{label}</span>
      {children}
    </label>
  );
}

/** Only what is different from what the user began with. */
export function changesIn(form: FormData, scene: SceneView): UpdateSceneRequest {
  const title = String(form.get('title')).trim();
  const narration = String(form.get('narration')).trim();
  const shots = scene.shots
    .map(({ id, visualPrompt, card }) => ({
      id,
      card,
      before: visualPrompt,
      visualPrompt: String(form.get(`shot:${id}`)).trim(),
    }))
    .filter(({ before, visualPrompt }) => visualPrompt !== before.trim())
    // A title, list or quotation of the script's would be shown in place of what the user wants to see.
    .map(({ id, visualPrompt, card }) => ({ id, visualPrompt, ...(card && { card: null }) }));
  return {
    ...(title !== scene.title.trim() && { title }),
    ...(narration !== scene.narration.trim() && { narration }),
    ...(shots.length > 0 && { shots }),
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof PipelineError && error.code === 'edit_conflict';
}
