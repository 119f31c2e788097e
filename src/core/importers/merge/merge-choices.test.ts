import { describe, expect, it } from 'vitest';
import { isObject, member, objectOf, type Json, type JsonObject } from '../../base/json';
import { pointerOf } from '../../base/pointer';
import { nodeAt, removeAt, replaceAt } from '../../base/tree';
import { renameOperation } from '../../commands/rename-operation';
import { connectorOf, valueAt, type Connector } from '../../connector/connector';
import { apiKeyParameter, basicParameters } from '../../connector/default-properties';
import { applyImport } from './apply-import';
import { compareImport } from './compare-import';
import { itemsOf, type ImportChoice } from './comparison';
import type { Side } from './three-way';

type Keys = readonly (string | number)[];
type Edit = readonly [keys: Keys, value: Json | undefined];

function edited(tree: JsonObject, ...edits: Edit[]): JsonObject {
  const result = edits.reduce<Json>((node, [keys, value]) => (value === undefined ? removeAt(node, pointerOf(keys)) : replaceAt(node, pointerOf(keys), value)), tree);
  return isObject(result) ? result : tree;
}

const list = (operationId: string, more: JsonObject = {}): JsonObject => ({ operationId, parameters: [{ name: 'quay', in: 'query', type: 'string' }], responses: { 200: { description: 'OK' } }, ...more });
const chooser = { name: 'berth', in: 'query', type: 'string', 'x-ms-dynamic-values': { operationId: 'ListBerths', 'value-path': 'id' } };
const definition: JsonObject = {
  swagger: '2.0',
  info: { title: 'Harbour', description: 'Berths.', version: '1' },
  host: 'harbour.example',
  paths: { '/berths': { get: list('ListBerths', { summary: 'List berths' }) }, '/boats': { get: list('ListBoats', { parameters: [chooser] }) } },
  securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  security: [{ key: [] }],
};
const policy = (title: string, ...ids: string[]): JsonObject => ({ templateId: 'setheader', title, parameters: { 'x-ms-apimTemplate-operationName': ids } });
const properties = (more: JsonObject = {}): JsonObject => ({ properties: { connectionParameters: apiKeyParameter(), iconBrandColor: '#007ee5', capabilities: [], policyTemplateInstances: [], ...more } });
const base = connectorOf(definition, properties());
const at = (path: string, ...below: Keys): Keys => ['paths', path, 'get', ...below];
const berths = '/definition/paths/~1berths/get';

const merged = (mine: Connector, theirs: Connector, choices: Record<string, ImportChoice> = {}, sides: Record<string, Side> = {}, earlier: Connector | undefined = base): Connector =>
  applyImport(compareImport(earlier, mine, theirs), new Map(Object.entries(choices)), new Map(Object.entries(sides)));
const withDefinition = (...edits: Edit[]): Connector => ({ ...base, definition: edited(definition, ...edits) });

describe('the places inside an item', () => {
  const mine = withDefinition([at('/berths', 'summary'), 'All berths'], [at('/berths', 'parameters', 0, 'type'), 'boolean'], [['info', 'title'], 'Port']);
  const theirs = withDefinition(
    [at('/berths', 'summary'), 'Berths'],
    [at('/berths', 'parameters', 0, 'type'), 'integer'],
    [at('/berths', 'deprecated'), true],
    [['info', 'title'], 'The harbour'],
    [['info', 'version'], '2'],
  );

  it('come with the three values, where the conflicts are, and what happens', () => {
    const items = itemsOf(compareImport(base, mine, theirs));
    expect(items.map(({ id, members }) => [id, members.map(({ label, base: before, mine: here, theirs: there, isConflict, preset }) => [label, before, here, there, isConflict, preset])])).toEqual([
      ['/definition/info', [['Title', 'Harbour', 'Port', 'The harbour', true, 'mine'], ['Version', '1', '1', '2', false, 'theirs']]],
      [
        berths,
        [
          ['Parameter quay · type', 'string', 'boolean', 'integer', true, 'mine'],
          ['Summary', 'List berths', 'All berths', 'Berths', true, 'mine'],
          ['Deprecation', undefined, undefined, true, false, 'theirs'],
        ],
      ],
    ]);
  });

  it('are chosen one by one', () => {
    const { definition: result } = merged(mine, theirs, {}, { [`${berths}#/parameters/query quay/type`]: 'theirs', [`${berths}#/deprecated`]: 'mine', '/definition/info#/title': 'theirs' });
    expect(nodeAt(result, pointerOf(at('/berths')))).toEqual(list('ListBerths', { summary: 'All berths', parameters: [{ name: 'quay', in: 'query', type: 'integer' }] }));
    expect(member(result, 'info')).toEqual({ title: 'The harbour', description: 'Berths.', version: '2' });
  });

  it('show what was deleted here and changed there, and bring it back when it is chosen', () => {
    const without = withDefinition([at('/berths', 'parameters'), []]);
    const [item] = compareImport(base, without, theirs).operations;
    expect(item?.members[0]).toMatchObject({ label: 'Parameter quay', mine: undefined, isConflict: true, preset: 'mine' });
    expect(valueAt(merged(without, theirs), pointerOf(['definition', ...at('/berths', 'parameters')]))).toEqual([]);
    const back = merged(without, theirs, {}, { [item?.members[0]?.id ?? '']: 'theirs' });
    expect(valueAt(back, pointerOf(['definition', ...at('/berths', 'parameters', 0, 'type')]))).toBe('integer');
  });

  it('include the path, which can stay', () => {
    const moved = withDefinition([['paths', '/berths'], undefined], [['paths', '/berths/{port}'], { get: list('ListBerths', { summary: 'List berths' }) }]);
    const [item] = compareImport(base, base, moved).operations;
    expect(item?.members).toMatchObject([{ id: `${berths}#path`, label: 'Path', mine: '/berths', theirs: '/berths/{port}', preset: 'theirs' }]);
    expect(Object.keys(objectOf(merged(base, moved).definition, 'paths') ?? {})).toContain('/berths/{port}');
    expect(merged(base, moved, {}, { [`${berths}#path`]: 'mine' })).toBe(base);
  });
});

