import { arrayOf, isArray, isObject, member, objectOf, type Json, type JsonObject } from '../base/json';
import { withKey, withRenamedKey, withoutKey } from '../base/tree';
import { setAt, valueAt, withPart, type Connector } from '../connector/connector';
import { assertNever } from '../base/assert-never';
import { firstSecurityDefinition, parametersFor } from '../connector/default-properties';
import { customValueAt, settingsAt } from '../connector/oauth-settings';
import type { SecurityDifference } from '../connector/security-differences';
import { signInSets, singleSignIn } from '../connector/sign-in';
import type { Command } from './command';
import { declareSignIn, withKeyInOrder, withProperty, withScheme } from './security-scheme';
import { withSignIn } from './set-authentication';
import { withDeclaredScopes } from './set-oauth-setting';
import { addSignIn } from './sign-in-sets';

/** Which file is right: the API definition, or the API properties. */
export type SettledBy = 'definition' | 'properties';

function withConnectionParameters(connector: Connector): Connector {
  if (signInSets(connector).length > 0) return connector;
  const old = singleSignIn(connector);
  const parameters = valueAt(connector, old.group);
  const sign = parametersFor(firstSecurityDefinition(connector.definition)?.security);
  return withProperty(connector, 'connectionParameters', withSignIn(isObject(parameters) ? parameters : {}, old, sign));
}

function settleType(connector: Connector, difference: Extract<SecurityDifference, { kind: 'type' }>, by: SettledBy): Connector {
  if (by === 'properties') return declareSignIn(connector);
  const hasSets = signInSets(connector).length > 0;
  return hasSets && difference.declared !== 'none' ? addSignIn.apply(connector, { kind: difference.declared }) : withConnectionParameters(connector);
}

/** `security` with requirements of schemes that are not there taken out, and the first scheme asked for. */
function withRequirement(connector: Connector, missing: readonly string[]): Connector {
  const first = firstSecurityDefinition(connector.definition);
  if (!first) return connector;
  const stated = (arrayOf(connector.definition, 'security') ?? []).filter((entry) => isObject(entry) && !Object.keys(entry).some((name) => missing.includes(name)) && Object.keys(entry).length > 0);
  const requirement: Json = { [first.name]: Object.keys(objectOf(first.security, 'scopes') ?? {}) };
  return withPart(connector, 'definition', withKeyInOrder(connector.definition, ['securityDefinitions', 'security'], 'security', stated.length > 0 ? stated : [requirement]));
}

/**
 * Settles one difference between the two files by what one of them says. For a requirement, the definition's way is to ask
 * every operation for the sign-in that it has; the other way takes the sign-in out of the definition.
 */
export const settleSecurity: Command<{ difference: SecurityDifference; by: SettledBy }> = {
  name: 'settle-security',
  label: ({ by }) => `Settle the sign-in by the ${by === 'definition' ? 'API definition' : 'API properties'}`,
  apply: (connector, { difference, by }) => {
    switch (difference.kind) {
      case 'type':
        return settleType(connector, difference, by);
      case 'requirement':
        return by === 'definition' ? withRequirement(connector, difference.missing) : withPart(connector, 'definition', withScheme(connector.definition, undefined));
      case 'address': {
        const { address, scheme, token, declared, connection } = difference;
        return by === 'definition' ? setAt(connector, customValueAt(token, valueAt(connector, token), address), declared) : setAt(connector, `${scheme}/${address}`, connection);
      }
      case 'scopes': {
        const { scheme, token, declared, connection } = difference;
        return by === 'definition' ? setAt(connector, `${settingsAt(token, valueAt(connector, token))}/scopes`, [...declared]) : withDeclaredScopes(connector, scheme, connection);
      }
      default:
        return assertNever(difference);
    }
  },
};

/** The definition with every requirement, of the root and of operations, passed through `change`. */
function withRequirements(definition: JsonObject, change: (requirement: Json) => Json | undefined): JsonObject {
  const changed = (list: Json): Json => (isArray(list) ? list.flatMap((entry) => change(entry) ?? []) : list);
  const security = definition['security'];
  const rooted = security === undefined ? definition : withKey(definition, 'security', sameOr(security, changed(security)));
  const paths = objectOf(rooted, 'paths');
  if (!paths) return rooted;
  const next = Object.entries(paths).reduce((all, [path, item]) => {
    if (!isObject(item)) return all;
    const nextItem = Object.entries(item).reduce((each, [method, operation]) => {
      const own = member(operation, 'security');
      return isObject(operation) && own !== undefined ? withKey(each, method, withKey(operation, 'security', sameOr(own, changed(own)))) : each;
    }, item);
    return withKey(all, path, nextItem);
  }, paths);
  return withKey(rooted, 'paths', next);
}

const sameOr = (before: Json, after: Json): Json => (JSON.stringify(before) === JSON.stringify(after) ? before : after);

/** Renames a security definition with all requirements that name it. A name that is taken changes nothing. */
export const renameSecurityDefinition: Command<{ from: string; to: string }> = {
  name: 'rename-security-definition',
  label: ({ to }) => `Rename the security definition to ${to}`,
  apply: (connector, { from, to }) => {
    const schemes = objectOf(connector.definition, 'securityDefinitions') ?? {};
    if (to === '' || from === to || !Object.hasOwn(schemes, from) || Object.hasOwn(schemes, to)) return connector;
    const renamed = withKey(connector.definition, 'securityDefinitions', withRenamedKey(schemes, from, to));
    return withPart(connector, 'definition', withRequirements(renamed, (entry) => (isObject(entry) && Object.hasOwn(entry, from) ? withRenamedKey(entry, from, to) : entry)));
  },
};

/** Removes a security definition with all requirements that name it. */
export const removeSecurityDefinition: Command<{ name: string }> = {
  name: 'remove-security-definition',
  label: ({ name }) => `Remove the security definition ${name}`,
  apply: (connector, { name }) => {
    const schemes = objectOf(connector.definition, 'securityDefinitions') ?? {};
    if (!Object.hasOwn(schemes, name)) return connector;
    const removed = withKey(connector.definition, 'securityDefinitions', withoutKey(schemes, name));
    return withPart(connector, 'definition', withRequirements(removed, (entry) => {
      if (!isObject(entry) || !Object.hasOwn(entry, name)) return entry;
      const left = withoutKey(entry, name);
      return Object.keys(left).length === 0 ? undefined : left;
    }));
  },
};

