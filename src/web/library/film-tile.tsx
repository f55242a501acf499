import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GenerationSummary } from '../../index.ts';
import { StatusMark } from '../film/film-header.tsx';
import { ScenePicture } from '../film/scene-picture.tsx';
import { timecode, useFormats } from '../i18n/formats.ts';
import { Link } from '../shell/navigation.tsx';
import { deleteLater } from './delete-later.ts';

const NO_PICTURE = { status: 'pending' } as const;

/** A film in the library: how it looks, how it stands, how long it is and what it cost. */
export function FilmTile({ film }: { readonly film: GenerationSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, status, progress, cost, createdAt, cover = NO_PICTURE, durationMs = 0 } = film;
  const title = film.title || t('film.untitled');
  const isUnderWay = status === 'scripting' || status === 'generating' || status === 'rendering';
  return (
    <li className="sheet group animate-rise relative flex flex-col overflow-hidden transition-transform [contain-intrinsic-size:auto_20rem] [content-visibility:auto] duration-300 hover:-translate-y-1">
      <span className="relative block">
        <ScenePicture item={cover} alt="" className="aspect-video" />
        {durationMs > 0 && (
          <span className="timecode absolute right-2 bottom-2 rounded bg-black/70 px-1.5 text-white">
            {timecode(durationMs)}
          </span>
        )}
        {isUnderWay && (
          <span aria-hidden="true" className="bg-well absolute inset-x-0 bottom-0 h-1">
            <span className="bg-mark block h-full" style={{ width: `${progress}%` }} />
          </span>
        )}
      </span>
      <div className="flex flex-1 flex-col gap-1 p-4">
        <h2 className="text-xl leading-snug">
          <Link href={`/films/${id}`} className="line-clamp-2 break-words after:absolute after:inset-0">
            {title}
          </Link>
        </h2>
        <p className="text-soft mt-auto flex flex-wrap items-center gap-x-2 text-sm">
          <StatusMark status={status} />
          {isUnderWay && <span>{formats.percent(progress)}</span>}
          <span>{cost.spentUsd === 0 ? t('film.free') : formats.money(cost.spentUsd)}</span>
          {cost.uncertainUsd > 0 && (
            <span className="text-stale">
              {t('film.uncertain', { cost: formats.money(cost.uncertainUsd) })}
            </span>
          )}
        </p>
        {createdAt !== undefined && <p className="text-soft pr-9 text-sm">{formats.date(createdAt)}</p>}
      </div>
      <button
        type="button"
        aria-label={t('library.delete', { title })}
        onClick={() => deleteLater({ id, title: film.title }, t)}
        className="icon-button absolute right-2 bottom-2 z-10"
      >
        <Trash2 aria-hidden className="size-4" />
      </button>
    </li>
  );
}
