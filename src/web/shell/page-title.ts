import { useEffect } from 'react';

/** Title of the browser tab for this screen, with the product name last. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Scenecast`;
  }, [title]);
}
