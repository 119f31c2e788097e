import type { Connector } from '../../connector/connector';
import { exportConnectorFolder } from '../connector-folder/export-folder';
import type { OutputFile } from '../exporter';
import { findSecrets, type FoundSecret } from './find-secrets';

/** The parts of a solution that are the folder's files under other names. */
const isOfFolder = ({ name }: OutputFile): boolean => /(?:^|› )Connector\//.test(name);

/**
 * The secrets in a solution, or in the solutions of a package. They are made of the connector's files, where a place is one that
 * a person can go to; only when those are clean is the rest searched: names, flows, manifests.
 */
export async function packedSecrets(connector: Connector, unpacked: readonly OutputFile[], typed: readonly string[]): Promise<FoundSecret[]> {
  const own = await findSecrets(exportConnectorFolder(connector), typed);
  return own.length > 0 ? own : findSecrets(unpacked.filter((file) => !isOfFolder(file)), typed);
}
