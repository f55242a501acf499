import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { Figures } from '../shell/figures.tsx';
import { ProblemText } from '../shell/problem-text.tsx';
import { asTold } from '../shell/toasts.ts';
import { useIsOnline } from '../shell/use-is-online.ts';
import type { EstimateState } from './use-estimate.ts';

/** Expected scenes, length, price and time before anything starts. */
export function EstimateLine(state: EstimateState) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t('estimate.label')}
      aria-live="polite"
      aria-busy={state.isWorking}
      className="text-soft flex min-h-12 flex-1 basis-64 flex-col justify-center text-pretty"
    >
      <EstimateText {...state} />
    </section>
  );
}

function EstimateText({ isEmpty, isWorking, isServerGone, error, estimate }: EstimateState) {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  if (!isOnline) return <strong className="text-mark">{t('start.offline')}</strong>;
  if (isServerGone) return <strong className="text-mark">{t('errors.gone')}</strong>;
  if (isEmpty) return t('estimate.idle');
  if (isWorking) return t('estimate.working');
  if (error) {
    return (
      <div className="text-mark font-medium">
        <ProblemText problem={asTold(error)} />
      </div>
    );
  }
  return (
    estimate && (
      <>
        <Figures
          sceneCount={estimate.scenes}
          durationMs={estimate.durationMs}
          price={<Price usd={estimate.costUsd} />}
        />
        <Basis estimate={estimate} />
      </>
    )
  );
}

function Price({ usd }: { readonly usd: Estimate['costUsd'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (usd === null) return t('estimate.unknown');
  return usd === 0 ? t('estimate.free') : t('estimate.cost', { cost: formats.money(usd) });
}

/** Whose prices they are, and how old the oldest of them is. */
function Basis({ estimate: { script, speech, picture } }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const prices = [script, speech, picture].flatMap(({ price }) => price ?? []);
  const [oldest] = prices.map(({ asOf }) => asOf).sort();
  if (oldest === undefined) return null;
  const isOwn = prices.every(({ source }) => source === 'own');
  return (
    <p className="mt-1 text-sm">
      {t(isOwn ? 'estimate.ownBasis' : 'estimate.basis', { date: formats.day(oldest) })}
    </p>
  );
}
