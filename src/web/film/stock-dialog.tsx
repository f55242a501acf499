import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ImageOff, Search } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView, ShotView } from '../../index.ts';
import { api } from '../api/server.ts';
import { ProblemText } from '../shell/problem-text.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { asTold } from '../shell/toasts.ts';
import { SelectField } from '../start/select-field.tsx';
import { useModelName } from '../start/use-model-name.ts';
import type { FilmFacts } from './film-facts.ts';

type Results = Awaited<ReturnType<typeof api.searchStock>>;
type StockPicture = Results['pictures'][number];
export type StockChoice = Parameters<typeof api.putStock>[1];

export interface StockDialogProps {
  readonly facts: FilmFacts;
  readonly scene: SceneView;
  readonly shot: ShotView;
  /** @throws PipelineError when the server does not take it */
  readonly onChoose: (seen: SceneView, choice: StockChoice) => Promise<unknown>;
  readonly onClose: () => void;
}

const SHAPES = {
  landscape: 'aspect-video',
  portrait: 'aspect-[9/16]',
  square: 'aspect-square',
} as const;
const MAX_WORDS_LENGTH = 200;

/** Photos and clips of free collections, side by side. One of them becomes the picture of a shot. */
export function StockDialog({ facts, scene, shot, onChoose, onClose }: StockDialogProps) {
  const { t } = useTranslation();
  const [seen] = useState(scene);
  const stock = useStock(facts, { sceneId: seen.id, shotId: shot.id });
  const [sending, setSending] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const choose = async ({ id }: StockPicture, close: () => void) => {
    if (!stock.results || sending !== undefined) return;
    const { model, words } = stock.results;
    setSending(id);
    setFailure(undefined);
    try {
      await onChoose(seen, { model, words, picture: id });
      close();
    } catch (error) {
      setFailure(error);
    }
    setSending(undefined);
  };
  const error = failure ?? stock.error;
  return (
    <Sheet
      title={t('stock.title')}
      className="w-[min(64rem,94vw)]"
      dismiss={t('board.closePicture')}
      onClose={onClose}
    >
      {(close) => (
        <>
          <SearchForm
            {...stock}
            models={facts.collections}
            search={(wanted) => {
              setFailure(undefined);
              stock.search(wanted);
            }}
          />
          <div role="status" className="contents">
            {error ? (
              <p className="bg-well rounded-xl px-4 py-3">
                <ProblemText problem={asTold(error)} />
              </p>
            ) : (
              <p className="text-soft text-sm text-pretty">
                <Told {...stock} isSending={sending !== undefined} />
              </p>
            )}
          </div>
          <ul className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-3 lg:grid-cols-4">
            {stock.results?.pictures.map((picture) => (
              <Found
                key={picture.id}
                picture={picture}
                shape={SHAPES[facts.format]}
                isSending={sending === picture.id}
                isDisabled={sending !== undefined}
                onChoose={() => void choose(picture, close)}
              />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

/** What was found, and what is searched for. */
function useStock(
  facts: FilmFacts,
  { sceneId, shotId }: { readonly sceneId: string; readonly shotId: string },
) {
  const [wanted, setWanted] = useState<{ readonly model?: string; readonly words?: string }>({});
  const { data, error, isFetching } = useQuery({
    queryKey: ['stock', facts.id, sceneId, shotId, wanted],
    queryFn: ({ signal }) => api.searchStock({ generationId: facts.id, sceneId, shotId }, wanted, { signal }),
    // Collections limit how often they are searched.
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return { results: data, error, isFetching, search: setWanted };
}

type Stock = ReturnType<typeof useStock>;

function Told({ results, isFetching, isSending }: Stock & { readonly isSending: boolean }) {
  const { t } = useTranslation();
  if (isSending) return t('stock.adding');
  if (isFetching || !results) return t('stock.searching');
  const { words, pictures } = results;
  return pictures.length === 0 ? t('stock.none', { words }) : t('stock.hint');
}

function SearchForm({
  results,
  isFetching,
  search,
  models,
}: Stock & { readonly models: FilmFacts['collections'] }) {
  const { t } = useTranslation();
  const modelName = useModelName();
  const id = useId();
  const model = results?.model ?? models[0]?.id;
  const [typed, setTyped] = useState<string>();
  const words = typed ?? results?.words ?? '';
  const look = (chosen: string | undefined) => {
    const trimmed = words.trim();
    search({ ...(chosen !== undefined && { model: chosen }), ...(trimmed !== '' && { words: trimmed }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look(model);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-1">
        <label htmlFor={id} className="font-medium">
          {t('stock.words')}
        </label>
        <input
          id={id}
          type="search"
          maxLength={MAX_WORDS_LENGTH}
          value={words}
          onChange={(event) => setTyped(event.target.value)}
          className="field"
        />
      </div>
      {models.length > 1 && (
        <SelectField
          label={t('stock.collection')}
          values={models.map((each) => each.id)}
          chosen={model}
          show={(each) => modelName(models.find((known) => known.id === each)?.label ?? each)}
          onChoose={look}
        />
      )}
      <button type="submit" className="button button-quiet" disabled={isFetching}>
        <Search aria-hidden className="size-4" />
        {t('stock.search')}
      </button>
    </form>
  );
}

/** One picture, with whom to name for it. */
function Found(props: {
  readonly picture: StockPicture;
  readonly shape: string;
  readonly isSending: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { title, author, licence, sourceUrl, preview } = props.picture;
  return (
    <li className="flex min-w-0 flex-col gap-1.5">
      <button
        type="button"
        aria-label={title ? t('stock.use', { title }) : t('stock.useIt')}
        aria-busy={props.isSending}
        disabled={props.isDisabled}
        onClick={props.onChoose}
        className={`bg-well hover:ring-mark aria-busy:animate-pulse block w-full overflow-hidden rounded-lg ring-2 ring-transparent ${props.shape}`}
      >
        {preview === undefined ? (
          <ImageOff aria-hidden className="text-soft m-auto size-6" />
        ) : (
          <img src={preview} alt="" className="size-full object-cover" />
        )}
      </button>
      <p className="min-w-0 text-sm leading-snug">
        <span className="line-clamp-2 break-words">{title}</span>
        <a
          href={sourceUrl}
          target="_blank"
          rel="noreferrer"
          className="text-soft break-words underline underline-offset-4"
        >
          {[author, licence].filter(Boolean).join(' · ')}
        </a>
      </p>
    </li>
  );
}
