import { useCallback, useState } from 'react';
import { setSubmission } from '../../core/commands/set-submission';
import { makePackage, packageBytes, type MadePackage, type PackageKind } from '../../core/exporters/make-package';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { useNavigation } from '../navigation/navigation';
import { blockedBy } from './blocked-by';
import { readsBack } from './reads-back';
import { testReport } from './test-report';
import { typedSecrets } from './typed-secrets';

/**
 * An environment tells connectors apart by their names and id: once a package with them is handed over, a later title must not
 * change them.
 */
function keepNames(session: Session, { identity }: MadePackage): void {
  const known = session.connector.submission.solution;
  if (!identity || known?.connectorId !== undefined) return;
  const { connectorId, connectorName, displayName, solutionName, publisher } = identity;
  const solution = { connectorId, connectorName, displayName, solutionName, publisherName: publisher.name, publisherTitle: publisher.title, prefix: publisher.prefix, optionValuePrefix: publisher.optionValuePrefix, ...known };
  session.run(setSubmission, { solution });
}


export interface PackageDownload {
  /** What is being made now. */
  readonly busy: 'zip' | 'folder' | undefined;
  /** Makes the package, reads it again, and hands it over as a zip. Findings never stand in the way; secrets do. */
  readonly download: (kind: PackageKind) => Promise<void>;
  /** Writes the files of the connector folder into a folder on this machine; undefined where the browser cannot. */
  readonly saveInto: (() => Promise<void>) | undefined;
}

/** The ways in which the open connector is handed over. */
export function usePackageDownload(): PackageDownload {
  const session = useSession();
  const { files } = usePorts();
  const { toast } = useNavigation();
  const [busy, setBusy] = useState<PackageDownload['busy']>(undefined);

  const download = useCallback(
    async (kind: PackageKind) => {
      setBusy('zip');
      try {
        const { connector, openCounts } = session;
        const made = await makePackage(kind, connector, typedSecrets(session), testReport(session, kind));
        if (made.secrets.length > 0) return toast(blockedBy(made.secrets));
        const bytes = await packageBytes(made);
        const isSame = await readsBack(made, bytes, connector);
        files.save(made.name, bytes, 'application/zip');
        keepNames(session, made);
        if (!isSame) return toast(`Downloaded ${made.name}, but it does not open again as the same connector: check it before you hand it over.`);
        toast(openCounts.error === 0 ? `Downloaded ${made.name}.` : `Downloaded ${made.name}. It is not ready to submit: ${openCounts.error} ${openCounts.error === 1 ? 'error is' : 'errors are'} open.`);
      } finally {
        setBusy(undefined);
      }
    },
    [session, files, toast],
  );

  const { saveInto } = files;
  const write = useCallback(async () => {
    if (!saveInto) return;
    setBusy('folder');
    try {
      const made = await makePackage('folder', session.connector, typedSecrets(session));
      if (made.secrets.length > 0) return toast(blockedBy(made.secrets));
      const folder = made.files.flatMap(({ name, bytes }) => (name.includes('/') ? [{ name: name.slice(name.indexOf('/') + 1), bytes }] : []));
      if (await saveInto(folder)) toast(`Wrote ${folder.length} files into the folder.`);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(undefined);
    }
  }, [session, saveInto, toast]);

  return { busy, download, saveInto: saveInto && write };
}
