import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../../connector/connector';
import { commandLines } from './command-lines';
import { paconnFiles } from './paconn-files';
import { settingsFile } from './settings-file';

const plain = connectorOf({}, { properties: { connectionParameters: {} } });
const full: Connector = {
  ...connectorOf({}, { properties: { connectionParameterSets: { values: [{ name: 'a', parameters: { token: { type: 'oauthSetting' } } }] } } }),
  icon: { name: 'my $icon.png', bytes: new Uint8Array() },
  script: { name: 'script.csx', text: '', encoding: 'utf-8' },
};
const settings = (connector: Connector): object => JSON.parse(new TextDecoder().decode(settingsFile(connector).bytes));

describe('settingsFile', () => {
  it('has the fields in the order in which paconn writes them, the script only where there is one', () => {
    expect(Object.keys(settings(full))).toEqual(['connectorId', 'environment', 'apiProperties', 'apiDefinition', 'icon', 'powerAppsUrl', 'powerAppsApiVersion', 'script']);
    expect(settings(plain)).toMatchObject({ connectorId: null, icon: null, apiDefinition: 'apiDefinition.swagger.json' });
    expect(settings(plain)).not.toHaveProperty('script');
  });
});

describe('commandLines', () => {
  const solution = { zip: 'Quay connector.zip', name: 'QuayConnector' };
  const lines = (connector: Connector): string[] => Object.values(commandLines(connector, solution)).flatMap((tool) => tool.map(({ line }: { line: string }) => line));

  it('names the files that there are, quoted for a shell', () => {
    expect(lines(full)).toContain('pac connector create --api-definition-file apiDefinition.swagger.json --api-properties-file apiProperties.json --icon-file "my \\$icon.png" --script-file script.csx --solution-unique-name QuayConnector');
    expect(lines(plain)).toContain('pac connector create --api-definition-file apiDefinition.swagger.json --api-properties-file apiProperties.json --solution-unique-name QuayConnector');
    expect(lines(plain)).toContain('pac solution import --path "Quay connector.zip"');
  });

  it('asks for the client secret only where the connector signs in with OAuth', () => {
    expect(lines(full).filter((line) => line.includes('--secret'))).toHaveLength(2);
    expect(lines(plain).some((line) => line.includes('--secret'))).toBe(false);
  });
});

describe('paconnFiles', () => {
  const text = '\uFEFF{"swagger": "2.0", "info": {"title": "Fähre 🚢", "x-big": 12345678901234567890.10}}';
  const properties = { properties: { stackOwner: 'Quay', publisher: 'Quay', 'x-own': 1, policyTemplateInstances: [], iconBrandColor: '#123456', connectionParameters: {} } };
  const definition = JSON.parse(text.slice(1));
  const read: Connector = { ...connectorOf(definition, properties), sources: { definition: { name: 'apiDefinition.swagger.json', text, encoding: 'utf-8', tree: definition } }, documents: { intro: null, readme: { name: 'readme.md', text: '#', encoding: 'utf-8' } } };
  const written = (connector: Connector): Map<string, string> => new Map(paconnFiles(connector).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')]));

  it('are plain ASCII that says the same, digit for digit', () => {
    expect(written(read).get('apiDefinition.swagger.json')).toBe('{"swagger": "2.0", "info": {"title": "F\\u00e4hre \\ud83d\\udea2", "x-big": 12345678901234567890.10}}');
  });

  it('have the keys of API properties in the order of paconn, without the owner', () => {
    expect([...written(read).keys()]).toEqual(['apiDefinition.swagger.json', 'apiProperties.json', 'settings.json']);
    expect(Object.keys(JSON.parse(written(read).get('apiProperties.json') ?? '').properties)).toEqual(['connectionParameters', 'iconBrandColor', 'policyTemplateInstances', 'publisher']);
  });
});
