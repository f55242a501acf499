import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PipelineError, type SceneView } from '../../index.ts';
import { type Draft, discardDraft, draftOf, keepDraft, typedInto } from '../drafts.ts';
import type { Translate } from '../i18n/i18n.ts';
import { describeError, notify } from '../shell/toasts.ts';
import { useLeaveWarning } from '../shell/use-leave-warning.ts';
import { Field } from './field.tsx';
import { changesIn, faultIn, fieldsOfScene } from './scene-changes.ts';
import { ShotFields } from './shot-fields.tsx';
import type { Board } from './use-board.ts';

export interface SceneEditorProps {
  readonly generationId: string;
  readonly scene: SceneView;
  readonly board: Board;
  readonly onClose: () => void;
}

/** The name of what was typed for a scene and not saved. */
export function sceneDraftName(generationId: string, sceneId: string): string {
  return `${generationId}/${sceneId}`;
}

/**
 * Edits the words of a scene. It remembers the state in which editing began: if somebody else has saved meanwhile,
 * nothing is overwritten, and the user decides. What is typed is kept until it is saved or cancelled.
 */
export function SceneEditor({ generationId, scene, board, onClose }: SceneEditorProps) {
  const { t } = useTranslation();
  const draftName = sceneDraftName(generationId, scene.id);
  const [base] = useState(scene);
  const [draft, setDraft] = useState(() => draftOf(draftName));
  const [theirs, setTheirs] = useState<SceneView>();
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const hintId = useId();
  useLeaveWarning(() => draftOf(draftName) !== undefined);

  const keep = () => {
    if (form.current) keepDraft(draftName, typedInto(form.current, fieldsOfScene(base)));
  };
  const discard = () => {
    discardDraft(draftName);
    setDraft(undefined);
  };
  const close = () => {
    discardDraft(draftName);
    onClose();
  };
  /** Saves the user's own changes, and none besides, over the scene as it was seen. */
  const saveOver = async (seen: SceneView) => {
    if (form.current) markFault(form.current, base, t);
    if (!form.current?.reportValidity()) return;
    const changes = changesIn(new FormData(form.current), base);
    if (Object.keys(changes).length === 0) return close();
    setIsSaving(true);
    try {
      await board.edit(seen, changes);
      close();
    } catch (error) {
      setIsSaving(false);
      if (!isConflict(error)) {
        return void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
      }
      setTheirs(await board.latest(scene.id).catch(() => undefined));
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveOver(theirs ?? base);
  };

  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void saveOver(base);
      }}
      onInput={keep}
      onKeyDown={keys}
      className="flex min-w-0 flex-col gap-4"
      aria-describedby={hintId}
    >
      {theirs && (
        <Conflict {...{ base, theirs, isSaving }} onKeep={() => void saveOver(theirs)} onTake={close} />
      )}
      {draft && <Restored onDiscard={discard} />}
      {/* Without the draft, the fields begin anew. */}
      <SceneFields key={draft ? 'draft' : 'saved'} scene={base} draft={draft} />
      <div className="flex flex-wrap items-center gap-2">
        <button type="submit" disabled={isSaving || theirs !== undefined} className="button button-primary">
          {t('board.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={close}>
          {t('board.cancel')}
        </button>
        <span id={hintId} className="text-soft text-sm max-sm:hidden">
          {t('board.saveHint')}
        </span>
      </div>
    </form>
  );
}

function SceneFields({ scene, draft }: { readonly scene: SceneView; readonly draft: Draft | undefined }) {
  const { t } = useTranslation();
  const { title, narration, shots } = scene;
  return (
    <>
      <Field label={t('board.titleField')}>
        <input name="title" defaultValue={draft?.title ?? title} maxLength={200} className="field" />
      </Field>
      <Field label={t('board.narration')}>
        <textarea
          name="narration"
          required
          // biome-ignore lint/a11y/noAutofocus: the user has just asked to write here.
          autoFocus
          defaultValue={draft?.narration ?? narration}
          rows={5}
          maxLength={20_000}
          className="field field-sizing-content"
        />
      </Field>
      {shots.map((shot, index) => (
        <ShotFields
          key={shot.id}
          shot={shot}
          draft={draft}
          {...(shots.length > 1 && { number: index + 1 })}
        />
      ))}
    </>
  );
}

function Restored({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <p role="status" className="bg-stale-wash flex flex-wrap items-center gap-x-3 rounded-xl px-4 py-2">
      {t('board.draftBack')}
      <button type="button" className="tool" onClick={onDiscard}>
        {t('board.draftDiscard')}
      </button>
    </p>
  );
}

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

/** Focuses the first invalid field. */
function markFault(form: HTMLFormElement, scene: SceneView, t: Translate): void {
  const found = faultIn(new FormData(form), scene);
  if (!found) return;
  const input = form.elements.namedItem(found.name);
  if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement)) return;
  input.setCustomValidity(t(`card.faults.${found.fault}`, { row: found.row ?? '' }));
}

function isConflict(error: unknown): boolean {
  return error instanceof PipelineError && error.code === 'edit_conflict';
}
