// @vitest-environment jsdom
import { cleanup, fireEvent, } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json, JsonObject } from '../../core/base/json';
import { locateIn } from '../../core/base/json-text/live-places';
import { child, type Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { codeOf } from '../../core/connector/code-of';
import { connectorOf, valueAt } from '../../core/connector/connector';
import { liveCodeOf } from '../../core/connector/live-code';
import { previewOf } from '../../core/preview/preview-of';
import type { Session } from '../../session/session';
import { schemaRows } from '../../widgets/schema-tree/schema-rows';
import { openDefinition } from './testing/open-definition';

const operation: Pointer = '/definition/paths/~1berths/post';
const bodySchema: Pointer = `${operation}/parameters/0/schema`;

const document = (schema: Json, definitions: JsonObject = {}): JsonObject => ({
  swagger: '2.0',
  paths: { '/berths': { post: { operationId: 'AddBerth', summary: 'Add a berth', parameters: [{ name: 'body', in: 'body', required: true, schema }], responses: { '200': { description: 'OK', schema } } } } },
  definitions,
});

function nested(levels: number): JsonObject {
  let schema: JsonObject = { type: 'string', title: 'The innermost' };
  for (let level = levels - 1; level > 0; level--) schema = { type: 'object', title: `Level ${level}`, properties: { [`level${level}`]: schema } };
  return schema;
}

/** The pointer of the innermost schema of `nested`. */
function innermost(levels: number): Pointer {
  let at = bodySchema;
  for (let level = 1; level < levels; level++) at = child(child(at, 'properties'), `level${level}`);
  return at;
}

const manySchemas: JsonObject = {
  type: 'object',
  properties: Object.fromEntries(Array.from({ length: 504 }, (_, index) => [`part${index}`, { type: 'object', title: `Part ${index}`, properties: { value: { type: 'string' } } }])),
};

const manyChoices: JsonObject = {
  type: 'object',
  properties: { port: { type: 'string', enum: Array.from({ length: 5000 }, (_, index) => `port-${index}`), 'x-ms-enum-values': Array.from({ length: 5000 }, (_, index) => ({ value: `port-${index}`, displayName: `Port ${index}` })) } },
};

const circular: JsonObject = {
  Node: { allOf: [{ $ref: '#/definitions/Base' }, { type: 'object', properties: { child: { $ref: '#/definitions/Node' } } }] },
  Base: { allOf: [{ $ref: '#/definitions/Node' }], properties: { id: { type: 'string' } } },
};

/** Each with a place that is edited in the code, and one in the form: nothing scrolls here, so it is one of the first rows. */
const documents: readonly (readonly [name: string, definition: JsonObject, inCode: Pointer, inForm: Pointer])[] = [
  ['a circular allOf', document({ $ref: '#/definitions/Node' }, circular), '/definition/definitions/Base/properties/id', '/definition/definitions/Base/properties/id'],
  ['a schema of 100 levels', document(nested(100)), innermost(100), innermost(9)],
  ['505 schemas in one body', document(manySchemas), `${bodySchema}/properties/part503`, `${bodySchema}/properties/part3`],
  ['an enum of 5,000 values', document(manyChoices), `${bodySchema}/properties/port`, `${bodySchema}/properties/port`],
];

const open = (definition: JsonObject, first: Pointer): Session => openDefinition(connectorOf(definition, {}), first);

/** The first element that a selector finds: asking for roles takes seconds in pages of this size. */
function shown(selector: string): Element {
  const found = globalThis.document.querySelector(selector);
  if (!found) throw new Error(`${selector} is not shown.`);
  return found;
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1400);
  // A row that has no height would leave room for all others.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(33);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe.each(documents)('%s', (_, definition, inCode, inForm) => {
  it('is drawn in the preview', () => {
    const preview = previewOf(definition, operation);
    expect(preview).toBeDefined();
    expect(JSON.stringify(preview).length).toBeLessThan(2_000_000);
  });

  it('stands in the code, where every place is found, and comes back after an edit', () => {
    const connector = connectorOf(definition, {});
    const code = liveCodeOf(connector, 'definition');
    const inside: Pointer = `/${inCode.slice('/definition/'.length)}`;
    expect(code && locateIn(code, [inside]).get(inside)).toBeDefined();
    const after = setValue.apply(connector, { at: child(inCode, 'description'), value: 'Where the ship lies.' });
    expect(JSON.parse(codeOf(after, 'definition'))).toEqual(after.definition);
    expect(codeOf(setValue.apply(after, { at: child(inCode, 'description'), value: undefined }), 'definition')).toBe(codeOf(connector, 'definition'));
  });

  it('opens in the form, is edited there and undone', () => {
    const session = open(definition, inForm);
    fireEvent.change(shown(`[data-pointer="${child(inForm, 'description')}"] textarea`), { target: { value: 'Where the ship lies.' } });
    expect(valueAt(session.connector, child(inForm, 'description'))).toBe('Where the ship lies.');
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });
});

describe('a schema of 100 levels', () => {
  it('has a row for each level when all are open', () => {
    const every = new Set(Array.from({ length: 100 }, (_, level) => innermost(level + 1)));
    const rows = schemaRows(nested(100), bodySchema, every);
    expect(rows).toHaveLength(100);
    expect(rows.at(-1)).toMatchObject({ at: innermost(100), depth: 99 });
  });
});

describe('a long list of choices', () => {
  it('draws the values in view alone, and edits one of them', () => {
    const at: Pointer = `${bodySchema}/properties/port`;
    const session = open(document(manyChoices), at);
    const drawn = globalThis.document.querySelectorAll('input[aria-label^="Value "]').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(100);
    expect(shown(`[data-pointer="${at}/enum"]`).textContent).toContain('Drop-down values (5000)');
    fireEvent.change(shown('input[aria-label="Value 1"]'), { target: { value: 'quay' } });
    expect(valueAt(session.connector, `${at}/enum/0`)).toBe('quay');
  });
});

describe('a tree of many rows', () => {
  it('draws those in view alone', () => {
    open(document(manySchemas), bodySchema);
    const rows = shown('[aria-label="Schema"]').querySelectorAll('[role="listitem"]').length;
    expect(rows).toBeGreaterThan(10);
    expect(rows).toBeLessThan(100);
  });
});
