import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json';
import { pointerOf } from '../base/pointer';
import { setValue } from '../commands/set-value';
import { connectorOf } from '../connector/connector';
import type { Control, Designer, InputField, Preview } from './preview';
import { previewOf } from './preview-of';
import { arranged } from './shown-at-once';

function controlText(control: Control): string {
  switch (control.kind) {
    case 'choices':
      return control.choices.map(({ label }) => label).join('|');
    case 'values-from':
    case 'fields-from':
      return `${control.kind} ${control.operationId ?? '?'}`;
    case 'picker':
      return `pick ${control.picks}`;
    case 'list':
      return `list of (${control.item.map(fieldText).join('; ')})`;
    default:
      return control.kind;
  }
}

const fieldText = ({ label, required, control, value }: InputField): string => `${label}${required ? '*' : ''} <${controlText(control)}>${value === undefined ? '' : ` = ${value}`}`;

function drawn(preview: Preview, designer: Designer): string[] {
  const { shown, behind } = arranged(preview.inputs, designer);
  return [...shown.map(fieldText), ...behind.map((field) => `… ${fieldText(field)}`)];
}

const tokens = ({ outputs }: Preview): string[] => outputs.map(({ label, list, isDynamic }) => `${list === undefined ? '' : `[${list}] `}${label}${isDynamic ? ' …' : ''}`);

/** What a hand-written expectation says of one operation; what it leaves out is not looked at. */
interface Expected {
  readonly classic?: readonly string[];
  readonly new?: readonly string[];
  readonly hidden?: readonly string[];
  readonly tokens?: readonly string[];
  readonly formula?: string;
  readonly other?: Partial<Preview>;
}

interface Case {
  readonly name: string;
  readonly operation: JsonObject;
  readonly method?: string;
  readonly pathItem?: JsonObject;
  readonly shared?: JsonObject;
  readonly info?: JsonObject;
  readonly expected: Expected;
}

const query = (name: string, more: JsonObject = {}): JsonObject => ({ name, in: 'query', type: 'string', ...more });
const body = (schema: Json, more: JsonObject = {}): JsonObject => ({ name: 'body', in: 'body', required: true, schema, ...more });
const answer = (schema: Json): JsonObject => ({ 200: { description: 'OK', schema } });
const text: JsonObject = { type: 'string' };

function previewOfCase({ operation, method = 'post', pathItem = {}, shared = {}, info = {} }: Omit<Case, 'name' | 'expected'>): Preview {
  const definition: JsonObject = { swagger: '2.0', info: { title: 'Harbour Desk', ...info }, paths: { '/berths': { ...pathItem, [method]: { operationId: 'MoorShip', summary: 'Moor a ship', ...operation } } }, ...shared };
  const preview = previewOf(definition, pointerOf(['definition', 'paths', '/berths', method]));
  if (!preview) throw new Error('The operation was not found.');
  return preview;
}

