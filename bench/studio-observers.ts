// Observers within the page. Each function runs there, so it cannot use anything around it here.

declare global {
  interface Window {
    /** From each input to the next paint. */
    interactionsMs: number[];
    /** Every card that was in the page, by its position in the film. */
    cards: Map<string, string>;
  }
}

export interface FrameTimes {
  readonly deltasMs: readonly number[];
  /** Longer than 50 ms. */
  readonly longTasks: number;
}

/** The time of each frame since the one before. */
export function noteFrames(durationMs: number): Promise<FrameTimes> {
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  });
  observer.observe({ type: 'longtask' });
  return new Promise((resolve) => {
    const deltasMs: number[] = [];
    let startMs: number | undefined;
    let beforeMs: number | undefined;
    const note = (nowMs: number) => {
      startMs ??= nowMs;
      if (beforeMs !== undefined) deltasMs.push(nowMs - beforeMs);
      beforeMs = nowMs;
      if (nowMs - startMs < durationMs) requestAnimationFrame(note);
      else {
        observer.disconnect();
        resolve({ deltasMs, longTasks });
      }
    };
    requestAnimationFrame(note);
  });
}

export function noteCards(): void {
  window.cards ??= new Map();
  for (const article of document.querySelectorAll('article')) {
    const place = article.closest('li');
    if (place) window.cards.set(place.dataset.index ?? '', place.outerHTML);
  }
}

/** The current page with all {@link noteCards} in it; each card contains its position. */
export function withoutScripts(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of page.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
  const list = page.querySelector('article')?.closest('ol');
  if (list) list.innerHTML = [...window.cards.values()].join('');
  return `<!doctype html>${page.outerHTML}`;
}

/** Runs before the page's own scripts. */
export function noteInteractions(): void {
  window.interactionsMs = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.interactionsMs.push(entry.duration);
  });
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

export function noteLoading(): Promise<{ scriptBytes: number; paintMs: number }> {
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = resources.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
  const scriptBytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paintMs = list.getEntries().at(-1)?.startTime ?? Number.NaN;
      resolve({ scriptBytes, paintMs });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
