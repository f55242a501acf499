import { useTranslation } from 'react-i18next';
import { describeError, notify } from '../shell/toasts.ts';
import { readable } from './readable.ts';

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
      onChoose(readable((await load()).default));
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
      <ul className="film-stock grid gap-x-1.5 gap-y-3 rounded-xl px-1.5 sm:grid-cols-3">
        {SAMPLES.map(({ id, kind, load }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => void choose(load)}
              className="group/sample flex size-full items-center gap-3 overflow-hidden rounded-md text-left text-[#f4eee1] focus-visible:outline-[#ff9061] max-sm:px-1 sm:flex-col sm:items-stretch"
            >
              <span className="block shrink-0 overflow-hidden rounded-md max-sm:w-28">
                <img
                  src={`/media/sample-${id}.webp`}
                  alt=""
                  width="480"
                  height="270"
                  loading="lazy"
                  className="h-auto w-full transition-transform duration-700 ease-out group-hover/sample:scale-[1.04]"
                />
              </span>
              <span className="min-w-0 sm:px-2 sm:pb-1">
                <span className="block leading-snug font-semibold">{t(`samples.${id}`)}</span>
                <span className="text-sm text-[#b0a898]">{t(`samples.${kind}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
