/**
 * Over real connectors: the Security tab's readers read every sign-in, each of its fields is edited and taken back, and the
 * files come out byte for byte. Set CORPUS_DIR to the folder that holds `connectors`.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { isObject, objectOf, textOf } from '../../core/base/json';
import { child, keysOf, type Pointer } from '../../core/base/pointer';
import type { Command } from '../../core/commands/command';
import { moveConnectionParameter, setDependency } from '../../core/commands/connection-parameters';
import { setKeyPrefix, setKeyTarget } from '../../core/commands/set-key-prefix';
import { setOAuthScopes, setOAuthSetting } from '../../core/commands/set-oauth-setting';
import { setText } from '../../core/commands/set-text';
import { setValue } from '../../core/commands/set-value';
import { settleSecurity } from '../../core/commands/settle-security';
import { convertToSets, keepOneSignIn } from '../../core/commands/sign-in-sets';
import { authenticationOf } from '../../core/connector/authentication';
import { connectionDialog } from '../../core/connector/connection-dialog';
import { allowedValuesOf, dependenciesOf, uiOf, uiTextAt } from '../../core/connector/connection-parameter';
import { valueAt, type Connector } from '../../core/connector/connector';
import { providerOf } from '../../core/connector/identity-providers/identity-providers';
import { keyPolicyOf } from '../../core/connector/key-prefix';
import { addressesOf, customValueIn, oauthSettingsIn, scopesIn, settingsAt, templateMisfits } from '../../core/connector/oauth-settings';
import { securityDifferences } from '../../core/connector/security-differences';
import { signInSets, singleSignIn, type SignIn } from '../../core/connector/sign-in';
import { Session } from '../../session/session';
import { corpusConnectors, hasCorpus, isByteForByte, type CorpusConnector } from '../../session/testing/corpus-connectors';

/** How often each text occurs: `none 3 · basic 4`. */
function counted(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Array.from(counts, ([text, count]) => `${text} ${count}`).join(' · ');
}

/** An edit with its arguments filled in. */
type Edit = (session: Session) => void;

const edit =
  <Args>(command: Command<Args>, args: Args): Edit =>
  (session) =>
    session.run(command, args);

const marker = 'https://marker.example/changed';

/** Every field that the tab shows for a group of connection parameters, as an edit of it. */
function editsOfGroup(connector: Connector, signIn: SignIn, scheme: Pointer | undefined): readonly Edit[] {
  const group = valueAt(connector, signIn.group);
  if (!isObject(group)) return [];
  return Object.entries(group).flatMap(([name, parameter]) => {
    const at = child(signIn.group, name);
    const texts = ['displayName', 'description', 'tooltip'].map((key) => edit(setText, { at: uiTextAt(at, uiOf(parameter), key), text: marker }));
    const constraints = ['required', 'hidden'].map((key) => edit(setValue, { at: `${at}/uiDefinition/constraints/${key}` as const, value: 'marker' }));
    expect(allowedValuesOf(parameter).every(({ value }) => typeof value === 'string')).toBe(true);
    expect(dependenciesOf(parameter).every(({ values }) => values.length >= 0)).toBe(true);
    const order = [edit(moveConnectionParameter, { at, by: 1 }), edit(setDependency, { at, on: 'marker', values: ['x'] })];
    const settings = oauthSettingsIn(parameter);
    if (!settings) return [...texts, ...constraints, ...order];
    const places = { token: at, scheme };
    const fields = [...(providerOf(textOf(settings, 'identityProvider'))?.fields ?? []).map((field) => field.name), ...Object.keys(objectOf(settings, 'customParameters') ?? {})];
    for (const field of fields) expect(['string', 'undefined']).toContain(typeof customValueIn(parameter, field));
    expect(addressesOf(parameter, group).tokenUrl).toBeTypeOf('string');
    expect(templateMisfits(parameter, group).unfilled.every((word) => word.length > 0)).toBe(true);
    return [
      ...texts,
      ...constraints,
      ...order,
      ...fields.map((field) => edit(setOAuthSetting, { ...places, name: field, value: marker })),
      edit(setOAuthScopes, { ...places, scopes: [...scopesIn(parameter), 'marker'] }),
      edit(setText, { at: `${settingsAt(at, parameter)}/clientId`, text: 'marker' }),
      edit(setValue, { at: `${settingsAt(at, parameter)}/redirectMode`, value: 'marker' }),
    ];
  });
}

