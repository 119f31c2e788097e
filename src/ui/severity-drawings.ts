/** What is told by an icon of its own, worst first, and that all is well. */
export type Level = 'error' | 'warning' | 'info' | 'success';

/** The same drawings as those of the icon library beside them, on its grid of 24. */
const shapes: { readonly [level in Level]: string } = {
  error: '<circle cx="12" cy="12" r="10"/><path d="M12 8v4M12 16h.01"/>',
  warning: '<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01"/>',
  info: '<circle cx="12" cy="12" r="10"/><path d="M12 16v-4M12 8h.01"/>',
  success: '<circle cx="12" cy="12" r="10"/><path d="m16 9-5.5 5.5L8 12"/>',
};

const drawn = (level: Level, colour: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes[level]}</svg>`)}")`;

/** The icons of the severities in the colours of a scheme, as images for style sheets. */
export const severityDrawings = ({ error, warning, info, success }: { readonly [level in Level]: { readonly main: string } }): { [level in Level]: string } => ({
  error: drawn('error', error.main),
  warning: drawn('warning', warning.main),
  info: drawn('info', info.main),
  success: drawn('success', success.main),
});