describe('what names an operation', () => {
  const renamed = renameOperation.apply({ ...base, properties: properties({ policyTemplateInstances: [policy('One', 'ListBerths')], scriptOperations: ['ListBerths', 'ListBoats'] }) }, { at: berths, to: 'GetAllBerths' });

  it('keeps the ID of mine, in what comes from theirs too', () => {
    const theirs = withDefinition([['paths', '/ships'], { get: list('ListShips', { parameters: [chooser] }) }], [at('/boats', 'deprecated'), true]);
    const result = merged(renamed, theirs);
    expect(JSON.stringify(result.definition)).not.toContain('ListBerths');
    expect(result.properties).toBe(renamed.properties);
    expect(valueAt(result, '/definition/paths/~1ships/get/parameters/0/x-ms-dynamic-values/operationId')).toBe('GetAllBerths');
  });

  it('follows when the ID of theirs is taken', () => {
    const theirs = withDefinition([at('/berths', 'operationId'), 'Berths_List'], [at('/boats', 'parameters', 0, 'x-ms-dynamic-values', 'operationId'), 'Berths_List']);
    expect(merged(renamed, theirs).definition).toBe(renamed.definition);
    const result = merged(renamed, theirs, {}, { [`${berths}#/operationId`]: 'theirs' });
    expect(JSON.stringify([result.definition, result.properties])).not.toMatch(/ListBerths|GetAllBerths/);
    expect(nodeAt(result.properties, '/properties/scriptOperations')).toEqual(['Berths_List', 'ListBoats']);
  });

  it('lets go of an operation that is removed; a policy for it alone goes', () => {
    const theirs = withDefinition([['paths', '/berths'], undefined]);
    expect(merged(renamed, theirs)).toBe(renamed);
    const result = merged(renamed, theirs, { [berths]: 'take' });
    expect(objectOf(result.properties, 'properties')).toMatchObject({ policyTemplateInstances: [], scriptOperations: ['ListBoats'] });
  });

  it('is never two operations: a new one whose ID is taken here gets another', () => {
    const mine = renameOperation.apply(base, { at: berths, to: 'ListShips' });
    const theirs = withDefinition([['paths', '/ships'], { get: list('ListShips') }], [['paths', '/fleet'], { get: list('ListFleet', { parameters: [{ ...chooser, 'x-ms-dynamic-values': { operationId: 'ListShips' } }] }) }]);
    const result = merged(mine, theirs);
    expect(valueAt(result, '/definition/paths/~1ships/get/operationId')).toBe('ListShips2');
    expect(valueAt(result, '/definition/paths/~1fleet/get/parameters/0/x-ms-dynamic-values/operationId')).toBe('ListShips2');
  });
});

