import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentAccess, giveToken, hasToken, subscribeToAccess } from '../api/token.ts';
import { Mark } from './header.tsx';
import { usePageTitle } from './page-title.ts';
import { queryClient } from './query.ts';

/** Shows the page, or asks for the token if the server requires one. The page is then mounted again. */
export function TokenGate({ children }: { readonly children: ReactNode }) {
  const access = useSyncExternalStore(subscribeToAccess, currentAccess);
  return access === 'token-wanted' ? <TokenPrompt /> : children;
}

function TokenPrompt() {
  const { t } = useTranslation();
  usePageTitle(t('token.title'));
  const [wasWrong] = useState(hasToken);
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const token = String(form.get('token')).trim();
    if (token === '') return;
    giveToken(token, { remember: form.has('remember') });
    void queryClient.resetQueries();
  };
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-6 bg-[radial-gradient(60%_70%_at_50%_30%,var(--glow),transparent)] p-4">
      <p className="flex items-center gap-2">
        <Mark />
        <span className="font-display text-xl">{t('app.name')}</span>
      </p>
      <form onSubmit={enter} className="sheet animate-rise flex w-full max-w-md flex-col gap-5 p-6 sm:p-8">
        <div className="flex flex-col gap-2">
          <h1 className="text-3xl">{t('token.title')}</h1>
          <p className="text-soft">{t('token.lead')}</p>
        </div>
        <div className="flex flex-col gap-1.5">
          <label htmlFor="token" className="label">
            {t('token.label')}
          </label>
          <input
            id="token"
            name="token"
            type="password"
            autoComplete="current-password"
            required
            className="field"
            aria-invalid={wasWrong}
            aria-describedby={wasWrong ? 'token-wrong' : undefined}
          />
          {wasWrong && (
            <p id="token-wrong" role="alert" className="text-mark text-sm font-medium">
              {t('token.wrong')}
            </p>
          )}
        </div>
        <label className="flex items-center gap-3">
          <input type="checkbox" name="remember" className="accent-mark size-4" />
          {t('token.remember')}
        </label>
        <button type="submit" className="button button-primary">
          {t('token.enter')}
        </button>
      </form>
    </main>
  );
}
