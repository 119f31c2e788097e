import { assertNever } from '../base/assert-never';
import { objectOf, textOf } from '../base/json';
import type { Connector } from '../connector/connector';
import { writeZip } from '../zip/write-zip';
import { exportCertificationPackage } from './certification-package/export-certification-package';
import type { OutputFile } from './exporter';
import { findSecrets, type FoundSecret } from './secrets/find-secrets';
import { packedSecrets } from './secrets/packed-secrets';
import { exportSolution, type Solution } from './solution/export-solution';
import { exportPackage } from './submission/export-package';
import { folderName } from './submission/folder-name';

/** What is handed over: the folder for the pull request, a Dataverse solution, or the package for Partner Center. */
export type PackageKind = 'folder' | 'solution' | 'certification';

export interface MadePackage {
  readonly kind: PackageKind;
  /** The name of the zip. */
  readonly name: string;
  readonly files: readonly OutputFile[];
  /** What the zip among the files holds, for a tree of the whole. */
  readonly inside: readonly OutputFile[];
  /** What is missing or stays behind, in sentences. */
  readonly remarks: readonly string[];
  /** Whatever stands here must not be handed over. */
  readonly secrets: readonly FoundSecret[];
  /** By which names an environment will know the connector; undefined for a folder. */
  readonly identity: Solution['identity'] | undefined;
}

interface Contents extends Omit<MadePackage, 'kind' | 'secrets'> {
  /** Every file before it was zipped; empty for a folder, whose files are what they are. */
  readonly unpacked: readonly OutputFile[];
}

async function contentsOf(kind: PackageKind, connector: Connector): Promise<Contents> {
  const title = folderName(textOf(objectOf(connector.definition, 'info'), 'title') ?? '');
  switch (kind) {
    case 'folder':
      return { name: `${title}.zip`, files: exportPackage(connector), inside: [], unpacked: [], remarks: [], identity: undefined };
    case 'solution': {
      const { files, lost, problems, identity } = await exportSolution(connector);
      const behind = lost.length === 0 ? [] : [`A solution has no place for ${lost.join(', ')}: keep the folder as well.`];
      return { name: `${identity.solutionName}.zip`, files, inside: [], unpacked: files, remarks: [...problems, ...behind], identity };
    }
    case 'certification': {
      const { files, inside, unpacked, problems, identity } = await exportCertificationPackage(connector);
      return { name: `${title} package.zip`, files, inside, unpacked, remarks: problems, identity };
    }
    default:
      return assertNever(kind);
  }
}

/**
 * Makes a package, and searches all that goes into it for secrets; `typed` are the secrets that were typed in this visit,
 * `beside` are files that go into the root of the package, such as the report of the test calls.
 */
export async function makePackage(kind: PackageKind, connector: Connector, typed: readonly string[], beside: readonly OutputFile[] = []): Promise<MadePackage> {
  const { unpacked, ...made } = await contentsOf(kind, connector);
  const contents = { ...made, files: [...made.files, ...beside] };
  const secrets = kind === 'folder' ? await findSecrets(contents.files, typed) : await packedSecrets(connector, unpacked, typed);
  return { kind, ...contents, secrets };
}

/** The bytes of a made package: equal contents give equal bytes. */
export const packageBytes = ({ files }: MadePackage): Promise<Uint8Array> => writeZip(files);