describe('the API properties', () => {
  it('merge policies by their title, and stay where only mine changed', () => {
    const earlier = { ...base, properties: properties({ policyTemplateInstances: [policy('One', 'ListBerths')] }) };
    const mine = { ...base, properties: properties({ iconBrandColor: '#204020', policyTemplateInstances: [policy('One', 'ListBerths'), policy('Mine')] }) };
    const theirs = { ...base, properties: properties({ policyTemplateInstances: [policy('One', 'ListBerths', 'ListBoats'), policy('New', 'ListBoats')] }) };
    expect(objectOf(merged(mine, theirs, {}, {}, earlier).properties, 'properties')).toMatchObject({
      iconBrandColor: '#204020',
      policyTemplateInstances: [policy('One', 'ListBerths', 'ListBoats'), policy('New', 'ListBoats'), policy('Mine')],
    });
  });
});

describe('the sign-in', () => {
  const basic: readonly Edit[] = [[['securityDefinitions'], { basic: { type: 'basic' } }], [['security'], [{ basic: [] }]]];
  const theirs: Connector = { ...connectorOf(edited(definition, ...basic), properties({ connectionParameters: basicParameters() })) };
  const host = { type: 'string', uiDefinition: { displayName: 'Host' } };
  const worded = { ...base, properties: properties({ connectionParameters: { api_key: { ...objectOf(apiKeyParameter(), 'api_key'), uiDefinition: { displayName: 'My key' } }, host } }) };

  it('changes with its connection parameters where nothing but texts was changed here', () => {
    const { signIn } = compareImport(base, worded, theirs);
    expect(signIn).toMatchObject({ state: 'changed', preset: 'merge', isWhole: false });
    const result = merged(worded, theirs);
    expect([member(result.definition, 'securityDefinitions'), member(result.definition, 'security')]).toEqual([{ basic: { type: 'basic' } }, [{ basic: [] }]]);
    expect(nodeAt(result.properties, '/properties/connectionParameters')).toEqual({ ...basicParameters(), host });
  });

  it('stays as a whole when it was changed here, unless theirs is taken', () => {
    const mine = { ...worded, definition: edited(definition, [['securityDefinitions'], { token: { type: 'apiKey', in: 'header', name: 'Authorization' } }]) };
    const comparison = compareImport(base, mine, theirs);
    expect(comparison.signIn).toMatchObject({ preset: 'keep', isWhole: true });
    expect(applyImport(comparison)).toBe(mine);
    const result = merged(mine, theirs, { '/definition/securityDefinitions': 'take' });
    expect(member(result.definition, 'securityDefinitions')).toEqual({ basic: { type: 'basic' } });
    expect(nodeAt(result.properties, '/properties/connectionParameters')).toEqual({ ...basicParameters(), host });
  });

  it('merges scopes of the same kind of sign-in', () => {
    const oauth = (scopes: JsonObject, more: JsonObject = {}): Connector => withDefinition([['securityDefinitions'], { sign: { type: 'oauth2', flow: 'accessCode', scopes, ...more } }]);
    const result = merged(oauth({ read: 'Read', own: 'Own' }), oauth({ read: 'Read', write: 'Write' }), {}, {}, oauth({ read: 'Read' }));
    expect(nodeAt(result.definition, '/securityDefinitions/sign/scopes')).toEqual({ read: 'Read', write: 'Write', own: 'Own' });
  });
});

describe('without an earlier import', () => {
  const mine = withDefinition([at('/berths', 'summary'), 'All berths'], [['paths', '/own'], { get: list('Own') }]);
  const theirs = { ...withDefinition([at('/berths', 'summary'), 'Berths'], [['paths', '/ships'], { get: list('ListShips') }]), origin: { source: 'openapi-3.0', file: 'a.json', definition } };

  it('lists differences, keeps mine, and lets go of what only mine has when that is chosen', () => {
    const comparison = compareImport(undefined, mine, theirs);
    expect(itemsOf(comparison).map(({ state, name, preset, members }) => [state, name, preset, members.map(({ isConflict }) => isConflict)])).toEqual([
      ['changed', 'All berths', 'merge', [true]],
      ['removed', 'Own', 'keep', []],
      ['added', 'ListShips', 'take', []],
    ]);
    const result = applyImport(comparison, new Map([['/definition/paths/~1own/get', 'take']]));
    expect(Object.keys(objectOf(result.definition, 'paths') ?? {})).toEqual(['/berths', '/boats', '/ships']);
    expect(valueAt(result, '/definition/paths/~1berths/get/summary')).toBe('All berths');
  });

  it('compares API properties only with those of a connector, for an import makes its own up', () => {
    const other = { ...mine, properties: properties({ iconBrandColor: '#112233' }) };
    expect(compareImport(undefined, other, theirs).properties).toEqual([]);
    expect(compareImport(undefined, other, connectorOf(theirs.definition, properties())).properties).toMatchObject([{ name: 'iconBrandColor', members: [{ mine: '#112233', theirs: '#007ee5', preset: 'mine' }] }]);
  });
});
