import type { Page } from './page.ts';

/** The share of a page's visible text that is in links. */
export function linkedShare(page: Page): number {
  const length = (text: string | null) => (text ?? '').replace(/\s+/g, '').length;
  const scripts = [...page.body.querySelectorAll('script, style, noscript, template')];
  const unseen = scripts.reduce((sum, script) => sum + length(script.textContent), 0);
  const linked = [...page.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum + length(link.textContent),
    0,
  );
  return linked / Math.max(1, length(page.body.textContent) - unseen);
}
