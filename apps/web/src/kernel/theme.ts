import { useEffect } from 'react';
import { browserStorage } from '../device/device.ts';

export type Theme = 'auto' | 'light' | 'dark';
const KEY = 'throughline.theme';

export const readTheme = (): Theme => {
  const kept = browserStorage.get(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

/** Stores the chosen look on the device. "auto" follows the device's own setting. */
export const setTheme = (theme: Theme): void => {
  if (theme === 'auto') browserStorage.remove(KEY);
  else browserStorage.set(KEY, theme);
  applyTheme();
};

export const applyTheme = (): void => {
  const theme = readTheme();
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** Makes a page light whatever the owner chose: the projector and the prints always are. Prints are on white. */
export const useLightSurface = (surface: 'wall' | 'print'): void => {
  useEffect(() => {
    document.documentElement.dataset.surface = surface;
    return () => {
      delete document.documentElement.dataset.surface;
    };
  }, [surface]);
};
