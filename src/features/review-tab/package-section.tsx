import { Alert, Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { Download, FolderDown } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { counted, grouped } from '../../core/base/counted';
import { makePackage, type MadePackage, type PackageKind } from '../../core/exporters/make-package';
import { useConnector, useOpenCounts, useSession } from '../../session/react/session-context';
import { BusyButton } from '../../ui/busy-button';
import { Section } from '../../ui/section';
import { testReport } from '../../widgets/download-package/test-report';
import { typedSecrets } from '../../widgets/download-package/typed-secrets';
import { usePackageDownload } from '../../widgets/download-package/use-package-download';
import { ExportedSolutions } from './exported-solutions';
import { PackageTree } from './package-tree';
import { SecretsList } from './secrets-list';
import { SolutionNamesForm } from './solution-names-form';

const kinds: readonly { readonly kind: PackageKind; readonly label: string; readonly about: string }[] = [
  { kind: 'folder', label: 'Folder', about: 'The connector’s files as the pull request to the connector repository wants them, with submission.md beside them.' },
  { kind: 'solution', label: 'Solution', about: 'An unmanaged Dataverse solution: import it with the maker portal or “pac solution import” to try the connector in your own environment.' },
  {
    kind: 'certification',
    label: 'Certification package',
    about: 'What Partner Center asks for: intro.md and a package with a connector solution and a solution of flows that use every operation. Reviewers expect solutions that an environment exported: import the solution, test, export again, and keep this package as the pattern.',
  },
];

/** The package as it would be made now; undefined until the first is. */
function useMadePackage(kind: PackageKind): MadePackage | undefined {
  const session = useSession();
  const connector = useDeferredValue(useConnector((whole) => whole));
  const [made, setMade] = useState<MadePackage>();
  useEffect(() => {
    let isWanted = true;
    void makePackage(kind, connector, typedSecrets(session), testReport(session, kind)).then((next) => {
      if (isWanted) setMade(next);
    });
    return () => {
      isWanted = false;
    };
  }, [kind, connector, session]);
  return made?.kind === kind ? made : undefined;
}

function aboutReadiness(error: number, warning: number): string {
  const warnings = warning === 0 ? '' : ` ${counted(warning, 'warning')} may draw a reviewer’s objection.`;
  if (error === 0) return `No errors are open.${warnings}`;
  return `${grouped(error)} ${error === 1 ? 'error is' : 'errors are'} open: a reviewer would send this back. It can be downloaded all the same.`;
}

/** What is handed over, previewed. Findings never lock it: what is not ready says so. Only secrets do. */
export function PackageSection() {
  const [kind, setKind] = useState<PackageKind>('folder');
  const made = useMadePackage(kind);
  const { error, warning } = useOpenCounts();
  const { busy, download, saveInto } = usePackageDownload();
  const isReady = error === 0;
  const isBlocked = (made?.secrets.length ?? 0) > 0;
  const chosen = kinds.find((each) => each.kind === kind);
  return (
    <Section
      title={isReady ? 'Ready to submit, as far as can be checked here' : 'Not ready to submit yet'}
      about={aboutReadiness(error, warning)}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {saveInto && kind === 'folder' && (
            <BusyButton variant="outlined" isOff={isBlocked} isBusy={busy === 'folder'} isHeld={busy === 'zip'} startIcon={<FolderDown size={16} />} onClick={() => void saveInto()} sx={{ whiteSpace: 'nowrap' }}>
              Write into a folder
            </BusyButton>
          )}
          <BusyButton variant="contained" isOff={isBlocked} isBusy={busy === 'zip'} isHeld={busy === 'folder'} startIcon={<Download size={16} />} onClick={() => void download(kind)} sx={{ whiteSpace: 'nowrap' }}>
            {isReady ? 'Download package' : 'Download, not ready'}
          </BusyButton>
        </Box>
      }
    >
      <ToggleButtonGroup exclusive size="small" aria-label="Kind of package" value={kind} onChange={(_event, next: PackageKind | null) => next && setKind(next)} sx={{ mb: 1, flexWrap: 'wrap' }}>
        {kinds.map((each) => (
          <ToggleButton key={each.kind} value={each.kind} sx={{ px: 1.5, textTransform: 'none' }}>
            {each.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2, maxWidth: '72ch', textWrap: 'pretty' }}>
        {chosen?.about}
      </Typography>
      {made && isBlocked && <SecretsList secrets={made.secrets} />}
      {made?.identity && <SolutionNamesForm identity={made.identity} />}
      {made ? <PackageTree made={made} /> : <Box sx={{ height: 160 }} aria-busy />}
      {made?.remarks.map((remark) => (
        <Alert key={remark} role="note" severity="info" variant="outlined" sx={{ mt: 1 }}>
          {remark}
        </Alert>
      ))}
      {made?.kind === 'certification' && <ExportedSolutions name={made.name} />}
    </Section>
  );
}
