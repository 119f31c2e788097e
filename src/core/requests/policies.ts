import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../base/json';
import type { Connector } from '../connector/connector';
import { scriptOperationsOf } from '../connector/script-operations';
import type { ConnectionValues } from './connection-inputs';
import { isHeaderName, isHeaderValue, isTransportHeader } from './header-names';
import { headerValues, queryPair, urlOf, withHeader, type RequestDraft } from './request-draft';

/** What a policy did to the request. */
export interface AppliedPolicy {
  readonly title: string;
  readonly templateId: string;
  readonly before: string;
  readonly after: string;
}

/** A policy, or the connector's script, that the platform runs and a test call from here does not. */
export interface NotAppliedPolicy {
  readonly title: string;
  readonly templateId: string;
  readonly reason: string;
}

/** The request after all policies, and what became of each of them. */
export interface PolicyOutcome {
  readonly draft: RequestDraft;
  readonly applied: readonly AppliedPolicy[];
  readonly notApplied: readonly NotAppliedPolicy[];
}

type Effect = { readonly draft: RequestDraft; readonly before: string; readonly after: string } | { readonly reason: string };

interface Policy {
  readonly title: string;
  readonly templateId: string;
  readonly parameters: JsonObject;
}

const LONGEST_TEMPLATE = 8000;

const expression = /@(?:\{\s*)?(connectionParameters|headers?|queryParameters)\(\s*'([^']*)'\s*(?:,\s*'([^']*)'\s*)?\)(?:\s*\})?/gi;
const originalMethod = /@(?:\{\s*)?Request\.OriginalHTTPMethod(?:\s*\})?/gi;

/**
 * The text with `@connectionParameters('x', 'default')`, `@headers('x')`, `@queryParameters('x')` and
 * `@Request.OriginalHTTPMethod` filled in; or why it cannot be filled in here.
 */
