import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations that axe finds in the page, or in one part of it: the rule, and where. */
export async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  // Elements that are still fading in have too little contrast.
  await expect.poll(() => page.evaluate(isAtRest)).toBe(true);
  // Evaluated through the browser, because the page's policy allows no other scripts.
  await page.evaluate(source);
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
      return (await axe.run(root, { runOnly: tags })).violations;
    },
    [within, TAGS] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Runs within the page. Animations outside of the viewport never finish, so they are not awaited. */
function isAtRest(): boolean {
  return document.getAnimations().every(({ effect, playState }) => {
    if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return true;
    const isEndless = effect.getComputedTiming().endTime === Infinity;
    return isEndless || !effect.target?.checkVisibility({ contentVisibilityAuto: true });
  });
}
