import { useTranslation } from 'react-i18next';
import type { TakeView } from '../../index.ts';

/** Who made it, where it was nobody's model. */
const OWN_ENGINE = 'own';

/** What a take is called: its number, and what there is to know about it. */
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
