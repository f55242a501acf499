import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutage } from '../../index.ts';
import { api } from '../api/server.ts';
import { untilServerAnswers } from '../shell/lazy-part.ts';
import { navigate } from '../shell/navigation.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { ImportState, isProject, isZip, useProjectImport } from '../shell/project-import.tsx';
import { capabilitiesQuery } from '../shell/query.ts';
import { asTold, notify } from '../shell/toasts.ts';
import { useDroppedFiles } from '../shell/use-dropped-files.ts';
import { useIsOnline } from '../shell/use-is-online.ts';
import { choicesFor, possible, possibleForTopic } from './choices.ts';
import { DocumentBox } from './document-box.tsx';
import { EstimateLine } from './estimate-line.tsx';
import {
  type FilmSettings,
  isAnotherDocument,
  isEmptySource,
  lastSettings,
  type ModelKind,
  NO_DOCUMENT_SETTINGS,
  optionsOf,
  problemOf,
  rememberSettings,
  requestedSource,
  type Source,
} from './film-settings.ts';
import { NO_DOCUMENT, useKeptDocument } from './kept-document.ts';
import { OptionsPanel } from './options-panel.tsx';
import { holdForReview } from './review.ts';
import { sampleSentence } from './sample-sentence.ts';
import { Samples } from './samples.tsx';
import { SourceKind } from './source-kind.tsx';
import { useEstimate } from './use-estimate.ts';

export function StartPage() {
  const { t } = useTranslation();
  usePageTitle(t('nav.new'));
  const { brought, isRestored, bring, forget } = useKeptDocument();
  const { source, documentSettings } = brought;
  const [wanted, setSettings] = useState<FilmSettings>(lastSettings);
  const [runs, setRuns] = useState({ review: false, background: false });
  const [isStarting, setIsStarting] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const possibleHere = 'topic' in source ? possibleForTopic : possible;
  const settings = capabilities ? possibleHere(wanted, capabilities) : wanted;
  const choices = capabilities && choicesFor(settings, capabilities);
  const chooseModel = (kind: ModelKind, model: string) => {
    const next = { ...settings, models: { ...settings.models, [kind]: model } };
    setSettings(capabilities ? possible(next, capabilities) : next);
  };
  const isEmpty = isEmptySource(source);
  const maxBytes = capabilities?.limits.maxUploadBytes ?? Number.POSITIVE_INFINITY;
  const maxLength = capabilities?.limits.maxTextLength ?? Number.POSITIVE_INFINITY;
  const problem = problemOf(source, { maxBytes, maxLength });
  const estimate = useEstimate(source, settings, { documentSettings, isUsable: problem === undefined });
  useDroppedFiles((file) => bringSource({ file }));

  const project = useProjectImport();
  /** An archive of a project is imported. Any other is a document with its pictures. */
  const bringArchive = async (file: File) => {
    if (await isProject(file)) await project.start(file);
    else bringDocument({ file });
  };
  const bringSource = (next: Source) => {
    if ('file' in next && isZip(next.file)) void bringArchive(next.file);
    else bringDocument(next);
  };
  const bringDocument = (next: Source) => {
    const isAnother = isAnotherDocument(next, source);
    bring({ source: next, documentSettings: isAnother ? NO_DOCUMENT_SETTINGS : documentSettings });
  };
  const bringSample = (text: string) => {
    bring({ ...NO_DOCUMENT, source: { text } });
    if (isEmpty) return;
    void notify({
      text: t('start.replaced'),
      action: { label: t('start.undo'), run: () => bring(brought) },
    });
  };

  const isOnline = useIsOnline();
  const canStart = isOnline && !(isEmpty || problem || isStarting || estimate.isRefused);
  const isServerGone = failure !== undefined && isOutage(failure);
  useEffect(() => {
    if (!isServerGone) return;
    let isLeft = false;
    void untilServerAnswers().then(() => isLeft || setFailure(undefined));
    return () => {
      isLeft = true;
    };
  }, [isServerGone]);

  const start = async () => {
    if (!canStart) return;
    setIsStarting(true);
    setFailure(undefined);
    rememberSettings(settings);
    const run = runs.background && !runs.review ? 'background' : 'client';
    const options = { ...optionsOf(settings, documentSettings), run } as const;
    try {
      const generation = await api.createGeneration(
        'file' in source ? { file: source.file, options } : { source: requestedSource(source), ...options },
      );
      forget();
      if (runs.review) holdForReview(generation.id);
      navigate(`/films/${generation.id}`, { make: !runs.review });
    } catch (error) {
      setFailure(error);
      setIsStarting(false);
    }
  };

  return (
    <div className="relative isolate">
      <div
        aria-hidden="true"
        className="absolute inset-x-0 top-0 -z-10 h-[34rem] bg-[radial-gradient(60%_100%_at_50%_0%,var(--glow),transparent)]"
      />
      <div className="animate-rise mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-9 pb-20 sm:px-6 sm:pt-12">
        <div className="flex flex-col items-center gap-3 text-center">
          <h1 className="text-[clamp(2.4rem,6vw,4.2rem)]">{t('start.title')}</h1>
          <p className="text-soft max-w-4xl text-balance">{t('start.lead')}</p>
        </div>
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          {choices?.composingModel !== undefined && (
            <SourceKind
              kind={'topic' in source ? 'topic' : 'document'}
              onChoose={(kind) => bringSource(kind === 'topic' ? { topic: '' } : { text: '' })}
            />
          )}
          <DocumentBox
            source={source}
            onChange={bringSource}
            format={settings.format}
            limits={{ maxBytes, maxLength }}
            problem={problem}
          />
          <ImportState {...project} />
          {isRestored && <Restored onClear={() => bring(NO_DOCUMENT)} />}
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
            <EstimateLine {...estimate} />
            <button
              type="submit"
              disabled={!canStart}
              className="button button-primary min-h-12 px-6 text-base max-sm:w-full"
            >
              {t(runs.review ? 'start.write' : 'start.make')}
              <ArrowRight aria-hidden className="size-5" />
            </button>
          </div>
          {failure !== undefined && (
            <div role="alert" className="border-mark/50 bg-mark-wash rounded-xl border px-4 py-3">
              <strong>{t('start.failed')}.</strong> <ProblemText problem={asTold(failure)} />
            </div>
          )}
          <OptionsPanel
            settings={settings}
            onChange={setSettings}
            documentSettings={documentSettings}
            onDocumentSettings={(typed) => bring({ source, documentSettings: typed })}
            runs={runs}
            onRuns={setRuns}
            choices={choices}
            sentence={'text' in source ? sampleSentence(source.text) : undefined}
            isTopic={'topic' in source}
            onModel={chooseModel}
          />
        </form>
        <Samples onChoose={bringSample} />
      </div>
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
