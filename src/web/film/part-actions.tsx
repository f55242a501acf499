import { ChevronDown, FileUp, ImageUp, RefreshCw } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView, TakeView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { FileButton } from '../shell/file-button.tsx';
import { ACCEPTED, type OwnKind } from '../uploads/own-files.ts';
import type { OwnFiles } from '../uploads/use-own-files.ts';

export interface PartActionsProps {
  readonly kind: OwnKind;
  /** Names the scene for screen readers. */
  readonly owner: string;
  readonly item: ItemView;
  /** Price of another take in US dollars. Absent if it is free. */
  readonly priceUsd: number | undefined;
  /** Whether another take would be no other. */
  readonly isAlwaysSame?: boolean;
  readonly takes: readonly TakeView[] | undefined;
  readonly own: OwnFiles;
  readonly onAgain: () => Promise<unknown>;
  /** Actions specific to this part. */
  readonly special?: ReactNode;
  /** The takes, shown when opened. */
  readonly children: ReactNode;
}

/** Actions for speech or a picture: a new take, an upload, an earlier take. */
export function PartActions(props: PartActionsProps) {
  const { t } = useTranslation();
  const { kind, owner, takes } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isExplained, setIsExplained] = useState(false);
  const trayId = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="-mx-1.5 flex flex-wrap items-center">
        <Again {...props} onExplain={() => setIsExplained(!isExplained)} />
        <Bring kind={kind} owner={owner} own={props.own} />
        {props.special}
        {takes && (
          <button
            type="button"
            className="tool ml-auto"
            aria-expanded={isOpen}
            aria-controls={trayId}
            aria-label={`${t('takes.count', { count: takes.length })}, ${owner}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('takes.count', { count: takes.length })}
            <ChevronDown
              aria-hidden
              className={`size-4 transition-transform ${isOpen ? 'rotate-180' : ''}`}
            />
          </button>
        )}
      </div>
      {isExplained && (
        <p role="status" className="bg-well rounded-xl px-4 py-2 text-sm">
          {t('board.alwaysSame')}
        </p>
      )}
      {takes && isOpen && (
        <div id={trayId} className="animate-rise">
          {props.children}
        </div>
      )}
    </div>
  );
}

/** Another take, or the first one of what was edited. Never more than that: the film is made when the user says so. */
function Again(props: PartActionsProps & { readonly onExplain: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isAsking, setIsAsking] = useState(false);
  const { owner, item, priceUsd, isAlwaysSame = false, onAgain, onExplain } = props;
  const isMade = item.status === 'ready';
  const cost = priceUsd ? t('estimate.cost', { cost: formats.money(priceUsd) }) : undefined;
  const label = [t(isMade ? 'board.makeAgain' : 'board.makeNow'), cost].filter(Boolean).join(', ');
  const ask = async () => {
    if (isMade && isAlwaysSame) return onExplain();
    setIsAsking(true);
    await onAgain();
    setIsAsking(false);
  };
  return (
    <button
      type="button"
      className="tool"
      aria-label={`${label}, ${owner}`}
      title={t('board.makeHint')}
      disabled={isAsking || item.status === 'running' || item.status === 'failed'}
      onClick={() => void ask()}
    >
      <RefreshCw aria-hidden className={`size-3.5 ${isAsking ? 'animate-spin' : ''}`} />
      {label}
    </button>
  );
}

const BRING = { picture: 'own.picture', voice: 'own.voice' } as const;

function Bring({ kind, owner, own }: Pick<PartActionsProps, 'kind' | 'owner' | 'own'>) {
  const { t } = useTranslation();
  const Icon = kind === 'picture' ? ImageUp : FileUp;
  return (
    <FileButton
      label={`${t(BRING[kind])}, ${owner}`}
      accept={ACCEPTED[kind]}
      className="tool"
      disabled={own.bringing.status === 'sending'}
      onFile={(file) => void own.bring(file, kind)}
    >
      <Icon aria-hidden className="size-3.5" />
      {t(BRING[kind])}
    </FileButton>
  );
}
