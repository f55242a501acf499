/** Items `startIndex` to `endIndex` of a phase, the last not included. */
export interface ItemWindow {
  readonly startIndex: number;
  readonly endIndex: number;
}

/**
 * Cuts the items into windows for so many lanes: each takes half of a fair share of what is left. The first are
 * long, so that few calls are needed; the last are single items, so that all lanes finish at about the same time
 * whatever an item takes. A single lane has nobody to share with and gets one window.
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
