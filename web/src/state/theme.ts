import { useSyncExternalStore } from 'react';
import { storedChoice } from './stored_choice.ts';

const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
/** What is on screen after the system has had its say. */
export type Theme = 'light' | 'dark';

/** The person's choice. public/theme.js reads the same key before the first paint. */
export const themeChoice = storedChoice<ThemeChoice>('lagesbild.theme', THEME_CHOICES, 'system', (choice) => {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
});

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void) => {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
};

/** Light or dark as shown now; for what CSS cannot reach (the map's canvas). Colours in CSS follow by themselves. */
export function useTheme(): Theme {
  const systemIsDark = useSyncExternalStore(subscribe, () => darkSystem.matches);
  const choice = themeChoice.use();
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}
