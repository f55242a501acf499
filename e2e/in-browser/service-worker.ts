// Drives a generation without a window, and posts the steps.
import { createGenerationStore } from '../../src/index.ts';

interface Wish extends MessageEvent<{ readonly text: string }> {
  waitUntil(work: Promise<unknown>): void;
}

self.addEventListener('message', (event) => {
  const wish = event as Wish;
  wish.waitUntil(
    (async () => {
      const store = createGenerationStore({ baseUrl: location.origin });
      const steps: string[] = [];
      store.subscribe(() => steps.push(store.getSnapshot().step));
      await store.startGeneration({ source: wish.data });
      wish.ports[0]?.postMessage([typeof window, ...new Set(steps)]);
    })(),
  );
});
