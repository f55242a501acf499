import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { finishFilm } from './finish-film.ts';
import { useStudio } from './open-studio.ts';
import { SCREENS } from './screens.ts';

const studio = useStudio();

/** Collects what the page's policy refuses. The browser's own message holds the hash of a refused style. */
async function watchRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.exposeFunction('reportRefusal', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportRefusal } = globalThis as unknown as { reportRefusal: (what: string) => void };
      reportRefusal(`${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return refused;
}

test.each(SCREENS)('$name: nothing on it breaks the policy of the page', async (screen) => {
  const { url, pipeline } = await studio.start({ ...(screen.token && { token: screen.token }) });
  const id = await finishFilm(pipeline);
  const page = await (await studio.newContext()).newPage();
  const refused = await watchRefusals(page);
  await screen.show(page, { url, id });
  expect(refused).toEqual([]);
});
