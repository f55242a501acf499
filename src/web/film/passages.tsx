import { BookOpen, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';

/** The narration, with the sentences marked that its passages do not support. */
export function MarkedNarration({ scene: { narration, unsupported = [] } }: { readonly scene: SceneView }) {
  let written = 0;
  const parts = unsupported.flatMap(({ start, end }) => {
    const before = narration.slice(written, start);
    written = end;
    return [before, <Doubt key={start} text={narration.slice(start, end)} />];
  });
  return [...parts, narration.slice(written)];
}

function Doubt({ text }: { readonly text: string }) {
  return (
    <mark className="decoration-stale bg-transparent text-inherit underline decoration-wavy underline-offset-4">
      {text}
    </mark>
  );
}

/** What of the document a scene rests on, and whether all of it does. */
export function Passages({ scene: { passages, unsupported = [] } }: { readonly scene: SceneView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!passages) return null;
  return (
    <div className="flex flex-col gap-1 text-sm">
      {unsupported.length > 0 && (
        <p className="text-stale flex items-start gap-2 font-medium">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('board.unsupported', {
            count: unsupported.length,
            formatted: formats.number(unsupported.length),
          })}
        </p>
      )}
      {passages.length === 0 ? (
        <p className="text-soft">{t('board.noPassages')}</p>
      ) : (
        <details>
          <summary className="text-soft flex min-h-9 w-fit cursor-pointer items-center gap-2">
            <BookOpen aria-hidden className="size-4" />
            {t('board.passages', { count: passages.length, formatted: formats.number(passages.length) })}
          </summary>
          <ul className="flex max-w-[68ch] flex-col gap-2 py-1">
            {passages.map((passage) => (
              <li key={passage} className="border-line border-l-2 pl-3 break-words whitespace-pre-line">
                {passage}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
