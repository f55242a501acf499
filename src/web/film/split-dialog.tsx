import { Scissors } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { JointDialog } from './joint-dialog.tsx';

export interface SplitDialogProps {
  readonly scene: SceneView;
  readonly language: string;
  /** Splits the scene in the state in which the dialog was opened. */
  readonly onSplit: (seen: SceneView, at: number) => void;
  readonly onClose: () => void;
}

/** Splits a scene. The user chooses the first word of the second half in the narration. */
export function SplitDialog({ scene, language, onSplit, onClose }: SplitDialogProps) {
  const { t } = useTranslation();
  const [seen] = useState(scene);
  const { narration } = seen;
  return (
    <JointDialog
      title={t('board.split')}
      texts={{
        begins: t('split.begins'),
        byWord: t('split.byWord'),
        here: t('split.here'),
        none: t('split.none'),
      }}
      icon={Scissors}
      narration={narration}
      language={language}
      proposedAt={narration.length / 2}
      onChoose={(at) => onSplit(seen, at)}
      onClose={onClose}
    >
      {(at) => (
        <dl aria-live="polite" className="grid gap-3 sm:grid-cols-2">
          <Half label={t('split.first')} text={narration.slice(0, at)} />
          <Half label={t('split.second')} text={narration.slice(at)} />
        </dl>
      )}
    </JointDialog>
  );
}

function Half({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="border-line min-w-0 rounded-xl border px-4 py-3">
      <dt className="label">{label}</dt>
      <dd className="line-clamp-4 break-words">{text.trim()}</dd>
    </div>
  );
}
