import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { printJson } from '../../base/json-text/print-json';
import { encodeText } from '../../base/text-file';
import type { Connector } from '../../connector/connector';
import type { OutputFile } from '../exporter';
import { solutionIcon } from './solution-icon';
import type { SolutionIdentity } from './solution-identity';
import { element, type XmlElement } from './xml';

/** The connector as a component of a solution: its element in `customizations.xml`, the files it names, and what stays behind. */
export interface ConnectorParts {
  readonly element: XmlElement;
  readonly files: readonly OutputFile[];
  /** What of the connector has no place in a solution, by name: keep the connector folder as well. */
  readonly lost: readonly string[];
  /** What could not be written, in sentences. */
  readonly problems: readonly string[];
}

const longestDescription = 1000;

const utf8 = (text: string): Uint8Array => encodeText({ text, encoding: 'utf-8' });
const jsonBytes = (value: Json): Uint8Array => utf8(JSON.stringify(value));

/** The text of the definition as the folder has it, without a byte-order mark, in UTF-8. */
function definitionBytes({ definition, sources }: Connector): Uint8Array {
  return utf8(printJson(definition, sources.definition).replace(/^\uFEFF/, ''));
}

/** Exports with several sign-ins hold the parameters of one of them beside the sets, too. */
function connectionParameters(properties: JsonObject | undefined): Json {
  const first = arrayOf(objectOf(properties, 'connectionParameterSets'), 'values')?.[0];
  return objectOf(properties, 'connectionParameters') ?? objectOf(first, 'parameters') ?? {};
}

/** What of a connector no solution has a place for, by name. Source: submission package reference, 3.9. */
function lostWith(connector: Connector, properties: JsonObject | undefined): string[] {
  return [
    ...['publisher', 'stackOwner'].filter((key) => textOf(properties, key)),
    ...((arrayOf(properties, 'capabilities')?.length ?? 0) > 0 ? ['capabilities'] : []),
    ...[connector.documents.readme, connector.documents.intro].flatMap((document) => (document ? [document.name] : [])),
    ...connector.extras.map(({ name }) => name),
  ];
}

/** The connector's element and files under its logical name. Source: submission package reference, 3.1, 3.6, 3.7. */
export async function connectorParts(connector: Connector, { connectorName: name, displayName }: SolutionIdentity, connectorId: string): Promise<ConnectorParts> {
  const properties = objectOf(connector.properties, 'properties');
  const color = textOf(properties, 'iconBrandColor');
  const sets = member(properties, 'connectionParameterSets');
  const policies = arrayOf(properties, 'policyTemplateInstances') ?? [];
  const icon = connector.icon && (await solutionIcon(connector.icon.bytes, color));
  const parts: readonly { readonly key: string; readonly suffix: string; readonly bytes: Uint8Array | undefined }[] = [
    { key: 'openapidefinition', suffix: 'openapidefinition.json', bytes: definitionBytes(connector) },
    { key: 'connectionparameters', suffix: 'connectionparameters.json', bytes: jsonBytes(connectionParameters(properties)) },
    { key: 'connectionparametersets', suffix: 'connectionparametersets.json', bytes: isObject(sets) ? jsonBytes(sets) : undefined },
    { key: 'policytemplateinstances', suffix: 'policytemplateinstances.json', bytes: jsonBytes(policies) },
    { key: 'customcodeblobcontent', suffix: 'customcodeblobcontent.csx', bytes: connector.script ? encodeText(connector.script) : undefined },
    { key: 'iconblob', suffix: 'iconblob.Png', bytes: icon ?? undefined },
  ];
  const written = parts.flatMap(({ key, suffix, bytes }) => (bytes ? [{ key, name: `Connector/${name}_${suffix}`, bytes }] : []));
  return {
    element: element('Connector', [
      element('connectorid', connectorId),
      element('description', (textOf(objectOf(connector.definition, 'info'), 'description') ?? '').slice(0, longestDescription)),
      element('displayname', displayName),
      element('iconbrandcolor', color && /^#[\da-f]{6}$/i.test(color) ? color : ''),
      element('name', name),
      element('connectortype', '1'),
      ...(connector.script ? [element('scriptoperations', JSON.stringify(arrayOf(properties, 'scriptOperations') ?? []))] : []),
      ...written.map((file) => element(file.key, `/${file.name}`)),
    ]),
    files: written.map(({ name: file, bytes }) => ({ name: file, bytes })),
    lost: lostWith(connector, properties),
    problems: connector.icon && !icon ? [`${connector.icon.name} cannot be read as a PNG picture, so the solution has no icon. Make one on the General tab.`] : [],
  };
}