function filledIn(template: string, draft: RequestDraft, connection: ConnectionValues): { text: string } | { reason: string } {
  if (template.length > LONGEST_TEMPLATE) return { reason: `Its text has more than ${LONGEST_TEMPLATE} characters.` };
  const unknown: string[] = [];
  const text = template
    .replace(expression, (whole, kind: string, name: string, standard: string | undefined) => {
      const value = valueOf(kind.toLowerCase(), name, draft, connection);
      if (value === undefined || value === '') {
        if (standard !== undefined) return standard;
        if (value === undefined) unknown.push(whole);
      }
      return value ?? '';
    })
    .replace(originalMethod, draft.method);
  if (unknown[0] !== undefined) return { reason: `There is no value for ${unknown[0]}.` };
  const rest = /@\{|@[A-Za-z.]+\(/.exec(template.replace(expression, '').replace(originalMethod, ''));
  return rest ? { reason: `The expression ${template} is worked out by the platform only.` } : { text };
}

function valueOf(kind: string, name: string, draft: RequestDraft, connection: ConnectionValues): string | undefined {
  if (kind === 'connectionparameters') return Object.hasOwn(connection, name) ? connection[name] : undefined;
  if (kind === 'queryparameters') return draft.query.find((pair) => pair.name === name)?.value;
  const values = headerValues(draft.headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}

const parameterOf = (policy: Policy, name: string): string | undefined => textOf(policy.parameters, `x-ms-apimTemplateParameter.${name}`);

function setHost(policy: Policy, draft: RequestDraft, connection: ConnectionValues): Effect {
  const filled = filledIn(parameterOf(policy, 'urlTemplate') ?? '', draft, connection);
  if ('reason' in filled) return filled;
  const address = filled.text.includes('://') ? filled.text : `https://${filled.text}`;
  if (!URL.canParse(address)) return { reason: `“${filled.text}” is no address.` };
  // The template replaces the whole service address, base path included: published templates repeat the base path.
  const next = { ...draft, base: address.replace(/\/+$/, '') };
  return { draft: next, before: draft.base, after: next.base };
}

function route(policy: Policy, draft: RequestDraft, connection: ConnectionValues): Effect {
  const path = filledIn(parameterOf(policy, 'newPath') ?? draft.path, draft, connection);
  const method = filledIn(parameterOf(policy, 'httpMethod') ?? draft.method, draft, connection);
  if ('reason' in path) return path;
  if ('reason' in method) return method;
  if (!/^[A-Za-z]+$/.test(method.text)) return { reason: `“${method.text}” is no HTTP method.` };
  const next = { ...draft, path: path.text.startsWith('/') ? path.text : `/${path.text}`, method: method.text.toUpperCase() };
  return { draft: next, before: `${draft.method} ${urlOf(draft)}`, after: `${next.method} ${urlOf(next)}` };
}

function setHeader(policy: Policy, draft: RequestDraft, connection: ConnectionValues): Effect {
  const name = parameterOf(policy, 'name') ?? '';
  const filled = filledIn(parameterOf(policy, 'value') ?? '', draft, connection);
  if ('reason' in filled) return filled;
  if (!isHeaderName(name) || isTransportHeader(name)) return { reason: `A policy cannot set the header “${name}”.` };
  if (!isHeaderValue(filled.text)) return { reason: `The value for the header “${name}” has characters that a header cannot hold.` };
  const present = headerValues(draft.headers, name);
  const exists = (parameterOf(policy, 'existsAction') ?? 'override').toLowerCase();
  const before = present.map((value) => `${name}: ${value}`).join('\n');
  if (exists === 'skip' && present.length > 0) return { draft, before, after: before };
  const value = exists === 'append' ? [...present, filled.text].join(', ') : filled.text;
  return { draft: { ...draft, headers: withHeader(draft.headers, name, value) }, before, after: `${name}: ${value}` };
}

function setQuery(policy: Policy, draft: RequestDraft, connection: ConnectionValues): Effect {
  const name = parameterOf(policy, 'name') ?? '';
  const filled = filledIn(parameterOf(policy, 'value') ?? '', draft, connection);
  if ('reason' in filled) return filled;
  if (name === '') return { reason: 'It names no query parameter.' };
  const present = draft.query.filter((pair) => pair.name === name);
  const others = draft.query.filter((pair) => pair.name !== name);
  const exists = (parameterOf(policy, 'existsAction') ?? 'override').toLowerCase();
  const before = present.map(({ encoded }) => encoded).join('&');
  if (exists === 'skip' && present.length > 0) return { draft, before, after: before };
  const query = [...(exists === 'append' ? draft.query : others), queryPair(name, filled.text)];
  return { draft: { ...draft, query }, before, after: query.filter((pair) => pair.name === name).map(({ encoded }) => encoded).join('&') };
}

function effectOf(policy: Policy, draft: RequestDraft, connection: ConnectionValues): Effect {
  const section = textOf(policy.parameters, 'x-ms-apimTemplate-policySection')?.toLowerCase() ?? 'request';
  if (section !== 'request') return { reason: 'It changes the answer, which is shown here as the service sends it.' };
  switch (policy.templateId.toLowerCase()) {
    case 'dynamichosturl':
    case 'dynamicsubdomain':
      return setHost(policy, draft, connection);
    case 'routerequesttoendpoint':
      return route(policy, draft, connection);
    case 'setheader':
      return setHeader(policy, draft, connection);
    case 'setqueryparameter':
      return setQuery(policy, draft, connection);
    case 'pollingtrigger':
      return { reason: 'It says what the next poll asks for: poll under “Rehearse the polling” to see it work.' };
    default:
      return { reason: `Policies of the template ${policy.templateId} run on the platform only.` };
  }
}

function policiesFor(connector: Connector, operationId: string): readonly Policy[] {
  const instances = arrayOf(objectOf(connector.properties, 'properties'), 'policyTemplateInstances') ?? [];
  return instances.filter(isObject).flatMap((instance) => {
    const parameters = objectOf(instance, 'parameters') ?? {};
    const operations = arrayOf(parameters, 'x-ms-apimTemplate-operationName') ?? [];
    if (operations.length > 0 && !operations.includes(operationId)) return [];
    const templateId = textOf(instance, 'templateId') ?? '';
    return [{ title: textOf(instance, 'title') || templateId, templateId, parameters }];
  });
}

function scriptOf(connector: Connector, operationId: string): readonly NotAppliedPolicy[] {
  if (!connector.script) return [];
  const { operations } = scriptOperationsOf(connector.properties);
  if (operations.length > 0 && !operations.includes(operationId)) return [];
  return [{ title: connector.script.name, templateId: 'script', reason: 'Custom code runs on the platform only.' }];
}

/**
 * Runs the policy template instances of an operation that change the request (set header, query parameter, host, route),
 * in their order, with connection parameters filled in. Those that cannot run here are reported, never dropped silently.
 */
export function applyPolicies(connector: Connector, operationId: string, draft: RequestDraft, connection: ConnectionValues): PolicyOutcome {
  const applied: AppliedPolicy[] = [];
  const notApplied: NotAppliedPolicy[] = [...scriptOf(connector, operationId)];
  let current = draft;
  for (const policy of policiesFor(connector, operationId)) {
    const { title, templateId } = policy;
    const effect = effectOf(policy, current, connection);
    if ('reason' in effect) {
      notApplied.push({ title, templateId, reason: effect.reason });
      continue;
    }
    current = effect.draft;
    applied.push({ title, templateId, before: effect.before, after: effect.after });
  }
  return { draft: current, applied, notApplied };
}
