import { Box, LinearProgress, Typography } from '@mui/material';
import type { ImportLimits, LimitMeter } from '../../core/importers/choose/import-limits';

/** How a connector stands against what the platform takes: operations, size, schemas in a body. */
export function LimitMeters({ limits }: { readonly limits: ImportLimits }) {
  return (
    <Box sx={{ display: 'grid', gap: { xs: 1, sm: 2 }, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' } }}>
      <Meter label="Operations" meter={limits.operations} />
      <Meter label="Size" meter={limits.bytes} words={(bytes) => `${Math.ceil(bytes / 1000).toLocaleString()} kB`} />
      <Meter label="Schemas in the largest body" meter={limits.largestBodySchemas} />
    </Box>
  );
}

function Meter({ label, meter: { value, of }, words = (count) => count.toLocaleString() }: { readonly label: string; readonly meter: LimitMeter; readonly words?: (count: number) => string }) {
  const isOver = value > of;
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="caption" noWrap>
          {label}
        </Typography>
        <Typography variant="caption" sx={{ color: isOver ? 'error.main' : 'text.secondary', whiteSpace: 'nowrap', fontWeight: isOver ? 600 : 400 }}>
          {words(value)} of {words(of)}
          {isOver && ', too many'}
        </Typography>
      </Box>
      <LinearProgress variant="determinate" value={Math.min(100, (value / of) * 100)} color={isOver ? 'error' : 'primary'} aria-label={label} sx={{ height: 4, borderRadius: 2, mt: 0.5 }} />
    </Box>
  );
}
