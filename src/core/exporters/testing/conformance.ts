import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import type { ZipFile } from '../../zip/write-zip';
import { unmetArguments, unusedOperations } from './flow-arguments';
import type { Expect, IsNamed } from './ledger';

const lists = new Set(['Connector', 'RootComponent', 'Workflow', 'Default', 'Override', 'connectionreference', 'LocalizedName', 'Address']);
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, isArray: (name) => lists.has(name) });

const text = z.string().catch('');
const connectorElement = z.looseObject({
  connectorid: text,
  description: text,
  displayname: text,
  iconbrandcolor: text,
  name: text,
  connectortype: text,
  scriptoperations: z.string().optional(),
  openapidefinition: z.string().optional(),
  connectionparameters: z.string().optional(),
  connectionparametersets: z.string().optional(),
  policytemplateinstances: z.string().optional(),
  customcodeblobcontent: z.string().optional(),
  iconblob: z.string().optional(),
});
const workflowElement = z.looseObject({ '@WorkflowId': text, '@Name': text, JsonFileName: text, Category: text, Type: text, Scope: text, PrimaryEntity: text, StateCode: text, StatusCode: text });
const referenceElement = z.looseObject({ '@connectionreferencelogicalname': text, connectorid: text, customconnectorid: z.looseObject({ connectorid: text }) });
const customizationsXml = z.looseObject({
  ImportExportXml: z.looseObject({
    Workflows: z.union([z.literal(''), z.looseObject({ Workflow: z.array(workflowElement) })]),
    Connectors: z.looseObject({ Connector: z.array(connectorElement) }),
    connectionreferences: z.looseObject({ connectionreference: z.array(referenceElement) }).optional(),
    Languages: z.looseObject({ Language: text }),
  }),
});
const solutionXml = z.looseObject({
  ImportExportXml: z.looseObject({
    SolutionManifest: z.looseObject({
      UniqueName: text,
      Version: text,
      Managed: text,
      Publisher: z.looseObject({ UniqueName: text, CustomizationPrefix: text, CustomizationOptionValuePrefix: text, Addresses: z.looseObject({ Address: z.array(z.looseObject({})) }) }),
      RootComponents: z.looseObject({ RootComponent: z.array(z.looseObject({ '@type': text, '@id': z.string().optional(), '@schemaName': z.string().optional() })) }),
    }),
  }),
});
const typesXml = z.looseObject({ Types: z.looseObject({ Default: z.array(z.looseObject({ '@Extension': text })) }) });

type ConnectorElement = z.infer<typeof connectorElement>;

/** The names of an element's children in the order of the document: zod puts the known ones first. */
function childrenAt(tree: unknown, ...path: readonly (string | number)[]): string {
  let node = tree;
  for (const step of path) node = Object.entries(Object(node)).find(([key]) => key === String(step))?.[1];
  return Object.keys(Object(node)).filter((key) => !key.startsWith('@')).join();
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const childOrder = [
  ...['connectorid', 'description', 'displayname', 'iconbrandcolor', 'name', 'connectortype', 'scriptoperations', 'openapidefinition', 'connectionparameters'],
  ...['connectionparametersets', 'policytemplateinstances', 'customcodeblobcontent', 'iconblob'],
];
const manifestOrder = ['UniqueName', 'LocalizedNames', 'Descriptions', 'Version', 'Managed', 'Publisher', 'RootComponents', 'MissingDependencies'];
const publisherOrder = ['UniqueName', 'LocalizedNames', 'Descriptions', 'EMailAddress', 'SupportingWebsiteUrl', 'CustomizationPrefix', 'CustomizationOptionValuePrefix', 'Addresses'];
const suffixes: readonly (readonly [keyof ConnectorElement, string])[] = [
  ['openapidefinition', '_openapidefinition.json'],
  ['connectionparameters', '_connectionparameters.json'],
  ['connectionparametersets', '_connectionparametersets.json'],
  ['policytemplateinstances', '_policytemplateinstances.json'],
  ['customcodeblobcontent', '_customcodeblobcontent.csx'],
  ['iconblob', '_iconblob.Png'],
];
const definitionJson = z.looseObject({ paths: z.record(z.string(), z.unknown()).catch({}) });
const operationJson = z.looseObject({ operationId: z.string() });
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);

