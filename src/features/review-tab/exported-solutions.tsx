import { Alert, Box, Button, Typography } from '@mui/material';
import { FileArchive } from 'lucide-react';
import { useRef, useState } from 'react';
import { checkPackage } from '../../core/exporters/certification-package/check-package';
import { packageOfSolutions } from '../../core/exporters/certification-package/package-of-solutions';
import type { OutputFile } from '../../core/exporters/exporter';
import { findSecrets } from '../../core/exporters/secrets/find-secrets';
import { writeZip } from '../../core/zip/write-zip';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import { typedSecrets } from '../../widgets/download-package/typed-secrets';

interface Outcome {
  readonly severity: 'success' | 'error';
  readonly title: string;
  readonly problems: readonly string[];
}

const readFiles = (files: FileList | null): Promise<OutputFile[]> => Promise.all(Array.from(files ?? [], async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));

/** For solutions that an environment exported: packs them as they are, or checks a finished package. */
export function ExportedSolutions({ name }: { readonly name: string }) {
  const session = useSession();
  const { files } = usePorts();
  const solutions = useRef<HTMLInputElement>(null);
  const finished = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();

  const pack = async (chosen: readonly OutputFile[]): Promise<void> => {
    if (chosen.length === 0) return;
    const made = await packageOfSolutions(chosen, session.connector);
    if (!made.ok) return setOutcome({ severity: 'error', title: 'These solutions make no package', problems: made.problems });
    const secrets = await findSecrets(made.files, typedSecrets(session));
    if (secrets.length > 0) return setOutcome({ severity: 'error', title: 'Not packed: these solutions hold secrets', problems: secrets.map(({ file, place, what }) => `${file}, ${place}: ${what}.`) });
    files.save(name, await writeZip(made.files), 'application/zip');
    setOutcome({ severity: made.problems.length === 0 ? 'success' : 'error', title: `Downloaded ${name} with your solutions as they are`, problems: made.problems });
  };

  const check = async (chosen: readonly OutputFile[]): Promise<void> => {
    const [only] = chosen;
    if (!only) return;
    const problems = await checkPackage(only.name, only.bytes);
    setOutcome({
      severity: problems.length === 0 ? 'success' : 'error',
      title: problems.length === 0 ? `The structure of ${only.name} is what Microsoft’s package script asks for` : `Microsoft’s package script would refuse ${only.name}`,
      problems: problems.map(({ rule, message }) => `${message} (${rule})`),
    });
  };

  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" startIcon={<FileArchive size={16} />} onClick={() => solutions.current?.click()}>
          Pack solutions that you exported
        </Button>
        <Button color="inherit" onClick={() => finished.current?.click()}>
          Check a finished package
        </Button>
      </Box>
      <input ref={solutions} type="file" hidden multiple accept=".zip" aria-label="Exported solutions" onChange={({ currentTarget }) => void readFiles(currentTarget.files).then(pack).finally(() => (currentTarget.value = ''))} />
      <input ref={finished} type="file" hidden accept=".zip" aria-label="Finished package" onChange={({ currentTarget }) => void readFiles(currentTarget.files).then(check).finally(() => (currentTarget.value = ''))} />
      {outcome && (
        <Alert severity={outcome.severity} variant="outlined" role="status" sx={{ mt: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {outcome.title}
          </Typography>
          {outcome.problems.length > 0 && (
            <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
              {outcome.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </Box>
          )}
        </Alert>
      )}
    </Box>
  );
}
