import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import type { MadePackage } from '../../core/exporters/make-package';
import type { Connector } from '../../core/connector/connector';

const withoutMark = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
const definitionIn = (connector: Connector): Uint8Array => withoutMark(exportConnectorFolder(connector)[0]?.bytes ?? new Uint8Array());

/**
 * Opens a finished package as anyone else would and compares the API definition, byte for byte. A definition that does not
 * parse right now is not compared. The importers are loaded only here.
 */
export async function readsBack({ name }: MadePackage, bytes: Uint8Array, connector: Connector): Promise<boolean> {
  if (connector.broken.definition) return true;
  const { importFiles } = await import('../../core/importers/import-files');
  const again = await importFiles([{ name, bytes }]);
  if (!again.ok) return false;
  const [before, after] = [definitionIn(connector), definitionIn(again.connector)];
  return before.length === after.length && before.every((byte, at) => byte === after[at]);
}
