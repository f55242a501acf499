import { useTranslation } from 'react-i18next';
import type { TakeView } from '../../index.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import { useTakeNames } from './use-take-names.ts';

export interface PictureTakesProps {
  readonly takes: readonly TakeView[];
  readonly owner: string;
  /** Aspect ratio of a frame. */
  readonly frame: string;
  /** Called with the take under the pointer or focus, or nothing. */
  readonly onLook: (take: TakeView | undefined) => void;
  readonly onChoose: (takeId: string) => Promise<unknown>;
}

/** All takes of a picture as a contact sheet. The one in use is circled. */
export function PictureTakes({ takes, owner, frame, onLook, onChoose }: PictureTakesProps) {
  const { t } = useTranslation();
  const nameOf = useTakeNames();
  return (
    <ul
      aria-label={t('takes.of', { owner })}
      className="bg-paper border-line flex flex-wrap gap-x-2 gap-y-3 rounded-xl border p-3"
    >
      {takes.map((take) => (
        <li key={take.id} className="flex max-w-24 flex-col items-start gap-1.5">
          <button
            type="button"
            aria-pressed={take.current}
            aria-label={`${nameOf(take)}, ${owner}`}
            disabled={!take.selectable}
            onMouseEnter={() => onLook(take)}
            onMouseLeave={() => onLook(undefined)}
            onFocus={() => onLook(take)}
            onBlur={() => onLook(undefined)}
            onClick={() => !take.current && void onChoose(take.id)}
            className="relative block rounded-md"
          >
            <ScenePicture item={take.item} alt="" className={`rounded-md ${frame}`} />
            {take.current && <Circle />}
          </button>
          <span aria-hidden="true" className="timecode text-soft leading-tight">
            {nameOf(take)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Circle() {
  return (
    <svg
      viewBox="0 0 100 60"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="stroke-mark pointer-events-none absolute -inset-2 size-[calc(100%+1rem)] overflow-visible fill-none"
    >
      <path
        d="M22 6C52-3 98 2 97 29 96 57 44 63 13 54-7 47 0 13 37 4"
        vectorEffect="non-scaling-stroke"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
