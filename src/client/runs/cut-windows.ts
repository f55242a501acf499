/** Items `startIndex` up to, but not including, `endIndex` of a phase. */
export interface ItemWindow {
  readonly startIndex: number;
  readonly endIndex: number;
}

/**
 * Cuts the items into windows for this many lanes. Each window has half of a lane's fair share of what is left. The
 * first windows are long, so that few calls are needed; the last are single items, so that all lanes end at about the
 * same time, however long an item takes. A single lane gets one window.
 */
export function cutWindows(items: ItemWindow, laneCount: number): ItemWindow[] {
  const windows: ItemWindow[] = [];
  for (let startIndex = items.startIndex; startIndex < items.endIndex; ) {
    const left = items.endIndex - startIndex;
    const size = laneCount === 1 ? left : Math.ceil(left / (2 * laneCount));
    windows.push({ startIndex, endIndex: startIndex + size });
    startIndex += size;
  }
  return windows;
}
