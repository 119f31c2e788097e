import { Box, Button, DialogActions, DialogContent, Typography } from '@mui/material';
import { useMemo } from 'react';
import { describePlace } from '../../core/connector/describe-place';
import { textChanges } from '../../core/connector/text-changes';
import type { Finding } from '../../core/rules/finding';
import { useConnector, useSession } from '../../session/react/session-context';
import { ruleOf, useFix } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';
import { ChangeText } from './change-text';

/** So many changed places are drawn: a renamed id may be named in thousands. */
const mostShown = 100;

/** Shows what putting one finding right would change. Enter does it, as the button has the focus. */
export function SingleFix({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const session = useSession();
  const fix = useFix();
  const { toast } = useNavigation();
  const connector = useConnector((now) => now);
  const rule = ruleOf(finding);
  const place = describePlace(connector, finding.at);
  const changes = useMemo(() => (rule?.fix ? textChanges(connector, rule.fix.apply(connector, finding)) : []), [connector, rule, finding]);
  const apply = (): void => {
    const before = session.connector;
    fix(finding);
    if (session.connector !== before) toast(`${rule?.fix?.label ?? 'Fixed'}: ${place}`, { undo: true });
    onClose();
  };
  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 1, pt: 0, pb: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {changes.length === 0 ? 'There is nothing left to put right.' : changes.length === 1 ? place : `${place}: ${changes.length} places will change, in one step that undo takes back.`}
        </Typography>
        <Box role="list" aria-label="Changes" sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
          {changes.slice(0, mostShown).map((change) => (
            <Box key={change.at} role="listitem">
              {changes.length > 1 && (
                <Typography variant="caption" component="p" noWrap title={describePlace(connector, change.at)} sx={{ mb: 0.25 }}>
                  {describePlace(connector, change.at)}
                </Typography>
              )}
              <ChangeText change={change} />
            </Box>
          ))}
        </Box>
        {changes.length > mostShown && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            and {changes.length - mostShown} more {changes.length - mostShown === 1 ? 'place' : 'places'}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        <Button color="inherit" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="contained" autoFocus disabled={changes.length === 0} onClick={apply}>
          Apply
        </Button>
      </DialogActions>
    </>
  );
}
