import { Box } from '@mui/material';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';

export type Level = 'error' | 'warning' | 'info' | 'success';

const looks = {
  error: { Icon: CircleAlert, word: 'Error' },
  warning: { Icon: TriangleAlert, word: 'Warning' },
  info: { Icon: Info, word: 'Hint' },
  success: { Icon: CircleCheck, word: 'Passed' },
} as const;

/** The word for a severity, for people. */
export const levelWord = (level: Level): string => looks[level].word;

/** Icon and colour of a severity; the word is there for screen readers. */
export function SeverityIcon({ level, size = 16 }: { readonly level: Level; readonly size?: number }) {
  const { Icon, word } = looks[level];
  return (
    <Box component="span" role="img" aria-label={word} sx={{ display: 'inline-flex', flexShrink: 0, color: `${level}.main` }}>
      <Icon size={size} aria-hidden />
    </Box>
  );
}
