import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { FilmProps } from './film-header.tsx';
import { SHOW_SCENE } from './film-strip.tsx';
import { SceneCard } from './scene-card.tsx';

const ESTIMATED_PX = 300;

/** All scenes as cards. Only those near the window are in the page, so that two hundred are as smooth as six. */
export function Storyboard({ film, generation }: FilmProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { scenes } = generation;
  const list = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  const virtualizer = useWindowVirtualizer({
    count: scenes.length,
    estimateSize: () => ESTIMATED_PX,
    overscan: 3,
    scrollMargin: offset,
    getItemKey: (index) => scenes[index]?.id ?? index,
  });
  useEffect(() => {
    const measure = () => setOffset(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const show = (event: Event) => {
      const sceneId: unknown = (event as CustomEvent).detail;
      const index = scenes.findIndex(({ id }) => id === sceneId);
      if (index < 0) return;
      virtualizer.scrollToIndex(index, { align: 'center' });
      requestAnimationFrame(() =>
        document.getElementById(`scene-${sceneId}`)?.focus({ preventScroll: true }),
      );
    };
    addEventListener(SHOW_SCENE, show);
    return () => removeEventListener(SHOW_SCENE, show);
  }, [scenes, virtualizer]);

  return (
    <section aria-labelledby="storyboard" className="flex flex-col gap-4">
      <div className="flex items-baseline gap-3">
        <h2 id="storyboard" className="text-3xl">
          {t('board.title')}
        </h2>
        <span className="text-soft text-sm">
          {t('board.count', { count: scenes.length, formatted: formats.number(scenes.length) })}
        </span>
      </div>
      <ol ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const scene = scenes[index];
          return scene ? (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className="absolute inset-x-0 top-0 pb-4"
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              <SceneCard film={film} generation={generation} scene={scene} index={index} />
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}