function operationIds(definition: unknown): string[] {
  const { paths } = definitionJson.parse(definition);
  return Object.values(paths).flatMap((item) =>
    typeof item === 'object' && item !== null ? Object.entries(item).flatMap(([method, operation]) => (methods.has(method) ? (operationJson.safeParse(operation).data?.operationId ?? []) : [])) : [],
  );
}

const flowJson = z.looseObject({
  schemaVersion: z.literal('1.0.0.0'),
  properties: z.looseObject({
    connectionReferences: z.record(z.string(), z.looseObject({ api: z.looseObject({ name: z.string(), logicalName: z.string() }), connection: z.looseObject({ connectionReferenceLogicalName: z.string() }) })),
    definition: z.looseObject({
      contentVersion: z.literal('1.0.0.0'),
      triggers: z.record(z.string(), z.looseObject({ inputs: z.unknown() })),
      actions: z.record(z.string(), z.looseObject({ type: z.string(), runAfter: z.record(z.string(), z.array(z.string())), inputs: z.unknown() })),
    }),
  }),
});
const callJson = z.looseObject({ host: z.looseObject({ apiId: z.string(), operationId: z.string(), connectionName: z.string() }), parameters: z.record(z.string(), z.unknown()) });

/** A client secret; what stands in its place without being one is none. */
const clientSecret = /"clientSecret"\s*:\s*"(?!\[\[|test")[^"]/i;

/** The name that a logical name without its prefix encodes: two hexadecimal digits behind each hyphen. */
const decoded = (encoded: string): string => encoded.replace(/-([\da-f]{2})/gi, (_whole, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
const plainText = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\0-\xff]/g, '');

/**
 * Reads the files of a solution with an XML parser and a JSON parser that the exporter does not use, and checks every
 * assertion of the reference's checklist about them (18 to 62). What is a fault of the connector itself must be named by a
 * finding, for its definition is never changed on the way.
 */
export function checkSolutionFiles(expect: Expect, files: readonly ZipFile[], isNamed: IsNamed): void {
  const names = files.map(({ name }) => name);
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  const textIn = (name: string): string => decode(byName.get(name) ?? new Uint8Array());
  const xml = (name: string): unknown => parser.parse(textIn(name).replace(/^\uFEFF/, ''));

  expect(18, names.every((name) => !/\\|^\/|\.\./.test(name)) && new Set(names.map((name) => name.toLowerCase())).size === names.length, 'names');
  for (const name of ['[Content_Types].xml', 'customizations.xml', 'solution.xml']) {
    expect(19, byName.has(name), name);
    expect(20, XMLValidator.validate(textIn(name).replace(/^\uFEFF/, '')) === true, name);
  }
  const extensions = new Set(typesXml.parse(xml('[Content_Types].xml')).Types.Default.map((entry) => entry['@Extension'].toLowerCase()));
  expect(21, names.every((name) => extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())), 'content types');

  const { SolutionManifest: manifest } = solutionXml.parse(xml('solution.xml')).ImportExportXml;
  const manifestPath = ['ImportExportXml', 'SolutionManifest'];
  const solution = xml('solution.xml');
  expect(22, childrenAt(solution, ...manifestPath) === manifestOrder.join(), childrenAt(solution, ...manifestPath));
  expect(23, /^[A-Za-z_]\w*$/.test(manifest.UniqueName) && /^\d+(\.\d+){3}$/.test(manifest.Version) && manifest.Managed === '0', `${manifest.UniqueName} ${manifest.Version}`);
  expect(24, childrenAt(solution, ...manifestPath, 'Publisher') === publisherOrder.join() && manifest.Publisher.UniqueName !== '' && manifest.Publisher.Addresses.Address.every((address) => Object.keys(address).length === 26), 'publisher');
  const prefix = manifest.Publisher.CustomizationPrefix;
  const option = Number(manifest.Publisher.CustomizationOptionValuePrefix);
  expect(25, /^[a-z][a-z0-9]{1,7}$/i.test(prefix) && !prefix.startsWith('mscrm') && option >= 10_000 && option <= 99_999, `${prefix} ${option}`);

  const { ImportExportXml: customizations } = customizationsXml.parse(xml('customizations.xml'));
  const order = childrenAt(xml('customizations.xml'), 'ImportExportXml').split(',').filter((key) => ['Connectors', 'connectionreferences', 'Languages'].includes(key));
  expect(26, order.join() === ['Connectors', ...(customizations.connectionreferences ? ['connectionreferences'] : []), 'Languages'].join() && customizations.Languages.Language === '1033', order.join());
  const [connector] = customizations.Connectors.Connector;
  expect(27, connector !== undefined, 'no connector');
  if (!connector) return;
  expect(28, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(connector.connectorid), connector.connectorid);
  expect(29, connector.name.length <= 500 && connector.name.startsWith(`${prefix}_`) && /^[a-z0-9-]+$/.test(connector.name.slice(prefix.length + 1)), connector.name);
  expect(30, decoded(connector.name.slice(prefix.length + 1)) === (plainText(connector.displayname) || 'connector'), connector.name);
  expect(32, connector.displayname.length >= 1 && connector.displayname.length <= 200 && connector.description.length <= 1000 && connector.connectortype === '1' && /^(#[\da-f]{6})?$/i.test(connector.iconbrandcolor), 'texts');
  const children = childrenAt(xml('customizations.xml'), 'ImportExportXml', 'Connectors', 'Connector', 0).split(',');
  expect(33, children.join() === childOrder.filter((name) => children.includes(name)).join(), children.join());
  const referenced = suffixes.flatMap(([key, suffix]) => {
    const path = connector[key];
    if (path === undefined) return [];
    expect(34, path === `/Connector/${connector.name}${suffix}` && byName.has(`Connector/${connector.name}${suffix}`), String(path));
    return [`Connector/${connector.name}${suffix}`];
  });
  expect(35, connector.openapidefinition !== undefined && connector.connectionparameters !== undefined, 'parts');
  const json = (key: keyof ConnectorElement): unknown => (connector[key] === undefined ? undefined : JSON.parse(textIn(String(connector[key]).slice(1))));
  for (const name of referenced.filter((each) => each.endsWith('.json'))) {
    expect(36, !textIn(name).startsWith('\uFEFF') && textIn(name).length <= (name.endsWith('_openapidefinition.json') ? 1_200_000 : 500_000), `${name} ${textIn(name).length}`);
  }
  const definition = json('openapidefinition');
  const ids = operationIds(definition);
  const described = definitionJson.extend({ swagger: z.literal('2.0'), info: z.looseObject({ title: z.string().min(1) }), host: z.string().min(1) }).safeParse(definition);
  expect(37, (described.success && new Set(ids).size === ids.length) || isNamed('host-required', 'title-required', 'operation-id-unique', 'swagger-2-0', 'jsd-required-top'), described.success ? 'operation IDs' : 'definition');
  expect(38, typeof json('connectionparameters') === 'object' && !Object.hasOwn(Object(json('connectionparameters')), 'connectionParameters'), 'connection parameters');
  const icon = connector.iconblob === undefined ? undefined : byName.get(connector.iconblob.slice(1));
  const side = (at: number): number => new DataView((icon ?? new Uint8Array(24)).buffer.slice(icon?.byteOffset)).getUint32(at);
  expect(39, isNamed('oauth-no-client-secret') || !clientSecret.test(`${textIn(String(connector.connectionparameters).slice(1))}${textIn(String(connector.connectionparametersets).slice(1))}`), 'client secret');
  expect(40, icon === undefined || (icon[0] === 0x89 && side(16) === side(20) && side(16) <= 144), 'icon');
  expect(41, names.filter((name) => name.startsWith('Connector/')).toSorted().join() === referenced.toSorted().join() && !names.some((name) => name.startsWith('Connectors/')), 'Connector/');
  const components = manifest.RootComponents.RootComponent;
  const connectors = components.filter((component) => component['@type'] === '372');
  expect(42, connectors.length === 1 && connectors[0]?.['@id'] === `{${connector.connectorid}}` && connectors[0]['@schemaName'] === connector.name, 'root component');
  expect(43, Array.isArray(json('policytemplateinstances')), 'policies');
  expect(44, (connector.scriptoperations !== undefined) === (connector.customcodeblobcontent !== undefined), 'script');

  const workflows = customizations.Workflows === '' ? [] : customizations.Workflows.Workflow;
  const flowFiles = names.filter((name) => name.startsWith('Workflows/'));
  expect(50, workflows.map(({ JsonFileName }) => JsonFileName.slice(1)).join() === flowFiles.join(), 'flows and files');
  expect(53, components.filter((component) => component['@type'] === '29').map((component) => component['@id']).join() === workflows.map((workflow) => workflow['@WorkflowId']).join(), 'flows as root components');
  const references = new Map((customizations.connectionreferences?.connectionreference ?? []).map((reference) => [reference['@connectionreferencelogicalname'], reference]));
  for (const workflow of workflows) {
    const [, file = '', id = ''] = /^\/Workflows\/([A-Za-z0-9_-]{1,50})-([\dA-F-]{36})\.json$/.exec(workflow.JsonFileName) ?? [];
    expect(51, file !== '' && `{${id.toLowerCase()}}` === workflow['@WorkflowId'], workflow.JsonFileName);
    expect(52, workflow.Category === '5' && workflow.Type === '1' && workflow.Scope === '4' && workflow.PrimaryEntity === 'none' && workflow.StateCode + workflow.StatusCode === '12', workflow['@Name']);
    const flow = flowJson.safeParse(JSON.parse(textIn(workflow.JsonFileName.slice(1))));
    expect(54, flow.success && Object.keys(flow.data.properties.definition.triggers).length === 1 && Object.keys(flow.data.properties.definition.actions).length > 0, workflow['@Name']);
    if (!flow.success) continue;
    const { connectionReferences, definition: logic } = flow.data.properties;
    for (const { api, connection } of Object.values(connectionReferences)) {
      const reference = references.get(connection.connectionReferenceLogicalName);
      expect(55, reference !== undefined && api.name !== '', api.name);
      expect(58, api.logicalName === connector.name && reference?.customconnectorid.connectorid === connector.connectorid, api.logicalName);
      expect(59, reference?.connectorid === `/providers/Microsoft.PowerApps/apis/${api.name}`, reference?.connectorid ?? '');
      expect(62, /^[a-z][a-z0-9]{1,7}_[A-Za-z0-9]{1,64}_[\da-f]{5}$/i.test(connection.connectionReferenceLogicalName), connection.connectionReferenceLogicalName);
    }
    const steps = Object.entries(logic.actions);
    expect(56, steps.every(([name, { runAfter }], index) => Object.keys(runAfter).every((before) => before !== name && steps.slice(0, index).some(([other]) => other === before))), 'runAfter');
    for (const { type, inputs } of [...Object.values(logic.actions), ...Object.values(logic.triggers).map((trigger) => ({ type: 'OpenApiConnection', inputs: trigger.inputs }))]) {
      const call = type === 'OpenApiConnection' ? callJson.safeParse(inputs).data : undefined;
      if (!call) continue;
      expect(57, Object.hasOwn(connectionReferences, call.host.connectionName) && call.host.apiId === '', call.host.connectionName);
      expect(58, ids.includes(call.host.operationId), call.host.operationId);
    }
  }
  if (workflows.length === 0) return;
  const flows = workflows.flatMap((workflow) => flowJson.safeParse(JSON.parse(textIn(workflow.JsonFileName.slice(1)))).data ?? []);
  const steps = flows.flatMap(({ properties }) => [...Object.values(properties.definition.actions), ...Object.values(properties.definition.triggers)]);
  const calls = steps.flatMap(({ inputs }) => callJson.safeParse(inputs).data ?? []).map(({ host, parameters }) => ({ operationId: host.operationId, parameters }));
  for (const id of unusedOperations(definition, calls)) expect(60, false, id);
  for (const what of unmetArguments(definition, calls)) expect(61, false, what);
  expect(60, true);
  expect(61, true);
}
