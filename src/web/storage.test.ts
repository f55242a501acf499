// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { authorizedFetch, giveToken, hasToken } from './api/token.ts';
import { currentTheme, setTheme } from './shell/theme.ts';
import { lastSettings, rememberSettings } from './start/film-settings.ts';
import { holdForReview, isHeldForReview } from './start/review.ts';
import { inThisTab, onThisDevice } from './storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

test('what is kept on the device is under the names that earlier versions used', () => {
  onThisDevice.set('theme', 'dark');
  expect(localStorage.getItem('scenecast:theme')).toBe('dark');
  onThisDevice.set('theme', undefined);
  expect(localStorage.getItem('scenecast:theme')).toBeNull();
});

describe('with storage blocked', () => {
  beforeEach(() => {
    const blocked = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(blocked);
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(blocked);
  });

  test('preferences hold until the page is closed', () => {
    expect(currentTheme()).toBe('system');
    setTheme('dark');
    expect(currentTheme()).toBe('dark');
    const settings = { ...lastSettings(), format: 'square' } as const;
    rememberSettings(settings);
    expect(lastSettings()).toEqual(settings);
    holdForReview('a');
    expect(isHeldForReview('a')).toBe(true);
    setTheme('system');
  });

  test.each([true, false])('a token is used; remember it: %s', async (remember) => {
    const request = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
    giveToken('secret', { remember });
    expect(hasToken()).toBe(true);
    await authorizedFetch('/api/generations');
    const headers = new Headers(request.mock.calls[0]?.[1]?.headers);
    expect(headers.get('authorization')).toBe('Bearer secret');
    expect((remember ? onThisDevice : inThisTab).get('token')).toBe('secret');
  });

  test('the modules that read it while they load do load', async () => {
    vi.resetModules();
    const { hasToken: hasTokenAfresh } = await import('./api/token.ts');
    expect(hasTokenAfresh()).toBe(false);
  });
});
