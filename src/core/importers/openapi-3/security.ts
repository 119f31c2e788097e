import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { Conversion } from './conversion';
import { extensionsOf } from './extensions';
import { below, placeOf, root, type Place } from './place';
import { isAddress } from './web-address';

/** The authentication of a document in 2.0. */
export interface ConvertedSecurity {
  /** The definitions with every scope that was asked for so far. */
  readonly securityDefinitions: () => JsonObject | undefined;
  readonly security: readonly JsonObject[] | undefined;
  /** The `security` of an operation, or undefined when it has none of its own. */
  readonly forOperation: (operation: JsonObject, at: Place) => readonly JsonObject[] | undefined;
}

const flows = [
  ['authorizationCode', 'accessCode'],
  ['password', 'password'],
  ['implicit', 'implicit'],
  ['clientCredentials', 'application'],
] as const;

function describedBy(scheme: JsonObject, at: Place, { notes }: Conversion): JsonObject {
  const description = textOf(scheme, 'description');
  return { ...(description === undefined || description === '' ? {} : { description }), ...extensionsOf(scheme, at, notes) };
}

/** Stands where an address has to be and nobody said it. */
const unknownAddress = 'https://example.com';

/** A complete address: a relative one is taken from the host of the service. Undefined when there is no host or nothing to complete. */
function completeUrl(written: string, service: JsonObject): string | undefined {
  if (isAddress(written)) return written;
  const host = textOf(service, 'host');
  const [scheme] = arrayOf(service, 'schemes') ?? [];
  const base = `${typeof scheme === 'string' ? scheme : 'https'}://${host ?? ''}${textOf(service, 'basePath')?.replace(/\/?$/, '/') ?? '/'}`;
  const complete = host !== undefined && written !== '' && URL.canParse(written, base) ? new URL(written, base).href : undefined;
  return complete !== undefined && isAddress(complete) ? complete : undefined;
}

function convertOAuth(name: string, scheme: JsonObject, at: Place, { notes }: Conversion, service: JsonObject): JsonObject | undefined {
  const offered = objectOf(scheme, 'flows') ?? {};
  const chosen = flows.find(([key]) => isObject(offered[key]));
  const others = Object.keys(offered).filter((key) => key !== chosen?.[0] && !key.startsWith('x-'));
  if (others.length > 0) {
    notes.add('lost', below(at, 'flows'), `A security definition has one OAuth 2.0 flow; ${chosen ? `${chosen[0]} was kept` : 'none of these has a counterpart'}. Left out: ${others.join(', ')}.`);
  }
  if (!chosen) return undefined;
  const [key, flow] = chosen;
  const settings = objectOf(offered, key);
  const place = below(at, 'flows', key);
  const urls: [string, string][] = [];
  for (const [url, isWanted] of [['authorizationUrl', flow === 'accessCode' || flow === 'implicit'], ['tokenUrl', flow !== 'implicit']] as const) {
    if (!isWanted) continue;
    const value = textOf(settings, url) ?? '';
    const complete = completeUrl(value, service);
    if (complete === undefined) {
      notes.add('needs-you', place, `“${name}” has ${value === '' ? `no ${url}` : `the incomplete ${url} “${value}”`}. Enter it on the Security tab; ${unknownAddress} stands in its place.`);
    } else if (complete !== value) {
      notes.add('guessed', place, `The ${url} “${value}” of “${name}” was completed with the host of the service. Check it on the Security tab.`);
    }
    urls.push([url, complete ?? `${unknownAddress}${value.startsWith('/') && isAddress(`${unknownAddress}${value}`) ? value : ''}`]);
  }
  if (flow !== 'accessCode') {
    notes.add('needs-you', place, `The platform signs in with the authorization code flow only; “${name}” uses ${key}. Choose accessCode and give both URLs on the Security tab, or another way to sign in.`);
  }
  if (textOf(settings, 'refreshUrl') !== undefined) {
    notes.add('lost', below(place, 'refreshUrl'), 'OpenAPI 2.0 has no refresh URL: the token URL is used to refresh. Change it on the Security tab if the service wants another.');
  }
  const scopes = Object.entries(objectOf(settings, 'scopes') ?? {}).map(([scope, text]): [string, Json] => [scope, typeof text === 'string' ? text : scope]);
  return { type: 'oauth2', flow, ...Object.fromEntries(urls), scopes: Object.fromEntries(scopes) };
}

