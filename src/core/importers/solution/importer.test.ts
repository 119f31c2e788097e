import { describe, expect, it } from 'vitest';
import type { Imported, SourceFile } from '../importer';
import { importSolution } from './importer';

const file = (name: string, content: string | object): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

const connectorXml = (inner = ''): string => `
    <Connector>
      <connectorid>8e8f2ece-3d1f-44b3-8a76-1e1bc5fa8567</connectorid>
      <displayname>Harbour &amp; Quay</displayname>
      <iconbrandcolor>#143c78</iconbrandcolor>
      <name>cto_harbour</name>
      ${inner}
      <openapidefinition>/Connector/cto_harbour_openapidefinition.json</openapidefinition>
      <connectionparameters>/Connector/cto_harbour_connectionparameters.json</connectionparameters>
      <policytemplateinstances>/Connector/cto_harbour_policytemplateinstances.json</policytemplateinstances>
      <iconblob>/Connector/cto_harbour_iconblob.Png</iconblob>
    </Connector>`;
const customizations = (connectors: string): string => `\uFEFF<?xml version="1.0" encoding="utf-8"?><ImportExportXml xmlns:xsi="x">\r\n  <Workflows></Workflows><Templates />
  <Connectors>${connectors}</Connectors></ImportExportXml>`;

const definition = '{"swagger":"2.0","info":{"title":"Harbour"},"paths":{"/berths":{"get":{}}}}';
const parts = [
  file('Connector/cto_harbour_openapidefinition.json', definition),
  file('Connector/cto_harbour_connectionparameters.json', { api_key: { type: 'securestring' } }),
  file('Connector/cto_harbour_policytemplateinstances.json', [{ TemplateId: 'setheader', Title: 'Set', Parameters: { 'x-ms-x': 'Y' } }]),
  file('Connector/cto_harbour_iconblob.Png', 'png'),
];
const solution = (xml: string, ...files: SourceFile[]): SourceFile[] => [file('solution.xml', '<ImportExportXml/>'), file('customizations.xml', xml), file('[Content_Types].xml', '<Types/>'), ...files];

function open(files: SourceFile[]): Imported {
  const result = importSolution(files);
  if (!result?.ok) throw new Error(result?.message ?? 'no solution');
  return result;
}
const refusal = (files: SourceFile[]): string => {
  const result = importSolution(files);
  return result && !result.ok ? result.message : 'opened';
};

describe('importSolution', () => {
  it('puts the parts of a solution together as a connector folder has them', () => {
    const { connector, source, operations, notes } = open(solution(customizations(connectorXml()), ...parts));
    expect([source, operations]).toEqual(['solution', 1]);
    expect(connector.sources.definition).toMatchObject({ name: 'apiDefinition.swagger.json', text: definition });
    expect(connector.properties).toEqual({
      properties: {
        connectionParameters: { api_key: { type: 'securestring' } },
        iconBrandColor: '#143c78',
        capabilities: [],
        policyTemplateInstances: [{ templateId: 'setheader', title: 'Set', parameters: { 'x-ms-x': 'Y' } }],
      },
    });
    expect(connector.icon?.name).toBe('icon.png');
    expect(notes.map(({ kind, from }) => [kind, from])).toEqual([
      ['lost', '/info/title'],
      ['lost', ''],
    ]);
    expect(notes[0]?.message).toContain('“Harbour & Quay”');
  });

  it('reads custom code and several sign-in methods, in the order of API properties', () => {
    const xml = connectorXml(
      '<scriptoperations>["ListBerths"]</scriptoperations><customcodeblobcontent>/Connector/code.csx</customcodeblobcontent><connectionparametersets>/Connector/sets.json</connectionparametersets>',
    );
    const { connector } = open(solution(customizations(xml), ...parts, file('Connector/code.csx', 'class Script'), file('Connector/sets.json', { values: [] })));
    expect(connector.script).toMatchObject({ name: 'script.csx', text: 'class Script' });
    expect(Object.keys(connector.properties['properties'] ?? {})).toEqual(['connectionParameters', 'connectionParameterSets', 'iconBrandColor', 'scriptOperations', 'capabilities', 'policyTemplateInstances']);
  });

  it('takes null for no policies, and notes a missing colour and parts that do not parse', () => {
    const xml = customizations(connectorXml().replace('#143c78', ''));
    const { connector, notes } = open(
      solution(xml, ...parts.slice(0, 1), file('Connector/cto_harbour_connectionparameters.json', '{'), file('Connector/cto_harbour_policytemplateinstances.json', 'null')),
    );
    expect(connector.properties).toEqual({ properties: { connectionParameters: {}, iconBrandColor: '#007ee5', capabilities: [], policyTemplateInstances: [] } });
    expect(notes.map(({ kind }) => kind)).toEqual(['lost', 'lost', 'unreadable', 'guessed']);
  });

  it('opens a definition that does not parse as text', () => {
    const { connector, notes } = open(solution(customizations(connectorXml()), file('Connector/cto_harbour_openapidefinition.json', '{"swagger": "2.0"')));
    expect(connector.broken.definition?.text).toBe('{"swagger": "2.0"');
    expect(notes[0]?.kind).toBe('unreadable');
  });

  it('asks which of several connectors is opened', () => {
    const second = connectorXml().replaceAll('cto_harbour', 'cto_pier').replace(/<displayname>.*<\/displayname>/, '<displayname>Pier</displayname>');
    const files = solution(customizations(connectorXml() + second), ...parts, file('Connector/cto_pier_openapidefinition.json', definition.replace('Harbour', 'Pier')));
    const first = open(files);
    expect(first.questions).toMatchObject([{ id: 'connector', taken: 'cto_harbour', options: [{ value: 'cto_harbour' }, { value: 'cto_pier', label: 'Pier' }] }]);
    const other = importSolution(files, { connector: 'cto_pier' });
    expect(other?.ok && other.connector.definition['info']).toEqual({ title: 'Pier' });
    expect(open(solution(customizations(connectorXml()), ...parts)).questions).toEqual([]);
  });

  it('says what a solution lacks', () => {
    expect(refusal(solution(customizations(''), ...parts))).toMatch(/without a custom connector/);
    expect(refusal(solution(customizations(connectorXml())))).toMatch(/“Harbour & Quay” has no API definition/);
    expect(importSolution(parts)).toBeUndefined();
  });

  it('names the layout of source control', () => {
    const unpacked = [file('Other/Solution.xml', '<ImportExportXml/>'), file('Other/Customizations.xml', customizations('')), file('Connectors/cto_harbour.xml', connectorXml())];
    expect(refusal(unpacked)).toContain('unpacked for source control');
  });
});
