import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/page-title.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { ImportState } from '../shell/project-import.tsx';
import { asTold } from '../shell/toasts.ts';
import { useIsOnline } from '../shell/use-is-online.ts';
import { DocumentBox } from './document-box.tsx';
import { EstimateLine } from './estimate-line.tsx';
import { isEmptySource, problemOf } from './film-settings.ts';
import { OptionsPanel } from './options-panel.tsx';
import { sampleSentence } from './sample-sentence.ts';
import { Samples } from './samples.tsx';
import { SourceKind } from './source-kind.tsx';
import { useEstimate } from './use-estimate.ts';
import { useFilmChoices } from './use-film-choices.ts';
import { useSource } from './use-source.ts';
import { useStart } from './use-start.ts';

export function StartPage() {
  const { t } = useTranslation();
  usePageTitle(t('nav.new'));
  const brought = useSource();
  return (
    <div className="relative isolate">
      <Glow />
      <div className="animate-rise mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-9 pb-20 sm:px-6 sm:pt-12">
        <Heading />
        <FilmForm brought={brought} />
        <Samples onChoose={brought.bringSample} />
      </div>
    </div>
  );
}

/** What the film is made from, what it costs, the button that makes it, and all options. */
function FilmForm({ brought }: { readonly brought: ReturnType<typeof useSource> }) {
  const { source, documentSettings, bring } = brought;
  const isTopic = 'topic' in source;
  const { settings, setSettings, chooseModel, choices, limits } = useFilmChoices(source);
  const [runs, setRuns] = useState({ review: false, background: false });
  const { start, isStarting, failure } = useStart();
  const problem = problemOf(source, limits);
  const estimate = useEstimate(source, settings, { documentSettings, isUsable: problem === undefined });
  const isOnline = useIsOnline();
  const canStart = isOnline && !(isEmptySource(source) || problem || isStarting || estimate.isRefused);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (canStart) void start({ source, settings, documentSettings, runs }, brought.forget);
      }}
    >
      {choices?.composingModel !== undefined && (
        <SourceKind
          kind={isTopic ? 'topic' : 'document'}
          onChoose={(kind) => bring(kind === 'topic' ? { topic: '' } : { text: '' })}
        />
      )}
      <DocumentBox
        source={source}
        onChange={bring}
        format={settings.format}
        limits={limits}
        problem={problem}
      />
      <ImportState {...brought.project} />
      {brought.isRestored && <Restored onClear={brought.clear} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <EstimateLine {...estimate} />
        <StartButton isReview={runs.review} isDisabled={!canStart} />
      </div>
      {failure !== undefined && <Failed failure={failure} />}
      <OptionsPanel
        settings={settings}
        onChange={setSettings}
        documentSettings={documentSettings}
        onDocumentSettings={brought.changeSettings}
        runs={runs}
        onRuns={setRuns}
        choices={choices}
        sentence={'text' in source ? sampleSentence(source.text) : undefined}
        isTopic={isTopic}
        onModel={chooseModel}
      />
    </form>
  );
}

function StartButton(props: { readonly isReview: boolean; readonly isDisabled: boolean }) {
  const { t } = useTranslation();
  return (
    <button
      type="submit"
      disabled={props.isDisabled}
      className="button button-primary min-h-12 px-6 text-base max-sm:w-full"
    >
      {t(props.isReview ? 'start.write' : 'start.make')}
      <ArrowRight aria-hidden className="size-5" />
    </button>
  );
}

/** Light behind the heading. */
function Glow() {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-x-0 top-0 -z-10 h-[34rem] bg-[radial-gradient(60%_100%_at_50%_0%,var(--glow),transparent)]"
    />
  );
}

function Heading() {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-center gap-3 text-center">
      <h1 className="text-[clamp(2.4rem,6vw,4.2rem)]">{t('start.title')}</h1>
      <p className="text-soft max-w-4xl text-balance">{t('start.lead')}</p>
    </div>
  );
}

function Failed({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="border-mark/50 bg-mark-wash rounded-xl border px-4 py-3">
      <strong>{t('start.failed')}.</strong> <ProblemText problem={asTold(failure)} />
    </div>
  );
}

/** Says where the text comes from that nobody has typed now. */
function Restored({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <p role="status" className="text-soft -mb-2 flex flex-wrap items-center justify-center gap-x-3">
      {t('start.restored')}
      <button type="button" className="tool" onClick={onClear}>
        {t('start.clear')}
      </button>
    </p>
  );
}
