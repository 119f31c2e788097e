import { memo, type CSSProperties } from 'react';
import type { Level } from './severity-drawings';

export type { Level } from './severity-drawings';

const words: { readonly [level in Level]: string } = { error: 'Error', warning: 'Warning', info: 'Hint', success: 'Passed' };

/** The word for a severity, for people. */
export const levelWord = (level: Level): string => words[level];

/**
 * Icon and colour of a severity; the word is there for screen readers. An image of the style sheet, not an SVG element: there is one
 * in every row and under every field, and the browser puts together anew at each key what it keeps of each SVG element (0.3 ms of a key).
 */
export const SeverityIcon = memo(function SeverityIcon({ level, size = 16 }: { readonly level: Level; readonly size?: number }) {
  const square: CSSProperties = { width: size, height: size };
  return <span role="img" aria-label={words[level]} className={`severity-icon ${level}`} style={square} />;
});
