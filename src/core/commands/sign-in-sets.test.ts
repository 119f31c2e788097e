import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { securityDifferences } from '../connector/security-differences';
import { authenticationKinds, signInSets } from '../connector/sign-in';
import { moveItem } from './move-item';
import { setAuthentication, setSignInKind } from './set-authentication';
import { addSignIn, convertToSets, keepOneSignIn, removeSignIn, renameSignIn } from './sign-in-sets';

const sets = '/properties/properties/connectionParameterSets';
const at = (index: number) => `${sets}/values/${index}` as const;
const blank = connectorOf({ swagger: '2.0', paths: {}, securityDefinitions: {}, security: [] }, { properties: { connectionParameters: {}, iconBrandColor: '#143c78', 'x-own': true } });
const keyed = setAuthentication.apply(blank, { kind: 'apiKey' });
const kinds = (connector: Connector) => signInSets(connector).map(({ signIn }) => signIn.kind);
const inner = (connector: Connector) => Object.keys(Object(valueAt(connector, '/properties/properties')));

describe('several sign-ins', () => {
  it('begin with the only one, whose parameters move as they are', () => {
    const several = convertToSets.apply(keyed, {});
    expect(valueAt(several, `${at(0)}/parameters`)).toBe(valueAt(keyed, '/properties/properties/connectionParameters'));
    expect(valueAt(several, '/properties/properties/connectionParameters')).toEqual({});
    expect(inner(several)).toEqual(['connectionParameters', 'connectionParameterSets', 'iconBrandColor', 'x-own']);
    expect(several.definition).toBe(keyed.definition);
    expect(convertToSets.apply(several, {})).toBe(several);
  });

  it('become one again without loss', () => {
    const back = keepOneSignIn.apply(convertToSets.apply(keyed, {}), { at: at(0) });
    expect(JSON.stringify(back)).toBe(JSON.stringify(keyed));
  });

  it.each(authenticationKinds)('take one of kind %s, told apart by a name', (kind) => {
    const three = addSignIn.apply(addSignIn.apply(keyed, { kind }), { kind });
    expect(kinds(three)).toEqual(['apiKey', kind, kind]);
    expect(new Set(signInSets(three).map(({ name }) => name)).size).toBe(3);
    expect(securityDifferences(three)).toEqual([]);
    expect(JSON.stringify(three)).not.toContain('clientSecret');
  });

  it('put the text under a field where sets have it', () => {
    expect(valueAt(addSignIn.apply(keyed, { kind: 'basic' }), `${at(1)}/parameters/password/uiDefinition/schema`)).toEqual({ type: 'string', description: 'The password for this api' });
  });

  it('declare the first sign-in where the definition says nothing', () => {
    const one = addSignIn.apply(blank, { kind: 'basic' });
    expect(kinds(one)).toEqual(['basic']);
    expect(one.definition['securityDefinitions']).toEqual({ basic_auth: { type: 'basic' } });
    expect(one.definition['security']).toEqual([{ basic_auth: [] }]);
  });

  it('change their order, their kind and their names', () => {
    const two = addSignIn.apply(keyed, { kind: 'basic' });
    expect(kinds(moveItem.apply(two, { at: at(1), by: -1 }))).toEqual(['basic', 'apiKey']);
    expect(kinds(setSignInKind.apply(two, { at: `${at(1)}/parameters`, kind: 'oauth2' }))).toEqual(['apiKey', 'oauth2']);
    expect(valueAt(renameSignIn.apply(two, { at: at(1), to: 'people' }), `${at(1)}/name`)).toBe('people');
    expect(renameSignIn.apply(two, { at: at(1), to: 'api-key' })).toBe(two);
    expect(renameSignIn.apply(two, { at: at(1), to: '' })).toBe(two);
  });

  it('let the definition follow when the one that it describes goes', () => {
    const two = addSignIn.apply(keyed, { kind: 'basic' });
    const left = removeSignIn.apply(two, { at: at(0) });
    expect(left.definition['securityDefinitions']).toEqual({ basic_auth: { type: 'basic' } });
    const changed = setSignInKind.apply(two, { at: `${at(0)}/parameters`, kind: 'oauth2' });
    expect(securityDifferences(changed)).toEqual([]);
    expect(removeSignIn.apply(two, { at: at(1) }).definition).toBe(two.definition);
  });

  it('end with the last one', () => {
    const none = removeSignIn.apply(convertToSets.apply(keyed, {}), { at: at(0) });
    expect(inner(none)).toEqual(['connectionParameters', 'iconBrandColor', 'x-own']);
    expect(none.definition['security']).toEqual([]);
  });

  it('keep keys that are not known', () => {
    const own = connectorOf({}, { properties: { connectionParameterSets: { 'x-a': 1, uiDefinition: { displayname: 'D' }, values: [{ name: 'a', metadata: { allowSharing: false }, parameters: { k: { type: 'securestring', 'x-b': 2 }, r: { type: 'string' } } }] } } });
    const after = addSignIn.apply(own, { kind: 'basic' });
    expect(valueAt(after, `${sets}/x-a`)).toBe(1);
    expect(valueAt(after, at(0))).toBe(valueAt(own, at(0)));
    const changed = setSignInKind.apply(after, { at: `${at(0)}/parameters`, kind: 'basic' });
    expect(valueAt(changed, `${at(0)}/metadata`)).toEqual({ allowSharing: false });
    expect(Object.keys(Object(valueAt(changed, `${at(0)}/parameters`)))).toEqual(['username', 'password', 'r']);
  });
});
