import { useTranslation } from 'react-i18next';
import { isProject, isZip, useProjectImport } from '../shell/project-import.tsx';
import { notify } from '../shell/toasts.ts';
import { useDroppedFiles } from '../shell/use-dropped-files.ts';
import {
  type DocumentSettings,
  isAnotherDocument,
  isEmptySource,
  NO_DOCUMENT_SETTINGS,
  type Source,
} from './film-settings.ts';
import { NO_DOCUMENT, useKeptDocument } from './kept-document.ts';

/** What a film is made from, and the ways to bring it: typed, chosen, dropped, or a sample. */
export function useSource() {
  const { t } = useTranslation();
  const { brought, isRestored, bring: keep, forget } = useKeptDocument();
  const { source, documentSettings } = brought;
  const project = useProjectImport();
  const bringDocument = (next: Source) => {
    const isAnother = isAnotherDocument(next, source);
    keep({ source: next, documentSettings: isAnother ? NO_DOCUMENT_SETTINGS : documentSettings });
  };
  /** An archive of a project is imported. Any other is a document with its pictures. */
  const bringArchive = async (file: File) => {
    if (await isProject(file)) await project.start(file);
    else bringDocument({ file });
  };
  const bring = (next: Source) => {
    if ('file' in next && isZip(next.file)) void bringArchive(next.file);
    else bringDocument(next);
  };
  const bringSample = (text: string) => {
    keep({ ...NO_DOCUMENT, source: { text } });
    if (isEmptySource(source)) return;
    void notify({
      text: t('start.replaced'),
      action: { label: t('start.undo'), run: () => keep(brought) },
    });
  };
  useDroppedFiles((file) => bring({ file }));
  return {
    ...{ source, documentSettings, isRestored, project, bring, bringSample, forget },
    changeSettings: (typed: DocumentSettings) => keep({ source, documentSettings: typed }),
    clear: () => keep(NO_DOCUMENT),
  };
}
