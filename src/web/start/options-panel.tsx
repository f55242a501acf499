import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../shell/lazy-part.ts';
import type { OptionsPanelProps } from './options.tsx';
import { useStyleName } from './style-name.ts';

// Folded away, so the first script does without it.
const Options = lazyPart(() => import('./options.tsx').then((module) => module.Options));

/** Everything that can be chosen, folded away until the user opens it. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { t } = useTranslation();
  const [isOpened, setIsOpened] = useState(false);
  const { settings, documentSettings, choices } = props;
  const styles = choices?.styles ?? [];
  const style = settings.style ?? styles[0]?.id ?? '';
  const styleName = useStyleName();
  const part = documentSettings.part.trim();
  const summary = [
    part && t('options.chosenPart', { part }),
    t(`options.lengths.${settings.length}`),
    t(`options.formats.${settings.format}`),
    styleName(styles.find(({ id }) => id === style)),
  ];
  return (
    <details className="sheet group" onToggle={() => setIsOpened(true)}>
      <summary className="flex min-h-13 list-none flex-wrap items-center gap-x-3 rounded-2xl px-5 py-2 font-semibold">
        {t('start.options')}
        <span className="text-soft min-w-0 flex-1 truncate font-normal">
          {summary.filter(Boolean).join(' · ')}
        </span>
        <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <div className="border-line flex min-h-96 flex-col gap-7 border-t p-3.5 sm:p-7">
        <Suspense fallback={<div className="unexposed before:animate-scan h-80 rounded-xl" />}>
          {isOpened && <Options {...props} style={style} />}
        </Suspense>
      </div>
    </details>
  );
}
