import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listGenerations } from '../api/studio-api.ts';
import { Link } from '../shell/navigation.tsx';

export function LibraryPage() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['films'],
    queryFn: ({ signal }) => listGenerations(undefined, signal),
  });
  return (
    <div className="mx-auto max-w-7xl px-3 py-8 sm:px-6">
      <h1 className="text-4xl">{t('library.title')}</h1>
      <ul>
        {data?.generations.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/films/${id}`}>{title || t('film.untitled')}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
