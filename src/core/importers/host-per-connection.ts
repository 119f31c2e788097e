import type { JsonObject } from '../base/json';
import { labelOf } from '../connector/default-properties';
import type { Questions } from './questions';
import { readableTitle } from './samples/readable-name';

/** A place in an address that differs from customer to customer. */
export interface HostVariable {
  readonly name: string;
  /** The values that it can have, where the source lists them. */
  readonly choices: readonly string[];
  readonly preset: string;
}

/** What lets each connection say its own host. */
export interface HostPerConnection {
  /** Stands in the definition until a connection says another. */
  readonly placeholder: string;
  readonly urlTemplate: string;
  readonly connectionParameters: JsonObject;
}

/** The name of a connection parameter: letters, digits and underscore. */
const parameterName = (name: string): string => name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '') || 'host';

function connectionParameter({ name, choices, preset }: HostVariable, isWhole: boolean, tabIndex: number): JsonObject {
  const title = readableTitle(name) || name;
  const { displayName, tooltip } = labelOf(title);
  const constraints = { required: 'true', clearText: true, tabIndex };
  return {
    type: 'string',
    ...(preset === '' ? {} : { defaultValue: preset }),
    uiDefinition: {
      displayName,
      description: isWhole ? 'The address of your service, as in https://api.example.com.' : `The ${title.toLowerCase()} in the address of your service.`,
      tooltip,
      constraints: choices.length > 1 ? { ...constraints, allowedValues: choices.map((value) => ({ text: value, value })) } : constraints,
    },
  };
}

/**
 * Offers to let each connection say its own host, by a connection parameter for each variable of the address and a Set host URL
 * policy; undefined unless that was decided. `pieces` are the address in order: texts, and variables in their places.
 * Source: import conversion, 3 and 4.
 */
export function askForHostPerConnection(pieces: readonly (string | HostVariable)[], questions: Questions): HostPerConnection | undefined {
  const variables = [...new Map(pieces.flatMap((piece): [string, HostVariable][] => (typeof piece === 'string' ? [] : [[piece.name, piece]]))).values()];
  if (variables.length === 0) return undefined;
  const taken = questions.choose({
    id: 'host-per-connection',
    title: 'Where each customer has an own host',
    about: `${variables.length === 1 ? 'A connection parameter' : 'Connection parameters'} (${variables.map(({ name }) => name).join(', ')}) and a Set host URL policy.`,
    options: [
      { value: 'one', label: 'One host for all connections' },
      { value: 'each', label: 'Each connection says its own' },
    ],
    preset: 'one',
  });
  if (taken !== 'each') return undefined;
  const isWhole = pieces.length === 1;
  const text = (piece: string | HostVariable, fill: (variable: HostVariable) => string): string => (typeof piece === 'string' ? piece : fill(piece));
  const template = pieces.map((piece) => text(piece, ({ name }) => `@connectionParameters('${parameterName(name)}')`)).join('');
  const sample = pieces.map((piece) => text(piece, ({ name, preset }) => (preset === '' ? name.toLowerCase().replace(/[^a-z0-9-]+/g, '-') : preset))).join('');
  const host = sample.replace(/^[a-z][a-z\d+.-]{0,20}:\/\//i, '').replace(/[/?#][^]*$/, '');
  return {
    placeholder: host.includes('.') ? host : `${host}.example.com`,
    urlTemplate: isWhole || /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(template) ? template : `https://${template}`,
    connectionParameters: Object.fromEntries(variables.map((variable, index) => [parameterName(variable.name), connectionParameter(variable, isWhole, index + 1)])),
  };
}

/** The policy that sends operations to the host of their connection: all of them, or only those that are listed. */
export const hostPerConnectionPolicy = ({ urlTemplate }: HostPerConnection, operations: readonly string[] | undefined): JsonObject => ({
  templateId: 'dynamichosturl',
  title: 'Call the host of the connection',
  parameters: { 'x-ms-apimTemplateParameter.urlTemplate': urlTemplate, ...(operations ? { 'x-ms-apimTemplate-operationName': operations } : {}) },
});
