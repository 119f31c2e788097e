import { member, objectOf, type JsonObject } from '../../base/json';
import { printJson } from '../../base/json-text/print-json';
import { fileNames, type Connector } from '../../connector/connector';
import { exportConnectorFolder } from '../connector-folder/export-folder';
import type { OutputFile } from '../exporter';
import { settingsFile } from './settings-file';

/** The keys that paconn knows, in its order, but for the owner of the service, which makes its update fail. Source: submission package reference, 2.2. */
const propertyKeys = ['connectionParameters', 'connectionParameterSets', 'iconBrandColor', 'scriptOperations', 'capabilities', 'policyTemplateInstances', 'publisher'] as const;

/** A JSON text in plain ASCII, without a byte-order mark: all else stands in strings, where it can be escaped. */
const inAscii = (json: string): string => json.replace(/^\uFEFF/, '').replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function propertiesFor({ properties }: Connector): JsonObject {
  const inside = objectOf(properties, 'properties');
  return { properties: Object.fromEntries(propertyKeys.flatMap((key) => { const value = member(inside, key); return value === undefined ? [] : [[key, value] as const]; })) };
}

/**
 * The files from which paconn creates and updates a connector: it reads them in the platform's own encoding and stumbles over a
 * byte-order mark and the owner of the service. What they say is what the connector's own files say. Source: submission package
 * reference, 2.2 and 2.5.
 */
export function paconnFiles(connector: Connector): OutputFile[] {
  const { definition, sources, broken, icon, script } = connector;
  const ascii = (name: string, text: string): OutputFile => ({ name, bytes: new TextEncoder().encode(inAscii(text)) });
  const names = new Set([icon?.name, script?.name]);
  const written = broken.definition && !sources.definition ? broken.definition.text : printJson(definition, sources.definition);
  return [
    ascii(sources.definition?.name ?? fileNames.definition, written),
    ascii(sources.properties?.name ?? fileNames.properties, printJson(propertiesFor(connector), sources.properties)),
    ...exportConnectorFolder(connector).filter(({ name }) => names.has(name)),
    settingsFile(connector),
  ];
}
