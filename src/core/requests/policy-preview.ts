import { arrayOf, objectOf, textOf } from '../base/json';
import { withKey } from '../base/tree';
import type { Connector } from '../connector/connector';
import { operationsOf } from '../connector/operations-of';
import { operationsOfPolicy, policiesOf } from '../connector/policy-templates/policy-form';
import { connectionParametersIn } from './connection-inputs';
import { operationInputs } from './operation-inputs';
import { applyPolicies } from './policies';
import { queryPair, urlOf, type RequestDraft } from './request-draft';

/** A request as the preview draws it: the first line, then a line for each header. */
export type RequestLines = readonly string[];

/** What a sample request of one operation becomes by one policy, those before it included; or why that shows on the platform only. */
export type PolicyPreview = { readonly operationId: string; readonly before: RequestLines } & ({ readonly after: RequestLines } | { readonly reason: string });

const sampleText = (name: string): string => name.replaceAll(/[^\w-]/g, '') || 'value';

/** Required inputs with their names as values: what stands where can then be seen. */
function sampleDraft(connector: Connector, path: string, method: string): RequestDraft {
  const { definition } = connector;
  const inputs = operationInputs(definition, { path, method }).parameters.filter(({ required, visibility }) => required || visibility === 'important');
  const host = textOf(definition, 'host') ?? '';
  const basePath = textOf(definition, 'basePath') ?? '';
  const scheme = (arrayOf(definition, 'schemes') ?? []).includes('http') && !(arrayOf(definition, 'schemes') ?? []).includes('https') ? 'http' : 'https';
  return {
    method: method.toUpperCase(),
    base: host === '' ? '' : `${scheme}://${host}${basePath === '' || basePath.startsWith('/') ? basePath : `/${basePath}`}`.replace(/\/+$/, ''),
    path: path.startsWith('/') ? path : `/${path}`,
    pathValues: new Map(),
    query: inputs.filter((input) => input.in === 'query').map(({ name }) => queryPair(name, sampleText(name))),
    headers: inputs.filter((input) => input.in === 'header').map(({ name }) => [name, sampleText(name)]),
  };
}

const linesOf = (draft: RequestDraft): RequestLines => [`${draft.method} ${urlOf(draft)}`, ...draft.headers.map(([name, value]) => `${name}: ${value}`)];

function withPolicies(connector: Connector, count: number): Connector {
  const inner = objectOf(connector.properties, 'properties');
  if (!inner) return connector;
  const policies = policiesOf(connector.properties).slice(0, count);
  return { ...connector, script: null, properties: withKey(connector.properties, 'properties', withKey(inner, 'policyTemplateInstances', policies)) };
}

/**
 * What the policy at `index` does to a sample request of each of the first operations that it applies to, at most `most`.
 * Connection parameters and inputs stand in the request by their own names.
 */
export function policyPreviews(connector: Connector, index: number, most = 3): readonly PolicyPreview[] {
  const policy = policiesOf(connector.properties)[index];
  if (policy === undefined) return [];
  const named = operationsOfPolicy(policy);
  const operations = operationsOf(connector.definition).filter(({ operationId }) => operationId !== '' && (named.length === 0 || named.includes(operationId)));
  const connection = Object.fromEntries(Object.keys(connectionParametersIn(connector, undefined)).map((name) => [name, sampleText(name)]));
  const [without, through] = [withPolicies(connector, index), withPolicies(connector, index + 1)];
  return operations.slice(0, most).map(({ operationId, path, method }): PolicyPreview => {
    const draft = sampleDraft(connector, path, method);
    const earlier = applyPolicies(without, operationId, draft, connection);
    const later = applyPolicies(through, operationId, draft, connection);
    const before = linesOf(earlier.draft);
    const reason = later.notApplied.length > earlier.notApplied.length ? later.notApplied.at(-1)?.reason : undefined;
    return reason === undefined ? { operationId, before, after: linesOf(later.draft) } : { operationId, before, reason };
  });
}
