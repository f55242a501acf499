import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { SceneView } from '../../index.ts';
import { SHOW_SCENE } from './film-strip.tsx';
import { sceneElementId } from './use-show-scene.ts';

const ESTIMATED_PX = 350;

/** Which cards are rendered, and where. A card being edited stays, so that its text is not lost. */
export function useCardsInSight(scenes: readonly SceneView[], editing: string | undefined) {
  const list = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: scenes.length,
    estimateSize: () => ESTIMATED_PX,
    overscan: 3,
    scrollMargin: offset,
    // Cards are rendered before they scroll into view.
    useFlushSync: false,
    getItemKey: (index) => scenes[index]?.id ?? index,
    rangeExtractor(range) {
      const shown = new Set(defaultRangeExtractor(range));
      const edited = editing === undefined ? -1 : scenes.findIndex(({ id }) => id === editing);
      if (edited >= 0) shown.add(edited);
      return [...shown].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    const measure = () =>
      setOffset(list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const show = (event: Event) => {
      const sceneId: unknown = event instanceof CustomEvent ? event.detail : undefined;
      const index = scenes.findIndex(({ id }) => id === sceneId);
      if (index < 0) return;
      virtualizer.scrollToIndex(index, { align: 'center' });
      requestAnimationFrame(() =>
        document.getElementById(sceneElementId(String(sceneId)))?.focus({ preventScroll: true }),
      );
    };
    addEventListener(SHOW_SCENE, show);
    return () => removeEventListener(SHOW_SCENE, show);
  }, [scenes, virtualizer]);
  return { list, virtualizer, offset };
}
