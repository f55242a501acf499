import { remember } from '../shell/preferences.ts';

/**
 * Films whose storyboard the user wants to see before anything but the script is made. Known to all tabs of this
 * browser, so that none of them drives on.
 */
export function holdForReview(generationId: string): void {
  remember(nameOf(generationId), 'yes');
}

export function isHeldForReview(generationId: string): boolean {
  return localStorage.getItem(`scenecast:${nameOf(generationId)}`) === 'yes';
}

export function release(generationId: string): void {
  remember(nameOf(generationId), undefined);
}

function nameOf(generationId: string): string {
  return `review:${generationId}`;
}
