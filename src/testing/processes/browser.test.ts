import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './browser.ts';

test('a browser starts with what npm brought, and plays what a film is made of', async () => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setContent('<h1>Scenecast</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('Scenecast');
  const type = 'video/mp4; codecs="avc1.640028, mp4a.40.2"';
  expect(await page.evaluate((mime) => document.createElement('video').canPlayType(mime), type)).toBe(
    'probably',
  );
});
