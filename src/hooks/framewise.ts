import type { GenerationStore } from '../client/generation-store.ts';

/**
 * The store's `subscribe`, for who draws what it hears of: a change is told of at once, and what follows within the
 * same frame together in the next. Of a long generation there are more changes in a second than can be seen. No step
 * is left out, and a page that is hidden, and so has no frames, hears of everything.
 */
export function framewise({
  subscribe,
  getSnapshot,
}: Pick<GenerationStore, 'getSnapshot' | 'subscribe'>): GenerationStore['subscribe'] {
  return (listener) => {
    let toldStep = getSnapshot().step;
    let isMissed = false;
    let frame: number | undefined;
    const tell = () => {
      isMissed = false;
      toldStep = getSnapshot().step;
      listener();
    };
    const onFrame = () => {
      frame = isMissed ? requestAnimationFrame(onFrame) : undefined;
      if (isMissed) tell();
    };
    const unsubscribe = subscribe(() => {
      const canWait = frame !== undefined && !document.hidden && getSnapshot().step === toldStep;
      if (canWait) {
        isMissed = true;
        return;
      }
      frame ??= requestAnimationFrame(onFrame);
      tell();
    });
    return () => {
      unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  };
}
