import { Typography } from '@mui/material';

/** How many places a fix changes besides those that are shown; nothing when these are all. */
export function MorePlaces({ left }: { readonly left: number }) {
  if (left <= 0) return null;
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      and {left} more {left === 1 ? 'place' : 'places'}
    </Typography>
  );
}
