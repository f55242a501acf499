import { useTranslation } from 'react-i18next';
import type { TakeView } from '../../index.ts';

/** Label of a take that no model made. */
const OWN_ENGINE = 'own';

/** Label of a take: its number and details. */
export function useTakeNames(): (take: TakeView) => string {
  const { t } = useTranslation();
  return ({ number, engine, current, item }) =>
    [
      engine === OWN_ENGINE ? t('takes.own', { number }) : t('takes.take', { number }),
      current ? t('takes.current') : undefined,
      item.status === 'ready' ? undefined : t(`board.${item.status}`),
    ]
      .filter(Boolean)
      .join(', ');
}
