import { Clock, Coins, Film, Hourglass, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timecode, useFormats } from '../i18n/formats.ts';
import { expectedMakingMs } from './making-time.ts';

export interface FiguresProps {
  readonly sceneCount: number;
  readonly durationMs: number;
  readonly price: ReactNode;
}

/** Expected scenes, length, price and time of a film. */
export function Figures({ sceneCount, durationMs, price }: FiguresProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
      <Figure icon={Film}>
        {t('estimate.scenes', { count: sceneCount, formatted: formats.number(sceneCount) })}
      </Figure>
      <Figure icon={Clock}>{t('estimate.length', { length: timecode(durationMs) })}</Figure>
      <Figure icon={Coins}>{price}</Figure>
      <Figure icon={Hourglass}>
        {t('estimate.ready', { time: formats.span(expectedMakingMs(durationMs)) })}
      </Figure>
    </ul>
  );
}

function Figure({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li className="text-ink flex items-center gap-2 font-medium">
      <Icon aria-hidden className="text-mark size-4 shrink-0" />
      <span>{children}</span>
    </li>
  );
}
