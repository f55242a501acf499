import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { asTold } from '../shell/toasts.ts';
import type { ChangeEstimate } from './settings-change.ts';
import type { SettingsDraft } from './use-settings-change.ts';

/** What a change makes out of date and costs, and the buttons that make it. */
export function ChangeLine({ draft }: { readonly draft: SettingsDraft }) {
  const { t } = useTranslation();
  const { estimate, error, isChanged, isApplying } = draft;
  const isWaiting = isChanged && !isApplying;
  return (
    <div
      className={`border-line bg-sheet bottom-0 z-10 -mx-4 flex flex-col gap-2.5 rounded-b-2xl border-t px-4 pt-3 pb-4 sm:-mx-5 sm:px-5 ${isChanged ? 'sticky' : ''}`}
    >
      <p role="status" className="min-h-6 text-sm">
        {error ? (
          <ProblemText problem={asTold(error)} />
        ) : !isWaiting ? (
          <span className="text-soft">{t('filmSettings.hint')}</span>
        ) : estimate ? (
          <Effect estimate={estimate} />
        ) : (
          t('film.pricing')
        )}
      </p>
      {isWaiting && (
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button button-primary"
            disabled={!estimate}
            onClick={() => void draft.apply('replace')}
          >
            {t('filmSettings.apply')}
          </button>
          {estimate && estimate.costUsd !== 0 && (
            <button type="button" className="button button-quiet" onClick={() => void draft.apply('keep')}>
              {t('filmSettings.keep')}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={draft.discard}>
            {t('filmSettings.discard')}
          </button>
        </div>
      )}
    </div>
  );
}

function Effect({ estimate }: { readonly estimate: ChangeEstimate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { outdated, reused, isFilmOutdated, costUsd } = estimate;
  const parts = (['speech', 'pictures', 'segments'] as const)
    .filter((kind) => outdated[kind] > 0)
    .map((kind) =>
      t(`filmSettings.parts.${kind}`, { count: outdated[kind], formatted: formats.number(outdated[kind]) }),
    );
  const reusedCount = reused.speech + reused.pictures;
  return (
    <>
      {parts.length > 0
        ? t('filmSettings.outdated', { parts: formats.list(parts) })
        : t(isFilmOutdated ? 'filmSettings.filmOutdated' : 'filmSettings.nothingOutdated')}{' '}
      {reusedCount > 0 &&
        t('filmSettings.reused', { count: reusedCount, formatted: formats.number(reusedCount) })}{' '}
      <strong className="font-semibold">
        {costUsd === null
          ? t('filmSettings.costUnknown')
          : costUsd === 0
            ? t('filmSettings.costNothing')
            : t('filmSettings.cost', { cost: formats.money(costUsd) })}
      </strong>
    </>
  );
}
