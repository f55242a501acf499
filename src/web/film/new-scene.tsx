import { Plus } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { discardDraft, draftOf, keepDraft, typedInto } from '../drafts.ts';
import { submitWithKeys } from '../shell/keys.ts';
import { useLeaveWarning } from '../shell/use-leave-warning.ts';

export interface NewSceneProps {
  readonly label: string;
  /** Under which this browser keeps what is typed and not saved. */
  readonly draftName: string;
  readonly onInsert: (narration: string) => Promise<unknown>;
}

/** The name of what was typed for a scene after this one, or before the first. */
export function newSceneDraftName(generationId: string, afterSceneId: string | null): string {
  return `${generationId}/after/${afterSceneId ?? ''}`;
}

/** The gap after a scene, where a new scene can be added. It is open where something was typed and not saved. */
export function NewScene(props: NewSceneProps) {
  const { label, draftName, onInsert } = props;
  const [opened, setOpened] = useState<'asked' | 'restored' | undefined>(() =>
    draftOf(draftName) ? 'restored' : undefined,
  );
  if (opened !== undefined) {
    const close = () => {
      discardDraft(draftName);
      setOpened(undefined);
    };
    return <NewSceneForm {...{ draftName, onInsert }} isAsked={opened === 'asked'} onClose={close} />;
  }
  return (
    <div className="group relative flex h-8 items-center justify-center before:absolute before:inset-x-0 before:h-px before:bg-line before:opacity-0 before:transition-opacity hover:before:opacity-100">
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => setOpened('asked')}
        className="text-soft border-line hover:border-mark hover:text-mark bg-paper relative flex size-7 items-center justify-center rounded-full border transition-colors before:absolute before:-inset-2"
      >
        <Plus aria-hidden className="size-3.5" />
      </button>
    </div>
  );
}

interface NewSceneFormProps extends Omit<NewSceneProps, 'label'> {
  /** Whether the user has just opened it. */
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

function NewSceneForm({ draftName, onInsert, isAsked, onClose }: NewSceneFormProps) {
  const { t } = useTranslation();
  const [draft] = useState(() => draftOf(draftName));
  useLeaveWarning(() => draftOf(draftName) !== undefined);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    submitWithKeys(event);
    if (event.key === 'Escape' && event.currentTarget.value.trim() === '') onClose();
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const narration = String(new FormData(event.currentTarget).get('narration')).trim();
    if (narration === '') return;
    if (await onInsert(narration)) onClose();
  };
  return (
    <form
      onSubmit={save}
      onInput={(event) => keepDraft(draftName, typedInto(event.currentTarget, { narration: '' }))}
      className="sheet animate-rise my-3 flex flex-col gap-3 p-4"
    >
      <label className="flex flex-col gap-1">
        <span className="label">{t('board.narration')}</span>
        <textarea
          name="narration"
          required
          rows={3}
          maxLength={20_000}
          // biome-ignore lint/a11y/noAutofocus: the user has just asked to write here.
          autoFocus={isAsked}
          defaultValue={draft?.narration}
          placeholder={t('board.newNarration')}
          onKeyDown={keys}
          className="field field-sizing-content"
        />
      </label>
      <div className="flex gap-2">
        <button type="submit" className="button button-primary">
          {t('board.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('board.cancel')}
        </button>
      </div>
    </form>
  );
}
