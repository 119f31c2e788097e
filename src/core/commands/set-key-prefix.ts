import { arrayOf, textOf, type JsonObject } from '../base/json';
import { lastKeyOf, type Pointer } from '../base/pointer';
import { editAt, setAt, valueAt } from '../connector/connector';
import { headerNameKey, headerValueKey, keyPolicyOf } from '../connector/key-prefix';
import type { Command } from './command';
import { withProperty } from './security-scheme';

function prefixPolicy(templateId: 'setheader' | 'setqueryparameter', target: string, value: string): JsonObject {
  return {
    templateId,
    title: templateId === 'setheader' ? `Set the header ${target}` : `Set the query parameter ${target}`,
    parameters: {
      [headerNameKey]: target,
      [headerValueKey]: value,
      'x-ms-apimTemplateParameter.existsAction': 'override',
      'x-ms-apimTemplate-policySection': 'Request',
    },
  };
}

/**
 * Says what stands before a key when it is sent: `Bearer` makes a policy that sets the header of the security scheme to
 * `Bearer @connectionParameters('api_key')`. An empty prefix removes that policy, and no other.
 */
export const setKeyPrefix: Command<{ parameter: Pointer; scheme: Pointer | undefined; prefix: string }> = {
  name: 'set-key-prefix',
  label: ({ prefix }) => (prefix === '' ? 'Send the key as it is' : `Put “${prefix}” before the key`),
  apply: (connector, { parameter, scheme, prefix }) => {
    const name = lastKeyOf(parameter) ?? '';
    const policy = keyPolicyOf(connector, name);
    const value = `${prefix.trim()} @connectionParameters('${name}')`.trim();
    if (policy && prefix.trim() === '') {
      if (!policy.isPlain || policy.prefix === '') return connector;
      return editAt(connector, policy.at, () => undefined);
    }
    if (policy) return setAt(connector, `${policy.at}/parameters/${headerValueKey}`, value);
    if (prefix.trim() === '') return connector;
    const described = scheme === undefined ? undefined : valueAt(connector, scheme);
    const isQuery = textOf(described, 'in') === 'query';
    const made = prefixPolicy(isQuery ? 'setqueryparameter' : 'setheader', textOf(described, 'name') || 'Authorization', value);
    const before = arrayOf(valueAt(connector, '/properties/properties'), 'policyTemplateInstances') ?? [];
    return withProperty(connector, 'policyTemplateInstances', [...before, made]);
  },
};

/** Names the header or query parameter of an API key in the definition and, where a policy hands the key over under the same name, there too. */
export const setKeyTarget: Command<{ parameter: Pointer; scheme: Pointer; name: string }> = {
  name: 'set-key-target',
  label: () => 'Edit the parameter name of the key',
  apply: (connector, { parameter, scheme, name }) => {
    const before = valueAt(connector, `${scheme}/name`);
    const policy = keyPolicyOf(connector, lastKeyOf(parameter) ?? '');
    const named = setAt(connector, `${scheme}/name`, name);
    if (!policy || policy.target !== before) return named;
    return editAt(named, `${policy.at}/parameters/${headerNameKey}`, () => name);
  },
};
