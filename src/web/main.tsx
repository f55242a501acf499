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
// A film that is opened by its address is loaded beside the texts, and not after them.
if (location.pathname.startsWith('/films/')) import('./film/film-page.tsx').catch(() => undefined);
// Not awaited here: this is one file with what the other parts share, and those would wait for it as it waits for texts.
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
