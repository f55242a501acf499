import { useTranslation } from 'react-i18next';

const EMBEDDED = 'embedded:';

/** What a model is called: those that come with Scenecast by what they are, others by the name that the server has. */
export function useModelName(): (label: string) => string {
  const { t } = useTranslation();
  return (label) => (label.startsWith(EMBEDDED) ? t('options.embeddedModel') : label);
}
