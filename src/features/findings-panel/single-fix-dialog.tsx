import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography, useMediaQuery, useTheme } from '@mui/material';
import { useId, useMemo } from 'react';
import { describePlace } from '../../core/connector/describe-place';
import { textChanges } from '../../core/connector/text-changes';
import type { Finding } from '../../core/rules/finding';
import { useConnector, useSession } from '../../session/react/session-context';
import { ruleOf, useFix } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';
import { ChangeText } from '../../widgets/fix-preview/change-text';
import { MorePlaces } from '../../widgets/fix-preview/more-places';
import { BroughtOut } from './brought-out';

/** So many changed places are drawn: a renamed id may be named in thousands. */
const mostShown = 100;

/** Shows what putting one finding right would change and which errors that would bring out. Enter does it, as the button has the focus. */
export function SingleFixDialog({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const title = useId();
  const session = useSession();
  const fix = useFix();
  const { toast } = useNavigation();
  const connector = useConnector((now) => now);
  const rule = ruleOf(finding);
  const place = describePlace(connector, finding.at);
  const after = useMemo(() => rule?.fix?.apply(connector, finding) ?? connector, [connector, rule, finding]);
  const changes = useMemo(() => textChanges(connector, after), [connector, after]);
  const fixed = useMemo(() => [{ finding }], [finding]);
  const apply = (): void => {
    const before = session.connector;
    fix(finding);
    if (session.connector !== before) toast(`${rule?.fix?.label ?? 'Fixed'}: ${place}`, { undo: true });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullScreen={isNarrow} aria-labelledby={title}>
      <DialogTitle id={title} sx={{ pb: 0.5 }}>
        {rule?.fix?.label}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 1, pt: 0, pb: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {changes.length === 0 ? 'There is nothing left to put right.' : changes.length === 1 ? place : `${place}: ${changes.length} places will change, in one step that undo takes back.`}
        </Typography>
        <Box role="list" aria-label="Changes" sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
          {changes.slice(0, mostShown).map((change) => (
            <Box key={`${change.at} ${change.before ?? ''}`} role="listitem">
              {changes.length > 1 && (
                <Typography variant="caption" component="p" noWrap title={describePlace(connector, change.at)} sx={{ mb: 0.25 }}>
                  {describePlace(connector, change.at)}
                </Typography>
              )}
              <ChangeText change={change} />
            </Box>
          ))}
        </Box>
        <MorePlaces left={changes.length - mostShown} />
        <BroughtOut before={connector} after={after} fixed={fixed} />
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        <Button color="inherit" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="contained" autoFocus disabled={changes.length === 0} onClick={apply}>
          Apply
        </Button>
      </DialogActions>
    </Dialog>
  );
}
