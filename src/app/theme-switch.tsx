import { useColorScheme } from '@mui/material/styles';
import { Moon, Sun } from 'lucide-react';
import { IconAction } from '../ui/icon-action';

/** The other one of light and dark, in words, and the way to it; until it is used, the system decides. */
export function useOtherTheme(): { readonly isDark: boolean; readonly label: string; readonly use: () => void } {
  const { mode, systemMode, setMode } = useColorScheme();
  const isDark = (mode === 'system' ? systemMode : mode) === 'dark';
  return { isDark, label: isDark ? 'Use the light theme' : 'Use the dark theme', use: () => setMode(isDark ? 'light' : 'dark') };
}

/** Switches between light and dark. */
export function ThemeSwitch() {
  const { isDark, label, use } = useOtherTheme();
  return (
    <IconAction title={label} onClick={use}>
      {isDark ? <Sun size={18} /> : <Moon size={18} />}
    </IconAction>
  );
}
