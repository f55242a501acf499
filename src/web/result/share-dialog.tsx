import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { api } from '../api/server.ts';
import { Sheet } from '../shell/sheet.tsx';
import { isOnThisMachine } from '../shell/this-machine.ts';
import { describeError, notify } from '../shell/toasts.ts';

export interface ShareDialogProps {
  readonly generation: Pick<GenerationView, 'id' | 'title' | 'format'>;
  readonly onClose: () => void;
}

const SIZES = { landscape: [960, 540], portrait: [405, 720], square: [600, 600] } as const;

/** Shares a film on a page of its own, and stops sharing it. */
export function ShareDialog({ generation, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  const { id, title, format = 'landscape' } = generation;
  const queries = useQueryClient();
  const key = ['share', id];
  const { data, error } = useQuery({ queryKey: key, queryFn: () => api.getShare(id) });
  const change = useMutation({
    mutationFn: (isShared: boolean) => (isShared ? api.shareGeneration(id) : api.unshareGeneration(id)),
    onSuccess: (share) => queries.setQueryData(key, share),
    onError: (failure) => notify({ kind: 'error', text: t('errors.title'), detail: describeError(failure) }),
  });
  const path = data?.path ?? null;
  const [width, height] = SIZES[format];

  return (
    <Sheet title={t('share.title')} className="w-[min(38rem,94vw)]" onClose={onClose}>
      {(close) => (
        <>
          <p className="text-soft">{t('share.lead')}</p>
          {isOnThisMachine() && <p className="bg-well rounded-xl px-4 py-3">{t('share.onlyHere')}</p>}
          {error && <p role="alert">{describeError(error)}</p>}
          {path !== null && (
            <>
              <CopyField label={t('share.link')} text={`${location.origin}${path}`} />
              <CopyField
                label={t('share.embed')}
                text={`<iframe src="${location.origin}${path}/embed" width="${width}" height="${height}" title="${attribute(title)}" allowfullscreen></iframe>`}
              />
            </>
          )}
          <div className="flex flex-wrap gap-2">
            {path === null ? (
              <button
                type="button"
                disabled={data === undefined || change.isPending}
                onClick={() => change.mutate(true)}
                className="button button-primary"
              >
                {t('share.start')}
              </button>
            ) : (
              <button
                type="button"
                disabled={change.isPending}
                onClick={() => change.mutate(false)}
                className="button button-quiet"
              >
                {t('share.stop')}
              </button>
            )}
            <button type="button" onClick={close} className="button button-quiet">
              {t('share.close')}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}

function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation();
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      await notify({ text: t('result.copied') });
    } catch {
      await notify({ kind: 'error', text: t('result.copyFailed') });
    }
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
          className="field min-w-0 flex-1"
        />
        <button type="button" onClick={() => void copy()} className="button button-quiet">
          {t('share.copy')}
        </button>
      </div>
    </div>
  );
}

/** A text as the value of an attribute in HTML. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
