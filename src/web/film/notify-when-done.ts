import type { Translate } from '../i18n/i18n.ts';
import { notify } from '../shell/toasts.ts';

const wanted = new Set<string>();

/** Asks for permission to notify, and remembers that the user wants a notification when the film is finished. */
export async function askToNotify(generationId: string, t: Translate): Promise<void> {
  const isAllowed = 'Notification' in window && (await Notification.requestPermission()) === 'granted';
  if (isAllowed) wanted.add(generationId);
  await notify({ text: t(isAllowed ? 'film.notifyOn' : 'film.notifyBlocked') });
}

/** Notifies once, if the user asked for it and the page is hidden. */
export function notifyDone(film: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}): void {
  if (!wanted.delete(film.id) || document.visibilityState === 'visible') return;
  try {
    const notification = new Notification(film.text, {
      body: film.title,
      tag: film.id,
      icon: '/favicon.svg',
    });
    notification.addEventListener('click', () => window.focus());
  } catch {
    // Chrome on Android grants permission but allows only service workers to notify. The page shows it instead.
    void notify({ text: film.text, detail: film.title, durationMs: Number.POSITIVE_INFINITY });
  }
}
