import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../index.ts';

/** The styles of our own engines. A style of another server is called what that server calls it. */
const NAMED = [
  'auto',
  'editorial',
  'bold',
  'blueprint',
  'keynote',
  'paper',
  'theatre',
  'storybook',
  'flat',
  'papercut',
  'gradient',
  'chalkboard',
  'photo',
  'clip',
] as const;

type Style = Capabilities['styles'][number];

/** What a style is called in the user's language. */
export function useStyleName(): (style: Style | undefined) => string | undefined {
  const { t } = useTranslation();
  return (style) => {
    // A theme may come with a palette: `bold/abyss`.
    const known = NAMED.find((id) => id === style?.id.split('/')[0]);
    return known === undefined ? style?.label : t(`options.styles.${known}`);
  };
}
