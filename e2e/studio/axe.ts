import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { LAPTOP, PHONE } from './open-studio.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations that axe finds in the page, or in one part of it: the rule, and where. */
async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  // Elements that are still fading in have too little contrast.
  await expect.poll(() => page.evaluate(isAtRest)).toBe(true);
  // Evaluated through the browser, because the page's policy allows no other scripts.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([root, tags]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: {
          run(
            root: string,
            options: object,
          ): Promise<{
            violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
          }>;
        };
      };
      // Where no rule is broken, nothing needs to be told in full, which takes a tenth of the time.
      return (await axe.run(root, { runOnly: tags, resultTypes: ['violations'] })).violations;
    },
    [within, TAGS] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** The page, or one part of it, comes to break no rule of axe: what it still loads may move things for a moment. */
export async function expectNoViolations(page: Page, within?: string, sight = ''): Promise<void> {
  const look = async () => {
    // What lies under the page's header while it is scrolled is no target.
    await page.evaluate(() => scrollTo(0, 0));
    return axeViolations(page, within);
  };
  await expect.poll(look, { message: sight }).toEqual([]);
}

interface Sight {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: typeof LAPTOP;
}

/** Each theme and each size once, and not each with each: that would take twice the time. */
const TWO_SIGHTS: readonly Sight[] = [
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: LAPTOP },
];
export const ALL_SIGHTS: readonly Sight[] = [
  { colorScheme: 'light', viewport: LAPTOP },
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: LAPTOP },
  { colorScheme: 'dark', viewport: PHONE },
];

/** By day, by night, on a laptop and on a phone, the page breaks no rule of axe and fits into its width. */
export async function expectAccessible(
  page: Page,
  {
    within,
    sights = TWO_SIGHTS,
  }: { readonly within?: string | undefined; readonly sights?: readonly Sight[] } = {},
): Promise<void> {
  for (const { colorScheme, viewport } of sights) {
    const sight = `${colorScheme}, ${viewport.width} px`;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
    await page.setViewportSize(viewport);
    await expectNoViolations(page, within, sight);
    const widthPx = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(widthPx, { message: sight }).toBeLessThanOrEqual(viewport.width);
  }
}

/** Runs within the page. Animations outside of the viewport never finish, so they are not awaited. */
function isAtRest(): boolean {
  return document.getAnimations().every(({ effect, playState }) => {
    if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return true;
    const isEndless = effect.getComputedTiming().endTime === Infinity;
    return isEndless || !effect.target?.checkVisibility({ contentVisibilityAuto: true });
  });
}