const cases: readonly Case[] = [
  {
    name: 'labels parameters by x-ms-summary, else by their raw name; both say whether they are required',
    operation: { parameters: [query('ship_id', { required: true, 'x-ms-summary': 'Ship' }), query('lane', { description: 'The lane.' })] },
    expected: { classic: ['Ship* <text>', 'lane <text>'], new: ['Ship* <text>', '… lane <text>'], formula: "'Harbour Desk'.MoorShip(ship_id, {lane: …})" },
  },
  {
    name: 'orders required, important, others, advanced, each as in the file',
    operation: {
      parameters: [
        query('a', { 'x-ms-visibility': 'advanced' }),
        query('b'),
        query('c', { 'x-ms-visibility': 'important' }),
        query('d', { required: true, 'x-ms-visibility': 'advanced' }),
        query('e', { required: true }),
        query('f', { 'x-ms-visibility': 'Important' }),
      ],
    },
    expected: {
      classic: ['d* <text>', 'e* <text>', 'c <text>', 'f <text>', 'b <text>', '… a <text>'],
      new: ['d* <text>', 'e* <text>', 'c <text>', 'f <text>', '… b <text>', '… a <text>'],
    },
  },
  {
    name: 'hides internal parameters and says which default is sent; an empty visibility is none',
    operation: { parameters: [query('version', { required: true, default: '2', 'x-ms-visibility': 'internal' }), query('lane', { 'x-ms-visibility': '' })] },
    expected: { classic: ['lane <text>'], hidden: ['version: internal = 2'], formula: "'Harbour Desk'.MoorShip({lane: …})" },
  },
  {
    name: 'shows an optional parameter that has a default, in both designers',
    operation: { parameters: [query('size', { type: 'integer', default: 20, 'x-ms-visibility': 'advanced' }), query('lane', { 'x-ms-visibility': 'advanced' })] },
    expected: { classic: ['size <text> = 20', '… lane <text>'], new: ['size <text> = 20', '… lane <text>'] },
  },
  {
    name: 'draws enums as drop-downs with x-ms-enum-values, then x-ms-editor-options, then the value',
    operation: {
      parameters: [
        query('state', { enum: ['f', 't'], default: 't', 'x-ms-enum-values': [{ value: 'f', displayName: 'Free' }, { value: 't', displayName: 'Taken' }] }),
        query('side', { enum: ['p', 's'], 'x-ms-editor-options': { items: [{ value: 'p', title: 'Port' }] } }),
        query('depth', { type: 'integer', enum: [1, 2] }),
      ],
    },
    expected: { classic: ['state <Free|Taken> = Taken', 'side <Port|s>', 'depth <1|2>'] },
  },
  {
    name: 'draws booleans as Yes and No',
    operation: { parameters: [query('pilot', { type: 'boolean', required: true }), query('tug', { type: 'boolean', default: false })] },
    expected: { classic: ['pilot* <yes-no>', 'tug <yes-no> = No'] },
  },
  {
    name: 'draws dynamic values and lists as drop-downs of an operation; values win over list, list over tree',
    operation: {
      parameters: [
        query('harbour', { 'x-ms-dynamic-values': { operationId: 'ListHarbours', 'value-path': 'id' }, 'x-ms-dynamic-list': { operationId: 'ListHarboursV2' } }),
        query('berth', { 'x-ms-dynamic-list': { operationId: 'ListBerths', itemValuePath: 'id' }, 'x-ms-dynamic-tree': { open: { operationId: 'Open' } } }),
      ],
    },
    expected: { classic: ['harbour <values-from ListHarbours>', 'berth <values-from ListBerths>'] },
  },
  {
    name: 'moves a field behind those that fill the arguments of its drop-down, in the newer designer',
    operation: {
      parameters: [
        query('berth', { required: true, 'x-ms-dynamic-values': { operationId: 'ListBerths', parameters: { id: { parameter: 'harbour' }, size: 'large' } } }),
        query('pier', { required: true, 'x-ms-dynamic-list': { operationId: 'ListPiers', parameters: { id: { parameterReference: 'harbour' } } } }),
        query('harbour', { required: true }),
      ],
    },
    expected: {
      classic: ['berth* <values-from ListBerths>', 'pier* <values-from ListPiers>', 'harbour* <text>'],
      new: ['harbour* <text>', 'berth* <values-from ListBerths>', 'pier* <values-from ListPiers>'],
    },
  },
  {
    name: 'draws the file picker and trees as pickers of a file or a folder',
    operation: {
      parameters: [
        query('chart', { 'x-ms-dynamic-values': { capability: 'file-picker', parameters: { isFolder: false } } }),
        query('archive', { 'x-ms-dynamic-values': { capability: 'file-picker', parameters: { isFolder: true } } }),
        query('area', { 'x-ms-dynamic-tree': { settings: { canSelectParentNodes: true, canSelectLeafNodes: false }, open: { operationId: 'Areas' } } }),
        query('buoy', { 'x-ms-dynamic-tree': { open: { operationId: 'Buoys' } } }),
      ],
    },
    expected: { classic: ['chart <pick file>', 'archive <pick folder>', 'area <pick folder>', 'buoy <pick file>'] },
  },
  {
    name: 'draws dictionaries, rich text and drop-downs of x-ms-editor',
    operation: {
      parameters: [
        body({
          type: 'object',
          properties: {
            labels: { type: 'object', 'x-ms-editor': 'dictionary', additionalProperties: text },
            note: { type: 'string', format: 'html' },
            reply: { type: 'string', 'x-ms-editor': 'html' },
            flag: { type: 'string', 'x-ms-editor': 'combobox', 'x-ms-editor-options': { items: [{ value: 'nl', title: 'Dutch' }] } },
          },
        }),
      ],
    },
    expected: { classic: ['labels <dictionary>', 'note <rich-text>', 'reply <rich-text>', 'flag <Dutch>'] },
  },
  {
    name: 'opens a body into its properties; title wins over x-ms-summary, and that over the key',
    operation: { parameters: [body({ type: 'object', required: ['id'], properties: { id: { type: 'string', title: 'Ship', 'x-ms-summary': 'Vessel' }, flag: { type: 'string', 'x-ms-summary': 'Flag' }, imo_no: { type: 'integer' } } })] },
    expected: { classic: ['Ship* <text>', 'Flag <text>', 'imo_no <text>'], formula: "'Harbour Desk'.MoorShip(id, {flag: …, imo_no: …})" },
  },
  {
    name: 'flattens nested objects and puts their texts in front, never their keys',
    operation: {
      parameters: [
        body({
          type: 'object',
          properties: {
            address: { type: 'object', title: 'Address', properties: { city: { ...text, title: 'City' }, geo: { type: 'object', properties: { lat: { type: 'number', title: 'Latitude' } } } } },
            owner: { type: 'object', 'x-ms-summary': 'Owner', properties: { name: text } },
            crew: { type: 'object', properties: { captain: { ...text, title: 'Captain' } } },
          },
        }),
      ],
    },
    expected: { classic: ['Address City <text>', 'Address Latitude <text>', 'Owner name <text>', 'Captain <text>'] },
  },
  {
    name: 'puts the title of the body itself in front of every field',
    operation: { parameters: [body({ type: 'object', title: 'Request', properties: { lane: { ...text, title: 'Lane' } } })] },
    expected: { classic: ['Request Lane <text>'] },
  },
  {
    name: 'requires a nested property only where every parent is required',
    operation: {
      parameters: [
        body({
          type: 'object',
          required: ['ship'],
          properties: {
            ship: { type: 'object', required: ['name'], properties: { name: text, flag: text } },
            pilot: { type: 'object', required: ['name'], properties: { name: { ...text, title: 'Pilot' } } },
          },
        }),
      ],
    },
    expected: { classic: ['name* <text>', 'flag <text>', 'Pilot <text>'] },
  },
  {
    name: 'requires nothing of an optional body',
    operation: { parameters: [body({ type: 'object', required: ['a'], properties: { a: text } }, { required: false })] },
    expected: { classic: ['a <text>'], formula: "'Harbour Desk'.MoorShip({a: …})" },
  },
  {
    name: 'hides the whole of an internal object, and read-only properties',
    operation: {
      parameters: [
        body({
          type: 'object',
          properties: {
            meta: { type: 'object', title: 'Meta', 'x-ms-visibility': 'internal', properties: { a: text } },
            id: { type: 'string', readOnly: true },
            log: { type: 'object', 'x-ms-permission': 'read-only', properties: { b: text } },
            lane: text,
          },
        }),
      ],
    },
    expected: { classic: ['lane <text>'], hidden: ['Meta: internal', 'id: read-only', 'log: read-only'] },
  },
  {
    name: 'hands the visibility of an object down to its properties',
    operation: { parameters: [body({ type: 'object', properties: { extra: { type: 'object', 'x-ms-visibility': 'advanced', properties: { a: text, b: { ...text, 'x-ms-visibility': 'important' } } } } })] },
    expected: { classic: ['b <text>', '… a <text>'], new: ['b <text>', '… a <text>'] },
  },
  {
    name: 'draws lists with the fields of one item, under the title of the list or its key',
    operation: {
      parameters: [
        body({
          type: 'object',
          properties: {
            lines: { type: 'array', title: 'Lines', items: { type: 'object', required: ['sku'], properties: { sku: { ...text, title: 'SKU' } } } },
            tags: { type: 'array', 'x-ms-summary': 'Tags', items: text },
            stops: { type: 'array', items: { type: 'object', title: 'Stop', properties: { port: { ...text, title: 'Port' } } } },
            grid: { type: 'array', title: 'Grid', items: { type: 'array', items: { type: 'integer' } } },
          },
        }),
      ],
    },
    expected: {
      classic: ['Lines <list of (Lines SKU* <text>)>', 'Tags <list of (tags Item <text>)>', 'stops <list of (Stop Port <text>)>', 'Grid <list of (Grid Item <list of (Grid Item Item <text>)>)>'],
    },
  },
  {
    name: 'takes the values of a list from the list or from its items',
    operation: {
      parameters: [
        query('berths', { type: 'array', items: { type: 'string', 'x-ms-dynamic-values': { operationId: 'ListBerths' } } }),
        query('piers', { type: 'array', items: text, 'x-ms-dynamic-list': { operationId: 'ListPiers' } }),
      ],
    },
    expected: { classic: ['berths <list of (berths Item <values-from ListBerths>)>', 'piers <list of (piers Item <values-from ListPiers>)>'] },
  },
  {
    name: 'shows a body of one value, or of an object without properties, as one field called by its summary',
    operation: { parameters: [body({ type: 'string', format: 'binary', title: 'Ignored' }, { 'x-ms-summary': 'Manifest' })] },
    expected: { classic: ['Manifest* <text>'], formula: "'Harbour Desk'.MoorShip(body)" },
  },
  {
    name: 'shows an object without properties as one box for JSON, also inside a body',
    operation: { parameters: [body({ type: 'object', properties: { anything: { type: 'object' }, shapeless: {} } })] },
    expected: { classic: ['anything <json>', 'shapeless <text>'] },
  },
  {
    name: 'shows a list as a body by the summary of the body',
    operation: { parameters: [body({ type: 'array', items: { type: 'object', properties: { id: text } } }, { 'x-ms-summary': 'Ships' })] },
    expected: { classic: ['Ships* <list of (id <text>)>'] },
  },
  {
    name: 'shows a notice in place of the fields that another operation describes; schema wins over properties',
    operation: {
      parameters: [
        query('form', { required: true }),
        body({ type: 'object', properties: { row: { type: 'object', title: 'Row', 'x-ms-dynamic-schema': { operationId: 'GetRow' }, 'x-ms-dynamic-properties': { operationId: 'GetRowV2' } }, extra: { type: 'object', 'x-ms-dynamic-properties': { operationId: 'GetExtra' } } } }),
      ],
      responses: answer({ type: 'object', 'x-ms-dynamic-schema': { operationId: 'GetRow' } }),
    },
    expected: { classic: ['form* <text>', 'Row <fields-from GetRow>', 'extra <fields-from GetExtra>'], tokens: ['Body …'] },
  },
  {
    name: 'gives a file two fields, one with contentOnly, none with a mark that designers cannot write',
    operation: {
      consumes: ['multipart/form-data'],
      parameters: [
        { name: 'chart', in: 'formData', type: 'file', required: true, 'x-ms-summary': 'Chart' },
        { name: 'photo', in: 'formData', type: 'file', 'x-ms-format': 'contentOnly' },
        { name: 'a@b', in: 'formData', type: 'file' },
        { name: 'note', in: 'formData', type: 'string' },
      ],
    },
    expected: { classic: ['Chart* <text>', 'Chart (file name) <text>', 'photo <text>', 'note <text>'], hidden: ['a@b: name-mark'] },
  },
  {
    name: 'drops objects outside the body, lists in a form, and the reserved connectionId',
    operation: {
      parameters: [
        query('filter', { type: 'object' }),
        { name: 'parts', in: 'formData', type: 'array', items: text },
        { name: 'connectionId', in: 'path', type: 'string', required: true, 'x-ms-visibility': 'internal' },
        { name: 'X-Trace', in: 'header', type: 'string', 'x-ms-summary': 'Trace' },
      ],
    },
    expected: { classic: ['Trace <text>'], hidden: ['filter: no-control', 'parts: no-control', 'connectionId: reserved'] },
  },
  {
    name: 'adds the parameters of the path except those of the same name, whatever their place and case',
    operation: { parameters: [query('lane')] },
    pathItem: { parameters: [{ name: 'LANE', in: 'header', type: 'string' }, { $ref: '#/parameters/Trace' }] },
    shared: { parameters: { Trace: { name: 'trace', in: 'header', type: 'string', 'x-ms-summary': 'Trace' } } },
    expected: { classic: ['lane <text>', 'Trace <text>'] },
  },
  {
    name: 'cuts a reference back to what is open, and draws it without content',
    operation: { parameters: [body({ $ref: '#/definitions/Pier' })], responses: answer({ $ref: '#/definitions/Pier' }) },
    shared: { definitions: { Pier: { type: 'object', properties: { name: { ...text, title: 'Name' }, next: { $ref: '#/definitions/Pier' }, all: { type: 'array', title: 'All', items: { $ref: '#/definitions/Pier' } } } } } },
    expected: { classic: ['Name <text>', 'next <json>', 'All <list of (All Item <json>)>'], tokens: ['Name', 'next', '[All] All Item', 'All'] },
  },
  {
    name: 'opens neither allOf nor properties without a type, and says so',
    operation: { parameters: [body({ type: 'object', properties: { a: { allOf: [{ $ref: '#/definitions/A' }], title: 'A' }, b: { properties: { c: text } } } })] },
    shared: { definitions: { A: { allOf: [{ $ref: '#/definitions/A' }] } } },
    expected: {
      classic: ['A <text>', 'b <text>'],
      other: {
        notices: [
          { at: '/definition/paths/~1berths/post/parameters/0/schema/properties/a', message: 'Designers do not open allOf: what it adds does not show. Write its properties into the schema.' },
          { at: '/definition/paths/~1berths/post/parameters/0/schema/properties/b', message: 'The schema has properties but no type, so designers show one field instead of them. Set its type to object.' },
        ],
      },
    },
  },
  {
    name: 'takes outputs from 200 before 201 and default, opens objects, groups the first list, keeps inner lists whole',
    operation: {
      responses: {
        default: { description: '', schema: text },
        201: { description: '', schema: text },
        200: {
          description: '',
          headers: { 'X-Total': { type: 'integer', 'x-ms-summary': 'Total' }, 'X-Raw': { type: 'string', 'x-ms-visibility': 'internal' } },
          schema: {
            type: 'object',
            properties: {
              ships: { type: 'array', title: 'Ships', items: { type: 'object', properties: { name: { ...text, title: 'Name' }, ports: { type: 'array', items: text } } } },
              page: { type: 'object', 'x-ms-summary': 'Page', properties: { next: { ...text, 'x-ms-visibility': 'important' }, key: { ...text, 'x-ms-visibility': 'internal' } } },
              old: { ...text, 'x-ms-visibility': 'advanced' },
            },
          },
        },
      },
    },
    expected: { tokens: ['Page next', '[Ships] Ships Name', '[Ships] Ships ports', 'Ships', 'old', 'Total'], other: { outputsFrom: '200' } },
  },
  {
    name: 'reads the only response when it is a success or default, and gives nothing for others',
    operation: { responses: { 202: { description: 'Accepted', schema: {} } } },
    expected: { tokens: ['Body'], other: { outputsFrom: '202' } },
  },
  {
    name: 'gives no outputs where 202 and 204 stand beside one another',
    operation: { responses: { 202: { description: '', schema: text }, 204: { description: '' } } },
    expected: { tokens: [], other: { outputsFrom: undefined } },
  },
  {
    name: 'draws a webhook: its outputs are what the service sends, and the callback is hidden',
    operation: {
      'x-ms-trigger': 'single',
      'x-ms-trigger-hint': 'Release a berth.',
      parameters: [body({ type: 'object', required: ['callback', 'lane'], properties: { callback: { type: 'string', title: 'Callback', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' }, lane: text } })],
      responses: { 201: { description: '', schema: text } },
    },
    pathItem: { 'x-ms-notification-content': { description: '', schema: { type: 'object', properties: { berth: { ...text, title: 'Berth' } } } } },
    expected: { classic: ['lane* <text>'], hidden: ['Callback: internal'], tokens: ['Berth'], other: { kind: 'trigger', isPolling: false, splitsOn: false, outputsFrom: 'notification', triggerHint: 'Release a berth.', formula: undefined } },
  },
  {
    name: 'draws a polling trigger: it asks how often, and runs once for each item of its only list',
    method: 'get',
    operation: {
      'x-ms-trigger': 'batch',
      'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' },
      parameters: [query('since', { 'x-ms-trigger-value': { 'value-collection': 'value' }, 'x-ms-visibility': 'internal' })],
      responses: answer({ type: 'object', properties: { value: { type: 'array', items: { type: 'object', properties: { id: text } } }, raw: { ...text, 'x-ms-visibility': 'internal' } } }),
    },
    expected: { classic: [], hidden: ['since: internal'], tokens: ['[value] id', 'value'], other: { kind: 'trigger', isPolling: true, splitsOn: true } },
  },
  {
    name: 'says where the list of operations puts it: badges, see more, not for new flows',
    info: { 'x-ms-api-annotation': { status: 'Preview' } },
    operation: { deprecated: true, summary: '', 'x-ms-visibility': 'advanced', 'x-ms-api-annotation': { family: 'Moor', revision: 1 } },
    expected: { other: { title: 'MoorShip', badges: ['Preview', 'Deprecated'], listed: 'not-for-new-flows' } },
  },
  {
    name: 'lets the status of the operation win over that of the connector; an internal operation shows nowhere',
    info: { 'x-ms-api-annotation': { status: 'Preview' } },
    operation: { 'x-ms-visibility': 'internal', 'x-ms-api-annotation': { status: 'Production' } },
    expected: { other: { badges: [], listed: 'never', formula: undefined } },
  },
  {
    name: 'cleans the name of the Power Apps function and quotes names that are no identifiers',
    operation: { operationId: 'moor-ship.now', parameters: [query('ship-id', { required: true }), query('$top')] },
    expected: { formula: "'Harbour Desk'.moorshipnow('ship-id', {'$top': …})" },
  },
];

describe('the preview of an operation', () => {
  it.each(cases)('$name', ({ expected, ...given }) => {
    const preview = previewOfCase(given);
    if (expected.classic) expect(drawn(preview, 'classic')).toEqual(expected.classic);
    if (expected.new) expect(drawn(preview, 'new')).toEqual(expected.new);
    if (expected.hidden) expect(preview.hidden.map(({ label, why, value }) => `${label}: ${why}${value === undefined ? '' : ` = ${value}`}`)).toEqual(expected.hidden);
    if (expected.tokens) expect(tokens(preview)).toEqual(expected.tokens);
    if (expected.formula !== undefined) expect(preview.formula?.text).toBe(expected.formula);
    if (expected.other) expect(preview).toMatchObject(expected.other);
    for (const field of preview.inputs) expect(field.at.startsWith('/definition/')).toBe(true);
  });
});

describe('what a preview costs', () => {
  const definition: JsonObject = {
    swagger: '2.0',
    info: { title: 'Harbour' },
    paths: { '/a': { post: { operationId: 'A', parameters: [body({ $ref: '#/definitions/Ship' })] } }, '/b': { get: { operationId: 'B', summary: 'B' } } },
    definitions: { Ship: { type: 'object', properties: { name: text } }, Other: { type: 'object' } },
  };
  const at = pointerOf(['definition', 'paths', '/a', 'post']);
  const edited = (place: readonly string[], value: Json): JsonObject => setValue.apply(connectorOf(definition, {}), { at: pointerOf(['definition', ...place]), value }).definition;

  it('is made once, until the operation or what it refers to changes', () => {
    const first = previewOf(definition, at);
    expect(previewOf(edited(['paths', '/b', 'get', 'summary'], 'C'), at)).toBe(first);
    expect(previewOf(edited(['definitions', 'Other', 'title'], 'C'), at)).toBe(first);
    expect(previewOf(edited(['definitions', 'Ship', 'properties', 'name', 'title'], 'Name'), at)?.inputs[0]?.label).toBe('Name');
    expect(previewOf(edited(['info', 'title'], 'Port'), at)?.connector).toBe('Port');
    expect(previewOf(edited(['paths', '/a', 'parameters'], [query('lane')]), at)?.inputs).toHaveLength(2);
  });

  it('stays within bounds for schemas that multiply, and for one of a hundred levels', () => {
    const names = Array.from({ length: 12 }, (_, index) => `N${index}`);
    const tangle = Object.fromEntries(names.map((name) => [name, { type: 'object', properties: Object.fromEntries(names.map((other) => [other, { $ref: `#/definitions/${other}` }])) }]));
    const preview = previewOfCase({ operation: { parameters: [body({ $ref: '#/definitions/N0' })] }, shared: { definitions: tangle } });
    expect(preview.isWhole).toBe(false);
    expect(preview.inputs.length).toBeLessThan(5001);
    const deep = Array.from({ length: 100 }).reduce<JsonObject>((inner, _, index) => ({ type: 'object', properties: { [`level${index}`]: inner } }), text);
    expect(previewOfCase({ operation: { parameters: [body(deep)] } }).inputs.map(({ label }) => label)).toEqual(['level0']);
  });

  it('shows the first of five thousand values, and the default', () => {
    const values = Array.from({ length: 5000 }, (_, index) => `v${index}`);
    const [field] = previewOfCase({ operation: { parameters: [query('value', { enum: values, default: 'v4000' })] } }).inputs;
    expect(field?.control).toMatchObject({ kind: 'choices', count: 5000 });
    expect(field?.value).toBe('v4000');
  });

  it('has no preview for a place without an operation, and takes names such as __proto__ as data', () => {
    expect(previewOf(definition, pointerOf(['definition', 'paths', '/none', 'get']))).toBeUndefined();
    const properties: Json = JSON.parse('{"__proto__": {"type": "string"}, "constructor": {"type": "string"}}');
    const preview = previewOfCase({ operation: { parameters: [body(isObject(properties) ? { type: 'object', properties } : {})] } });
    expect(preview.inputs.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
  });
});
