import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import type { ImportDecisions, SourceDocument } from '../importer';
import { openApi2Importer } from './importer';

const documentOf = (value: Json, format: 'json' | 'yaml' = 'json', text = JSON.stringify(value)): SourceDocument => ({
  file: { name: `api.${format}`, text, encoding: 'utf-8' },
  format,
  value,
});

function imported(document: SourceDocument, decisions: ImportDecisions = {}) {
  const source = openApi2Importer.detect(document);
  if (!source) throw new Error('not detected');
  const result = openApi2Importer.convert(source, { decisions, beside: [] });
  if (!result.ok) throw new Error(result.message);
  return result;
}

const harbour: JsonObject = {
  swagger: '2.0',
  info: { title: 'Harbour', version: '1.0' },
  host: 'harbour.example',
  paths: { '/berths': { get: { responses: { 200: { description: 'OK' } } }, parameters: [], post: { responses: {} } } },
};

describe('openApi2Importer', () => {
  it('takes a document by its version alone', () => {
    expect(openApi2Importer.detect(documentOf(harbour))).toBeDefined();
    expect(openApi2Importer.detect(documentOf({ swagger: 2 }, 'yaml'))).toBeDefined();
    expect(openApi2Importer.detect(documentOf({ swagger: '1.2' }))).toBeUndefined();
    expect(openApi2Importer.detect(documentOf({ openapi: '3.0.0' }))).toBeUndefined();
    expect(openApi2Importer.detect(documentOf(['2.0']))).toBeUndefined();
  });

  it('keeps a JSON document as it is, with the text it came from', () => {
    const text = `\uFEFF${JSON.stringify(harbour, null, '\t')}\r\n`;
    const { connector, notes, operations, requests } = imported(documentOf(harbour, 'json', text));
    expect(connector.definition).toBe(harbour);
    expect(connector.sources.definition).toEqual({ name: 'apiDefinition.swagger.json', text, encoding: 'utf-8', tree: harbour });
    expect(notes).toEqual([]);
    expect([requests, operations]).toEqual([2, 2]);
  });

  it('says that YAML will be saved as JSON and keeps no text for it', () => {
    const { connector, notes } = imported(documentOf({ ...harbour, swagger: 2 }, 'yaml'));
    expect(connector.definition).toEqual(harbour);
    expect(Object.keys(connector.definition)).toEqual(Object.keys(harbour));
    expect(connector.sources).toEqual({});
    expect(notes).toEqual([{ kind: 'lost', from: '', message: expect.stringContaining('saved as JSON') }]);
  });

  it('names references to other files and to nothing, but not those inside samples', () => {
    const { notes } = imported(
      documentOf({
        ...harbour,
        definitions: {
          Berth: { properties: { at: { $ref: 'places.json#/Place' }, of: { $ref: '#/definitions/Nobody' }, again: { $ref: '#/definitions/Berth' } } },
          Sample: { example: { $ref: 'data.json' } },
        },
      }),
    );
    expect(notes.map(({ kind, from }) => [kind, from])).toEqual([
      ['needs-you', '/definitions/Berth/properties/at/$ref'],
      ['unreadable', '/definitions/Berth/properties/of/$ref'],
    ]);
  });

  it('says which of several security definitions counts, and that only the code flow works', () => {
    const securityDefinitions = { signIn: { type: 'oauth2', flow: 'application', tokenUrl: 'https://id.example' }, key: { type: 'apiKey' } };
    const { notes, connector } = imported(documentOf({ ...harbour, securityDefinitions }));
    expect(notes.map(({ kind, from }) => [kind, from])).toEqual([
      ['lost', '/securityDefinitions'],
      ['needs-you', '/securityDefinitions/signIn/flow'],
    ]);
    expect(connector.properties).toHaveProperty('properties.connectionParameters.token');
  });

  it('takes the form fields off an operation that has a body too, unless it was decided to leave them', () => {
    const body = { name: 'body', in: 'body', schema: { type: 'object' } };
    const parameters = [body, { name: 'plan', in: 'formData', type: 'file' }];
    const consumes = ['application/json', 'multipart/form-data'];
    const document = documentOf({ ...harbour, paths: { '/berths': { 'x-a': 1, get: { responses: {} }, post: { consumes, parameters, responses: {} } } } });
    const mended = imported(document);
    expect(mended.connector.definition['paths']).toEqual({ '/berths': { 'x-a': 1, get: { responses: {} }, post: { consumes: ['application/json'], parameters: [body], responses: {} } } });
    expect(mended.notes).toEqual([{ kind: 'lost', from: '/paths/~1berths/post/parameters', to: '/definition/paths/~1berths/post/parameters', message: expect.stringContaining('left out: “plan”') }]);
    expect(mended.questions).toMatchObject([{ id: 'two-bodies', taken: 'best' }]);
    expect(mended.connector.sources.definition?.tree).toBe(document.value);
    const form = imported(document, { 'two-bodies': 'form' });
    expect(form.connector.definition).toHaveProperty(['paths', '/berths', 'post', 'parameters', 0, 'name'], 'plan');
    const left = imported(document, { 'two-bodies': 'both' });
    expect(left.connector.definition).toBe(document.value);
    expect(left.notes).toEqual([]);
  });

  it('asks for the host when there is none, and survives parts of the wrong type', () => {
    const { notes, operations } = imported(documentOf({ swagger: '2.0', paths: { '/a': null, '/b': { get: 1 } }, securityDefinitions: [] }));
    expect(notes.map((note) => note.kind)).toEqual(['needs-you']);
    expect(operations).toBe(0);
  });
});
