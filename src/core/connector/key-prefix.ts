import { arrayOf, isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import type { Connector } from './connector';

export const headerNameKey = 'x-ms-apimTemplateParameter.name';
export const headerValueKey = 'x-ms-apimTemplateParameter.value';

/** A set-header or set-query policy that hands a connection parameter over. Source: connector features, 5. */
export interface KeyPolicy {
  readonly at: Pointer;
  readonly in: 'header' | 'query';
  /** The header or query parameter that is set. */
  readonly target: string;
  /** What is put before the value: `Bearer`. */
  readonly prefix: string;
  /** True when the policy is nothing but prefix and value for all operations, so that it can be edited as such. */
  readonly isPlain: boolean;
}

const use = /^([^@{}]{0,200})@\{?connectionParameters\(\s*'([^']{1,200})'\s*(?:,\s*'[^']{0,200}'\s*)?\)\}?$/;
const places = new Map<string, KeyPolicy['in']>([
  ['setheader', 'header'],
  ['setqueryparameter', 'query'],
]);

/** The policies of API properties, with their places. */
export function policiesOf(connector: Connector): readonly { readonly at: Pointer; readonly node: JsonObject }[] {
  const list = arrayOf(objectOf(connector.properties, 'properties'), 'policyTemplateInstances') ?? [];
  return list.flatMap((node, index) => (isObject(node) ? [{ at: pointerOf(['properties', 'properties', 'policyTemplateInstances', index]), node }] : []));
}

/** The first policy that sends the connection parameter `name` as a header or in the query; undefined when none does. */
export function keyPolicyOf(connector: Connector, name: string): KeyPolicy | undefined {
  for (const { at, node } of policiesOf(connector)) {
    const place = places.get((textOf(node, 'templateId') ?? '').toLowerCase());
    const parameters = objectOf(node, 'parameters');
    const found = use.exec((textOf(parameters, headerValueKey) ?? '').trim());
    if (!place || !found || found[2] !== name) continue;
    const operations = arrayOf(parameters, 'x-ms-apimTemplate-operationName') ?? [];
    return { at, in: place, target: textOf(parameters, headerNameKey) ?? '', prefix: (found[1] ?? '').trimEnd(), isPlain: operations.length === 0 };
  }
  return undefined;
}
