import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../index.ts';
import { timecode, useFormats } from '../i18n/formats.ts';
import { expectedMakingMs } from '../shell/pace.ts';
import { describeError } from '../shell/toasts.ts';
import type { EstimateState } from './use-estimate.ts';

/** What it will be, before anything starts: scenes, length, price, time. */
export function EstimateLine(state: EstimateState) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t('estimate.label')}
      aria-live="polite"
      className="text-soft min-h-6 flex-1 basis-64"
    >
      <EstimateText {...state} />
    </section>
  );
}

function EstimateText({ isEmpty, isWorking, error, estimate }: EstimateState) {
  const { t } = useTranslation();
  if (isEmpty) return t('estimate.idle');
  if (isWorking) return t('estimate.working');
  if (error) return <span className="text-mark font-medium">{describeError(error)}</span>;
  return estimate && <Figures estimate={estimate} />;
}

function Figures({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { scenes, durationMs, costUsd } = estimate;
  const figures = [
    t('estimate.scenes', { count: scenes, formatted: formats.number(scenes) }),
    t('estimate.length', { length: timecode(durationMs) }),
    priceText(costUsd),
    t('estimate.ready', { time: formats.span(expectedMakingMs(durationMs)) }),
  ];
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-1">
      {figures.map((figure, index) => (
        <li key={figure} className="text-ink font-medium">
          {index > 0 && (
            <span aria-hidden="true" className="text-soft mr-2">
              ·
            </span>
          )}
          {figure}
        </li>
      ))}
    </ul>
  );

  function priceText(usd: number | null): string {
    if (usd === null) return t('estimate.unknown');
    return usd === 0 ? t('estimate.free') : t('estimate.cost', { cost: formats.money(usd) });
  }
}
