import { arrayOf, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import type { JsonTexts } from './json-texts';
import type { Field, SourceRequest } from './model';
import { hasVariable } from './variables';

/** What tells requests apart that share method and path: the method of JSON-RPC, a GraphQL query, an action in body, query or header. */
export interface Command {
  readonly in: 'body' | 'query' | 'header' | 'formData' | 'graphql';
  /** The field that holds it. */
  readonly key: string;
  readonly value: string;
}

const commandKeys = ['method', 'action', 'operation', 'command', 'cmd'];
const longest = 120;

const isCommand = (value: string): boolean => value !== '' && value.length <= longest && !hasVariable(value);

function fieldCommand(fields: readonly Field[], place: Command['in'], isKey: (name: string) => boolean): Command | undefined {
  const field = fields.find(({ name, value, enabled }) => enabled && isKey(name.toLowerCase()) && isCommand(value));
  return field && { in: place, key: field.name, value: field.value };
}

const isCommandKey = (name: string): boolean => commandKeys.includes(name);

function bodyCommand({ body }: SourceRequest, texts: JsonTexts): Command | undefined {
  switch (body?.mode) {
    case 'graphql':
      return body.query.trim() === '' ? undefined : { in: 'graphql', key: 'query', value: body.query.trim() };
    case 'urlencoded':
    case 'formdata':
      return fieldCommand(body.fields, 'formData', isCommandKey);
    case 'raw': {
      const read = texts.parse(body.text);
      const value = read.ok ? read.value : undefined;
      const key = commandKeys.find((candidate) => isCommand(textOf(value, candidate) ?? ''));
      if (key !== undefined) return { in: 'body', key, value: textOf(value, key) ?? '' };
      const query = textOf(value, 'query')?.trim() ?? '';
      return /^(query|mutation|subscription)\b|^\{/.test(query) ? { in: 'graphql', key: 'query', value: query } : undefined;
    }
    default:
      return undefined;
  }
}

/** The command that a request names, if any. */
export function commandOf(request: SourceRequest, texts: JsonTexts): Command | undefined {
  const { query, headers } = request;
  return bodyCommand(request, texts) ?? fieldCommand(headers, 'header', (name) => name === 'soapaction') ?? fieldCommand(query, 'query', isCommandKey);
}

function fixedBody(parameter: JsonObject, { key, value }: Command): JsonObject {
  const schema = objectOf(parameter, 'schema');
  const properties = objectOf(schema, 'properties');
  const property = member(properties, key);
  if (!schema || !properties || !isObject(property)) return parameter;
  const fixed = { ...property, type: 'string', default: value, 'x-ms-visibility': 'internal' };
  return {
    ...parameter,
    required: true,
    schema: { ...schema, properties: { ...properties, [key]: fixed }, required: [...new Set([...(arrayOf(schema, 'required') ?? []), key])] },
  };
}

/** The parameters of an operation that stands for one command: its field is always sent, with the command, and not shown. */
export function withCommand(parameters: readonly Json[], command: Command): Json[] {
  return parameters.map((parameter) => {
    if (!isObject(parameter)) return parameter;
    if (command.in === 'body' || command.in === 'graphql') return parameter['in'] === 'body' && command.in === 'body' ? fixedBody(parameter, command) : parameter;
    if (parameter['in'] !== command.in || parameter['name'] !== command.key) return parameter;
    return { ...parameter, required: true, default: command.value, 'x-ms-visibility': 'internal' };
  });
}
