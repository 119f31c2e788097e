import { describe, expect, it } from 'vitest';
import type { Connector } from '../../connector/connector';
import type { Imported, SourceFile } from '../importer';
import { importConnectorFolder } from './importer';

const file = (name: string, content: string | object): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

const definition = { swagger: '2.0', info: { title: 'Harbour' }, paths: { '/berths': { get: {}, post: {} } } };
const properties = { properties: { iconBrandColor: '#123456', connectionParameters: {} } };

function open(...files: SourceFile[]): Imported {
  const result = importConnectorFolder(files);
  if (!result?.ok) throw new Error(result?.message ?? 'no connector found');
  return result;
}
const kindsOf = (result: Imported): string[] => result.notes.map(({ kind }) => kind);
const partsOf = ({ icon, script, documents, extras }: Connector) => ({
  icon: icon?.name,
  script: script?.name,
  readme: documents.readme?.name,
  intro: documents.intro?.name,
  extras: extras.map(({ name }) => name),
});

const withSecret = (clientSecret: string) => ({
  properties: {
    connectionParameters: { token: { oAuthSettings: { clientSecret } } },
    connectionParameterSets: { values: [{ parameters: { 'a/b': { oAuthSettings: { clientSecret } } } }] },
  },
});

describe('importConnectorFolder', () => {
  it('tells the files of a connector apart in any case and keeps the others', () => {
    const { connector, notes, source, operations } = open(
      file('apidefinition.Swagger.json', definition),
      file('ApiProperties.json', properties),
      file('icon.PNG', 'png'),
      file('Script.csx', 'class Script'),
      file('README.md', '# Harbour'),
      file('Intro.md', 'Berths.'),
      file('settings.json', '{}'),
      file('images/one.png', 'png'),
    );
    expect([source, operations, notes]).toEqual(['connector-folder', 2, []]);
    expect([connector.definition, connector.properties]).toEqual([definition, properties]);
    expect(partsOf(connector)).toEqual({ icon: 'icon.PNG', script: 'Script.csx', readme: 'README.md', intro: 'Intro.md', extras: ['settings.json', 'images/one.png'] });
    expect(connector.sources.definition).toMatchObject({ name: 'apidefinition.Swagger.json', text: JSON.stringify(definition) });
    expect(connector.sources.definition?.tree).toBe(connector.definition);
  });

  it('takes off the folders around the connector and says what lay outside', () => {
    const { connector, notes } = open(
      file('certified/Harbour/apiDefinition.swagger.json', definition),
      file('certified/Harbour/apiProperties.json', properties),
      file('certified/Harbour/docs/a.md', 'a'),
      file('certified/submission.md', '# Submission'),
    );
    expect(partsOf(connector).extras).toEqual(['docs/a.md']);
    expect(notes).toEqual([{ kind: 'skipped', from: '', message: expect.stringContaining('certified/submission.md') }]);
  });

  it('keeps a second spelling of a name as an extra', () => {
    const { connector } = open(file('apiDefinition.swagger.json', definition), file('apiProperties.json', properties), file('Readme.md', '1'), file('readme.md', '2'));
    expect(partsOf(connector)).toMatchObject({ readme: 'readme.md', extras: ['Readme.md'] });
  });

  it('follows the names in settings.json, and else finds the JSON files by what they hold', () => {
    const bySettings = open(
      file('settings.json', { apiDefinition: 'harbour.json', apiProperties: 'harbour.props.json', icon: 'logo.png', script: null }),
      file('other.json', definition),
      file('harbour.json', definition),
      file('harbour.props.json', properties),
      file('logo.png', 'png'),
    ).connector;
    expect([bySettings.sources.definition?.name, bySettings.sources.properties?.name, bySettings.icon?.name]).toEqual(['harbour.json', 'harbour.props.json', 'logo.png']);
    const byContent = open(file('swagger.json', definition), file('props.json', properties)).connector;
    expect([byContent.sources.definition?.name, byContent.sources.properties?.name]).toEqual(['swagger.json', 'props.json']);
  });

  it('opens a definition that does not parse: its text is kept, with line and column', () => {
    const text = '\uFEFF{\n  "swagger": "2.0"\n  "info": {}\n}';
    const { connector, notes } = open(file('apiDefinition.swagger.json', text), file('apiProperties.json', properties));
    expect(connector.definition).toEqual({});
    expect(connector.sources.definition).toBeUndefined();
    expect(connector.broken.definition).toMatchObject({ name: 'apiDefinition.swagger.json', text, error: { line: 3, column: 3 } });
    expect(notes).toEqual([{ kind: 'unreadable', from: '', message: expect.stringMatching(/line 3, column 3: .*code editor\.$/) }]);
  });

  it('refuses a root that is no object, in a sentence', () => {
    const { connector, notes } = open(file('apiDefinition.swagger.json', definition), file('apiProperties.json', '[]'));
    expect(connector.properties).toEqual({});
    expect(connector.broken.properties?.error).toMatchObject({ message: expect.stringContaining('one JSON object'), line: 1, column: 1 });
    expect(notes.map(({ kind }) => kind)).toEqual(['unreadable']);
  });

  it('makes API properties that fit the security definition when there are none', () => {
    const secured = { ...definition, securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } };
    const result = open(file('apiDefinition.swagger.json', secured));
    expect(kindsOf(result)).toEqual(['guessed']);
    expect(result.connector.properties).toHaveProperty('properties.connectionParameters.api_key');
    expect(result.connector.sources.properties).toBeUndefined();
  });

  it('warns of a client secret and changes nothing, but lets placeholders pass', () => {
    const real = withSecret('Zx8~Q3k_90aLq.Rt5');
    const result = open(file('apiDefinition.swagger.json', definition), file('apiProperties.json', real));
    expect(result.notes.map(({ kind, from }) => [kind, from])).toEqual([
      ['needs-you', '/properties/connectionParameters/token/oAuthSettings/clientSecret'],
      ['needs-you', '/properties/connectionParameterSets/values/0/parameters/a~1b/oAuthSettings/clientSecret'],
    ]);
    expect(result.notes[0]?.message).not.toContain('Zx8');
    expect(result.connector.properties).toEqual(real);
    for (const placeholder of ['', 'xxxxxxxxxxxx', '<< your secret >>', '[[DUMMY]]', 'YOUR_CLIENT_SECRET', '00000000-0000-0000-0000-000000000000']) {
      expect(open(file('apiDefinition.swagger.json', definition), file('apiProperties.json', withSecret(placeholder))).notes).toEqual([]);
    }
  });

  it('takes the colour of independent publishers as a sign of one', () => {
    const result = open(file('apiDefinition.swagger.json', definition), file('apiProperties.json', { properties: { iconBrandColor: '#DA3B01' } }));
    expect(result.connector.submission.publisherKind).toBe('independent');
    expect(kindsOf(result)).toEqual(['guessed']);
  });

  it('names repeated keys with their lines', () => {
    const { notes } = open(file('apiDefinition.swagger.json', '{"paths": {\n"/a": {},\n"/a": {}\n}}'), file('apiProperties.json', properties));
    expect(notes).toEqual([{ kind: 'lost', from: '/paths/~1a', message: expect.stringContaining('(line 2: {}; line 3: {})') }]);
  });

  it('asks for one folder when there are several connectors', () => {
    const result = importConnectorFolder([file('A/apiDefinition.swagger.json', definition), file('B/apiDefinition.swagger.json', definition)]);
    expect(result).toEqual({ ok: false, message: expect.stringContaining('2 connectors (“A”, “B”)') });
  });

  it('leaves files alone that are no connector', () => {
    expect(importConnectorFolder([file('a.json', { info: {} }), file('readme.md', 'hello')])).toBeUndefined();
    expect(importConnectorFolder([])).toBeUndefined();
  });

  it('takes keys such as __proto__ as data', () => {
    const text = '{"swagger":"2.0","paths":{"__proto__":{"get":{}}},"constructor":1}';
    const { connector, operations } = open(file('apiDefinition.swagger.json', text), file('apiProperties.json', properties));
    expect(Object.keys(connector.definition)).toEqual(['swagger', 'paths', 'constructor']);
    expect(operations).toBe(1);
  });
});
