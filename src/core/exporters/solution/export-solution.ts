import { decodeText } from '../../base/text-file';
import type { Connector } from '../../connector/connector';
import type { OutputFile } from '../exporter';
import { connectorParts, type ConnectorParts } from './connector-parts';
import { definableVariables, environmentVariable } from './environment-variables';
import { guidOf } from './guid';
import { sampleFlows, type SampleFlows } from './sample-flows';
import { solutionIdentity, type SolutionIdentity } from './solution-identity';
import { contentTypes, language, root, solutionManifest, type RootComponent } from './solution-manifest';
import { element, xmlBytes, type XmlElement } from './xml';

/** The files of a solution, from its root, who it says it is, and what stays behind. */
export interface Solution extends Pick<ConnectorParts, 'files' | 'lost' | 'problems'> {
  readonly identity: SolutionIdentity & { readonly connectorId: string };
}

function customizations(connector: XmlElement, flows: SampleFlows | undefined): OutputFile {
  const empty = ['Entities', 'Roles'].map((name) => element(name, ''));
  const content: XmlElement[] = [
    ...empty,
    element('Workflows', flows ? flows.workflows : ''),
    element('FieldSecurityProfiles', ''),
    ...['Templates', 'EntityMaps', 'EntityRelationships', 'OrganizationSettings', 'optionsets', 'CustomControls', 'EntityDataProviders'].map((name) => element(name)),
    element('Connectors', [connector]),
    ...(flows ? [element('connectionreferences', [flows.connectionReference])] : []),
    element('Languages', [element('Language', language)]),
  ];
  return { name: 'customizations.xml', bytes: xmlBytes(root(content)) };
}

/** The connector's ids and names as a solution of it carries them, its GUID made from its logical name unless one is known. */
async function settledIdentity(connector: Connector): Promise<Solution['identity']> {
  const identity = solutionIdentity(connector);
  return { ...identity, connectorId: identity.connectorId ?? (await guidOf(`connector ${identity.connectorName}`)) };
}

/** What both solutions of a connector share: its parts, and the variables that they refer to. */
interface Settled {
  readonly connector: Connector;
  readonly identity: Solution['identity'];
  readonly parts: ConnectorParts;
  readonly variables: readonly string[];
}

async function settle(connector: Connector): Promise<Settled> {
  const identity = await settledIdentity(connector);
  const parts = await connectorParts(connector, identity, identity.connectorId);
  const variables = definableVariables(...parts.files.filter(({ name }) => name.endsWith('.json')).map(({ name, bytes }) => decodeText(name, bytes).text));
  return { connector, identity, parts, variables };
}

async function solutionOf({ connector, identity, parts, variables }: Settled, withFlows: boolean): Promise<Solution> {
  const flows = withFlows ? await sampleFlows(connector, identity) : undefined;
  const components: RootComponent[] = [
    ...(flows?.ids ?? []).map((id): RootComponent => ({ type: 29, id })),
    { type: 372, id: identity.connectorId, schemaName: identity.connectorName },
    ...variables.map((schemaName): RootComponent => ({ type: 380, schemaName })),
  ];
  const title = flows
    ? { uniqueName: `${identity.solutionName}Flows`, title: `${identity.displayName} sample flows` }
    : { uniqueName: identity.solutionName, title: `${identity.displayName} connector` };
  const inside = [...parts.files, ...(flows?.files ?? []), ...variables.map((name) => environmentVariable(name, identity.version))];
  const xml = [customizations(parts.element, flows), solutionManifest(identity, title, components)];
  return { files: [...xml, ...inside, contentTypes(['.xml', ...inside.map(({ name }) => name)], ['xml'])], identity, lost: parts.lost, problems: parts.problems };
}

/**
 * An unmanaged Dataverse solution with the connector; with `withFlows` also cloud flows that use each of its operations.
 * The same connector gives the same files. Source: submission package reference, 3 and 4.
 */
export const exportSolution = async (connector: Connector, { withFlows = false }: { readonly withFlows?: boolean } = {}): Promise<Solution> => solutionOf(await settle(connector), withFlows);

/** The two solutions of a certification package, of the same parts: the connector alone, and with its flows. */
export async function exportBothSolutions(connector: Connector): Promise<{ readonly own: Solution; readonly flow: Solution }> {
  const settled = await settle(connector);
  return { own: await solutionOf(settled, false), flow: await solutionOf(settled, true) };
}
