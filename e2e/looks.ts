/** The looks that every screen is judged in: each theme, on a desk and on a phone, without motion. */
export const looks = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
  { colorScheme: 'light', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
] as const;
