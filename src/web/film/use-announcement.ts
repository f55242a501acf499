import { useTranslation } from 'react-i18next';
import type { GenerationStatus } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';

/** A screen reader hears of every new stage, and of every tenth of the way. */
const STEP_PERCENT = 10;

export function useAnnouncement(status: GenerationStatus, progress: number): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = Math.floor(progress / STEP_PERCENT) * STEP_PERCENT;
  return t('film.announce', { status: t(`status.${status}`), percent: formats.percent(percent) });
}
