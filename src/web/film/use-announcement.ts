import { useTranslation } from 'react-i18next';
import type { GenerationStatus } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';

/** Announces every new stage and every ten percent to screen readers. */
const STEP_PERCENT = 10;

export function useAnnouncement(status: GenerationStatus, progress: number): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const percent = Math.floor(progress / STEP_PERCENT) * STEP_PERCENT;
  return t('film.announce', { status: t(`status.${status}`), percent: formats.percent(percent) });
}
