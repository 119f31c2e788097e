import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { counted } from '../../core/base/counted';
import type { Connector } from '../../core/connector/connector';
import { describePlace } from '../../core/connector/describe-place';
import { bringingOut } from '../../core/rules/brought-out';
import type { FixedFinding } from '../../core/rules/engine/fix-all';
import type { Finding } from '../../core/rules/finding';
import { runInSlices } from '../../ui/run-in-slices';
import { SeverityIcon } from '../../ui/severity-icon';

export interface BroughtOutProps {
  readonly before: Connector;
  readonly after: Connector;
  /** What is put right between the two. */
  readonly fixed: readonly Pick<FixedFinding, 'finding'>[];
  /** True when not all of it will be done: what is said then holds for all of it. */
  readonly isPart?: boolean;
}

/** So many errors are named. */
const mostNamed = 3;

/** Says which errors a fix would bring out, before anybody decides; takes the place of a line while that is worked out. */
export function BroughtOut({ before, after, fixed, isPart = false }: BroughtOutProps) {
  const [errors, setErrors] = useState<readonly Finding[] | undefined>(undefined);
  useEffect(() => {
    if (before === after) return undefined;
    return runInSlices(
      bringingOut(
        before,
        after,
        fixed.map(({ finding }) => finding),
      ),
      () => setErrors(undefined),
      setErrors,
    );
  }, [before, after, fixed]);
  if (before === after) return null;
  return (
    <Box role="status" sx={{ minHeight: 20 }}>
      {errors?.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          No error comes out by it.
        </Typography>
      )}
      {errors !== undefined && errors.length > 0 && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {isPart ? 'All together bring' : 'It brings'} out {counted(errors.length, 'error')} not seen until now:
          </Typography>
          {errors.slice(0, mostNamed).map((error) => (
            <Box key={`${error.rule} ${error.at} ${error.missing ?? ''} ${error.message}`} sx={{ display: 'flex', gap: 0.75, mt: 0.5 }}>
              <Box sx={{ pt: '2px' }}>
                <SeverityIcon level="error" size={14} />
              </Box>
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Typography variant="body2">{error.message}</Typography>
                <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
                  {describePlace(after, error.at)}
                </Typography>
              </Box>
            </Box>
          ))}
          {errors.length > mostNamed && (
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              and {errors.length - mostNamed} more
            </Typography>
          )}
        </>
      )}
    </Box>
  );
}
