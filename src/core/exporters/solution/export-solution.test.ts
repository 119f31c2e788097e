import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { connectorOf, emptySubmission, type Connector } from '../../connector/connector';
import { decodePng } from '../../connector/png';
import { importSolution } from '../../importers/solution/importer';
import { encodePng } from '../../icon/encode-png';
import type { OutputFile } from '../exporter';
import { exportSolution } from './export-solution';
import { encodeName, isPublisherPrefix, solutionIdentity } from './solution-identity';

const operation = (operationId: string, summary: string, more: object = {}) => ({ operationId, summary, responses: { '200': { description: 'Done' } }, ...more });

const connector: Connector = {
  ...connectorOf(
    {
      swagger: '2.0',
      info: { title: 'Tide & Table', description: 'High and low water <for> harbours.', version: '2.1' },
      host: '@environmentVariables("tid_Host")',
      paths: {
        '/tides': {
          get: operation('ListTides', 'List tides', {
            parameters: [
              { name: 'port', in: 'query', required: true, type: 'string', enum: ['Dover', 'Kiel'] },
              { name: 'days', in: 'query', required: true, type: 'integer', default: 7 },
              { name: 'unit', in: 'query', required: false, type: 'string' },
              { name: 'v', in: 'query', required: true, type: 'string', default: '1', 'x-ms-visibility': 'internal' },
            ],
          }),
          post: operation('AddTide', 'List tides', {
            parameters: [
              {
                name: 'tide',
                in: 'body',
                required: true,
                schema: {
                  type: 'object',
                  required: ['at', 'place'],
                  properties: {
                    at: { type: 'string', format: 'date-time' },
                    note: { type: 'string' },
                    place: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, code: { type: 'integer' } } },
                  },
                },
              },
            ],
          }),
        },
        '/hooks': {
          'x-ms-notification-content': { schema: { type: 'object' } },
          post: operation('WhenTideTurns', 'When a tide turns', { 'x-ms-trigger': 'single' }),
        },
      },
    },
    {
      properties: {
        connectionParameters: { api_key: { type: 'securestring' } },
        iconBrandColor: '#143c78',
        scriptOperations: ['ListTides'],
        capabilities: ['actions'],
        policyTemplateInstances: [{ templateId: 'setheader', title: 'Set', parameters: { 'x-ms-apimTemplateParameter.name': 'X' } }],
        publisher: '3 Harbours Ltd',
        stackOwner: 'Harbours',
      },
    },
  ),
  script: { name: 'script.csx', text: 'public class Script : ScriptBase {}\n', encoding: 'utf-8' },
};

