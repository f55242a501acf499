import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ErrorBoundaryState {
  readonly error: Error | undefined;
}

/** Shows an error instead of a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override render() {
    return this.state.error ? <Crash error={this.state.error} /> : this.props.children;
  }
}

function Crash({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  return (
    <main
      role="alert"
      className="mx-auto flex min-h-dvh max-w-lg flex-col items-start justify-center gap-4 p-6"
    >
      <h1 className="text-4xl">{t('errors.crash')}</h1>
      <p className="text-soft">{t('errors.crashHint')}</p>
      <p className="bg-well w-full rounded-lg p-3 font-mono text-sm break-words">{error.message}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {t('errors.reload')}
      </button>
    </main>
  );
}
