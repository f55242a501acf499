import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importProject } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { navigate } from './navigation.tsx';
import { ProblemText } from './problem-text.tsx';
import { asTold } from './toasts.ts';

/** Of the end of a ZIP archive, where it lists its files. The storyboard of a project is the last of them. */
const LIST_BYTES = 65_536;

/** Whether a file may be a project archive: of all ZIP archives, only these list a storyboard. */
export async function isProject(file: File): Promise<boolean> {
  return isZip(file) && (await file.slice(-LIST_BYTES).text()).includes('storyboard.json');
}

export function isZip({ name }: File): boolean {
  return name.toLowerCase().endsWith('.zip');
}

/** An import under way, and how the last one failed. */
export interface ProjectImport {
  /** The name of the file that is being imported. */
  readonly name: string | undefined;
  /** The share of the file that is sent, 0 to 1. */
  readonly sent: number;
  readonly failure: unknown;
  readonly start: (file: File) => Promise<void>;
}

const NOTHING = { name: undefined, sent: 0, failure: undefined } as const;

/** Imports project archives, and opens their films. Leaving the page ends an import. */
export function useProjectImport(): ProjectImport {
  const queries = useQueryClient();
  const [state, setState] = useState<Omit<ProjectImport, 'start'>>(NOTHING);
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const start = async (file: File) => {
    current.current?.abort();
    const leaving = new AbortController();
    current.current = leaving;
    const { signal } = leaving;
    setState({ ...NOTHING, name: file.name });
    const onSent = (sent: number) => setState((before) => ({ ...before, sent }));
    try {
      const { id } = await importProject(file, { signal, onSent });
      void queries.invalidateQueries({ queryKey: ['films'] });
      navigate(`/films/${id}`);
    } catch (failure) {
      if (!signal.aborted) setState({ ...NOTHING, failure });
    }
  };
  return { ...state, start };
}

/** What is told of an import. */
export function ImportState({ name, sent, failure }: Omit<ProjectImport, 'start'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isSent = sent === 1;
  return (
    <>
      <p role="status" className={name === undefined ? 'sr-only' : 'font-medium'}>
        {name !== undefined && t(isSent ? 'project.importing' : 'project.uploading', { name })}
      </p>
      {name !== undefined && !isSent && (
        <p className="timecode flex items-center gap-3">
          <progress
            className="accent-mark w-full max-w-80"
            value={sent}
            aria-label={t('project.uploading', { name })}
          />
          {formats.percent(sent * 100)}
        </p>
      )}
      {failure !== undefined && (
        <div role="alert" className="border-mark/50 bg-mark-wash rounded-xl border px-4 py-3">
          <strong>{t('project.failed')}.</strong> <ProblemText problem={asTold(failure)} />
        </div>
      )}
    </>
  );
}
