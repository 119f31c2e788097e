import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';

export type Level = 'error' | 'warning' | 'info' | 'success';

const looks = {
  error: { Icon: CircleAlert, word: 'Error' },
  warning: { Icon: TriangleAlert, word: 'Warning' },
  info: { Icon: Info, word: 'Hint' },
  success: { Icon: CircleCheck, word: 'Passed' },
} as const;

const styleOf = (level: Level): CSSProperties => ({ display: 'inline-flex', flexShrink: 0, color: `var(--cw-palette-${level}-main)` });

/** Plain styles: there is one of these in every row and under every field. */
const styles: { readonly [level in Level]: CSSProperties } = { error: styleOf('error'), warning: styleOf('warning'), info: styleOf('info'), success: styleOf('success') };

/** The word for a severity, for people. */
export const levelWord = (level: Level): string => looks[level].word;

/** Icon and colour of a severity; the word is there for screen readers. */
export function SeverityIcon({ level, size = 16 }: { readonly level: Level; readonly size?: number }) {
  const { Icon, word } = looks[level];
  return (
    <span role="img" aria-label={word} style={styles[level]}>
      <Icon size={size} aria-hidden />
    </span>
  );
}
