import { Box } from '@mui/material';
import type { Pointer } from '../../core/base/pointer';
import { useFindingsWithin } from '../../session/react/session-context';
import { FindingMessages } from './finding-message';

/** The findings of an object that stand beside none of its fields: about the whole of it, and about a missing member that is none of `fields`. */
export function OwnFindings({ at, fields }: { readonly at: Pointer; readonly fields: ReadonlySet<string> }) {
  const findings = useFindingsWithin(at).filter((finding) => finding.at === at && (finding.missing === undefined || !fields.has(finding.missing)));
  if (findings.length === 0) return null;
  return (
    <Box>
      <FindingMessages findings={findings} />
    </Box>
  );
}
