import type { TFunction } from 'i18next';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PipelineError, type SceneView, type ShotView, type UpdateSceneRequest } from '../../index.ts';
import { api } from '../api/server.ts';
import { describeError, notify } from '../shell/toasts.ts';
import { blankCard, type Card, fieldsOf, readCard } from './card-fields.ts';
import { Field } from './field.tsx';
import { cardFieldName, kindName, promptName, ShotFields } from './shot-fields.tsx';
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
    if (form.current) markFault(form.current, base, t);
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
        <ShotFields key={shot.id} shot={shot} {...(scene.shots.length > 1 && { number: index + 1 })} />
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

/** Only what is different from what the user began with. */
export function changesIn(form: FormData, scene: SceneView): UpdateSceneRequest {
  const title = String(form.get('title')).trim();
  const narration = String(form.get('narration')).trim();
  const shots = scene.shots.flatMap((shot) => shotChanges(form, shot));
  return {
    ...(title !== scene.title.trim() && { title }),
    ...(narration !== scene.narration.trim() && { narration }),
    ...(shots.length > 0 && { shots }),
  };
}

function shotChanges(
  form: FormData,
  { id, visualPrompt, card: before }: ShotView,
): NonNullable<UpdateSceneRequest['shots']> {
  const kind = form.get(kindName(id));
  if (kind === null || kind === '') {
    const prompt = String(form.get(promptName(id)) ?? visualPrompt).trim();
    const change = {
      ...(prompt !== visualPrompt.trim() && { visualPrompt: prompt }),
      // A card of the script's would be shown in place of what the user wants to see.
      ...(before && kind !== null && { card: null }),
    };
    return Object.keys(change).length > 0 ? [{ id, ...change }] : [];
  }
  const read = cardIn(form, { id, before, kind: kind as Card['kind'], visualPrompt });
  const isSame = 'fault' in read || JSON.stringify(read.card) === JSON.stringify(before);
  return isSame ? [] : [{ id, card: read.card }];
}

/** The card that the form describes, or which of its fields cannot be read. */
function cardIn(
  form: FormData,
  shot: {
    readonly id: string;
    readonly before: Card | undefined;
    readonly kind: Card['kind'];
    readonly visualPrompt: string;
  },
) {
  const { id, before, kind, visualPrompt } = shot;
  const card = before?.kind === kind ? before : blankCard(kind, visualPrompt);
  const values = fieldsOf(card).map(({ name }) => [name, String(form.get(cardFieldName(id, name)) ?? '')]);
  return readCard(card, Object.fromEntries(values));
}

/** Marks the first field that cannot be read. */
function markFault(form: HTMLFormElement, scene: SceneView, t: TFunction): void {
  const data = new FormData(form);
  for (const { id, card: before, visualPrompt } of scene.shots) {
    const kind = data.get(kindName(id));
    if (!kind) continue;
    const read = cardIn(data, { id, before, kind: kind as Card['kind'], visualPrompt });
    if (!('fault' in read)) continue;
    const input = form.elements.namedItem(cardFieldName(id, read.field));
    if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement)) continue;
    input.setCustomValidity(t(`card.faults.${read.fault}`, { row: read.row ?? '' }));
    return;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof PipelineError && error.code === 'edit_conflict';
}
