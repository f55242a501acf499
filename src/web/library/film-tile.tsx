import { Tag, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AssetView, GenerationSummary } from '../../index.ts';
import { StatusMark } from '../film/film-header.tsx';
import { timecode, useFormats } from '../i18n/formats.ts';
import { type ShotFraming, shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import { formatOf, SHAPES } from '../result/film-frame.ts';
import { Link } from '../shell/navigation.tsx';
import { isHeldForReview } from '../start/review.ts';
import { deleteLater } from './delete-later.ts';

const UNDER_WAY: ReadonlySet<string> = new Set(['scripting', 'generating', 'rendering']);
const NO_PICTURE = { status: 'pending' } as const;

export interface FilmTileProps {
  readonly film: GenerationSummary;
  /** Asks for the films with a tag. */
  readonly onTag: (tag: string) => void;
  /** Asks for the films of a tenant. */
  readonly onTenant: (tenant: string) => void;
  readonly onEditTags: () => void;
}

/** A film in the library: poster, status, length, cost and tags. */
export function FilmTile({ film, onTag, onTenant, onEditTags }: FilmTileProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { id, status, progress, cost, createdAt, passage, tags = [], tenant } = film;
  const title = film.title || t('film.untitled');
  // What waits for the user's word is a storyboard, however much of it is there already.
  const isWaiting = isHeldForReview(id) && (status === 'generating' || status === 'rendering');
  const isUnderWay = !isWaiting && UNDER_WAY.has(status);
  // A film that is made again was finished before, and says so still.
  const hasProgress = isUnderWay && progress < 100;
  return (
    <li className="sheet group animate-rise hover:border-edge has-[a:focus-visible]:outline-mark relative flex flex-col overflow-hidden transition-[translate,border-color] duration-300 [contain-intrinsic-size:auto_20rem] [content-visibility:auto] hover:-translate-y-1 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-2">
      <Cover film={film} hasProgress={hasProgress} />
      <div className="flex flex-1 flex-col gap-1 p-4">
        <h2 className="text-xl leading-snug">
          <Link
            href={`/films/${id}`}
            className="line-clamp-2 break-words outline-none after:absolute after:inset-0"
          >
            {title}
          </Link>
        </h2>
        {passage !== undefined && (
          <p className="text-soft line-clamp-3 text-sm break-words italic">
            <q>{passage}</q>
          </p>
        )}
        {tags.length > 0 && <Tags tags={tags} onTag={onTag} />}
        <p className="text-soft mt-auto flex flex-wrap items-center gap-x-2 pt-1 text-sm">
          <StatusMark status={isWaiting ? 'storyboard' : status} />
          {hasProgress && <span>{formats.percent(progress)}</span>}
          {(!isUnderWay || cost.spentUsd > 0) && (
            <span>{cost.spentUsd === 0 ? t('film.free') : formats.money(cost.spentUsd)}</span>
          )}
          {cost.uncertainUsd > 0 && (
            <span className="text-stale">
              {t('film.uncertain', { cost: formats.money(cost.uncertainUsd) })}
            </span>
          )}
        </p>
        {createdAt !== undefined && <p className="text-soft pr-20 text-sm">{formats.date(createdAt)}</p>}
        {tenant !== undefined && (
          <p className="pr-20 text-sm">
            <button
              type="button"
              aria-label={t('library.ofTenant', { tenant })}
              onClick={() => onTenant(tenant)}
              className="text-soft hover:text-ink relative z-10 max-w-full truncate underline-offset-2 hover:underline pointer-coarse:min-h-11"
            >
              {tenant}
            </button>
          </p>
        )}
      </div>
      <Tools film={film} title={title} onEditTags={onEditTags} />
    </li>
  );
}

function Cover({ film, hasProgress }: { readonly film: GenerationSummary; readonly hasProgress: boolean }) {
  const { cover = NO_PICTURE, coverFraming, durationMs = 0, progress } = film;
  return (
    <span className="relative block">
      {cover.status === 'ready' && coverFraming?.picture === cover.asset.hash ? (
        <FramedCover cover={cover} asset={cover.asset} framing={coverFraming} />
      ) : (
        <ScenePicture
          item={cover}
          alt=""
          className="aspect-video has-[img]:bg-[#0c0b0e] [&_img]:object-contain"
        />
      )}
      {durationMs > 0 && (
        <span className="timecode absolute right-2 bottom-2 rounded bg-black/70 px-1.5 text-white">
          {timecode(durationMs)}
        </span>
      )}
      {hasProgress && (
        <span aria-hidden="true" className="bg-well absolute inset-x-0 bottom-0 h-1">
          <span className="bg-mark block h-full" style={{ width: `${progress}%` }} />
        </span>
      )}
    </span>
  );
}

/** The part of the picture that the film shows, in the film's own shape. */
function FramedCover(props: {
  readonly cover: NonNullable<GenerationSummary['cover']>;
  readonly asset: AssetView;
  readonly framing: ShotFraming;
}) {
  const { cover, asset, framing } = props;
  const format = formatOf(asset) ?? 'landscape';
  return (
    <span className="flex aspect-video justify-center bg-[#0c0b0e]">
      <ScenePicture
        item={cover}
        alt=""
        className={`h-full ${SHAPES[format]}`}
        framing={framing}
        shape={shapeOf(format)}
      />
    </span>
  );
}

function Tags({ tags, onTag }: { readonly tags: readonly string[] } & Pick<FilmTileProps, 'onTag'>) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-wrap gap-1.5 pt-1">
      {tags.map((tag) => (
        <li key={tag} className="max-w-full">
          <button
            type="button"
            aria-label={t('tags.show', { tag })}
            onClick={() => onTag(tag)}
            className="bg-well hover:bg-line relative z-10 max-w-full truncate rounded-full px-2.5 text-sm pointer-coarse:min-h-11"
          >
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** They are seen with the pointer or the focus on the film. */
function Tools(props: { readonly title: string } & Pick<FilmTileProps, 'film' | 'onEditTags'>) {
  const { t } = useTranslation();
  const { film, title, onEditTags } = props;
  return (
    <div className="absolute right-2 bottom-2 z-10 flex transition-opacity focus-within:opacity-100 pointer-fine:not-group-hover:opacity-0">
      <button
        type="button"
        aria-label={t('tags.edit', { title })}
        onClick={onEditTags}
        className="icon-button"
      >
        <Tag aria-hidden className="size-4" />
      </button>
      <button
        type="button"
        aria-label={t('library.delete', { title })}
        onClick={() => deleteLater(film, t)}
        className="icon-button"
      >
        <Trash2 aria-hidden className="size-4" />
      </button>
    </div>
  );
}
