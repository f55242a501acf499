import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { withFilmTexts } from './i18n/i18n.ts';
import { Header } from './shell/header.tsx';
import { Link, usePath } from './shell/navigation.tsx';
import { toastAreaIsThere, useToastArea } from './shell/toasts.ts';
import { TokenGate } from './shell/token-gate.tsx';
import { StartPage } from './start/start-page.tsx';

const FilmPage = lazy(async () => {
  const module = await withFilmTexts(import('./film/film-page.tsx'));
  return { default: module.FilmPage };
});
const LibraryPage = lazy(async () => {
  const module = await withFilmTexts(import('./library/library-page.tsx'));
  return { default: module.LibraryPage };
});

export function App() {
  const ToastArea = useToastArea();
  return (
    <TokenGate>
      <Header />
      <main id="content" tabIndex={-1} className="outline-none">
        <Suspense fallback={<div className="h-[60vh]" />}>
          <Page path={usePath()} />
        </Suspense>
      </main>
      {ToastArea && <ToastArea onReady={toastAreaIsThere} />}
    </TokenGate>
  );
}

function Page({ path }: { readonly path: string }) {
  const [, section, id] = path.split('/');
  if (path === '/') return <StartPage />;
  if (path === '/films') return <LibraryPage />;
  if (section === 'films' && id !== undefined) return <FilmPage key={id} generationId={id} />;
  return <NotFound />;
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-4 px-4 py-24">
      <h1 className="text-4xl">{t('errors.notFound')}</h1>
      <Link href="/" className="button button-quiet">
        {t('errors.home')}
      </Link>
    </div>
  );
}
