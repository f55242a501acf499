import { PackageOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks for a project archive. */
export function ImportButton(props: { readonly isDisabled: boolean; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        disabled={props.isDisabled}
        className="button button-quiet"
        onClick={() => input.current?.click()}
      >
        <PackageOpen aria-hidden className="size-4" />
        {t('project.import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label={t('project.import')}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) props.onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
