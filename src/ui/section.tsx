import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a tab; parts are told apart by a line. */
export function Section({ title, about, action, children }: SectionProps) {
  return (
    <Box component="section" aria-label={title} sx={{ py: 3, '& + &, fieldset ~ fieldset > &:first-of-type, fieldset ~ &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, alignItems: 'flex-start', justifyContent: 'space-between', columnGap: 2, rowGap: 1, mb: 2, '& > .MuiButton-text': { mr: -1.5 } }}>
        <Box sx={{ flex: `1 1 ${about ? 240 : 120}px`, minWidth: 0 }}>
          <Typography variant="h2" sx={action ? { lineHeight: '32px', '@media (pointer: coarse)': { lineHeight: '44px' } } : undefined}>
            {title}
          </Typography>
          {about && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25, maxWidth: '68ch', textWrap: 'pretty' }}>
              {about}
            </Typography>
          )}
        </Box>
        {action}
      </Box>
      {children}
    </Box>
  );
}

/** Fields side by side where there is room, below one another where there is not. */
export function FieldGrid({ children, columns = 2 }: { readonly children: ReactNode; readonly columns?: 1 | 2 | 3 }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${columns}, minmax(0, 1fr))` } }}>{children}</Box>
  );
}

/** Fields side by side where the part of the screen that they stand in has room for `least` pixels each, whatever the window's width. */
export function FluidGrid({ children, least = 200 }: { readonly children: ReactNode; readonly least?: number }) {
  return <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}px), 1fr))` }}>{children}</Box>;
}
