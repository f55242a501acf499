import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GenerationView, isOutage } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { hasFilm } from '../media/scene-parts.ts';
import { Poster } from '../result/poster.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { Link } from '../shell/navigation.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { asTold, isMissing } from '../shell/toasts.ts';
import { DraftScenes } from './draft-scenes.tsx';
import { FilmHeader } from './film-header.tsx';
import { FilmStrip } from './film-strip.tsx';
import { Notices } from './notices.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { type Film, isWorking, useFilm } from './use-film.ts';

const Result = lazyPart(() => import('../result/result.tsx').then((module) => module.Result));
const Storyboard = lazyPart(() => import('./storyboard.tsx').then((module) => module.Storyboard), {
  isSure: true,
});

/** One generation, from the first line of its script to the finished film. */
export function FilmPage({ generationId }: { readonly generationId: string }) {
  const film = useFilm(generationId);
  const { generation, step } = film.state;
  if (generation) return <OpenFilm film={film} generation={generation} />;
  if (step !== 'error') return <Opening />;
  const { error } = film.state;
  return isOutage(error) ? <Opening isServerGone /> : <NotOpened error={error} />;
}

function OpenFilm({ film, generation }: { readonly film: Film; readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isThere = hasFilm(generation);
  const [wasThere] = useState(isThere);
  const title = generation.title || t('film.untitled');
  const { progress } = film;
  const { step } = film.state;
  usePageTitle(isWorking(step) ? `${formats.percent(progress)} · ${title}` : title);
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-6 px-3 pt-6 pb-24 sm:px-6 sm:pt-8 2xl:max-w-[96rem]">
      <FilmHeader film={film} generation={generation} />
      <Notices film={film} generation={generation} />
      {isThere && (
        <Suspense fallback={<Poster generation={generation} />}>
          <Result generation={generation} isPremiere={!wasThere} />
        </Suspense>
      )}
      <ProgressPanel film={film} generation={generation} />
      {generation.scenes.length === 0 && step === 'scripting' && <DraftScenes generationId={generation.id} />}
      {generation.scenes.length > 0 && (
        <>
          <FilmStrip generation={generation} />
          <Suspense fallback={<div className="h-96" />}>
            <Storyboard film={film} generation={generation} />
          </Suspense>
        </>
      )}
    </div>
  );
}

function Opening({ isServerGone = false }: { readonly isServerGone?: boolean }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="mx-auto max-w-7xl px-3 pt-10 sm:px-6 2xl:max-w-[96rem]">
      <div className="unexposed before:animate-scan h-9 w-72 max-w-full rounded-lg" />
      <p className="text-soft mt-4">{t(isServerGone ? 'errors.gone' : 'film.loading')}</p>
    </div>
  );
}

function NotOpened({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="mx-auto flex max-w-xl flex-col items-start gap-4 px-4 py-24">
      <h1 className="text-4xl">{isMissing(error) ? t('film.missing') : t('errors.title')}</h1>
      <div className="text-soft">
        {isMissing(error) ? t('film.missingHint') : <ProblemText problem={asTold(error)} />}
      </div>
      <div className="flex gap-3">
        {!isMissing(error) && (
          <button type="button" className="button button-primary" onClick={() => location.reload()}>
            {t('errors.reload')}
          </button>
        )}
        <Link href="/films" className="button button-quiet">
          {t('film.toFilms')}
        </Link>
      </div>
    </div>
  );
}
