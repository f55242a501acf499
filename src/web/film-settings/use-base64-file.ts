import { useTranslation } from 'react-i18next';
import { notify } from '../shell/toasts.ts';

/** Reads a file as the server takes it with the settings. If the browser cannot read it, the user is told. */
export function useBase64File(onRead: (base64: string) => void): (file: File) => Promise<void> {
  const { t } = useTranslation();
  return async (file) => {
    const base64 = await base64Of(file).catch(() => undefined);
    if (base64 !== undefined) return onRead(base64);
    await notify({ kind: 'error', text: t('filmSettings.logoUnreadable') });
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
