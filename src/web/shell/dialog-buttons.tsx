import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The end of a dialog: what it does, and the button that leaves everything as it is. In a low window it stays in sight
 * while the rest scrolls.
 */
export function DialogButtons(props: { readonly children: ReactNode; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="bg-sheet sticky bottom-0 z-10 -mx-5 -mb-5 flex flex-wrap gap-2 px-5 pt-2 pb-5 sm:-mx-7 sm:-mb-7 sm:px-7 sm:pb-7">
      {props.children}
      <button type="button" className="button button-quiet" onClick={props.onCancel}>
        {t('board.cancel')}
      </button>
    </div>
  );
}
