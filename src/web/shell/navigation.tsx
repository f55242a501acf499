import { type ComponentProps, type MouseEvent, useSyncExternalStore } from 'react';
import type { NavigationState } from './navigation-state.ts';

const MOVED = 'scenecast:moved';

export function navigate(path: string, state: NavigationState = {}): void {
  history.pushState(state, '', path);
  scrollTo({ top: 0 });
  dispatchEvent(new Event(MOVED));
  // As after a page load: screen reader and keyboard users start at the top of the new page.
  document.getElementById('content')?.focus({ preventScroll: true });
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(MOVED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(MOVED, listener);
  };
}

/** A link within the studio that does not reload the page. With a modifier key it behaves like any link. */
export function Link({ href, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    navigate(href);
  };
  return <a {...rest} href={href} onClick={follow} />;
}