function convertHttp(name: string, scheme: JsonObject, at: Place, { notes }: Conversion): JsonObject | undefined {
  const kind = textOf(scheme, 'scheme')?.toLowerCase();
  if (kind === 'basic') return { type: 'basic' };
  if (kind === 'bearer') {
    notes.add('guessed', at, `“${name}” takes a bearer token. It became an API key in the header Authorization: the value has to begin with “Bearer ”, or a policy that sets the header puts it in front.`);
    return { type: 'apiKey', in: 'header', name: 'Authorization' };
  }
  notes.add('lost', at, `The platform cannot sign in with HTTP ${kind ?? 'authentication of an unnamed kind'}; “${name}” was left out.`);
  return undefined;
}

function convertScheme(name: string, scheme: JsonObject, at: Place, conversion: Conversion, service: JsonObject): JsonObject | undefined {
  const { notes } = conversion;
  const type = textOf(scheme, 'type');
  switch (type) {
    case 'apiKey': {
      const place = textOf(scheme, 'in');
      const key = textOf(scheme, 'name');
      if ((place === 'header' || place === 'query') && key !== undefined) return { type, in: place, name: key };
      notes.add('lost', at, `The key “${name}” is sent as ${place ?? 'nothing that is named'}, which the platform cannot do; it was left out.`);
      return undefined;
    }
    case 'http':
      return convertHttp(name, scheme, at, conversion);
    case 'basic':
      return { type };
    case 'oauth2':
      return convertOAuth(name, scheme, at, conversion, service);
    case 'openIdConnect':
      notes.add('needs-you', at, `OpenAPI 2.0 has no OpenID Connect; “${name}” was left out. Look up the authorization and token URL at ${textOf(scheme, 'openIdConnectUrl') ?? 'the identity provider'} and enter them as OAuth 2.0 on the Security tab.`);
      return undefined;
    default:
      notes.add('lost', at, `The platform cannot sign in with ${type ?? 'a scheme without type'}; “${name}” was left out.`);
      return undefined;
  }
}

type Definitions = Map<string, JsonObject>;

/** The scopes that a requirement asks of an OAuth definition, which learns those that it did not list. */
function scopesOf(name: string, wanted: Json, definitions: Definitions, at: Place, { notes }: Conversion): string[] {
  const definition = definitions.get(name);
  if (textOf(definition, 'type') !== 'oauth2' || !isArray(wanted)) return [];
  const scopes = wanted.filter((scope) => typeof scope === 'string');
  const known = objectOf(definition, 'scopes') ?? {};
  const added = scopes.filter((scope) => !Object.hasOwn(known, scope));
  if (added.length > 0) {
    definitions.set(name, { ...definition, scopes: { ...known, ...Object.fromEntries(added.map((scope) => [scope, scope])) } });
    notes.add('guessed', at, `“${name}” does not list the scopes that are asked for here; they were added to it: ${added.join(', ')}.`);
  }
  return scopes;
}

/** A requirement in terms of the kept definitions; undefined when it needs one that was not kept. */
function converted(requirement: Json, definitions: Definitions, at: Place, conversion: Conversion): JsonObject | undefined {
  if (!isObject(requirement)) return undefined;
  if (!Object.keys(requirement).every((name) => definitions.has(name))) return undefined;
  return Object.fromEntries(
    Object.entries(requirement).map(([name, scopes]) => [name, scopesOf(name, scopes, definitions, at, conversion)]),
  );
}

/** The one requirement of several alternatives that 2.0 and the platform can meet: a real one before “none”. */
function requirementsOf(node: Json | undefined, at: Place, definitions: Definitions, conversion: Conversion): JsonObject[] | undefined {
  if (!isArray(node)) return undefined;
  const survivors = node.map((requirement) => converted(requirement, definitions, at, conversion)).filter((requirement) => requirement !== undefined);
  const chosen = survivors.find((requirement) => Object.keys(requirement).length > 0) ?? survivors[0];
  const names = node.filter(isObject).map((requirement) => Object.keys(requirement).join(' with ') || 'none');
  if (node.length > 1) {
    conversion.notes.add('lost', at, `Of the ways to sign in (${names.join(', ')}) ${chosen ? `“${Object.keys(chosen).join(' with ') || 'none'}” was taken` : 'none has a counterpart'}: a connector has one.`);
  } else if (node.length === 1 && !chosen) {
    conversion.notes.add('lost', at, `“${names.join(', ')}” has no counterpart and was left out.`);
  } else if (chosen && Object.keys(chosen).length > 1) {
    conversion.notes.add('lost', at, `“${names.join(', ')}” asks for several credentials at once; the platform uses the first security definition only.`);
  }
  if (chosen) return [chosen];
  return node.length === 0 ? [] : undefined;
}

