import { useEffect } from 'react';

/** What the browser's tab says of this screen, the studio's own name last. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Scenecast`;
  }, [title]);
}
