import { describe, expect, it } from 'vitest';
import { importFiles } from './import-files';
import type { Note } from './importer';

const largest = '9223372036854775807';

async function notesOn(name: string, text: string): Promise<readonly Note[]> {
  const result = await importFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  if (!result.ok) throw new Error(result.message);
  return result.notes.filter(({ message }) => message.startsWith('The number'));
}

const json = (parameter: string): string => `{"openapi": "3.0.0", "info": {"title": "Harbour", "version": "1"}, "paths": {"/a": {"get": {"parameters": [${parameter}], "responses": {"200": {"description": "OK"}}}}}}`;
const yaml = (schema: string): string => `openapi: 3.0.0\ninfo: {title: Harbour, version: '1'}\npaths:\n  /a:\n    get:\n      parameters:\n        - name: a\n          in: query\n          schema:\n            type: integer\n            ${schema}\n      responses: {'200': {description: OK}}\n`;

describe('integers with more digits than a number keeps', () => {
  it('are named with both spellings, once for all their places', async () => {
    const notes = await notesOn('a.json', json(`{"name": "a", "in": "query", "schema": {"type": "integer", "maximum": ${largest}}}, {"name": "b", "in": "query", "schema": {"type": "integer", "maximum":${largest}, "minimum": -${largest}}}`));
    expect(notes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['lost', '/paths/~1a/get/parameters/0/schema/maximum', '/definition/paths/~1a/get'],
      ['lost', '/paths/~1a/get/parameters/1/schema/minimum', '/definition/paths/~1a/get'],
    ]);
    expect(notes[0]?.message).toContain(`The number ${largest} (in 2 places)`);
    expect(notes[0]?.message).toContain('it became 9223372036854776000.');
    expect(notes[1]?.message).toContain(`The number -${largest} has`);
  });

  it.each([`maximum: ${largest}`, `maximum:    ${largest} # the largest`])('are named in YAML: %s', async (schema) => {
    expect(await notesOn('a.yaml', yaml(schema))).toMatchObject([{ kind: 'lost', from: '/paths/~1a/get/parameters/0/schema/maximum' }]);
  });

  it.each(['9007199254740992', '1000000000000000000000', '0.12345678901234567890', '12345678901234567890.5', `"${largest}"`, `"no. ${largest} or so"`])('are not meant by %s', async (example) => {
    expect(await notesOn('a.json', json(`{"name": "a", "in": "query", "schema": {"example": ${example}}}`))).toEqual([]);
  });

  it('are kept by a definition that is opened as it is', async () => {
    expect(await notesOn('a.json', `{"swagger": "2.0", "info": {"title": "Harbour", "version": "1"}, "paths": {}, "definitions": {"A": {"type": "integer", "maximum": ${largest}}}}`)).toEqual([]);
  });
});
