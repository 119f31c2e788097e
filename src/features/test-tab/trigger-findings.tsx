import { Box, Link, Typography } from '@mui/material';
import type { TriggerFinding } from '../../core/requests/webhook-registration';
import { SeverityIcon, type Level } from '../../ui/severity-icon';
import { useNavigation } from '../../widgets/navigation/navigation';

const levels: { readonly [severity in TriggerFinding['severity']]: Level } = { error: 'error', warning: 'warning', hint: 'info', passed: 'success' };

/** What a rehearsal found, in words, each with the place in the definition that it is about. */
export function TriggerFindings({ findings, label }: { readonly findings: readonly TriggerFinding[]; readonly label: string }) {
  const { goTo } = useNavigation();
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {findings.map(({ severity, message, at }) => (
        <Box component="li" key={message} sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1 }}>
          <Box sx={{ pt: '2px' }}>
            <SeverityIcon level={levels[severity]} size={14} />
          </Box>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {message}{' '}
            {at !== undefined && severity !== 'passed' && (
              <Link component="button" type="button" variant="caption" onClick={() => goTo(at)} sx={{ whiteSpace: 'nowrap', verticalAlign: 'baseline' }}>
                Show in definition
              </Link>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