function editsOf(connector: Connector): readonly Edit[] {
  const authentication = authenticationOf(connector);
  if (authentication.kind === 'other') return [];
  const { scheme } = authentication;
  const sets = signInSets(connector);
  const single = singleSignIn(connector);
  const ofSets = sets.flatMap(({ at, signIn }) => [...['displayName', 'description'].map((key) => edit(setText, { at: uiTextAt(at, uiOf(valueAt(connector, at)), key), text: marker })), ...editsOfGroup(connector, signIn, scheme)]);
  const ofKey =
    single.key === undefined
      ? []
      : [
          edit(setKeyPrefix, { parameter: single.key, scheme, prefix: keyPolicyOf(connector, keysOf(single.key).at(-1) ?? '')?.prefix === 'Bearer' ? 'Token' : 'Bearer' }),
          ...(scheme === undefined ? [] : [edit(setKeyTarget, { parameter: single.key, scheme, name: 'X-Marker' })]),
        ];
  const ofDifferences = securityDifferences(connector).flatMap((difference) => [edit(settleSecurity, { difference, by: 'definition' }), edit(settleSecurity, { difference, by: 'properties' })]);
  return [...editsOfGroup(connector, single, scheme), ...ofSets, ...ofKey, ...ofDifferences, edit(convertToSets, {})];
}

describe.skipIf(!hasCorpus)('the security of the connectors of the corpus', () => {
  let all: readonly CorpusConnector[] = [];
  beforeAll(async () => {
    all = await corpusConnectors();
  }, 300_000);

  it('shows as a form in at least 98 of 100', () => {
    const reasons = all.flatMap(({ name, connector }) => {
      const broken = connector.broken.definition ?? connector.broken.properties;
      const authentication = authenticationOf(connector);
      return broken ? [`${name}: ${broken.name} does not parse`] : authentication.kind === 'other' ? [`${name}: ${authentication.what}`] : [];
    });
    const forms = all.length - reasons.length;
    console.log(`authentication as a form: ${forms} of ${all.length} (${((100 * forms) / all.length).toFixed(1)} %)${reasons.map((reason) => `\n  not: ${reason}`).join('')}`);
    console.log(counted(all.map(({ connector }) => authenticationOf(connector).kind)));
    console.log(`differences: ${counted(all.flatMap(({ connector }) => securityDifferences(connector).map((difference) => (difference.kind === 'type' ? `type ${difference.declared} → ${difference.connection}` : difference.kind))))}`);
    expect(all.length).toBeGreaterThan(0);
    expect(forms / all.length).toBeGreaterThanOrEqual(0.98);
  });

  it('has every connection parameter in exactly one field of the tab', () => {
    for (const { name, connector } of all) {
      for (const signIn of [singleSignIn(connector), ...signInSets(connector).map((set) => set.signIn)]) {
        const group = valueAt(connector, signIn.group);
        const parts = [signIn.username, signIn.password, signIn.key, signIn.token, signIn.authType, signIn.gateway].flatMap((at) => (at === undefined ? [] : (keysOf(at).at(-1) ?? [])));
        expect([...parts, ...signIn.further].toSorted(), name).toEqual(Object.keys(isObject(group) ? group : {}).toSorted());
      }
      expect(connectionDialog(connector).pages.length, name).toBeGreaterThan(0);
    }
  });

  it('comes back byte for byte after each field was edited and taken back', { timeout: 300_000 }, () => {
    let edits = 0;
    const changed: string[] = [];
    for (const one of all) {
      const session = new Session(one.connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
      if (!isByteForByte(one, session.connector)) changed.push(`${one.name}: opened`);
      for (const each of editsOf(one.connector)) {
        each(session);
        if (session.connector === one.connector) continue;
        edits++;
        session.undo();
      }
      if (!isByteForByte(one, session.connector)) changed.push(`${one.name}: after its edits were taken back`);
    }
    console.log(`edits made and taken back: ${edits}`);
    expect(changed).toEqual([]);
  });

  it('comes back byte for byte when a text is typed back as it was', { timeout: 300_000 }, () => {
    for (const one of all) {
      const { name, connector } = one;
      for (const signIn of [singleSignIn(connector), ...signInSets(connector).map((set) => set.signIn)]) {
        const group = valueAt(connector, signIn.group);
        const [first, parameter] = Object.entries(isObject(group) ? group : {})[0] ?? [];
        const at = first === undefined ? undefined : uiTextAt(child(signIn.group, first), uiOf(parameter), 'displayName');
        const before = at && valueAt(connector, at);
        if (!at || typeof before !== 'string') continue;
        const there = setText.apply(connector, { at, text: marker });
        expect(isByteForByte(one, there), name).toBe(false);
        expect(isByteForByte(one, setText.apply(there, { at, text: before })), name).toBe(true);
      }
    }
  });

  it('gives the same parameters back when one sign-in becomes one of several, and the only one again', () => {
    for (const { name, connector } of all) {
      if (signInSets(connector).length > 0 || connector.broken.properties) continue;
      const several = convertToSets.apply(connector, {});
      const back = keepOneSignIn.apply(several, { at: '/properties/properties/connectionParameterSets/values/0' });
      const parameters = (of: Connector): string => JSON.stringify(valueAt(of, '/properties/properties/connectionParameters') ?? {});
      expect(parameters(back), name).toBe(parameters(connector));
    }
  });
});
