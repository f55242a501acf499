import { onThisDevice } from '../storage.ts';

/**
 * Films whose storyboard the user wants to see before anything but the script is made. Known to all tabs of this
 * browser, so that none of them drives on.
 */
export function holdForReview(generationId: string): void {
  onThisDevice.set(nameOf(generationId), 'yes');
}

export function isHeldForReview(generationId: string): boolean {
  return stateOf(generationId) === 'yes';
}

/** The user gives the word. */
export function release(generationId: string): void {
  onThisDevice.set(nameOf(generationId), 'released');
}

/** Whether the user gave the word here for what is not finished yet. */
export function isReleased(generationId: string): boolean {
  return stateOf(generationId) === 'released';
}

/** All that the word was given for is made. */
export function settleRelease(generationId: string): void {
  if (isReleased(generationId)) onThisDevice.set(nameOf(generationId), undefined);
}

function stateOf(generationId: string): string | undefined {
  return onThisDevice.get(nameOf(generationId));
}

function nameOf(generationId: string): string {
  return `review:${generationId}`;
}
