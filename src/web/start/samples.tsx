import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeError, notify } from '../shell/toasts.ts';

const SAMPLES = [
  { id: 'mermaid', kind: 'legend', load: () => import('../../../examples/the-mermaid-of-zennor.txt?raw') },
  { id: 'bala', kind: 'legend', load: () => import('../../../examples/how-bala-lake-began.txt?raw') },
  { id: 'paragraphs', kind: 'guide', load: () => import('../../../examples/write-short-paragraphs.md?raw') },
] as const;

/** Documents to try with one click. */
export function Samples({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  const choose = async (load: () => Promise<{ readonly default: string }>) => {
    try {
      onChoose((await load()).default);
      scrollTo({ top: 0, behavior: 'smooth' });
    } catch (error) {
      void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  return (
    <section aria-labelledby="samples" className="flex flex-col gap-3">
      <h2 id="samples" className="label font-sans">
        {t('start.samples')}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-3">
        {SAMPLES.map(({ id, kind, load }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => void choose(load)}
              className="border-line bg-sheet/70 hover:border-mark flex w-full items-center gap-3 rounded-2xl border p-4 text-left transition-colors"
            >
              <BookOpenText aria-hidden className="text-mark size-5 shrink-0" />
              <span>
                <span className="block font-semibold">{t(`samples.${id}`)}</span>
                <span className="text-soft text-sm">{t(`samples.${kind}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
