import { useTranslation } from 'react-i18next';
import { Link } from '../shell/navigation.tsx';
import type { Painter } from './painter.ts';

/** Says what is needed to have a picture painted from a description, where the film's own model does not paint. */
export function PainterHint({ painter }: { readonly painter: Painter }) {
  const { t } = useTranslation();
  if (painter === 'current') return null;
  return (
    <p className="text-soft text-sm">
      {t(`painter.${painter}`)}{' '}
      {painter === 'missing' && (
        <Link href="/settings" className="hover:text-ink underline underline-offset-4">
          {t('painter.setUp')}
        </Link>
      )}
    </p>
  );
}
