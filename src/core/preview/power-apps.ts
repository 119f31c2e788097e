import { arrayOf, member, objectOf, textOf, type JsonObject } from '../base/json';
import { child } from '../base/pointer';
import { visibilityOf } from '../connector/operations-of';
import type { Formula } from './preview';
import type { Placed, Reading } from './reading';

/** A line with more arguments is read by nobody. */
const mostArguments = 40;

interface Argument {
  readonly name: string;
  readonly required: boolean;
}

const isPlain = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
const quoted = (name: string): string => (isPlain(name) ? name : `'${name.replaceAll("'", "''")}'`);

const isShown = (node: JsonObject): boolean => visibilityOf(node) !== 'internal';

function argumentsOf(reading: Reading, { node, at }: Placed): readonly Argument[] {
  if (!isShown(node)) return [];
  const name = textOf(node, 'name') ?? '';
  const required = member(node, 'required') === true || textOf(node, 'in') === 'path';
  const schema = textOf(node, 'in') === 'body' ? reading.follow(member(node, 'schema'), child(at, 'schema')) : undefined;
  const properties = objectOf(schema?.node, 'properties');
  if (!schema || !properties || Object.keys(properties).length === 0) return [{ name, required }];
  const names = new Set(arrayOf(schema.node, 'required') ?? []);
  return Object.entries(properties).flatMap(([key, property]): Argument[] => {
    const found = reading.follow(property, schema.at);
    return found && (!isShown(found.node) || member(found.node, 'readOnly') === true) ? [] : [{ name: key, required: required && names.has(key) }];
  });
}

/** How an operation is called from Power Apps: required inputs by position, optional ones in a record. Source: connector reference, 8.7. */
export function formulaOf(reading: Reading, connector: string, operationId: string, parameters: readonly Placed[]): Formula {
  const all = parameters.flatMap((parameter) => argumentsOf(reading, parameter));
  const shown = all.slice(0, mostArguments);
  const rest = all.length > shown.length ? ['…'] : [];
  const required = shown.filter((argument) => argument.required).map(({ name }) => quoted(name));
  const optional = shown.filter((argument) => !argument.required).map(({ name }) => `${quoted(name)}: …`);
  const record = optional.length > 0 ? [`{${[...optional, ...rest].join(', ')}}`] : rest;
  const name = operationId.replace(/[^\p{L}\p{N}_]/gu, '');
  return { text: `${quoted(connector || 'Connector')}.${name || 'Operation'}(${[...required, ...record].join(', ')})`, isRenamed: name !== operationId };
}
