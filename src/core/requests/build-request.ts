import { arrayOf, objectOf, textOf, type JsonObject } from '../base/json';
import type { Connector } from '../connector/connector';
import type { HttpRequest } from '../ports/http';
import { base64Of } from './base64';
import { connectionInputs, connectionSets, hiddenValues, isAskedFor, schemesFor, type ConnectionInput, type ConnectionRole, type ConnectionValues, type SecurityScheme } from './connection-inputs';
import { isHeaderName, isHeaderValue, isTransportHeader } from './header-names';
import type { FormPart } from './multipart';
import { operationAt, operationInputs, type InputValues, type OperationInputs, type OperationPlace, type ParameterInput } from './operation-inputs';
import { collected, outgoing, type ValueSource } from './parameter-texts';
import { percentEncode } from './percent-encode';
import { applyPolicies, type AppliedPolicy, type NotAppliedPolicy } from './policies';
import { redact, secretForms } from './redact';
import { bodyOf, formBody, type BuiltBody } from './request-body';
import { headerValues, queryPair, urlOf, withHeader, type QueryPair, type RequestDraft } from './request-draft';

/** One thing that stands in the way of a call: `input` is a key of an input, `connection:NAME`, `host` or `operation`. */
export interface RequestProblem {
  readonly input: string;
  readonly message: string;
}

/** One value of the request and where it came from; secrets are redacted. */
export interface SentValue {
  readonly input: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'formData' | 'body';
  /** As it was typed, or as the definition gives it. */
  readonly value: string;
  /** As it goes over the wire, before policies: `status=a,b`, `X-Key: v`, a part of the path. */
  readonly wire: string;
  readonly source: ValueSource;
}

/** A request as it may be shown and kept: no value of a secret is in it. */
export interface RedactedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  /** The body as text; for a file its name. Null when there is no body. */
  readonly body: string | null;
}

/** A request ready to send, with everything needed to explain it. */
export interface BuiltRequest {
  readonly ok: true;
  readonly request: HttpRequest;
  readonly redacted: RedactedRequest;
  readonly sent: readonly SentValue[];
  readonly applied: readonly AppliedPolicy[];
  readonly notApplied: readonly NotAppliedPolicy[];
  /** All forms of the secrets of this connection, for `redact`: a service may send them back. */
  readonly secrets: readonly string[];
}

export type BuildResult = BuiltRequest | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** `boundary` parts a multipart body and must be new for each call; `set` names a connection parameter set. */
export interface BuildOptions {
  readonly boundary: string;
  readonly set?: string;
}

interface Gathering {
  readonly problems: RequestProblem[];
  readonly sent: SentValue[];
}

