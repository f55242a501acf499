import './theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startI18n } from './i18n/i18n.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { queryClient } from './shell/query.ts';
import { applyTheme } from './shell/theme.ts';
import { loadToastsSoon } from './shell/toasts.ts';

const container = document.getElementById('studio');
if (!container) throw new Error('The page has no place for the studio.');
applyTheme();
// A film opened by its URL is loaded in parallel with the translations.
if (location.pathname.startsWith('/films/')) import('./film/film-page.tsx').catch(() => undefined);
// Not awaited: other chunks share this file and would wait with it for the translations.
void startI18n().then(() => {
  loadToastsSoon();
  createRoot(container).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
});
