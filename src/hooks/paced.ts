import type { GenerationStore } from '../client/generation-store.ts';

/** How often changes are told of at most: more often nobody reads them, and frames between stay free for scrolling. */
export const PACE_MS = 100;

/**
 * The store's `subscribe`, for who draws what it hears of: a change is told of at once, and what follows within
 * {@link PACE_MS} together after it. Of a long generation there are more changes in a second than can be drawn. No
 * step is left out.
 */
export function paced({
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
      pause = isMissed ? setTimeout(onPaused, PACE_MS) : undefined;
      if (isMissed) tell();
    };
    const unsubscribe = subscribe(() => {
      if (pause !== undefined && getSnapshot().step === toldStep) {
        isMissed = true;
        return;
      }
      pause ??= setTimeout(onPaused, PACE_MS);
      tell();
    });
    return () => {
      unsubscribe();
      clearTimeout(pause);
    };
  };
}
