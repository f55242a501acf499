import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download as DownloadIcon, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetView, GenerationView } from '../../index.ts';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { describeProblem } from '../i18n/problems.ts';
import { Sheet } from '../shell/sheet.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { type Download, downloadsQuery } from './downloads-query.ts';
import { EXPORT_GROUPS, type ExportGroup, type ExportRow } from './export-rows.ts';
import { exportsQuery, type FilmExport } from './exports-query.ts';

export interface ExportDialogProps {
  readonly generation: GenerationView;
  readonly film: AssetView;
  readonly onClose: () => void;
  /** Offers another film of the same storyboard: in another format, or with other captions. */
  readonly onCopy: () => void;
}

/** Everything that a film can be taken away as: what is there, and what is made when it is asked for. */
export function ExportDialog({ generation, film, onClose, onCopy }: ExportDialogProps) {
  const { t } = useTranslation();
  const { id } = generation;
  const { data: downloads = [] } = useQuery(downloadsQuery(id, film.hash));
  const { data: exports = [], error } = useQuery(exportsQuery(id, film.hash));

  return (
    <Sheet
      title={t('export.title')}
      className="w-[min(46rem,94vw)]"
      dismiss={t('share.close')}
      onClose={onClose}
    >
      {() => (
        <>
          {error && <p role="alert">{describeError(error)}</p>}
          {Object.entries(EXPORT_GROUPS).map(([group, rows]) => (
            <section key={group} aria-labelledby={`export-${group}`} className="flex flex-col gap-1">
              <h3 id={`export-${group}`} className="label font-sans">
                {t(`export.groups.${group as ExportGroup}`)}
              </h3>
              <ul className="divide-line flex flex-col divide-y">
                {Object.entries(rows).map(([name, row]) => (
                  <Row
                    key={name}
                    row={row}
                    generation={generation}
                    filmHash={film.hash}
                    own={name === 'video.mp4' ? film : undefined}
                    download={downloads.find((each) => each.name === name)}
                    conversion={exports.find((each) => each.name === name)}
                  />
                ))}
              </ul>
            </section>
          ))}
          <div className="bg-well flex flex-wrap items-center justify-between gap-3 rounded-xl px-4 py-3">
            <p className="min-w-0 flex-1 basis-56">{t('export.another')}</p>
            <button type="button" className="button button-quiet" onClick={onCopy}>
              {t('film.otherFormat')}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}

interface RowProps {
  readonly row: ExportRow;
  readonly generation: GenerationView;
  readonly filmHash: string;
  /** The film itself, whose frame is known. */
  readonly own: AssetView | undefined;
  readonly download: Download | undefined;
  readonly conversion: FilmExport | undefined;
}

/** One file: what it is, what it is for, and the link to it. Nothing for what this film does not have. */
function Row({ row, generation, filmHash, own, download, conversion }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { icon: Icon, text, kind } = row;
  const url = conversion?.url ?? download?.url;
  if (!conversion && !download) return null;
  const { widthPx, heightPx } = conversion ?? own ?? {};
  const sizeBytes = conversion?.sizeBytes ?? download?.sizeBytes ?? null;
  const facts = [
    kind,
    ...(widthPx !== undefined && heightPx !== undefined ? [`${widthPx}\u00a0×\u00a0${heightPx}`] : []),
    ...(sizeBytes === null ? [] : [formats.size(sizeBytes)]),
  ];
  const name = t(`export.names.${text}`);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <Icon aria-hidden className="text-soft size-5 shrink-0 max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-32">
        <p className="font-semibold">
          {name} <span className="text-soft text-sm font-normal max-sm:block">{facts.join(', ')}</span>
        </p>
        <p className="text-soft text-sm">{t(`export.uses.${text}`)}</p>
        {conversion?.failure && (
          <p role="alert" className="text-mark text-sm font-medium">
            {describeProblem(conversion.failure).text}
          </p>
        )}
      </div>
      {url === undefined || url === null ? (
        conversion && <Make name={name} conversion={conversion} id={generation.id} filmHash={filmHash} />
      ) : (
        <a
          href={url}
          download
          className="button button-quiet"
          aria-label={`${t('result.download')}: ${name}`}
        >
          <DownloadIcon aria-hidden className="size-4" />
          {t('result.download')}
        </a>
      )}
    </li>
  );
}

function Make(props: {
  readonly name: string;
  readonly id: string;
  readonly filmHash: string;
  readonly conversion: FilmExport;
}): ReactNode {
  const { t } = useTranslation();
  const { name, id, filmHash, conversion } = props;
  const queries = useQueryClient();
  const { queryKey } = exportsQuery(id, filmHash);
  const request = useMutation({
    mutationFn: () => api.requestExport(id, conversion.name),
    onSuccess: (made) =>
      queries.setQueryData(queryKey, (all: readonly FilmExport[] = []) =>
        all.map((each) => (each.name === made.name ? made : each)),
      ),
    onError: (error) => notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) }),
  });
  if (conversion.status === 'running' || request.isPending) {
    return (
      <p role="status" className="text-stale flex min-h-10 items-center gap-2 px-3 font-medium">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {t('export.making')}
        <span className="sr-only">{name}</span>
      </p>
    );
  }
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={`${t('export.make')}: ${name}`}
      onClick={() => request.mutate()}
    >
      {t('export.make')}
    </button>
  );
}