/** The decision for a connector without a sign-in. */
const noSignIn = 'none';

/** What a person calls a definition: its name and how it signs in. */
function labelOf(name: string, definition: JsonObject | undefined): string {
  const type = textOf(definition, 'type');
  if (type === 'apiKey') return `${name} (key in the ${textOf(definition, 'in') ?? 'header'} ${textOf(definition, 'name') ?? ''})`;
  return `${name} (${type === 'oauth2' ? `OAuth 2.0, ${textOf(definition, 'flow') ?? ''}` : 'user name and password'})`;
}

/** The one definition that was decided for, `none`, or undefined when nobody decided. */
function decidedScheme(names: readonly string[], definitions: Definitions, { questions }: Conversion): string | undefined {
  const isAsked = names.length > 1;
  const taken = questions.choose({
    id: 'authentication',
    title: 'Authentication',
    about: 'The document offers several ways to sign in, and a connector has one.',
    options: isAsked ? [...names.map((name) => ({ value: name, label: labelOf(name, definitions.get(name)) })), { value: noSignIn, label: 'No authentication' }] : [],
    preset: names[0] ?? noSignIn,
  });
  return isAsked && questions.decided('authentication') === taken ? taken : undefined;
}

/** Root and operations sign in with the one definition that was decided for; what needs no sign-in says so. */
function decidedSecurity(name: string, names: readonly string[], definitions: Definitions, conversion: Conversion): ConvertedSecurity {
  const others = names.filter((other) => other !== name);
  const signIn = name === noSignIn ? 'nobody signs in' : `“${name}” is the sign-in`;
  conversion.notes.add('lost', placeOf(['components', 'securitySchemes']), `As you decided, ${signIn}. Left out: ${others.join(', ')}.`);
  const definition = definitions.get(name);
  if (!definition) return { securityDefinitions: () => undefined, security: undefined, forOperation: () => undefined };
  const scopes = Object.keys(objectOf(definition, 'scopes') ?? {});
  return {
    securityDefinitions: () => ({ [name]: definition }),
    security: [{ [name]: scopes }],
    forOperation: (operation) => (arrayOf(operation, 'security')?.length === 0 ? [] : undefined),
  };
}

function schemeNames(node: Json | undefined): string[] {
  return isArray(node) ? node.filter(isObject).flatMap((requirement) => Object.keys(requirement)) : [];
}

/** The names of the definitions with the one that the document asks for first: the platform uses that one alone. */
function inOrderOfUse(source: JsonObject, names: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const item of Object.values(objectOf(source, 'paths') ?? {})) {
    if (!isObject(item)) continue;
    for (const operation of Object.values(item)) {
      for (const name of schemeNames(member(operation, 'security')).slice(0, 1)) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const first = schemeNames(member(source, 'security')).find((name) => names.includes(name));
  const weight = (name: string): number => (name === first ? Number.POSITIVE_INFINITY : (uses.get(name) ?? 0));
  return names.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
}

/** Security schemes and requirements. Every scheme that 2.0 can say is kept, the one that is used most at the front. */
export function convertSecurity(conversion: Conversion, address: JsonObject = {}): ConvertedSecurity {
  const { source, notes, references } = conversion;
  const definitions: Definitions = new Map();
  for (const [name, node] of Object.entries(objectOf(objectOf(source, 'components'), 'securitySchemes') ?? {})) {
    const resolved = references.resolve(node, placeOf(['components', 'securitySchemes', name]));
    const definition = resolved && convertScheme(name, resolved.node, resolved.place, conversion, address);
    if (resolved && definition) definitions.set(name, { ...definition, ...describedBy(resolved.node, resolved.place, conversion) });
  }
  const names = inOrderOfUse(source, [...definitions.keys()]);
  const decided = decidedScheme(names, definitions, conversion);
  if (decided !== undefined) return decidedSecurity(decided, names, definitions, conversion);
  if (names.length > 1) {
    notes.add('lost', placeOf(['components', 'securitySchemes']), `Of ${names.length} security definitions the platform uses only the first, “${names[0] ?? ''}”; all of them stay in the file. Remove the others or move the one you want to the front.`);
  }
  return {
    securityDefinitions: () => (names.length > 0 ? Object.fromEntries(names.map((name) => [name, definitions.get(name) ?? {}])) : undefined),
    security: requirementsOf(member(source, 'security'), below(root, 'security'), definitions, conversion),
    forOperation: (operation, at) => requirementsOf(arrayOf(operation, 'security'), below(at, 'security'), definitions, conversion),
  };
}
