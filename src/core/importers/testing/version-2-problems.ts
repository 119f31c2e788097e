import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { isPointer } from '../../base/pointer';
import { nodeAt } from '../../base/tree';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const rootKeys = new Set([
  'swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters', 'responses',
  'securityDefinitions', 'security', 'tags', 'externalDocs',
]);
const schemaKeys = new Set([
  '$ref', 'format', 'title', 'description', 'default', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength',
  'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxProperties', 'minProperties', 'required', 'enum', 'additionalProperties',
  'type', 'items', 'allOf', 'properties', 'discriminator', 'readOnly', 'xml', 'externalDocs', 'example',
]);
const typeNames = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object']);
const parameterKeys = new Set([
  'name', 'in', 'description', 'required', 'type', 'format', 'allowEmptyValue', 'items', 'collectionFormat', 'default', 'maximum', 'exclusiveMaximum',
  'minimum', 'exclusiveMinimum', 'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'enum', 'multipleOf',
]);

/**
 * What is structurally wrong with an API definition, by a reading of OpenAPI 2.0 that shares nothing with the
 * importers. Empty when nothing is.
 */
export function version2Problems(definition: JsonObject): string[] {
  const problems: string[] = [];
  const say = (at: string, problem: string): void => {
    if (problems.length < 50) problems.push(`${at}: ${problem}`);
  };
  const resolved = (node: Json | undefined, at: string): JsonObject => {
    const ref = textOf(node, '$ref');
    if (ref === undefined) return isObject(node) ? node : {};
    const pointer = ref.slice(1);
    const target = isPointer(pointer) ? nodeAt(definition, pointer) : undefined;
    if (!ref.startsWith('#/') || !isObject(target)) say(at, `${ref} leads nowhere`);
    return isObject(target) ? target : {};
  };
  const otherKeys = (node: JsonObject, known: ReadonlySet<string>, at: string): void => {
    for (const key of Object.keys(node)) if (!known.has(key) && !key.startsWith('x-')) say(at, `unknown key ${key}`);
  };

  const schema = (node: Json | undefined, at: string, isRoot: boolean): void => {
    if (!isObject(node)) return say(at, 'no schema');
    otherKeys(node, schemaKeys, at);
    if (Object.hasOwn(node, '$ref')) {
      resolved(node, at);
      if (Object.keys(node).length > 1) say(at, 'something beside $ref');
      if (!textOf(node, '$ref')?.startsWith('#/definitions/')) say(at, 'a schema reference outside definitions');
      return;
    }
    const type = member(node, 'type');
    if (type !== undefined && !(typeof type === 'string' && (typeNames.has(type) || (isRoot && type === 'file')))) say(at, `type ${JSON.stringify(type)}`);
    if (type === 'array' && !isObject(node['items'])) say(at, 'array without items');
    for (const bound of ['exclusiveMinimum', 'exclusiveMaximum'] as const) {
      if (Object.hasOwn(node, bound) && typeof node[bound] !== 'boolean') say(at, bound);
    }
    const required = member(node, 'required');
    if (required !== undefined) {
      if (!isArray(required) || required.length === 0 || new Set(required).size !== required.length) say(at, 'required');
      for (const name of isArray(required) ? required : []) {
        if (!Object.hasOwn(objectOf(node, 'properties') ?? {}, String(name))) say(at, `required ${String(name)} is no property`);
      }
    }
    const values = member(node, 'enum');
    if (values !== undefined && (!isArray(values) || values.length === 0)) say(at, 'enum');
    for (const [key, property] of Object.entries(objectOf(node, 'properties') ?? {})) schema(property, `${at}/${key}`, false);
    if (isObject(node['items'])) schema(node['items'], `${at}/items`, false);
    if (isObject(node['additionalProperties'])) schema(node['additionalProperties'], `${at}/additionalProperties`, false);
    if (Object.hasOwn(node, 'allOf')) {
      const parts = arrayOf(node, 'allOf') ?? [];
      if (parts.length === 0) say(at, 'allOf');
      parts.forEach((part, index) => schema(part, `${at}/allOf/${index}`, false));
    }
  };

  const plain = (node: JsonObject, at: string, types: ReadonlySet<string>): void => {
    const type = textOf(node, 'type') ?? '';
    if (!types.has(type)) say(at, `type ${type}`);
    if (type === 'array') {
      const items = objectOf(node, 'items');
      if (!items) say(at, 'array without items');
      else plain(items, `${at}/items`, new Set(['string', 'number', 'integer', 'boolean', 'array']));
    }
  };

  const parameter = (node: JsonObject, at: string): void => {
    const place = textOf(node, 'in');
    if (textOf(node, 'name') === undefined) say(at, 'no name');
    if (place === 'body') {
      otherKeys(node, new Set(['name', 'in', 'description', 'required', 'schema']), at);
      return schema(node['schema'], `${at}/schema`, true);
    }
    if (!['query', 'path', 'header', 'formData'].includes(place ?? '')) say(at, `in ${place ?? ''}`);
    otherKeys(node, parameterKeys, at);
    plain(node, at, new Set(['string', 'number', 'integer', 'boolean', 'array', ...(place === 'formData' ? ['file'] : [])]));
    if (place === 'path' && (node['required'] !== true || node['x-ms-url-encoding'] !== 'single')) say(at, 'path parameter');
  };

  const response = (node: JsonObject, at: string): void => {
    otherKeys(node, new Set(['description', 'schema', 'headers', 'examples']), at);
    if (textOf(node, 'description') === undefined) say(at, 'no description');
    if (Object.hasOwn(node, 'schema')) schema(node['schema'], `${at}/schema`, true);
    for (const [name, header] of Object.entries(objectOf(node, 'headers') ?? {})) {
      plain(isObject(header) ? header : {}, `${at}/headers/${name}`, new Set(['string', 'number', 'integer', 'boolean', 'array']));
    }
  };

  otherKeys(definition, rootKeys, '');
  const host = member(definition, 'host');
  if (host !== undefined && !(typeof host === 'string' && /^[^{}/ :\\]+(?::\d+)?$/.test(host))) say('/host', JSON.stringify(host));
  const basePath = member(definition, 'basePath');
  if (basePath !== undefined && !(typeof basePath === 'string' && basePath.startsWith('/'))) say('/basePath', JSON.stringify(basePath));
  for (const [name, node] of Object.entries(objectOf(definition, 'definitions') ?? {})) schema(node, `/definitions/${name}`, true);
  for (const [name, node] of Object.entries(objectOf(definition, 'parameters') ?? {})) parameter(isObject(node) ? node : {}, `/parameters/${name}`);
  for (const [name, node] of Object.entries(objectOf(definition, 'responses') ?? {})) response(isObject(node) ? node : {}, `/responses/${name}`);
  const ids = new Set<string>();
  const templates = new Set<string>();
  for (const [path, item] of Object.entries(objectOf(definition, 'paths') ?? {})) {
    if (path.startsWith('x-') || !isObject(item)) continue;
    if (!path.startsWith('/') || /[?#]/.test(path)) say(path, 'path');
    const template = path.replace(/\{[^{}]*\}/g, '{}');
    if (templates.has(template)) say(path, 'templated twin');
    templates.add(template);
    otherKeys(item, new Set([...methods, 'parameters']), path);
    const shared = (arrayOf(item, 'parameters') ?? []).map((node) => resolved(node, path));
    shared.forEach((node) => parameter(node, path));
    for (const [method, operation] of Object.entries(item)) {
      if (!methods.has(method)) continue;
      const at = `${method} ${path}`;
      if (!isObject(operation)) {
        say(at, 'no operation');
        continue;
      }
      otherKeys(operation, new Set(['tags', 'summary', 'description', 'externalDocs', 'operationId', 'consumes', 'produces', 'parameters', 'responses', 'schemes', 'deprecated', 'security']), at);
      const id = textOf(operation, 'operationId') ?? '';
      if (!/^[A-Za-z0-9_]+$/.test(id) || ids.has(id)) say(at, `operation id “${id}”`);
      ids.add(id);
      const own = (arrayOf(operation, 'parameters') ?? []).map((node) => resolved(node, at));
      own.forEach((node) => parameter(node, at));
      const keys = own.map((node) => `${textOf(node, 'in') ?? ''} ${textOf(node, 'name') ?? ''}`);
      if (new Set(keys).size < keys.length) say(at, 'a parameter twice');
      const places = own.map((node) => textOf(node, 'in'));
      const bodies = places.filter((place) => place === 'body').length;
      if (bodies > 1 || (bodies === 1 && places.includes('formData'))) say(at, 'body and form');
      if (method === 'get' && (bodies > 0 || places.includes('formData'))) say(at, 'body of a GET');
      const named = new Set([...shared, ...own].filter((node) => node['in'] === 'path').map((node) => textOf(node, 'name') ?? ''));
      const inPath = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''));
      for (const name of named) if (!inPath.has(name)) say(at, `path parameter ${name} is not in the path`);
      for (const name of inPath) if (!named.has(name)) say(at, `{${name}} is not described`);
      const responses = Object.entries(objectOf(operation, 'responses') ?? {}).filter(([code]) => !code.startsWith('x-'));
      if (responses.length === 0) say(at, 'no response');
      for (const [code, node] of responses) {
        if (!/^(\d{3}|default)$/.test(code)) say(at, `response ${code}`);
        response(resolved(node, at), `${at} ${code}`);
      }
    }
  }
  const definitions = objectOf(definition, 'securityDefinitions') ?? {};
  for (const requirement of arrayOf(definition, 'security') ?? []) {
    for (const name of Object.keys(isObject(requirement) ? requirement : {})) if (!Object.hasOwn(definitions, name)) say('/security', name);
  }
  return problems;
}
