import { Box, Button, Typography } from '@mui/material';
import { FileDown } from 'lucide-react';
import { useDeferredValue } from 'react';
import { findSecrets } from '../../core/exporters/secrets/find-secrets';
import { solutionIdentity } from '../../core/exporters/solution/solution-identity';
import { commandLines, type CommandLine } from '../../core/exporters/upload/command-lines';
import { paconnFiles } from '../../core/exporters/upload/paconn-files';
import { writeZip } from '../../core/zip/write-zip';
import { usePorts } from '../../session/react/ports-context';
import { useConnector, useSession } from '../../session/react/session-context';
import { CopyButton } from '../../ui/copy-button';
import { Section } from '../../ui/section';
import { codeFont } from '../../ui/theme';
import { blockedBy } from '../../widgets/download-package/blocked-by';
import { typedSecrets } from '../../widgets/download-package/typed-secrets';
import { useNavigation } from '../../widgets/navigation/navigation';

/** The lines that bring this connector into an environment, and the files that paconn needs for it. */
export function UploadSection() {
  const session = useSession();
  const connector = useDeferredValue(useConnector((whole) => whole));
  const { files } = usePorts();
  const { toast } = useNavigation();
  const { solutionName } = solutionIdentity(connector);
  const lines = commandLines(connector, { zip: `${solutionName}.zip`, name: solutionName });
  const download = async (): Promise<void> => {
    const made = paconnFiles(session.connector);
    const secrets = await findSecrets(made, typedSecrets(session));
    if (secrets.length > 0) return toast(blockedBy(secrets));
    files.save('for paconn.zip', await writeZip(made), 'application/zip');
  };
  return (
    <Section
      title="Try it in an environment"
      about="The lines for this connector, to type in the folder of its files. A client secret is typed there and stands in no file."
      action={
        <Button variant="outlined" startIcon={<FileDown size={16} />} onClick={() => void download()} sx={{ whiteSpace: 'nowrap' }}>
          Files for paconn
        </Button>
      }
    >
      <Lines title="Power Platform CLI" lines={lines.pac} />
      <Lines title="paconn: in plain ASCII, with settings.json, and without stackOwner, which makes its update fail" lines={lines.paconn} />
    </Section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly CommandLine[] }) {
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="subtitle2" sx={{ mb: 0.5, color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        {lines.map(({ purpose, line }) => (
          <Box component="li" key={purpose} sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 1.5, pr: 0.5, py: 0.5 }}>
            <Box sx={{ minWidth: 0, flex: 1 }}>
              <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
                {purpose}
              </Typography>
              <Box component="code" sx={{ fontFamily: codeFont, fontSize: 12.5, overflowWrap: 'anywhere' }}>
                {line}
              </Box>
            </Box>
            <CopyButton text={line} label={`Copy: ${purpose}`} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
