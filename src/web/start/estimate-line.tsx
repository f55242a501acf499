import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../index.ts';
import { getEstimate } from '../api/studio-api.ts';
import { timecode, useFormats } from '../i18n/formats.ts';
import { expectedMakingMs } from '../shell/pace.ts';
import { describeError } from '../shell/toasts.ts';
import { useRested } from '../shell/use-rested.ts';
import { type FilmSettings, type Source, sourceOf } from './film-settings.ts';

/** How long typing has to rest before the document is sent to be estimated, in milliseconds. */
const REST_MS = 600;

/** What it will be, before anything starts: scenes, length, price, time. */
export function EstimateLine(props: {
  readonly source: Source;
  readonly settings: FilmSettings;
  readonly isTooLarge: boolean;
}) {
  const { t } = useTranslation();
  const text = useRested('text' in props.source ? props.source.text.trim() : '', REST_MS);
  const { length, format, style } = props.settings;
  const { data, error, isFetching } = useQuery({
    queryKey: ['estimate', text, length, format, style],
    queryFn: ({ signal }) => getEstimate({ source: sourceOf(text), length, format }, signal),
    enabled: text !== '' && !props.isTooLarge,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section
      aria-label={t('estimate.label')}
      aria-live="polite"
      className="text-soft min-h-6 flex-1 basis-64"
    >
      <EstimateText />
    </section>
  );

  function EstimateText() {
    if ('file' in props.source) return t('estimate.file');
    if (text === '') return t('estimate.idle');
    if (error) return <span className="text-mark font-medium">{describeError(error)}</span>;
    if (!data || isFetching) return t('estimate.working');
    return <Figures estimate={data} />;
  }
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
