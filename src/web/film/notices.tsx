import { RefreshCw, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutage } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { describeWarning } from '../i18n/warnings.ts';
import { hasFilm, isFilmCurrent, readySceneCount, staleParts } from '../media/scene-parts.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { asTold } from '../shell/toasts.ts';
import { LostCallsButton } from './lost-calls.tsx';
import { useMissingPrice } from './price-text.tsx';
import type { FilmProps } from './use-film.ts';
import { isWorking } from './use-film.ts';

/** Notices about the current state of the film. */
export function Notices({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { state, wasUnderWay, forgetWasUnderWay } = film;
  const { scenes, warnings, cost, waits = [] } = generation;
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {state.step === 'error' &&
        (isOutage(state.error) ? (
          <Notice tone="bad" role="alert">
            {t('film.gone')}
          </Notice>
        ) : (
          <Notice tone="bad" role="alert">
            <strong>{t('film.stopped')}.</strong> <ProblemText problem={asTold(state.error)} />
          </Notice>
        ))}
      {wasUnderWay && isWorking(state.step) && (
        <Notice tone="plain" role="status" onDismiss={forgetWasUnderWay}>
          {t('film.resumed', {
            count: scenes.length,
            done: formats.number(readySceneCount(generation)),
            total: formats.number(scenes.length),
          })}
        </Notice>
      )}
      {isWorking(state.step) &&
        waits.map(({ provider, cause, since, until }) => (
          <Notice key={provider} tone="stale" role="status">
            {t(`film.waits.${cause}`, {
              provider,
              since: formats.clock(since),
              until: formats.clock(until),
            })}
          </Notice>
        ))}
      {hasFilm(generation) && (state.step === 'complete' || state.step === 'idle') && (
        <StaleNotice film={film} generation={generation} />
      )}
      {cost.uncertainUsd > 0 && !isWorking(state.step) && (
        <Notice tone="stale">
          {t('film.uncertain', { cost: formats.money(cost.uncertainUsd) })}{' '}
          <LostCallsButton generationId={generation.id} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="stale">
          <strong>{t('film.warnings')}:</strong>{' '}
          {warnings.map((warning) => (
            <Warning key={warning} warning={warning} />
          ))}
        </Notice>
      )}
    </div>
  );
}

function Warning({ warning }: { readonly warning: string }) {
  const { text, language } = describeWarning(warning);
  return <span lang={language}>{text} </span>;
}

function StaleNotice({ generation }: FilmProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const price = useMissingPrice(generation);
  const { narrations, shots, segmentCount } = staleParts(generation);
  const count = narrations.length + shots.length || segmentCount;
  if (count === 0 && isFilmCurrent(generation)) return null;
  return (
    <Notice tone="stale" role="status">
      {count === 0 ? t('film.rearranged') : t('film.changed', { count, formatted: formats.number(count) })}{' '}
      {price === null
        ? t('film.againUnknown')
        : price
          ? t('film.againCost', { cost: formats.money(price) })
          : t('film.againFree')}
    </Notice>
  );
}

const TONES = {
  plain: 'bg-sheet border-line',
  stale: 'bg-stale-wash border-stale/40',
  bad: 'bg-mark-wash border-mark/50',
} as const;

function Notice(props: {
  readonly tone: keyof typeof TONES;
  readonly children: ReactNode;
  readonly role?: 'alert' | 'status';
  readonly onDismiss?: () => void;
}) {
  const { t } = useTranslation();
  const Icon = props.tone === 'plain' ? RefreshCw : TriangleAlert;
  return (
    <div
      role={props.role}
      className={`animate-rise flex items-start gap-3 rounded-xl border px-4 py-2.5 ${TONES[props.tone]}`}
    >
      <Icon
        aria-hidden
        className={`mt-0.5 size-5 shrink-0 ${props.tone === 'stale' ? 'text-stale' : 'text-mark'}`}
      />
      <div className="min-w-0 flex-1 break-words">{props.children}</div>
      {props.onDismiss && (
        <button
          type="button"
          className="icon-button -my-1.5"
          aria-label={t('film.dismiss')}
          onClick={props.onDismiss}
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
