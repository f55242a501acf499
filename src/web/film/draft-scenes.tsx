import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';

const REFRESH_MS = 1000;

/** Scenes while a model writes them, one after the other. The script's own take their place when it is whole. */
export function DraftScenes({ generationId }: { readonly generationId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['draft', generationId],
    queryFn: ({ signal }) => api.getDraft(generationId, { signal }),
    refetchInterval: REFRESH_MS,
    // Nobody needs to know that a draft cannot be shown.
    retry: false,
  });
  if (!data || data.scenes.length === 0) return null;
  return (
    <section aria-labelledby="draft" className="flex flex-col gap-3">
      <h2 id="draft" className="text-2xl sm:text-3xl">
        {t('film.draft')}
      </h2>
      <ol className="flex flex-col gap-3">
        {data.scenes.map(({ title, narration }, index) => (
          <li key={`${title} ${narration}`} className="sheet animate-rise flex gap-4 p-4 sm:p-5">
            <span aria-hidden className="text-soft w-6 shrink-0 text-right tabular-nums">
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="font-semibold break-words">{title}</h3>
              <p className="mt-1 max-w-[68ch] break-words whitespace-pre-line">{narration}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
