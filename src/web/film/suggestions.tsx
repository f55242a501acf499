import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { asTold, describeError, notify } from '../shell/toasts.ts';

type Suggestion = Awaited<ReturnType<typeof api.suggest>>;
type Request = Pick<Suggestion, 'kind' | 'variant'>;
const KINDS = ['shorter', 'simpler', 'opening'] as const;

export interface SuggestionsProps {
  readonly target: { readonly generationId: string; readonly sceneId: string };
  readonly model: string;
  /** Rejects if somebody else has changed the scene meanwhile. */
  readonly onTake: (narration: string) => Promise<void>;
}

/** Other narrations for a scene, by a model. They are shown, and change nothing until the user takes one. */
export function Suggestions({ target, model, onTake }: SuggestionsProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { asked, ask, dismiss } = useSuggestion(target, model);
  const take = (narration: string) =>
    onTake(narration).catch(
      (error: unknown) =>
        void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) }),
    );
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="text-soft flex min-h-9 w-fit cursor-pointer items-center gap-2 text-sm">
        <Sparkles aria-hidden className="size-4" />
        {t('suggest.title')}
      </summary>
      <div className="flex flex-col gap-3 py-1">
        <div className="flex flex-wrap items-center gap-2">
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="button button-quiet"
              disabled={asked?.status === 'running'}
              onClick={() => void ask({ kind, variant: 1 })}
            >
              {t(`suggest.kinds.${kind}`)}
            </button>
          ))}
          {isOpen && <Price target={target} model={model} />}
        </div>
        <div aria-live="polite">
          {asked && (
            <Answer
              asked={asked}
              onTake={take}
              onAnother={() => void ask({ kind: asked.kind, variant: asked.variant + 1 })}
              onDismiss={dismiss}
            />
          )}
        </div>
      </div>
    </details>
  );
}

type Asked = Request &
  (Pick<Suggestion, 'status' | 'narration' | 'failure'> | { status: 'lost'; error: unknown });

function useSuggestion(target: SuggestionsProps['target'], model: string) {
  const [asked, setAsked] = useState<Asked>();
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const ask = async (request: Request) => {
    leaving.current?.abort();
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    setAsked({ ...request, status: 'running' });
    try {
      let suggestion: Suggestion;
      // An answer comes after the time budget of the server at the latest.
      do suggestion = await api.suggest(target, { ...request, model }, { signal });
      while (suggestion.status === 'running');
      setAsked(suggestion);
    } catch (error) {
      if (!signal.aborted) setAsked({ ...request, status: 'lost', error });
    }
  };
  return { asked, ask, dismiss: () => setAsked(undefined) };
}

function Answer(props: {
  readonly asked: Asked;
  readonly onTake: (narration: string) => void;
  readonly onAnother: () => void;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  const { asked } = props;
  if (asked.status === 'running') return <p className="text-soft text-sm">{t('suggest.working')}</p>;
  const narration = 'narration' in asked ? asked.narration : undefined;
  const problem = 'error' in asked ? asTold(asked.error) : asked.failure;
  return (
    <div className="border-line bg-paper flex flex-col gap-3 rounded-xl border p-4">
      {narration !== undefined && <p className="max-w-[68ch] break-words text-pretty">{narration}</p>}
      {problem !== undefined && (
        <p className="text-mark">
          <ProblemText problem={problem} />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {narration !== undefined && (
          <button type="button" className="button button-primary" onClick={() => props.onTake(narration)}>
            {t('suggest.take')}
          </button>
        )}
        {asked.variant < 20 && (
          <button type="button" className="button button-quiet" onClick={props.onAnother}>
            {t('suggest.another')}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={props.onDismiss}>
          {t('suggest.dismiss')}
        </button>
      </div>
    </div>
  );
}

/** What a suggestion costs, before the first is asked for. */
function Price({ target, model }: Pick<SuggestionsProps, 'target' | 'model'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery({
    queryKey: ['suggestion', target, model],
    queryFn: ({ signal }) =>
      api.lookAtSuggestion(target, { kind: 'simpler', variant: 20, model }, { signal }),
  });
  if (!data) return null;
  const { expectedUsd } = data;
  const price =
    expectedUsd === null
      ? t('estimate.unknown')
      : expectedUsd === 0
        ? t('estimate.free')
        : t('estimate.cost', { cost: formats.money(expectedUsd) });
  return <span className="text-soft text-sm">{t('suggest.price', { price, model })}</span>;
}
