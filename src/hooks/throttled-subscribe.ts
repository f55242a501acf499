import type { GenerationStore } from '../client/generation-store.ts';

/**
 * The shortest time between two notifications, in milliseconds: nobody reads faster, and the frames in between stay
 * free for scrolling.
 */
export const THROTTLE_MS = 100;

/**
 * Wraps the store's `subscribe` for components: a change is notified at once, and further changes within {@link
 * THROTTLE_MS} together after it. A long generation changes more often than a page can render. No step is left out.
 */
export function throttledSubscribe({
  subscribe,
  getSnapshot,
}: Pick<GenerationStore, 'getSnapshot' | 'subscribe'>): GenerationStore['subscribe'] {
  return (listener) => {
    let toldStep = getSnapshot().step;
    let isMissed = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      isMissed = false;
      toldStep = getSnapshot().step;
      listener();
    };
    const onPaused = () => {
      pause = isMissed ? setTimeout(onPaused, THROTTLE_MS) : undefined;
      if (isMissed) tell();
    };
    const unsubscribe = subscribe(() => {
      if (pause !== undefined && getSnapshot().step === toldStep) {
        isMissed = true;
        return;
      }
      pause ??= setTimeout(onPaused, THROTTLE_MS);
      tell();
    });
    return () => {
      unsubscribe();
      clearTimeout(pause);
    };
  };
}