const textOf = (files: readonly OutputFile[], name: string): string => {
  const file = files.find((each) => each.name === name);
  if (!file) throw new Error(`no ${name} among ${files.map((each) => each.name).join(', ')}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
};
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false });
const parsed = (files: readonly OutputFile[], name: string): unknown => {
  const text = textOf(files, name).replace(/^\uFEFF/, '');
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text);
};

describe('encodeName', () => {
  it.each([
    ['Human-in-the-Loop', 'human-2din-2dthe-2dloop'],
    ['warehouse server 3', 'warehouse-20server-203'],
    ['Café_Zürich', 'cafe-5fzurich'],
    ['船 A', '-20a'],
  ])('writes %j as %j', (displayName, name) => {
    expect(encodeName(displayName)).toBe(name);
  });
});

describe('solutionIdentity', () => {
  it('is made from title, version and publisher', () => {
    expect(solutionIdentity(connector)).toMatchObject({
      displayName: 'Tide & Table',
      connectorName: 'harbo_tide-20-26-20table',
      connectorId: undefined,
      solutionName: 'TideTableConnector',
      version: '2.1.0.0',
      publisher: { name: 'harboursltd', title: '3 Harbours Ltd', prefix: 'harbo' },
    });
  });

  it('keeps what was chosen', () => {
    const solution = { connectorId: 'ABCD', connectorName: 'new_x', prefix: 'new', displayName: 'X', optionValuePrefix: 23456 };
    expect(solutionIdentity({ ...connector, submission: { ...emptySubmission, solution } })).toMatchObject({
      displayName: 'X',
      connectorName: 'new_x',
      connectorId: 'abcd',
      publisher: { prefix: 'new', optionValuePrefix: 23456 },
    });
  });

  it('has valid names whatever the texts', () => {
    for (const title of ['', '  ', '船', '9 lives', 'mscrmtool', '<&>"', 'x'.repeat(600)]) {
      const identity = solutionIdentity(connectorOf({ info: { title, version: 'latest' } }, { properties: { publisher: title } }));
      expect(isPublisherPrefix(identity.publisher.prefix)).toBe(true);
      expect(identity.connectorName).toMatch(/^[a-z][a-z0-9]{1,7}_[a-z0-9-]{1,491}$/);
      expect(identity.solutionName).toMatch(/^[A-Za-z_]\w*$/);
      expect(identity.version).toBe('1.0.0.0');
      expect(identity.publisher.optionValuePrefix).toBeGreaterThanOrEqual(10_000);
    }
  });
});

describe('exportSolution', () => {
  it('writes the connector’s element and its parts', async () => {
    const { files, identity, lost } = await exportSolution(connector);
    const name = 'harbo_tide-20-26-20table';
    expect(files.map((file) => file.name)).toEqual([
      'customizations.xml',
      'solution.xml',
      ...['openapidefinition.json', 'connectionparameters.json', 'policytemplateinstances.json', 'customcodeblobcontent.csx'].map((suffix) => `Connector/${name}_${suffix}`),
      'environmentvariabledefinitions/tid_Host/environmentvariabledefinition.xml',
      '[Content_Types].xml',
    ]);
    expect(parsed(files, 'customizations.xml')).toMatchObject({
      ImportExportXml: {
        Workflows: '',
        Connectors: {
          Connector: {
            connectorid: identity.connectorId,
            description: 'High and low water <for> harbours.',
            displayname: 'Tide & Table',
            iconbrandcolor: '#143c78',
            name,
            connectortype: '1',
            scriptoperations: '["ListTides"]',
            openapidefinition: `/Connector/${name}_openapidefinition.json`,
          },
        },
        Languages: { Language: '1033' },
      },
    });
    expect(parsed(files, 'solution.xml')).toMatchObject({
      ImportExportXml: {
        SolutionManifest: {
          UniqueName: 'TideTableConnector',
          Version: '2.1.0.0',
          Managed: '0',
          Publisher: { UniqueName: 'harboursltd', CustomizationPrefix: 'harbo' },
          RootComponents: {
            RootComponent: [
              { '@type': '372', '@id': `{${identity.connectorId}}`, '@schemaName': name, '@behavior': '0' },
              { '@type': '380', '@schemaName': 'tid_Host', '@behavior': '0' },
            ],
          },
        },
      },
    });
    expect(JSON.parse(textOf(files, `Connector/${name}_connectionparameters.json`))).toEqual({ api_key: { type: 'securestring' } });
    expect(lost).toEqual(['publisher', 'stackOwner', 'capabilities']);
  });

  it('gives the same bytes and the same GUID each time, another GUID under another name', async () => {
    const once = await exportSolution(connector);
    expect(await exportSolution(connector)).toEqual(once);
    expect(once.identity.connectorId).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const other = await exportSolution({ ...connector, submission: { ...emptySubmission, solution: { displayName: 'Other' } } });
    expect(other.identity.connectorId).not.toBe(once.identity.connectorId);
  });

  it('opens again with everything that a solution holds, and is written again as the same files', async () => {
    const { files } = await exportSolution(connector);
    const again = importSolution(files);
    if (!again?.ok) throw new Error('not opened');
    expect(again.connector.definition).toEqual(connector.definition);
    expect(again.connector.script?.text).toBe(connector.script?.text);
    const second = await exportSolution(again.connector);
    expect(second.files).toEqual(files);
  });

  it('scales a large icon to a square of 144 pixels and keeps a small one as it is', async () => {
    const picture = (width: number, height: number) => encodePng({ width, height, rgba: new Uint8Array(4 * width * height).fill(200) });
    const iconOf = async (bytes: Uint8Array) => (await exportSolution({ ...connector, icon: { name: 'icon.png', bytes } })).files.find(({ name }) => name.endsWith('_iconblob.Png'))?.bytes;
    const large = await iconOf(await picture(230, 200));
    expect(large && decodePng(large)).toMatchObject({ width: 144, height: 144 });
    const small = await picture(100, 100);
    expect(await iconOf(small)).toEqual(small);
    const jpeg = await exportSolution({ ...connector, icon: { name: 'icon.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0) } });
    expect(jpeg.problems).toEqual(['icon.jpg cannot be read as a PNG picture, so the solution has no icon. Make one on the General tab.']);
  });

  it('writes sets of sign-ins beside the parameters of the first', async () => {
    const sets = { uiDefinition: {}, values: [{ name: 'key', parameters: { api_key: { type: 'securestring' } } }, { name: 'basic', parameters: {} }] };
    const { files } = await exportSolution({ ...connector, properties: { properties: { connectionParameterSets: sets } } });
    const part = (suffix: string): unknown => JSON.parse(new TextDecoder().decode(files.find(({ name }) => name.endsWith(suffix))?.bytes));
    expect(part('_connectionparametersets.json')).toEqual(sets);
    expect(part('_connectionparameters.json')).toEqual({ api_key: { type: 'securestring' } });
  });
});

interface Step {
  readonly type: string;
  readonly runAfter?: object;
  readonly inputs: { readonly host: { readonly operationId: string; readonly connectionName: string }; readonly parameters: object };
}
interface FlowFile {
  readonly properties: {
    readonly connectionReferences: { readonly [key: string]: { readonly api: { readonly logicalName: string }; readonly connection: { readonly connectionReferenceLogicalName: string } } };
    readonly definition: { readonly triggers: { readonly [name: string]: Step }; readonly actions: { readonly [name: string]: Step } };
  };
}

describe('exportSolution with flows', () => {
  it('has an action for each operation with a value for each required parameter, and a flow for each trigger', async () => {
    const { files, identity } = await exportSolution(connector, { withFlows: true });
    const flows = files.filter(({ name }) => name.startsWith('Workflows/')).map(({ name }): FlowFile => JSON.parse(textOf(files, name)));
    const [byHand, byTrigger] = flows;
    expect(Object.entries(byHand?.properties.definition.actions ?? {}).map(([name, { inputs, runAfter }]) => [name, inputs.host.operationId, inputs.parameters, runAfter])).toEqual([
      ['List_tides', 'ListTides', { port: 'Dover', days: 7 }, {}],
      ['List_tides_2', 'AddTide', { 'tide/at': '2025-01-31T09:30:00Z', 'tide/place/name': 'value' }, { List_tides: ['Succeeded'] }],
    ]);
    expect(byTrigger?.properties.definition.triggers['When_a_tide_turns']).toMatchObject({ type: 'OpenApiConnectionWebhook', inputs: { host: { operationId: 'WhenTideTurns' } } });

    const xml: unknown = parsed(files, 'customizations.xml');
    const [key = '', reference] = Object.entries(byHand?.properties.connectionReferences ?? {})[0] ?? [];
    expect(key).toMatch(/^shared_tide-20-26-20table-5f[\da-f]{16}$/);
    expect(reference?.api.logicalName).toBe(identity.connectorName);
    expect(xml).toMatchObject({
      ImportExportXml: {
        Workflows: { Workflow: files.filter(({ name }) => name.startsWith('Workflows/')).map(({ name }) => ({ JsonFileName: `/${name}`, Category: '5', PrimaryEntity: 'none' })) },
        connectionreferences: {
          connectionreference: {
            '@connectionreferencelogicalname': reference?.connection.connectionReferenceLogicalName,
            connectorid: `/providers/Microsoft.PowerApps/apis/${key}`,
            customconnectorid: { connectorid: identity.connectorId },
          },
        },
      },
    });
  });
});
