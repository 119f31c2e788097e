import { Button } from '@mui/material';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { exportReport } from '../../core/exporters/report/export-report';
import type { PublishedReport } from '../../core/exporters/report/submission-report';
import { findSecrets } from '../../core/exporters/secrets/find-secrets';
import { asPublished } from '../../core/published/as-published';
import { compareWithPublished } from '../../core/published/compare-with-published';
import { usePorts } from '../../session/react/ports-context';
import { useFindingLists, useSession } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { Section } from '../../ui/section';
import { blockedBy } from '../../widgets/download-package/blocked-by';
import { typedSecrets } from '../../widgets/download-package/typed-secrets';

/** The comparison with the published version as a report has it. */
function comparedBy({ connector, published: { version } }: Session): PublishedReport | undefined {
  if (!version) return undefined;
  const { breaking, changes } = compareWithPublished(asPublished(version.connector, connector), connector);
  return { name: version.name, breaking: breaking.map(({ finding: { rule, severity, at, message } }) => ({ rule, severity, at, message })), changes };
}

/** What stands open, what was set aside, attested and tested, as a page to print and as JSON. */
export function ReportSection() {
  const session = useSession();
  const lists = useFindingLists();
  const { files } = usePorts();
  const [said, setSaid] = useState('');
  const save = async (ending: 'html' | 'json', type: string): Promise<void> => {
    const made = exportReport({ connector: session.connector, findings: lists.flat(), evidence: session.log.record.evidence, published: comparedBy(session), made: new Date().toISOString() });
    const file = made.find(({ name }) => name.endsWith(`.${ending}`));
    if (!file) return;
    const secrets = await findSecrets([file], typedSecrets(session));
    if (secrets.length > 0) return setSaid(blockedBy(secrets));
    files.save(file.name, file.bytes, type);
    setSaid(`Downloaded ${file.name}.`);
  };
  return (
    <Section
      title="Report"
      about="Open criteria, those set aside and why, attestations, the comparison with the published version if there is one, and test calls: as a page to read or print, and as JSON. Once there are test calls, both go beside the connector’s folder too."
      action={
        <>
          <Button variant="outlined" startIcon={<FileDown size={16} />} onClick={() => void save('html', 'text/html')} sx={{ whiteSpace: 'nowrap' }}>
            Report as a page
          </Button>
          <Button color="inherit" onClick={() => void save('json', 'application/json')} sx={{ whiteSpace: 'nowrap' }}>
            As JSON
          </Button>
        </>
      }
    >
      <span role="status">{said}</span>
    </Section>
  );
}
