import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { describePlace } from '../../core/connector/describe-place';
import type { Finding } from '../../core/rules/finding';
import { useConnector } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';
import { ruleOf, useFix } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';

/** One finding: what is wrong, where, why on request, and the button that puts it right. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { goTo, toast } = useNavigation();
  const fix = useFix();
  const place = useConnector((connector) => describePlace(connector, finding.at));
  const [isExplained, setExplained] = useState(false);
  const rule = ruleOf(finding);
  return (
    <Box sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', display: 'flex', gap: 1, '&:hover': { bgcolor: 'hover' } }}>
      <Box sx={{ pt: '2px' }}>
        <SeverityIcon level={finding.severity} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component="button"
          type="button"
          underline="none"
          onClick={() => goTo(finding.at, finding.missing)}
          sx={{ color: 'text.primary', textAlign: 'left', display: 'block', width: '100%', fontSize: 13, lineHeight: 1.45, overflowWrap: 'anywhere' }}
        >
          {finding.message}
          <Typography component="span" variant="caption" noWrap sx={{ color: 'text.secondary', display: 'block' }} title={place}>
            {place}
          </Typography>
        </Link>
        <Box sx={{ display: 'flex', gap: 0.5, mt: 0.25, ml: -0.75, flexWrap: 'wrap' }}>
          {finding.fixable && rule?.fix && (
            <Button
              variant="text"
              sx={small}
              onClick={() => {
                fix(finding);
                toast(`${rule.fix?.label ?? 'Fixed'}: ${place}`, { undo: true });
              }}
            >
              {rule.fix.label}
            </Button>
          )}
          {rule && (
            <Button variant="text" color="inherit" sx={{ ...small, color: 'text.secondary' }} aria-expanded={isExplained} onClick={() => setExplained(!isExplained)}>
              Why
            </Button>
          )}
        </Box>
        {isExplained && rule && (
          <Box sx={{ mt: 0.5, pl: 1, borderLeft: 2, borderColor: 'divider' }}>
            <Typography variant="caption" component="p">
              {rule.why}
            </Typography>
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.25 }}>
              {rule.source} · <code>{rule.id}</code>
            </Typography>
          </Box>
        )}
      </Box>
    </Box>
  );
}

const small = { minHeight: 24, py: 0, px: 0.75, fontSize: 12, minWidth: 0 } as const;
