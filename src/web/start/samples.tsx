import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, notify } from '../shell/toasts.ts';
import { readable } from './readable.ts';

const SAMPLES = [
  { id: 'mermaid', kind: 'legend', load: () => import('../../../examples/the-mermaid-of-zennor.txt?raw') },
  { id: 'bala', kind: 'legend', load: () => import('../../../examples/how-bala-lake-began.txt?raw') },
  { id: 'paragraphs', kind: 'guide', load: () => import('../../../examples/write-short-paragraphs.md?raw') },
] as const;
type Sample = (typeof SAMPLES)[number];

/** Documents to try with one click, and the beginnings of their films to watch. */
export function Samples({ onChoose }: { readonly onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState<Sample['id']>();
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
        {SAMPLES.map((sample) => (
          <SampleTile
            key={sample.id}
            sample={sample}
            isPlaying={playing === sample.id}
            onPlay={(plays) => setPlaying(plays ? sample.id : undefined)}
            onChoose={() => void choose(sample.load)}
          />
        ))}
      </ul>
    </section>
  );
}

function SampleTile(props: {
  readonly sample: Sample;
  readonly isPlaying: boolean;
  readonly onPlay: (plays: boolean) => void;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { isPlaying, onPlay } = props;
  const { id, kind } = props.sample;
  const title = t(`samples.${id}`);
  const Icon = isPlaying ? Square : Play;
  return (
    <li className="relative flex flex-col">
      <button
        type="button"
        onClick={props.onChoose}
        className="group/sample flex size-full items-center gap-3 overflow-hidden rounded-md text-left text-[#f4eee1] focus-visible:outline-[#ff9061] max-sm:px-1 max-sm:pr-15 sm:flex-col sm:items-stretch"
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
          <span className="block leading-snug font-semibold">{title}</span>
          <span className="text-sm text-[#b0a898]">{t(`samples.${kind}`)}</span>
        </span>
      </button>
      {isPlaying && (
        // biome-ignore lint/a11y/useMediaCaption: the captions are in the picture
        <video
          src={`/media/sample-${id}.mp4`}
          autoPlay
          playsInline
          onEnded={() => onPlay(false)}
          className="aspect-video w-full rounded-md max-sm:mt-2 sm:absolute sm:inset-x-0 sm:top-0"
        />
      )}
      <span className="pointer-events-none absolute top-0 right-0 flex aspect-video items-end justify-end p-2 max-sm:h-16 max-sm:items-center sm:w-full">
        <button
          type="button"
          aria-label={t(isPlaying ? 'samples.stop' : 'samples.watch', { title })}
          onClick={() => onPlay(!isPlaying)}
          className="pointer-events-auto grid size-10 place-items-center rounded-full bg-black/60 text-white backdrop-blur-xs transition-colors hover:bg-black/80 focus-visible:outline-[#ff9061]"
        >
          <Icon aria-hidden className="size-4 fill-current" />
        </button>
      </span>
    </li>
  );
}
