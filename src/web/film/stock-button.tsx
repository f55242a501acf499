import { Images } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../shell/lazy-part.ts';
import type { StockDialogProps } from './stock-dialog.tsx';

const StockDialog = lazyPart(() => import('./stock-dialog.tsx').then((module) => module.StockDialog));

/** Finds a picture in free collections, if the server has any. Names the picture for screen readers. */
export function StockButton(props: Omit<StockDialogProps, 'onClose'> & { readonly owner: string }) {
  const { t } = useTranslation();
  const { owner, ...dialog } = props;
  const [isOpen, setIsOpen] = useState(false);
  if (dialog.facts.collections.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-label={`${t('stock.find')}, ${owner}`}
        onClick={() => setIsOpen(true)}
      >
        <Images aria-hidden className="size-3.5" />
        {t('stock.find')}
      </button>
      {isOpen && (
        <Suspense>
          <StockDialog {...dialog} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