/** The address before the path, or what is wrong with it. */
function baseOf(definition: JsonObject, operation: JsonObject): { base: string } | { message: string } {
  const host = textOf(definition, 'host') ?? '';
  const basePath = textOf(definition, 'basePath') ?? '';
  const schemes = arrayOf(operation, 'schemes') ?? arrayOf(definition, 'schemes') ?? [];
  const scheme = schemes.includes('https') || !schemes.includes('http') ? 'https' : 'http';
  if (`${host}${basePath}`.includes('@environmentVariables(')) {
    return { message: 'The host or base URL comes from an environment variable, which exists on the platform only: set a host to test with.' };
  }
  const base = `${scheme}://${host}${basePath === '' || basePath.startsWith('/') ? basePath : `/${basePath}`}`.replace(/\/+$/, '');
  if (host === '') return { message: 'The API definition has no host: set one on the General tab.' };
  if (/[/\\@?#\s]/.test(host) || !URL.canParse(base)) return { message: `“${host}” is no host: give a name such as api.contoso.com, with a port if needed.` };
  return { base };
}

interface Filled {
  readonly pathValues: Map<string, string>;
  readonly query: QueryPair[];
  readonly form: FormPart[];
  headers: RequestDraft['headers'];
}

/** Puts a value where it is sent; gives it as it goes over the wire, or why it cannot. */
function place(input: ParameterInput, texts: readonly string[], into: Filled): { readonly wire: string } | { readonly problem: string } {
  const values = collected(input, texts);
  const asPairs = (pairs: readonly QueryPair[]): { readonly wire: string } => {
    into.query.push(...pairs);
    return { wire: pairs.map(({ encoded }) => encoded).join('&') };
  };
  switch (input.in) {
    case 'path': {
      const encoded = percentEncode(values.join(','));
      const wire = input.urlEncoding === 'double' ? percentEncode(encoded) : encoded;
      into.pathValues.set(input.name, wire);
      return { wire };
    }
    case 'query':
      return asPairs(
        input.type === 'array' && input.collectionFormat === 'csv'
          ? // A comma between items stays a comma; one inside an item is encoded.
            [{ name: input.name, value: values.join(','), encoded: `${percentEncode(input.name)}=${texts.map(percentEncode).join(',')}` }]
          : values.map((value) => queryPair(input.name, value)),
      );
    case 'header': {
      const value = values.join(',');
      if (!isHeaderName(input.name)) return { problem: `“${input.name}” is no header name: correct it in the definition.` };
      if (isTransportHeader(input.name)) return { problem: `The header ${input.name} is written by the connection itself: remove it from the definition.` };
      if (!isHeaderValue(value)) return { problem: `${input.label} has characters that a header cannot hold.` };
      into.headers = withHeader(into.headers, input.name, value);
      return { wire: `${input.name}: ${value}` };
    }
    case 'formData':
      into.form.push(...values.map((value) => ({ name: input.name, value })));
      return { wire: values.map((value) => `${input.name}=${value}`).join('\n') };
  }
}

function fillParameters(inputs: OperationInputs, values: InputValues, gathering: Gathering): Filled {
  const filled: Filled = { pathValues: new Map(), query: [], form: [], headers: [] };
  for (const input of inputs.parameters) {
    const held = Object.hasOwn(values.parameters, input.key) ? values.parameters[input.key] : undefined;
    const out = outgoing(input, held);
    if (out.kind === 'none') continue;
    if (out.kind === 'problem') {
      gathering.problems.push({ input: input.key, message: out.message });
      continue;
    }
    const shown = { input: input.key, name: input.name, in: input.in };
    if (out.kind === 'file') {
      filled.form.push({ name: input.name, value: out.file });
      const value = `${out.file.name} (${out.file.bytes.length} bytes)`;
      gathering.sent.push({ ...shown, value, wire: `a part ${input.name} of ${out.file.type || 'application/octet-stream'}`, source: 'typed' });
      continue;
    }
    const placed = place(input, out.texts, filled);
    if ('problem' in placed) gathering.problems.push({ input: input.key, message: placed.problem });
    else gathering.sent.push({ ...shown, value: out.texts.join(', '), wire: placed.wire, source: out.source });
  }
  return filled;
}

function pathProblems(path: string, inputs: OperationInputs, pathValues: ReadonlyMap<string, string>): RequestProblem[] {
  const problems: RequestProblem[] = [];
  for (const [whole, name = ''] of path.matchAll(/\{([^{}]*)\}/g)) {
    const known = inputs.parameters.some((input) => input.in === 'path' && input.name === name);
    if (!known) problems.push({ input: 'operation', message: `The path has ${whole}, but there is no path parameter ${name}.` });
  }
  for (const segment of path.split('/')) {
    const names = [...segment.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
    const text = segment.replace(/\{([^{}]*)\}/g, (whole, name: string) => pathValues.get(name) ?? whole);
    const first = names[0];
    if (first !== undefined && (text === '.' || text === '..')) {
      problems.push({ input: `path:${first}`, message: `“${text}” cannot be sent as a part of a path: every client reads it as a step up or down.` });
    }
  }
  return problems;
}

/** The connection's values with defaults, by name. */
function connectionOf(inputs: readonly ConnectionInput[], given: ConnectionValues): ConnectionValues {
  return Object.fromEntries(
    inputs.map((input) => {
      if (!isAskedFor(input, inputs, given)) return [input.name, ''];
      const value = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
      return [input.name, value === undefined || value === '' ? (input.default ?? '') : value];
    }),
  );
}

const rolesOf: { readonly [kind in SecurityScheme['kind']]: readonly ConnectionRole[] } = {
  basic: ['user-name', 'password'],
  'api-key': ['api-key'],
  oauth2: ['access-token'],
};

/** Which sign-in is used: the first whose values are all given, else the first that this connection has inputs for, else none. */
function chooseScheme(connector: Connector, operation: JsonObject, inputs: readonly ConnectionInput[], values: ConnectionValues): SecurityScheme | undefined {
  const { definition } = connector;
  const declared = schemesFor(definition, operation);
  const isSilent = declared.length === 0 && arrayOf(operation, 'security') === undefined && !objectOf(definition, 'securityDefinitions');
  // A connection whose API properties sign in by OAuth sends its token, also where the definition forgets it or, with
  // several ways to sign in, can name only another one.
  const sendsToken = inputs.some(({ role }) => role === 'access-token') && (isSilent || (declared.length > 0 && connectionSets(connector).length > 0));
  const schemes: readonly SecurityScheme[] = sendsToken ? [...declared, { kind: 'oauth2' }] : declared;
  const has = (scheme: SecurityScheme, fits: (input: ConnectionInput) => boolean): boolean =>
    rolesOf[scheme.kind].every((role) => inputs.some((input) => input.role === role && fits(input)));
  return (
    schemes.find((scheme) => has(scheme, ({ name, role }) => role === 'password' || (values[name] ?? '') !== '')) ??
    schemes.find((scheme) => has(scheme, () => true))
  );
}

interface SignIn {
  readonly headers: readonly (readonly [string, string])[];
  readonly query: readonly QueryPair[];
  readonly secrets: readonly string[];
}

function signIn(scheme: SecurityScheme, inputs: readonly ConnectionInput[], values: ConnectionValues, gathering: Gathering): SignIn {
  const valueFor = (role: ConnectionRole): string => {
    const input = inputs.find((each) => each.role === role);
    const value = (input && values[input.name]) ?? '';
    // An empty password is legal in Basic authentication and in use where the key is the user name.
    if (value === '' && role !== 'password') {
      gathering.problems.push({ input: `connection:${input?.name ?? role}`, message: `The connection needs a value for ${input?.label ?? role}.` });
    } else if (!isHeaderValue(value) && scheme.kind !== 'basic') {
      gathering.problems.push({ input: `connection:${input?.name ?? role}`, message: `${input?.label ?? role} has characters that a header cannot hold.` });
    }
    return value;
  };
  switch (scheme.kind) {
    case 'basic': {
      const pair = `${valueFor('user-name')}:${valueFor('password')}`;
      return { headers: [['Authorization', `Basic ${base64Of(new TextEncoder().encode(pair))}`]], query: [], secrets: [pair] };
    }
    case 'oauth2': {
      const token = valueFor('access-token').replace(/^bearer\s+/i, '');
      return { headers: [['Authorization', `Bearer ${token}`]], query: [], secrets: [token] };
    }
    case 'api-key': {
      const key = valueFor('api-key');
      if (scheme.in === 'query') return { headers: [], query: [queryPair(scheme.name, key)], secrets: [key] };
      const sentBare = key.replace(/^(bearer|basic|token|apikey)\s+/i, '');
      if (!isHeaderName(scheme.name) || isTransportHeader(scheme.name)) {
        gathering.problems.push({ input: 'operation', message: `The API key's header is called “${scheme.name}”, which cannot be sent: change it on the Security tab.` });
        return { headers: [], query: [], secrets: [key] };
      }
      return { headers: [[scheme.name, key]], query: [], secrets: [key, sentBare] };
    }
  }
}

function bodyFor(connector: Connector, inputs: OperationInputs, values: InputValues, filled: Filled, boundary: string): BuiltBody {
  if (inputs.parameters.some((input) => input.in === 'formData')) {
    const hasFile = inputs.parameters.some((input) => input.in === 'formData' && input.type === 'file');
    return formBody(filled.form, inputs.consumes, hasFile, boundary);
  }
  if (!inputs.body) return { ok: true, bytes: null, contentType: null, text: '' };
  return bodyOf(connector.definition, inputs, inputs.body, values.body, headerValues(filled.headers, 'content-type')[0]);
}

function typedBody(value: InputValues['body']): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'text':
      return value.text;
    case 'json':
      return JSON.stringify(value.value);
    case 'file':
      return value.file.name;
  }
}

function accept(produces: readonly string[]): string {
  return produces.length === 0 ? 'application/json' : [...new Set(produces)].join(', ');
}

/**
 * The HTTP request that the platform would make for an operation with these values and this connection (OpenAPI 2.0,
 * `x-ms-*` extensions, sign-in, policies that change the request); or everything that stands in the way, at once.
 * Nothing is looked up, sent or kept.
 */
export function buildRequest(
  connector: Connector,
  where: OperationPlace,
  values: InputValues,
  connectionValues: ConnectionValues,
  options: BuildOptions,
): BuildResult {
  const { definition } = connector;
  const operation = operationAt(definition, where);
  if (!operation) return { ok: false, problems: [{ input: 'operation', message: `There is no operation ${where.method.toUpperCase()} ${where.path}.` }] };
  const gathering: Gathering = { problems: [], sent: [] };
  const inputs = operationInputs(definition, where);
  const connectionFields = connectionInputs(connector, options.set);
  const connection = { ...hiddenValues(connector, options.set), ...connectionOf(connectionFields, connectionValues) };
  for (const field of connectionFields) {
    const { name, role, label, required } = field;
    if (role === 'parameter' && required && connection[name] === '' && isAskedFor(field, connectionFields, connectionValues)) {
      gathering.problems.push({ input: `connection:${name}`, message: `The connection needs a value for ${label}.` });
    }
  }
  const filled = fillParameters(inputs, values, gathering);
  gathering.problems.push(...pathProblems(where.path, inputs, filled.pathValues));
  const body = bodyFor(connector, inputs, values, filled, options.boundary);
  if (!body.ok) gathering.problems.push({ input: 'body', message: body.message });

  const scheme = chooseScheme(connector, operation, connectionFields, connection);
  const auth: SignIn = scheme ? signIn(scheme, connectionFields, connection, gathering) : { headers: [], query: [], secrets: [] };
  const secrets = secretForms([...connectionFields.filter(({ secret }) => secret).map(({ name }) => connection[name] ?? ''), ...auth.secrets]);

  let { headers } = filled;
  if (headerValues(headers, 'accept').length === 0) headers = withHeader(headers, 'Accept', accept(inputs.produces));
  if (body.ok && body.contentType !== null) headers = withHeader(headers, 'Content-Type', body.contentType);
  for (const [name, value] of auth.headers) headers = withHeader(headers, name, value);

  const found = baseOf(definition, operation);
  const policies = applyPolicies(
    connector,
    textOf(operation, 'operationId') ?? '',
    {
      method: where.method.toUpperCase(),
      base: 'base' in found ? found.base : '',
      path: where.path.startsWith('/') ? where.path : `/${where.path}`,
      pathValues: filled.pathValues,
      query: [...filled.query, ...auth.query],
      headers,
    },
    connection,
  );
  const { draft } = policies;
  if ('message' in found && draft.base === '') gathering.problems.push({ input: 'host', message: found.message });
  const url = urlOf(draft);
  if (gathering.problems.length === 0 && !URL.canParse(url)) {
    gathering.problems.push({ input: 'host', message: `${redact(url, secrets)} is no address that can be called.` });
  }
  if (!body.ok || gathering.problems.length > 0) return { ok: false, problems: gathering.problems };

  const hide = (text: string): string => redact(text, secrets);
  if (body.bytes && inputs.body) gathering.sent.push({ input: 'body', name: inputs.body.name, in: 'body', value: typedBody(values.body), wire: body.text, source: 'typed' });
  for (const [name, value] of auth.headers) gathering.sent.push({ input: 'connection', name, in: 'header', value, wire: `${name}: ${value}`, source: 'connection' });
  for (const { name, value, encoded } of auth.query) gathering.sent.push({ input: 'connection', name, in: 'query', value, wire: encoded, source: 'connection' });
  return {
    ok: true,
    request: { method: draft.method, url, headers: draft.headers, body: body.bytes },
    redacted: {
      method: draft.method,
      url: hide(url),
      headers: draft.headers.map(([name, value]) => [name, hide(value)]),
      body: body.bytes ? hide(body.text) : null,
    },
    sent: gathering.sent.map((each) => ({ ...each, value: hide(each.value), wire: hide(each.wire) })),
    applied: policies.applied.map((each) => ({ ...each, before: hide(each.before), after: hide(each.after) })),
    notApplied: policies.notApplied.map((each) => ({ ...each, reason: hide(each.reason) })),
    secrets,
  };
}
