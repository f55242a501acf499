import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TakeView } from '../../index.ts';
import { assetOf } from '../media/scene-parts.ts';
import { SoundLine } from '../media/sound-line.tsx';
import { useTakeNames } from './use-take-names.ts';

export interface VoiceTakesProps {
  readonly takes: readonly TakeView[];
  readonly owner: string;
  readonly onChoose: (takeId: string) => Promise<unknown>;
}

/** All takes of the speech, to play and to select. */
export function VoiceTakes({ takes, owner, onChoose }: VoiceTakesProps) {
  const { t } = useTranslation();
  const nameOf = useTakeNames();
  return (
    <ol
      aria-label={t('takes.of', { owner })}
      className="bg-paper border-line flex flex-col rounded-xl border p-2"
    >
      {takes.map((take) => (
        <li key={take.id} className="flex flex-col px-1">
          <div className="flex min-h-8 items-center justify-between gap-2">
            <span className={`timecode ${take.current ? 'text-ink' : 'text-soft'}`}>{nameOf(take)}</span>
            {take.current ? (
              <Check aria-hidden className="text-mark mr-2 size-4" />
            ) : take.selectable ? (
              <button
                type="button"
                className="tool text-mark"
                aria-label={`${t('takes.use')}: ${nameOf(take)}, ${owner}`}
                onClick={() => void onChoose(take.id)}
              >
                {t('takes.use')}
              </button>
            ) : (
              take.item.status === 'ready' && (
                <span className="text-soft pr-2 text-sm">{t('takes.otherWords')}</span>
              )
            )}
          </div>
          <SoundLine
            soundId={`${owner}/${take.id}`}
            name={`${nameOf(take)}, ${owner}`}
            item={take.item}
            durationMs={assetOf(take.item)?.durationMs ?? 0}
          />
        </li>
      ))}
    </ol>
  );
}
