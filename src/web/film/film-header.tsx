import { Pause, Play, RotateCcw } from 'lucide-react';
import { type MouseEvent, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { hasFilm, staleParts } from '../media/scene-parts.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { Link } from '../shell/navigation.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { type FilmProps, isWorking, shownStatus } from './use-film.ts';

const FilmTitle = lazyPart(() => import('./film-title.tsx').then((module) => module.FilmTitle));
const FilmMenu = lazyPart(() => import('./film-menu.tsx').then((module) => module.FilmMenu));

const TITLE_CLASSES = 'min-w-3/5 flex-1 text-[clamp(1.9rem,4vw,3rem)] break-words';

export function FilmHeader({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { title, createdAt } = generation;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-soft flex flex-wrap items-center gap-x-2 text-sm">
        <Link href="/films" className="hover:text-ink underline-offset-4 hover:underline">
          {t('nav.films')}
        </Link>
        <span aria-hidden="true">/</span>
        <StatusMark status={shownStatus(film.state, generation)} />
        {createdAt !== undefined && <span className="max-sm:hidden">{formats.date(createdAt)}</span>}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Suspense fallback={<h1 className={TITLE_CLASSES}>{title || t('film.untitled')}</h1>}>
          <FilmTitle film={film} generation={generation} />
        </Suspense>
        <div className="flex items-center gap-2 max-sm:has-[.button]:w-full">
          <MainAction film={film} generation={generation} />
          <Suspense fallback={<span className="size-10" />}>
            <FilmMenu film={film} generation={generation} />
          </Suspense>
        </div>
      </div>
    </div>
  );
}

export function StatusMark({ status }: Pick<GenerationView, 'status'>) {
  const { t } = useTranslation();
  const tone =
    status === 'complete'
      ? 'text-good'
      : status === 'failed' || status === 'partial'
        ? 'text-mark'
        : 'text-stale';
  return <span className={`font-semibold ${tone}`}>{t(`status.${status}`)}</span>;
}

/** The main action for the current state. */
function MainAction({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const { step } = film.state;
  const run = (action: () => Promise<void>) => () => {
    action().catch((error: unknown) =>
      notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) }),
    );
  };
  const classes = 'button max-sm:flex-1';
  if (isWorking(step)) {
    // The second click of a double click on another button, in whose place this one came, does not pause.
    const pause = ({ detail: clicks }: MouseEvent) => clicks <= 1 && run(film.cancel)();
    return (
      // A button of its own: what was pressed as another one does not pause.
      <button key="pause" type="button" className={`${classes} button-quiet`} onClick={pause}>
        <Pause aria-hidden className="size-4 fill-current" />
        {t('film.pause')}
      </button>
    );
  }
  const label = labelOf(generation, step === 'error');
  if (label === undefined) return null;
  const Icon = label === 'film.retry' ? RotateCcw : Play;
  return (
    <button key={label} type="button" className={`${classes} button-primary`} onClick={run(film.make)}>
      <Icon aria-hidden className="size-4" />
      {t(label)}
    </button>
  );
}

function labelOf(generation: GenerationView, hasFailed: boolean) {
  if (hasFailed) return 'film.retry';
  if (generation.status === 'cancelled') return 'film.resume';
  if (!hasFilm(generation)) return 'film.make';
  const { narrations, shots, segmentCount } = staleParts(generation);
  const isCurrent = narrations.length + shots.length + segmentCount === 0 && generation.status === 'complete';
  if (generation.status === 'partial') return 'film.retry';
  return isCurrent ? undefined : 'film.update';
}
