import { fileNames, type Connector } from '../../connector/connector';
import type { OutputFile } from '../exporter';

/**
 * `settings.json` for paconn, in the order in which it writes the file itself; the connector's id and environment are left
 * for it to ask. Source: submission package reference, 2.5.
 */
export function settingsFile({ icon, script, sources }: Connector): OutputFile {
  const settings = {
    connectorId: null,
    environment: null,
    apiProperties: sources.properties?.name ?? fileNames.properties,
    apiDefinition: sources.definition?.name ?? fileNames.definition,
    icon: icon?.name ?? null,
    powerAppsUrl: 'https://api.powerapps.com',
    powerAppsApiVersion: '2016-11-01',
    ...(script && { script: script.name }),
  };
  return { name: 'settings.json', bytes: new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`) };
}
