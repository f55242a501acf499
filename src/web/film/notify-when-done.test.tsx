// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Translate } from '../i18n/i18n.ts';
import { toastAreaIsThere, useToastArea } from '../shell/toasts.ts';
import { askToNotify, notifyDone } from './notify-when-done.ts';

const t = ((key: string) => key) as Translate;

function Page() {
  const ToastArea = useToastArea();
  return ToastArea && <ToastArea onReady={toastAreaIsThere} />;
}

test('a browser that gives leave to notify and then refuses it tells in the page, and breaks nothing', async () => {
  vi.stubGlobal(
    'Notification',
    class {
      static requestPermission = async () => 'granted';
      constructor() {
        throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification() instead.');
      }
    },
  );
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  onTestFinished(() => root.unmount());
  root.render(<Page />);
  await askToNotify('film', t);
  notifyDone({ id: 'film', title: 'A lake', text: 'Your film is ready' });
  await expect.poll(() => document.body.textContent).toContain('Your film is readyA lake');
});
