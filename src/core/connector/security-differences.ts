import { isArray, isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import { valueAt, type Connector } from './connector';
import { firstSecurityDefinition } from './default-properties';
import { addressesOf, oauthSettingsIn, scopesIn } from './oauth-settings';
import { providerOf } from './identity-providers/identity-providers';
import { declaredKind, noFormReason, signInSets, singleSignIn, type AuthenticationKind, type SignIn } from './sign-in';

/** One thing that the definition and the API properties say differently about the same sign-in. */
export type SecurityDifference =
  | { readonly kind: 'type'; readonly declared: AuthenticationKind; readonly connection: AuthenticationKind }
  /** The definition has a sign-in, but `security` asks no operation for it, or for one that is not there. */
  | { readonly kind: 'requirement'; readonly missing: readonly string[] }
  | { readonly kind: 'address'; readonly address: 'authorizationUrl' | 'tokenUrl'; readonly scheme: Pointer; readonly token: Pointer; readonly declared: string; readonly connection: string }
  | { readonly kind: 'scopes'; readonly scheme: Pointer; readonly token: Pointer; readonly declared: readonly string[]; readonly connection: readonly string[] };

/** Scopes apart: files list them one by one, or all in one text. */
const apart = (scopes: readonly string[]): ReadonlySet<string> => new Set(scopes.flatMap((scope) => scope.split(/[\s,]+/)).filter((scope) => scope !== ''));

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((item) => b.has(item));

function oauthDifferences(connector: Connector, scheme: Pointer, security: JsonObject, { token, group }: SignIn): readonly SecurityDifference[] {
  if (token === undefined) return [];
  const node = valueAt(connector, token);
  if (providerOf(textOf(oauthSettingsIn(node), 'identityProvider') ?? 'oauth2')?.id !== 'oauth2') return [];
  const parameters = valueAt(connector, group);
  const stated = addressesOf(node, isObject(parameters) ? parameters : {});
  const addresses = (['authorizationUrl', 'tokenUrl'] as const).flatMap((address): SecurityDifference[] => {
    const declared = textOf(security, address) ?? '';
    return declared === stated[address] ? [] : [{ kind: 'address', address, scheme, token, declared, connection: stated[address] }];
  });
  const declared = Object.keys(objectOf(security, 'scopes') ?? {});
  const connection = scopesIn(node);
  return isSameSet(apart(declared), apart(connection)) ? addresses : [...addresses, { kind: 'scopes', scheme, token, declared, connection }];
}

/** What `security` of the definition asks for although no scheme has that name; undefined when it asks for nothing at all. */
function unmetRequirements(definition: JsonObject): readonly string[] | undefined {
  const security = definition['security'];
  const schemes = objectOf(definition, 'securityDefinitions') ?? {};
  const asked = isArray(security) ? security.flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : [])) : [];
  return asked.length === 0 ? undefined : asked.filter((name) => !Object.hasOwn(schemes, name));
}

/**
 * Where the two files disagree about the sign-in, the gravest first; empty when they agree, and when the security has no
 * form. With several sign-ins the definition agrees when one of them is as it says.
 */
export function securityDifferences(connector: Connector): readonly SecurityDifference[] {
  const declared = declaredKind(connector.definition);
  const first = firstSecurityDefinition(connector.definition);
  if (noFormReason(connector) !== undefined || declared === undefined) return [];
  const sets = signInSets(connector).map(({ signIn }) => signIn);
  const signIns = sets.length > 0 ? sets : [singleSignIn(connector)];
  const kinds = signIns.map(({ kind }): AuthenticationKind => (kind === 'windows' ? 'none' : kind));
  const differences: SecurityDifference[] = [];
  if (!kinds.includes(declared)) differences.push({ kind: 'type', declared, connection: kinds.find((kind) => kind !== 'none') ?? 'none' });
  else if (declared === 'none' && kinds.some((kind) => kind !== 'none')) differences.push({ kind: 'type', declared, connection: kinds.find((kind) => kind !== 'none') ?? 'none' });
  if (first) {
    const missing = unmetRequirements(connector.definition);
    if (missing === undefined || missing.length > 0) differences.push({ kind: 'requirement', missing: missing ?? [] });
    const scheme = pointerOf(['definition', 'securityDefinitions', first.name]);
    const perSignIn = declared === 'oauth2' ? signIns.filter(({ kind }) => kind === 'oauth2').map((signIn) => oauthDifferences(connector, scheme, first.security, signIn)) : [];
    if (!perSignIn.some((found) => found.length === 0)) differences.push(...(perSignIn[0] ?? []));
  }
  return differences;
}

/** The security definitions behind the first one, which the platform does not use. */
export function unusedSchemes(definition: JsonObject): readonly string[] {
  const first = firstSecurityDefinition(definition)?.name;
  return Object.keys(objectOf(definition, 'securityDefinitions') ?? {}).filter((name) => name !== first);
}
