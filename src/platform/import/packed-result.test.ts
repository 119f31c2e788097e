import { expect, it } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import { importFiles } from '../../core/importers/import-files';
import type { ImportResult } from '../../core/importers/importer';
import { packResult, unpackResult } from './packed-result';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** What arrives from a worker. */
const sent = (result: ImportResult): ImportResult => unpackResult(structuredClone(packResult(result)));

const swagger = '\uFEFF{ "swagger": "2.0", "info": { "title": "Harbour", "version": "1" }, "host": "a.example", "paths": { "/berths": { "get": { "responses": {}, "x-limit": 1.50, "__proto__": { "x": -0 } } } } }';

it('brings a definition with its text as it was, and its tree once', async () => {
  const result = await importFiles([file('harbour.json', swagger)]);
  const packed = packResult(result);
  expect(packed.isInText).toBe(true);
  const arrived = sent(result);
  expect(arrived).toEqual(result);
  if (!arrived.ok) throw new Error('It was not imported.');
  const { definition, sources, origin } = arrived.connector;
  expect(sources.definition?.tree).toBe(definition);
  expect(origin?.definition).toBe(definition);
  expect(JSON.stringify(definition)).toBe(JSON.stringify(result.ok && result.connector.definition));
});

it('brings a definition that its text does not give, and a refusal, as they are', async () => {
  const converted = await importFiles([file('harbour.yaml', 'openapi: 3.0.0\ninfo: { title: Harbour, version: "1" }\nservers: [{ url: https://a.example }]\npaths: { /berths: { get: { responses: {} } } }\n')]);
  expect(packResult(converted)).toEqual({ result: converted, isInText: false });
  expect(sent(converted)).toEqual(converted);
  const refused = await importFiles([file('note.txt', 'Nothing of the kind.')]);
  expect(sent(refused)).toEqual(refused);
});

it('brings a definition that was changed behind its text', () => {
  const plain = connectorOf({ swagger: '2.0', paths: {} }, {});
  const connector = { ...plain, sources: { definition: { name: 'a.json', encoding: 'utf-8' as const, text: '{"swagger":"2.0"}', tree: { swagger: '2.0' } } } };
  const result: ImportResult = { ok: true, source: 'openapi-2.0', connector, notes: [], requests: 0, operations: 0 };
  expect(sent(result)).toEqual(result);
});
