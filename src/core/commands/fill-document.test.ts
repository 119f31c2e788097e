import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json';
import { corpusFolder } from '../base/testing/corpus';
import { connectorOf, setAt, type Connector } from '../connector/connector';
import { sampleConnector } from '../rules/testing/sample-connector';
import { fillableSections, fillDocument, listOperations, unlistedOperations } from './fill-document';
import { setDocument } from './set-document';

const without = (document: 'readme' | 'intro'): Connector => ({ ...sampleConnector, documents: { ...sampleConnector.documents, [document]: null } });
const readmeOf = ({ documents }: Connector): string => documents.readme?.text ?? '';
const withReadme = (text: string): Connector => setDocument.apply(without('readme'), { document: 'readme', text });

describe('fillDocument', () => {
  it('writes a readme from the connector, in the order of the template', () => {
    const text = readmeOf(fillDocument.apply(without('readme'), { document: 'readme' }));
    expect(text.match(/^#{1,2} .*$/gm)).toEqual([
      expect.stringMatching(/^# \S/),
      expect.stringMatching(/^## Publisher: \S/),
      '## Prerequisites',
      '## Supported Operations',
      '## Obtaining Credentials',
      '## Deployment Instructions',
    ]);
    expect(text).toContain('paconn create --api-def apiDefinition.swagger.json --api-prop apiProperties.json --icon icon.png');
  });

  it('keeps every byte of what is written', () => {
    const written = '\uFEFF# Ours\r\n\r\nOur opening.\r\n\r\n## Our notes\r\nKept  \r\n\r\n## Prerequisites\r\n\r\nA boat.\r\n';
    const after = readmeOf(fillDocument.apply(withReadme(written), { document: 'readme' }));
    let rest = after;
    for (const line of written.split('\r\n')) {
      expect(rest).toContain(line);
      rest = rest.slice(rest.indexOf(line) + line.length);
    }
    expect(after).toContain('# Ours\r\n\r\nOur opening.\r\n');
    expect(after).toContain('## Our notes\r\nKept  \r\n');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('has nothing to do a second time, and says so', () => {
    const filled = fillDocument.apply(without('readme'), { document: 'readme' });
    expect(fillableSections(filled, 'readme')).toEqual([]);
    expect(fillDocument.apply(filled, { document: 'readme' })).toBe(filled);
  });

  it('leaves credentials out of an introduction to a service without sign-in', () => {
    const open = setAt(setAt(setAt(without('intro'), '/definition/securityDefinitions', {}), '/definition/security', []), '/properties/properties/connectionParameters', {});
    const text = fillDocument.apply(open, { document: 'intro' }).documents.intro?.text ?? '';
    expect(text).toContain('## Prerequisites');
    expect(text).not.toContain('credentials');
  });

  it('opens an introduction with more than the description', () => {
    const { documents, definition } = fillDocument.apply(without('intro'), { document: 'intro' });
    const info = definition['info'];
    const description = typeof info === 'object' && info !== null && 'description' in info ? String(info.description) : '';
    expect(documents.intro?.text.startsWith(description)).toBe(true);
    expect(documents.intro?.text.split('\n')[0]).not.toBe(description);
  });

  it('takes nothing from a connector that says nothing', () => {
    const empty: Connector = { ...without('readme'), definition: {}, properties: {} };
    expect(() => fillDocument.apply(empty, { document: 'readme' })).not.toThrow();
    expect(() => fillDocument.apply(empty, { document: 'intro' })).not.toThrow();
  });
});

describe('listOperations', () => {
  it('adds the operations that have no heading, behind the others', () => {
    const before = withReadme('# Desk\n\n## Supported Operations\n\n### Something of ours\n\nKept.\n\n## Notes\n');
    const count = unlistedOperations(before).length;
    expect(count).toBeGreaterThan(0);
    const text = readmeOf(listOperations.apply(before, { document: 'readme' }));
    expect(text).toMatch(/^# Desk\n\n## Supported Operations\n\n### Something of ours\n\nKept\.\n\n### /);
    expect(text.endsWith('\n\n## Notes\n')).toBe(true);
    expect(text.match(/^### /gm)).toHaveLength(count + 1);
    const after = withReadme(text);
    expect(listOperations.apply(after, { document: 'readme' })).toBe(after);
  });

  it('adds nothing to a readme without a list', () => {
    const before = withReadme('# Desk\n');
    expect(listOperations.apply(before, { document: 'readme' })).toBe(before);
  });
});

describe('setDocument', () => {
  it('lets an emptied text go, and keeps the name of a file that has one of its own', () => {
    expect(setDocument.apply(withReadme('a'), { document: 'readme', text: '' }).documents.readme).toBeNull();
    const named: Connector = { ...without('readme'), documents: { intro: null, readme: { name: 'README.md', text: 'a', encoding: 'utf-8' } } };
    expect(setDocument.apply(named, { document: 'readme', text: '' }).documents.readme).toEqual({ name: 'README.md', text: '', encoding: 'utf-8' });
  });
});

const corpus = corpusFolder('connectors');

describe.skipIf(!existsSync(corpus))('documents of published connectors', () => {
  it('are filled without exception, have nothing left to fill, and list every operation', () => {
    let filled = 0;
    for (const folder of readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const json = (name: RegExp): JsonObject | undefined => {
        const file = readdirSync(join(corpus, folder.name)).find((one) => name.test(one));
        try {
          const value: Json = JSON.parse(readFileSync(join(corpus, folder.name, file ?? ''), 'utf8').replace(/^\uFEFF/, ''));
          return isObject(value) ? value : undefined;
        } catch {
          return undefined;
        }
      };
      const definition = json(/^apidefinition\.swagger\.json$/i);
      const properties = json(/^apiproperties\.json$/i);
      if (!definition || !properties) continue;
      let connector = connectorOf(definition, properties);
      for (const document of ['readme', 'intro'] as const) {
        connector = fillDocument.apply(connector, { document });
        expect(fillableSections(connector, document), folder.name).toEqual([]);
      }
      expect(unlistedOperations(connector), folder.name).toEqual([]);
      filled++;
    }
    console.info(`${filled} connectors: readme and introduction filled`);
    expect(filled).toBeGreaterThan(200);
  });
});
