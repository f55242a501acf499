import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnFiles } from './use-own-files.ts';

/** What is becoming of a file that was brought to a card, until it is there or the user has read why not. */
export function OwnFileNote({ own }: { readonly own: OwnFiles }) {
  const { t } = useTranslation();
  const { bringing, dismiss } = own;
  if (bringing.status === 'idle') return null;
  if (bringing.status === 'sending') {
    return (
      <p role="status" className="unexposed before:animate-scan text-soft mt-3 rounded-xl px-3 py-2 text-sm">
        {t('own.sending')}
      </p>
    );
  }
  return (
    <div
      role="alert"
      className="border-mark/40 bg-mark-wash mt-3 flex items-start gap-2 rounded-xl border p-2 pl-3 text-sm"
    >
      <TriangleAlert aria-hidden className="text-mark mt-1.5 size-4 shrink-0" />
      <p className="min-w-0 flex-1 py-1 break-words">{bringing.text}</p>
      <button type="button" className="icon-button shrink-0" aria-label={t('film.dismiss')} onClick={dismiss}>
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
