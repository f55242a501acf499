import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withFilmTexts, withMoneyTexts } from './i18n/i18n.ts';
import { Header } from './shell/header.tsx';
import { lazyPart, useIsWaiting } from './shell/lazy-part.ts';
import { Link, usePath } from './shell/navigation.tsx';
import { usePageTitle } from './shell/page-title.ts';
import { toastAreaIsThere, useToastArea } from './shell/toasts.ts';
import { TokenGate } from './shell/token-gate.tsx';
import { useHelpKey } from './shell/use-help-key.ts';
import { StartPage } from './start/start-page.tsx';

const FilmPage = lazyPart(async () => (await withFilmTexts(import('./film/film-page.tsx'))).FilmPage);
const CostsPage = lazyPart(async () => (await withMoneyTexts(import('./costs/costs-page.tsx'))).CostsPage);
const LibraryPage = lazyPart(
  async () => (await withFilmTexts(import('./library/library-page.tsx'))).LibraryPage,
);

const TrashPage = lazyPart(async () => (await withFilmTexts(import('./library/trash-page.tsx'))).TrashPage);

const SettingsPage = lazyPart(
  async () => (await withMoneyTexts(import('./settings/settings-page.tsx'))).SettingsPage,
);

const Shortcuts = lazyPart(async () => (await withFilmTexts(import('./shell/shortcuts.tsx'))).Shortcuts);

export function App() {
  const ToastArea = useToastArea();
  const [isHelpShown, setIsHelpShown] = useState(false);
  useHelpKey(useCallback(() => setIsHelpShown(true), []));
  return (
    <TokenGate>
      <Header />
      <main id="content" tabIndex={-1} className="outline-none">
        <Suspense fallback={<Coming />}>
          <Page path={usePath()} />
        </Suspense>
      </main>
      {isHelpShown && (
        <Suspense>
          <Shortcuts onClose={() => setIsHelpShown(false)} />
        </Suspense>
      )}
      {ToastArea && <ToastArea onReady={toastAreaIsThere} />}
    </TokenGate>
  );
}

function Page({ path }: { readonly path: string }) {
  const [, section, id] = path.split('/');
  if (path === '/') return <StartPage />;
  if (path === '/films') return <LibraryPage />;
  if (path === '/trash') return <TrashPage />;
  if (path === '/costs') return <CostsPage />;
  if (path === '/settings') return <SettingsPage />;
  if (section === 'films' && id !== undefined) return <FilmPage key={id} generationId={id} />;
  return <NotFound />;
}

/** Shows nothing while loading, and a message if the server is gone. */
function Coming() {
  const { t } = useTranslation();
  const isWaiting = useIsWaiting();
  return (
    <p role="status" className="text-soft mx-auto h-[60vh] max-w-7xl px-3 pt-10 sm:px-6">
      {isWaiting && t('errors.gone')}
    </p>
  );
}

function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('errors.notFound'));
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-4 px-4 py-24">
      <h1 className="text-4xl">{t('errors.notFound')}</h1>
      <Link href="/" className="button button-quiet">
        {t('errors.home')}
      </Link>
    </div>
  );
}
