import { Box, LinearProgress, Typography } from '@mui/material';
import { grouped } from '../../core/base/counted';
import type { ImportLimits, LimitMeter } from '../../core/importers/choose/import-limits';

/** How a connector stands against what the platform takes: operations, size, schemas in a body; briefly as a line of text. Undefined limits are still being worked out. */
export function LimitMeters({ limits, isBrief = false }: { readonly limits: ImportLimits | undefined; readonly isBrief?: boolean }) {
  if (isBrief) return limits && <Brief limits={limits} />;
  return (
    <Box sx={{ display: 'grid', gap: { xs: 1, sm: 2 }, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' } }}>
      <Meter label="Operations" meter={limits?.operations} />
      <Meter label="Size" meter={limits?.bytes} words={kilobytes} />
      <Meter label="Schemas in the largest body" meter={limits?.largestBodySchemas} />
    </Box>
  );
}

const kilobytes = (bytes: number): string => `${grouped(Math.ceil(bytes / 1000))} kB`;

function Brief({ limits: { operations, bytes, largestBodySchemas } }: { readonly limits: ImportLimits }) {
  const parts: readonly (readonly [LimitMeter, string])[] = [
    [operations, `${operations.value} of ${operations.of} operations`],
    [bytes, `${kilobytes(bytes.value)} of ${kilobytes(bytes.of)}`],
    [largestBodySchemas, `${largestBodySchemas.value} of ${largestBodySchemas.of} schemas`],
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {parts.map(([{ value, of }, words]) => (
        <Typography key={words} variant="caption" sx={{ color: value > of ? 'error.main' : 'text.secondary', fontWeight: value > of ? 600 : 400, whiteSpace: 'nowrap' }}>
          {words}
          {value > of && ', too many'}
        </Typography>
      ))}
    </Box>
  );
}

function Meter({ label, meter, words = grouped }: { readonly label: string; readonly meter: LimitMeter | undefined; readonly words?: (count: number) => string }) {
  const { value, of } = meter ?? { value: 0, of: 1 };
  const isOver = value > of;
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="caption" noWrap>
          {label}
        </Typography>
        <Typography variant="caption" sx={{ color: isOver ? 'error.main' : 'text.secondary', whiteSpace: 'nowrap', fontWeight: isOver ? 600 : 400 }}>
          {meter ? `${words(value)} of ${words(of)}` : '…'}
          {isOver && ', too many'}
        </Typography>
      </Box>
      <LinearProgress variant="determinate" value={Math.min(100, (value / of) * 100)} color={isOver ? 'error' : 'primary'} aria-label={label} sx={{ height: 4, borderRadius: 2, mt: 0.5 }} />
    </Box>
  );
}
