import { useCallback, useState } from 'react';
import { objectOf, textOf } from '../../core/base/json';
import { exportPackage } from '../../core/exporters/submission/export-package';
import { folderName } from '../../core/exporters/submission/folder-name';
import type { SubmissionOptions } from '../../core/exporters/submission/submission-document';
import { writeZip } from '../../core/zip/write-zip';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import { useNavigation } from '../navigation/navigation';

/** Makes the package of the open connector and hands it over as a zip. Findings never stand in the way; the message says what is open. */
export function usePackageDownload(): { readonly isBusy: boolean; readonly download: (options?: SubmissionOptions) => Promise<void> } {
  const session = useSession();
  const { files } = usePorts();
  const { toast } = useNavigation();
  const [isBusy, setBusy] = useState(false);
  const download = useCallback(
    async (options?: SubmissionOptions) => {
      setBusy(true);
      try {
        const { connector, counts } = session;
        const name = `${folderName(textOf(objectOf(connector.definition, 'info'), 'title') ?? '')}.zip`;
        files.save(name, await writeZip(exportPackage(connector, options)), 'application/zip');
        toast(counts.error === 0 ? `Downloaded ${name}.` : `Downloaded ${name}. It is not ready to submit: ${counts.error} ${counts.error === 1 ? 'error is' : 'errors are'} open.`);
      } finally {
        setBusy(false);
      }
    },
    [session, files, toast],
  );
  return { isBusy, download };
}
