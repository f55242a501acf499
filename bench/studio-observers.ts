// What is looked at within the page: each function runs there, and knows nothing of what is around it here.

declare global {
  interface Window {
    /** From each input to the paint after it. */
    interactionsMs: number[];
    /** Cards that were in the page once, as they were, by their place in the film. */
    cards: Map<string, string>;
  }
}

export interface FrameTimes {
  readonly deltasMs: readonly number[];
  /** Of more than 50 ms. */
  readonly longTasks: number;
}

/** How long after the one before each frame came. */
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

/** The page as it stands, with all {@link noteCards} in it: each says itself where it stands. */
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
