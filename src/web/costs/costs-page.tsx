import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { Link } from '../shell/navigation.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { waitsForServer } from '../shell/query.ts';
import { QueryTrouble } from '../shell/query-trouble.tsx';
import { RoundSelect } from '../shell/round-select.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { CostTable } from './cost-table.tsx';
import { type Costs, readCosts } from './costs-query.ts';
import { PERIODS, type Period, type PeriodName, periodOf } from './periods.ts';

const REFRESH_MS = 30_000;

/** What was spent on paid models: in all, by day, by model and by film. */
export function CostsPage() {
  const { t } = useTranslation();
  usePageTitle(t('costs.title'));
  const [name, setName] = useState<PeriodName>('month');
  const period = periodOf(name, Date.now());
  const query = useQuery({
    ...waitsForServer,
    queryKey: ['costs', period],
    queryFn: ({ signal }) => readCosts(period, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  const { data, isPlaceholderData } = query;

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-3 pt-8 pb-24 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-[clamp(2rem,4vw,3rem)]">{t('costs.title')}</h1>
        <div className="flex w-full flex-wrap gap-3 sm:w-auto">
          <RoundSelect
            label={t('costs.period')}
            value={name}
            onChoose={(chosen) => setName(chosen as PeriodName)}
          >
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {t(`costs.periods.${each}`)}
              </option>
            ))}
          </RoundSelect>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void downloadCsv(period, t('errors.title'))}
          >
            <Download aria-hidden className="size-4" />
            {t('costs.download')}
          </button>
        </div>
      </div>
      <p className="text-soft max-w-prose">{t('costs.lead')}</p>
      <QueryTrouble query={query} />
      {data && (
        <div
          aria-busy={isPlaceholderData}
          className="flex flex-col gap-10 transition-opacity aria-busy:opacity-60"
        >
          {data.total.calls === 0 ? <Nothing /> : <CostsFound costs={data} />}
        </div>
      )}
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <div className="sheet flex flex-col gap-2 rounded-2xl p-6">
      <p className="font-medium">{t('costs.none')}</p>
      <p className="text-soft">{t('costs.noneHint')}</p>
    </div>
  );
}

function CostsFound({ costs }: { readonly costs: Costs }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moreFilms = costs.filmCount - costs.films.length;
  return (
    <>
      <Totals costs={costs} />
      <CostTable
        title={t('costs.byModel')}
        nameTitle={t('costs.model')}
        rows={costs.models.map((model) => ({
          key: `${model.work} ${model.model}`,
          name: model.model,
          note: t(`options.modelKinds.${model.work}`),
          sum: model,
        }))}
      />
      <CostTable
        title={t('costs.byDay')}
        nameTitle={t('costs.day')}
        rows={costs.days.map((day) => ({ key: day.day, name: formats.day(day.day), sum: day }))}
      />
      <CostTable
        title={t('costs.byFilm')}
        nameTitle={t('costs.film')}
        rows={costs.films.map((film) => ({
          key: film.generationId,
          name: <FilmName film={film} />,
          sum: film,
        }))}
      />
      {moreFilms > 0 && (
        <p className="text-soft">
          {t('costs.more', { count: moreFilms, formatted: formats.number(moreFilms) })}
        </p>
      )}
    </>
  );
}

function FilmName({ film: { generationId, title } }: { readonly film: Costs['films'][number] }) {
  const { t } = useTranslation();
  if (title === null) return <span className="text-soft">{t('costs.deleted')}</span>;
  return (
    <Link href={`/films/${generationId}`} className="underline underline-offset-4">
      {title}
    </Link>
  );
}

function Totals({ costs: { total } }: { readonly costs: Costs }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const amounts = [
    ['costs.spent', formats.money(total.spentUsd)],
    ['costs.uncertain', formats.money(total.uncertainUsd)],
    ['costs.inFlight', formats.money(total.inFlightUsd)],
    ['costs.calls', formats.number(total.calls)],
  ] as const;
  return (
    <section className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {amounts.map(([label, amount]) => (
          <div key={label} className="sheet flex flex-col gap-1 rounded-2xl p-4">
            <dt className="text-soft text-sm font-medium">{t(label)}</dt>
            <dd className="font-display text-2xl">{amount}</dd>
          </div>
        ))}
      </dl>
      {total.uncertainUsd > 0 && <p className="text-soft">{t('costs.uncertainHint')}</p>}
      {total.unpricedCalls > 0 && (
        <p className="text-mark font-medium">
          {t('costs.unpriced', {
            count: total.unpricedCalls,
            formatted: formats.number(total.unpricedCalls),
          })}
        </p>
      )}
    </section>
  );
}

/** Saved from memory, because a link to the server could not carry the token. */
async function downloadCsv(period: Period, errorTitle: string): Promise<void> {
  try {
    const url = URL.createObjectURL(await api.getCostsFile(period));
    const link = document.createElement('a');
    link.href = url;
    link.download = `scenecast-costs-${period.from}-${period.to}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (error) {
    await notify({ kind: 'error', text: errorTitle, detail: describeError(error) });
  }
}
