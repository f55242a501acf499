import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { type Draft, discardDraft, draftOf, keepDraft, typedInto } from '../drafts.ts';
import type { Translate } from '../i18n/i18n.ts';
import { useLeaveWarning } from '../shell/use-leave-warning.ts';
import { Conflict } from './conflict.tsx';
import { Field } from './field.tsx';
import type { FilmFacts } from './film-facts.ts';
import type { Painter } from './painter.ts';
import { PainterHint } from './painter-hint.tsx';
import { changesIn, faultIn, fieldsOfScene } from './scene-changes.ts';
import { ShotFields } from './shot-fields.tsx';
import type { Board } from './use-board.ts';
import { useSaving } from './use-saving.ts';

export interface SceneEditorProps {
  readonly facts: Pick<FilmFacts, 'id' | 'painter'>;
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
export function SceneEditor({ facts, scene, board, onClose }: SceneEditorProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [base] = useState(scene);
  const kept = useKeptDraft(sceneDraftName(facts.id, scene.id));
  const { theirs, isSaving, saveOver } = useSaving(board, scene.id);
  const hintId = useId();

  const close = () => {
    kept.discard();
    onClose();
  };
  /** Saves the user's own changes, and none besides, over the scene as it was seen. */
  const save = async (seen: SceneView) => {
    if (form.current) markFault(form.current, base, t);
    if (!form.current?.reportValidity()) return;
    const changes = changesIn(new FormData(form.current), base);
    if (Object.keys(changes).length === 0 || (await saveOver(seen, changes))) close();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(theirs ?? base);
  };

  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(base);
      }}
      onInput={() => form.current && kept.keep(typedInto(form.current, fieldsOfScene(base)))}
      onKeyDown={keys}
      className="flex min-w-0 flex-col gap-4"
      aria-describedby={hintId}
    >
      {theirs && <Conflict {...{ base, theirs, isSaving }} onKeep={() => void save(theirs)} onTake={close} />}
      {kept.draft && <Restored onDiscard={kept.discard} />}
      {/* Without the draft, the fields begin anew. */}
      <SceneFields
        key={kept.draft ? 'draft' : 'saved'}
        scene={base}
        draft={kept.draft}
        painter={facts.painter}
      />
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

/** What was typed before and not saved, until it is discarded. What is typed now is kept for the next time. */
function useKeptDraft(name: string) {
  const [draft, setDraft] = useState(() => draftOf(name));
  useLeaveWarning(() => draftOf(name) !== undefined);
  return {
    draft,
    keep: (typed: Draft) => keepDraft(name, typed),
    discard() {
      discardDraft(name);
      setDraft(undefined);
    },
  };
}

function SceneFields(props: {
  readonly scene: SceneView;
  readonly draft: Draft | undefined;
  readonly painter: Painter;
}) {
  const { scene, draft, painter } = props;
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
          painter={painter}
          {...(shots.length > 1 && { number: index + 1 })}
        />
      ))}
      <PainterHint painter={painter} />
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

/** Focuses the first invalid field. */
function markFault(form: HTMLFormElement, scene: SceneView, t: Translate): void {
  const found = faultIn(new FormData(form), scene);
  if (!found) return;
  const input = form.elements.namedItem(found.name);
  if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement)) return;
  input.setCustomValidity(t(`card.faults.${found.fault}`, { row: found.row ?? '' }));
}
