import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The end of a dialog: what it does, and the button that leaves everything as it is. */
export function DialogButtons(props: { readonly children: ReactNode; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap gap-2">
      {props.children}
      <button type="button" className="button button-quiet" onClick={props.onCancel}>
        {t('board.cancel')}
      </button>
    </div>
  );
}
