import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
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
  readonly failure: unknown;
  readonly start: (file: File) => Promise<void>;
}

/** Imports project archives, and opens their films. Leaving the page ends an import. */
export function useProjectImport(): ProjectImport {
  const queries = useQueryClient();
  const [state, setState] = useState<Omit<ProjectImport, 'start'>>({ name: undefined, failure: undefined });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const start = async (file: File) => {
    current.current?.abort();
    const leaving = new AbortController();
    current.current = leaving;
    const { signal } = leaving;
    setState({ name: file.name, failure: undefined });
    try {
      const { id } = await api.importProject(file, { signal });
      void queries.invalidateQueries({ queryKey: ['films'] });
      navigate(`/films/${id}`);
    } catch (failure) {
      if (!signal.aborted) setState({ name: undefined, failure });
    }
  };
  return { ...state, start };
}

/** What is told of an import. */
export function ImportState({ name, failure }: Omit<ProjectImport, 'start'>) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status" className={name === undefined ? 'sr-only' : 'font-medium'}>
        {name !== undefined && t('project.importing', { name })}
      </p>
      {failure !== undefined && (
        <div role="alert" className="border-mark/50 bg-mark-wash rounded-xl border px-4 py-3">
          <strong>{t('project.failed')}.</strong> <ProblemText problem={asTold(failure)} />
        </div>
      )}
    </>
  );
}
