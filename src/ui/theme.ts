import { createTheme } from '@mui/material/styles';
import { severityDrawings, type Level } from './severity-drawings';

/** Colours and icons that the palette has no name for, by scheme. */
declare module '@mui/material/styles' {
  interface Palette {
    panel: string;
    hover: string;
    drawings: { [level in Level]: string };
  }
  interface PaletteOptions {
    panel?: string;
    hover?: string;
    drawings?: { [level in Level]: string };
  }
}

const fonts = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif';

/** Monospace for ids, paths and JSON. */
export const codeFont = '"JetBrains Mono Variable", ui-monospace, "Cascadia Code", Menlo, monospace';

const lightLevels = {
  error: { main: '#c0271c', light: '#fdecea', dark: '#9a1e15' },
  warning: { main: '#8a5a00', light: '#fdf3dc', dark: '#6d4700', contrastText: '#ffffff' },
  info: { main: '#1b6a94', light: '#e4f2fa', dark: '#145070' },
  success: { main: '#1c7440', light: '#e3f5ea', dark: '#155831' },
} as const;

const darkLevels = {
  error: { main: '#ff8d80', light: '#3a1c19', dark: '#ffada3', contrastText: '#2b0b08' },
  warning: { main: '#eab54f', light: '#33280f', dark: '#f3cb80', contrastText: '#241a03' },
  info: { main: '#7cc4ea', light: '#13293a', dark: '#a3d7f2', contrastText: '#061a26' },
  success: { main: '#74cf98', light: '#132c1e', dark: '#9adfb5', contrastText: '#06210f' },
} as const;

/**
 * The look: neutral greys, one accent, dense and flat. Panels part by a line or a shade. The scheme is an attribute of the
 * document, so that light and dark switch without rendering anything again.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-theme', cssVarPrefix: 'cw' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#1f4fd1', dark: '#1840ab', light: '#5b80e6', contrastText: '#ffffff' },
        ...lightLevels,
        drawings: severityDrawings(lightLevels),
        text: { primary: '#1b1f27', secondary: '#565e6c', disabled: '#8b93a1' },
        background: { default: '#ffffff', paper: '#ffffff' },
        divider: '#e1e4ea',
        panel: '#f6f7f9',
        hover: '#eef0f4',
      },
    },
    dark: {
      palette: {
        primary: { main: '#8fb0ff', dark: '#6f97f5', light: '#b6cbff', contrastText: '#0c1530' },
        ...darkLevels,
        drawings: severityDrawings(darkLevels),
        text: { primary: '#e8eaef', secondary: '#a3abb9', disabled: '#737c8c' },
        background: { default: '#14171c', paper: '#1a1e25' },
        divider: '#2c323c',
        panel: '#1a1e25',
        hover: '#232933',
      },
    },
  },
  shape: { borderRadius: 6 },
  spacing: 8,
  typography: {
    fontFamily: fonts,
    fontSize: 14,
    htmlFontSize: 16,
    body1: { fontSize: 14, lineHeight: 1.5 },
    body2: { fontSize: 13, lineHeight: 1.5 },
    caption: { fontSize: 12, lineHeight: 1.45 },
    h1: { fontSize: 22, fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h2: { fontSize: 16, fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: 14, fontWeight: 650, lineHeight: 1.45 },
    subtitle2: { fontSize: 12, fontWeight: 600, lineHeight: 1.45 },
    button: { fontSize: 13, fontWeight: 550, textTransform: 'none' },
  },
  components: {
    // By itself a subtitle is a heading of level 6, which leaves levels out.
    MuiTypography: { defaultProps: { variantMapping: { subtitle1: 'p', subtitle2: 'p' } } },
    MuiCssBaseline: {
      styleOverrides: {
        'html, body, #root': { height: '100%' },
        body: { fontVariantNumeric: 'tabular-nums', overscrollBehavior: 'none' },
        code: { fontFamily: codeFont, fontSize: '0.93em' },
        '.severity-icon': { display: 'inline-block', flexShrink: 0, background: 'var(--severity-drawing) center / 100% no-repeat', printColorAdjust: 'exact' },
        '.severity-icon.error': { '--severity-drawing': 'var(--cw-palette-drawings-error)' },
        '.severity-icon.warning': { '--severity-drawing': 'var(--cw-palette-drawings-warning)' },
        '.severity-icon.info': { '--severity-drawing': 'var(--cw-palette-drawings-info)' },
        '.severity-icon.success': { '--severity-drawing': 'var(--cw-palette-drawings-success)' },
        // Where people choose all colours, an icon has the colour of the text.
        '@media (forced-colors: active)': { '.severity-icon': { forcedColorAdjust: 'none', background: 'CanvasText', mask: 'var(--severity-drawing) center / 100% no-repeat' } },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focusRing() } },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: { root: { minHeight: 32, paddingInline: 12, '@media (pointer: coarse)': { minHeight: 44 } } },
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: { root: { borderRadius: 6, minWidth: 32, minHeight: 32, '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } } },
    },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiOutlinedInput: {
      defaultProps: { size: 'small', notched: false },
      styleOverrides: {
        // On a shaded panel a field without a ground of its own would look like one that cannot be edited.
        root: {
          fontSize: 14,
          minHeight: 36,
          backgroundColor: 'var(--cw-palette-background-default)',
          '&.Mui-disabled': { backgroundColor: 'transparent' },
          // By what the control says of itself: telling the frame draws its dozen components anew, at the very key that an error comes or goes with.
          '&:not(.Mui-disabled):has(> [aria-invalid="true"]) .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--cw-palette-error-main)' },
          '@media (pointer: coarse)': { minHeight: 44 },
        },
        input: { paddingBlock: 7, paddingInline: 10, height: 'auto' },
        multiline: { padding: '7px 10px', '& .MuiOutlinedInput-input': { padding: 0 } },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: 14, minHeight: 32, '@media (pointer: coarse)': { minHeight: 44 } } } },
    MuiTooltip: { defaultProps: { enterDelay: 500, arrow: false }, styleOverrides: { tooltip: { fontSize: 12 } } },
    MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { button: { verticalAlign: 'baseline' } } },
    MuiDialog: { defaultProps: { fullWidth: true } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 650 } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
    MuiToggleButton: {
      defaultProps: { size: 'small' },
      // Its own colour for what is not chosen is that of something switched off in light, and the one of what is chosen in dark.
      styleOverrides: { root: { color: 'var(--cw-palette-text-secondary)', textTransform: 'none', fontSize: 13, paddingBlock: 4, paddingInline: 10, minHeight: 32, '@media (pointer: coarse)': { minHeight: 44 } } },
    },
  },
});

function focusRing(): Record<string, unknown> {
  return { '&.Mui-focusVisible': { outline: '2px solid var(--cw-palette-primary-main)', outlineOffset: 1 } };
}
