import { choiceKept, onThisDevice } from '../storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const night = matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  return choiceKept('theme', { among: THEMES, otherwise: 'system' });
}

export function setTheme(theme: Theme): void {
  onThisDevice.set('theme', theme);
  applyTheme();
}

/** Applies the theme, and again when the system preference changes. */
export function applyTheme(): void {
  const theme = currentTheme();
  const isDark = theme === 'dark' || (theme === 'system' && night.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

night.addEventListener('change', applyTheme);
