import { PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../shell/file-button.tsx';

/** Asks for a project archive. */
export function ImportButton(props: { readonly isDisabled: boolean; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <FileButton
      label={t('project.import')}
      accept=".zip,application/zip"
      className="button button-quiet"
      disabled={props.isDisabled}
      onFile={props.onFile}
    >
      <PackageOpen aria-hidden className="size-4" />
      {t('project.import')}
    </FileButton>
  );
}
