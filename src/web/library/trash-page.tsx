import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { ArchiveRestore, ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { Link, navigate } from '../shell/navigation.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { queryClient, waitsForServer } from '../shell/query.ts';
import { QueryTrouble } from '../shell/query-trouble.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { EraseDialog } from './erase-dialog.tsx';

type TrashedGeneration = Awaited<ReturnType<typeof api.listTrash>>['generations'][number];

/** Deleted films, which can be restored for thirty days. */
export function TrashPage() {
  const { t } = useTranslation();
  usePageTitle(t('trash.title'));
  const query = useInfiniteQuery({
    ...waitsForServer,
    queryKey: ['trash'],
    queryFn: ({ pageParam, signal }) => api.listTrash({ cursor: pageParam, limit: 50 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const { data, error, isPending } = query;
  const films = data?.pages.flatMap(({ generations }) => generations) ?? [];
  const [erased, setErased] = useState<TrashedGeneration | 'everything'>();

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6 px-3 pt-8 pb-24 sm:px-6">
      <Link href="/films" className="button button-quiet self-start">
        <ArrowLeft aria-hidden className="size-4" />
        {t('library.title')}
      </Link>
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1 className="text-[clamp(2rem,4vw,3rem)]">{t('trash.title')}</h1>
          {films.length > 0 && (
            <button type="button" className="button button-quiet" onClick={() => setErased('everything')}>
              <Trash2 aria-hidden className="size-4" />
              {t('trash.emptyAll')}
            </button>
          )}
        </div>
        <p className="text-soft max-w-prose">{t('trash.lead')}</p>
      </div>
      <QueryTrouble query={query} />
      {!error && !isPending && films.length === 0 && (
        <p className="font-display py-12 text-center text-3xl">{t('trash.empty')}</p>
      )}
      <ul className="flex flex-col gap-3">
        {films.map((film) => (
          <TrashedFilm key={film.id} film={film} onErase={() => setErased(film)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          disabled={query.isFetchingNextPage}
          className="button button-quiet self-center"
          onClick={() => void query.fetchNextPage()}
        >
          {t('library.more')}
        </button>
      )}
      {erased && <EraseQuestion erased={erased} onClose={() => setErased(undefined)} />}
    </div>
  );
}

function EraseQuestion(props: {
  readonly erased: TrashedGeneration | 'everything';
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { erased, onClose } = props;
  if (erased === 'everything') {
    return (
      <EraseDialog
        question={t('trash.emptyQuestion')}
        consequence={t('trash.emptyConsequence')}
        action={t('trash.emptyAll')}
        erase={() => api.emptyTrash()}
        onClose={onClose}
      />
    );
  }
  return (
    <EraseDialog
      question={t('trash.question', { title: erased.title || t('film.untitled') })}
      consequence={t('trash.consequence')}
      action={t('trash.erase')}
      erase={() => api.eraseGeneration(erased.id)}
      onClose={onClose}
    />
  );
}

function TrashedFilm({ film, onErase }: { readonly film: TrashedGeneration; readonly onErase: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const title = film.title || t('film.untitled');
  const restore = useMutation({
    mutationFn: () => api.restoreGeneration(film.id),
    async onSuccess() {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['trash'] }),
        queryClient.invalidateQueries({ queryKey: ['films'] }),
      ]);
      const open = () => navigate(`/films/${film.id}`);
      void notify({ text: t('trash.restored', { title }), action: { label: t('trash.open'), run: open } });
    },
    onError: (failure) => notify({ kind: 'error', text: t('errors.title'), detail: describeError(failure) }),
  });
  return (
    <li className="sheet flex flex-wrap items-center gap-x-6 gap-y-3 p-4 sm:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="line-clamp-2 text-xl leading-snug break-words">{title}</h2>
        <p className="text-soft text-sm">
          {t('trash.dates', { deleted: formats.day(film.deletedAt), until: formats.day(film.keptUntil) })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          disabled={restore.isPending}
          className="button button-quiet"
          aria-label={t('trash.restoreNamed', { title })}
          onClick={() => restore.mutate()}
        >
          <ArchiveRestore aria-hidden className="size-4" />
          {t('trash.restore')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('trash.eraseNamed', { title })}
          onClick={onErase}
        >
          <Trash2 aria-hidden className="size-4" />
          {t('trash.erase')}
        </button>
      </div>
    </li>
  );
}
