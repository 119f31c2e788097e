import { isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { Connector } from '../../connector/connector';
import { operationsOf, type OperationEntry } from '../../connector/operations-of';
import type { OutputFile } from '../exporter';
import { guidOf } from './guid';
import { sampleArguments } from './sample-arguments';
import { encodeName, type SolutionIdentity } from './solution-identity';
import { language } from './solution-manifest';
import { element, type XmlElement } from './xml';

/** The flows of a solution: their elements and files, and the connection that they share. */
export interface SampleFlows {
  readonly workflows: readonly XmlElement[];
  readonly connectionReference: XmlElement;
  readonly files: readonly OutputFile[];
  readonly ids: readonly string[];
}

/** A flow has at most 500 actions. Source: limits of automated flows. */
const mostActions = 400;
const longestFileName = 50;
const longestLogicalName = 64;

interface Connection {
  readonly apiName: string;
  readonly logicalName: string;
  readonly connectorName: string;
}

/** An invented API name, as the service makes one at import; the flow finds its connector by the logical name. */
async function connectionFor({ connectorName, displayName, publisher }: SolutionIdentity): Promise<Connection> {
  const digits = (await guidOf(`connection ${connectorName}`)).replaceAll('-', '');
  const apiName = `shared_${encodeName(displayName)}-5f${digits.slice(0, 16)}`;
  const letters = apiName.replace(/[^A-Za-z0-9]/g, '').slice(0, longestLogicalName);
  return { apiName, logicalName: `${publisher.prefix}_${letters}_${digits.slice(16, 21)}`, connectorName };
}

const host = (connection: Connection, operation: OperationEntry): JsonObject => ({ apiId: '', operationId: operation.operationId, connectionName: connection.apiName });
const authentication = "@parameters('$authentication')";

/** The name of a step: the summary with `_` for blanks, unique in its flow. */
function stepName(operation: OperationEntry, taken: ReadonlySet<string>): string {
  const base = (operation.summary || operation.operationId).replace(/[^\p{L}\p{N} _()-]/gu, '').trim().replace(/\s+/g, '_').slice(0, 70) || 'Step';
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function actionsOf(definition: JsonObject, connection: Connection, operations: readonly OperationEntry[]): JsonObject {
  const actions: [string, JsonObject][] = [];
  const taken = new Set<string>();
  for (const operation of operations) {
    const name = stepName(operation, taken);
    taken.add(name.toLowerCase());
    const before = actions.at(-1)?.[0];
    actions.push([
      name,
      {
        runAfter: before === undefined ? {} : { [before]: ['Succeeded'] },
        type: 'OpenApiConnection',
        inputs: { host: host(connection, operation), parameters: sampleArguments(definition, operation), authentication },
      },
    ]);
  }
  return Object.fromEntries(actions);
}

const byHand: JsonObject = { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object', properties: {}, required: [] } } } };

/** A webhook is registered with the operation; any other trigger is asked for news every three minutes. */
function triggerOf(definition: JsonObject, connection: Connection, operation: OperationEntry): JsonObject {
  const item = objectOf(objectOf(definition, 'paths'), operation.path);
  const isWebhook = isObject(item?.['x-ms-notification-content']) || textOf(objectOf(item, operation.method), 'x-ms-trigger-type') === 'webhook';
  const inputs = { host: host(connection, operation), parameters: sampleArguments(definition, operation), authentication };
  return {
    [stepName(operation, new Set())]: isWebhook ? { type: 'OpenApiConnectionWebhook', inputs } : { type: 'OpenApiConnection', recurrence: { frequency: 'Minute', interval: 3 }, inputs },
  };
}

const received: JsonObject = { Compose: { runAfter: {}, type: 'Compose', inputs: '@triggerOutputs()' } };

function flowFile(connection: Connection, triggers: JsonObject, actions: JsonObject): Uint8Array {
  const flow: Json = {
    properties: {
      connectionReferences: {
        [connection.apiName]: {
          runtimeSource: 'embedded',
          connection: { connectionReferenceLogicalName: connection.logicalName },
          api: { name: connection.apiName, logicalName: connection.connectorName },
        },
      },
      definition: {
        $schema: 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
        contentVersion: '1.0.0.0',
        parameters: { $connections: { defaultValue: {}, type: 'Object' }, $authentication: { defaultValue: {}, type: 'SecureObject' } },
        triggers,
        actions,
        outputs: {},
      },
      templateName: '',
    },
    schemaVersion: '1.0.0.0',
  };
  return new TextEncoder().encode(JSON.stringify(flow, null, 2).replaceAll('\n', '\r\n'));
}

const numbers: readonly (readonly [string, string])[] = [
  ['Type', '1'],
  ['Subprocess', '0'],
  ['Category', '5'],
  ['Mode', '0'],
  ['Scope', '4'],
  ['OnDemand', '0'],
  ['TriggerOnCreate', '0'],
  ['TriggerOnDelete', '0'],
  ['AsyncAutodelete', '0'],
  ['SyncWorkflowLogOnFailure', '0'],
  ['StateCode', '1'],
  ['StatusCode', '2'],
  ['RunAs', '1'],
  ['IsTransacted', '1'],
];

const laterNumbers: readonly (readonly [string, string])[] = [
  ['IsCustomizable', '1'],
  ['BusinessProcessType', '0'],
  ['IsCustomProcessingStepAllowedForOtherPublishers', '1'],
  ['ModernFlowType', '0'],
  ['PrimaryEntity', 'none'],
];

const field = ([name, value]: readonly [string, string]): XmlElement => element(name, value);

function workflow(id: string, flow: Flow, file: string): XmlElement {
  return element(
    'Workflow',
    [
      element('JsonFileName', `/${file}`),
      ...numbers.map(field),
      element('IntroducedVersion', '1.0.0.0'),
      ...laterNumbers.map(field),
      element('LocalizedNames', [element('LocalizedName', undefined, { languagecode: language, description: flow.name })]),
      element('Descriptions', [element('Description', undefined, { languagecode: language, description: flow.description })]),
    ],
    { WorkflowId: `{${id}}`, Name: flow.name, Description: flow.description },
  );
}

interface Flow {
  readonly name: string;
  readonly description: string;
  readonly triggers: JsonObject;
  readonly actions: JsonObject;
}

function flowsOf({ definition }: Connector, { displayName }: SolutionIdentity, connection: Connection): Flow[] {
  const operations = operationsOf(definition).filter(({ operationId }) => operationId !== '');
  const actions = operations.filter(({ isTrigger }) => !isTrigger);
  const byHands: Flow[] = [];
  for (let from = 0; from < actions.length; from += mostActions) {
    byHands.push({
      name: `${displayName} samples${from === 0 ? '' : ` ${from / mostActions + 1}`}`,
      description: 'One action per operation.',
      triggers: byHand,
      actions: actionsOf(definition, connection, actions.slice(from, from + mostActions)),
    });
  }
  const byTriggers = operations
    .filter(({ isTrigger }) => isTrigger)
    .map((operation) => ({
      name: `${displayName} ${operation.summary || operation.operationId}`,
      description: 'Starts with a trigger of the connector.',
      triggers: triggerOf(definition, connection, operation),
      actions: received,
    }));
  return [...byHands, ...byTriggers];
}

/**
 * Cloud flows that show a connector at work: one that is started by hand and has an action for each operation, and one for
 * each trigger. Undefined when there is no operation with an id. Source: submission package reference, 4.
 */
export async function sampleFlows(connector: Connector, identity: SolutionIdentity & { readonly connectorId: string }): Promise<SampleFlows | undefined> {
  const connection = await connectionFor(identity);
  const flows = flowsOf(connector, identity, connection);
  const [first] = flows;
  if (!first) return undefined;
  const written = await Promise.all(
    flows.map(async (flow, index) => {
      const id = await guidOf(`flow ${identity.connectorName} ${index} ${flow.name}`);
      const plain = flow.name.replace(/[^A-Za-z0-9_-]/g, '').slice(0, longestFileName) || 'Flow';
      const file = `Workflows/${plain}-${id.toUpperCase()}.json`;
      return { id, element: workflow(id, flow, file), file: { name: file, bytes: flowFile(connection, flow.triggers, flow.actions) } };
    }),
  );
  const reference = element(
    'connectionreference',
    [
      element('connectionreferencedisplayname', `${first.name}-${connection.logicalName.slice(-5)}`),
      element('connectorid', `/providers/Microsoft.PowerApps/apis/${connection.apiName}`),
      element('customconnectorid', [element('connectorid', identity.connectorId)]),
      element('iscustomizable', '1'),
      element('promptingbehavior', '0'),
      element('statecode', '0'),
      element('statuscode', '1'),
    ],
    { connectionreferencelogicalname: connection.logicalName },
  );
  return { workflows: written.map((flow) => flow.element), connectionReference: reference, files: written.map(({ file }) => file), ids: written.map(({ id }) => id) };
}
