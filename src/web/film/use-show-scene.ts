import { useEffect } from 'react';
import { SHOW_SCENE } from './film-strip.tsx';

/** The id of the element that shows a scene. */
export function sceneElementId(sceneId: string): string {
  return `scene-${sceneId}`;
}

/** Scrolls to a scene and focuses it when the film strip or a search asks for it. All scenes are in the page. */
export function useShowScene(): void {
  useEffect(() => {
    const show = (event: Event) => {
      const sceneId: unknown = event instanceof CustomEvent ? event.detail : undefined;
      const element = document.getElementById(sceneElementId(String(sceneId)));
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
    };
    addEventListener(SHOW_SCENE, show);
    return () => removeEventListener(SHOW_SCENE, show);
  }, []);
}
