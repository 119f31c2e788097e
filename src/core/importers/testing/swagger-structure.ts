import { arrayOf, isArray, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';

const schemaKeywords = new Set([
  'type', 'format', 'title', 'description', 'default', 'properties', 'items', 'additionalProperties', 'required', 'enum', 'allOf', 'x-nullable', 'x-ms-visibility', 'x-ms-summary',
]);
const parameterTypes = new Set(['string', 'number', 'integer', 'boolean', 'array', 'file']);

/** What is wrong with a definition by the rules of OpenAPI 2.0 and the platform's hard limits; empty when nothing is. */
export function structureProblems(definition: JsonObject): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const paths = new Set<string>();
  if (textOf(definition, 'swagger') !== '2.0') problems.push('swagger is not 2.0');
  const info = objectOf(definition, 'info');
  if (!textOf(info, 'title') || !textOf(info, 'version')) problems.push('info lacks title or version');
  const host = textOf(definition, 'host');
  if (host !== undefined && !/^[^{}/ :\\]+(?::\d+)?$/.test(host)) problems.push(`host ${host}`);
  if (!textOf(definition, 'basePath')?.startsWith('/')) problems.push('basePath');
  const securityNames = Object.keys(objectOf(definition, 'securityDefinitions') ?? {});
  for (const entry of arrayOf(definition, 'security') ?? []) for (const name of Object.keys(isObject(entry) ? entry : {})) if (!securityNames.includes(name)) problems.push(`security ${name}`);
  for (const [path, item] of Object.entries(objectOf(definition, 'paths') ?? {})) {
    const same = path.toLowerCase().replace(/\{[^{}]*\}/g, '{}').replace(/\/$/, '');
    if (paths.has(same)) problems.push(`${path} twice`);
    paths.add(same);
    if (!path.startsWith('/') || /[?#*\s]/.test(path) || /[{}]/.test(path.replace(/\{[^{}/]+\}/g, ''))) problems.push(`path ${path}`);
    if (!isObject(item) || Object.keys(item).length === 0) problems.push(`${path} is empty`);
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      const at = `${method} ${path}`;
      if (!/^(get|put|post|delete|options|head|patch)$/.test(method)) problems.push(`${at}: method`);
      checkOperation(operation, path, at, ids, problems);
    }
  }
  return problems;
}

function checkOperation(operation: Json, path: string, at: string, ids: Set<string>, problems: string[]): void {
  const id = textOf(operation, 'operationId') ?? '';
  if (!/^[A-Z][A-Za-z0-9]*$/.test(id) || id.length > 80) problems.push(`${at}: operationId “${id}”`);
  if (ids.has(id.toLowerCase())) problems.push(`${at}: operationId ${id} twice`);
  ids.add(id.toLowerCase());
  const summary = textOf(operation, 'summary') ?? '';
  if (!/[\p{L}\p{N})]$/u.test(summary) || summary.length > 80 || /[/\\<>*%&?]/.test(summary) || /^\p{Ll}/u.test(summary)) problems.push(`${at}: summary “${summary}”`);
  if (!textOf(operation, 'description')) problems.push(`${at}: description`);
  const parameters = arrayOf(operation, 'parameters') ?? [];
  checkParameters(parameters, path, at, problems);
  const responses = objectOf(operation, 'responses') ?? {};
  if (Object.keys(responses).length === 0) problems.push(`${at}: no responses`);
  for (const [code, response] of Object.entries(responses)) {
    if (!/^[1-5]\d\d$/.test(code)) problems.push(`${at}: response ${code}`);
    if (!textOf(response, 'description')) problems.push(`${at}: response ${code} description`);
    const schema = member(response, 'schema');
    if (schema !== undefined) checkSchema(schema, `${at} ${code}`, problems);
  }
}

function checkParameters(parameters: readonly Json[], path: string, at: string, problems: string[]): void {
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]);
  const named = parameters.filter((parameter) => textOf(parameter, 'in') === 'path').map((parameter) => textOf(parameter, 'name'));
  if (inPath.join() !== named.join()) problems.push(`${at}: path values ${inPath.join()} against ${named.join()}`);
  const keys = parameters.map((parameter) => `${textOf(parameter, 'in')} ${textOf(parameter, 'name')}`);
  if (new Set(keys).size !== keys.length) problems.push(`${at}: parameter twice`);
  const places = parameters.map((parameter) => textOf(parameter, 'in'));
  if (places.filter((place) => place === 'body').length > 1 || (places.includes('body') && places.includes('formData'))) problems.push(`${at}: body and form`);
  if (/^(get|head) /.test(at) && (places.includes('body') || places.includes('formData'))) problems.push(`${at}: body`);
  for (const parameter of parameters) {
    const name = textOf(parameter, 'name') ?? '';
    const where = `${at}: parameter “${name}”`;
    if (name === '' || !textOf(parameter, 'description') || !textOf(parameter, 'x-ms-summary')) problems.push(`${where} lacks a text`);
    if ((textOf(parameter, 'x-ms-summary') ?? '').length > 80) problems.push(`${where} has a long summary`);
    if (textOf(parameter, 'in') === 'path' && (member(parameter, 'required') !== true || textOf(parameter, 'x-ms-url-encoding') !== 'single')) problems.push(`${where} in path`);
    if (textOf(parameter, 'in') === 'body') checkSchema(member(parameter, 'schema') ?? null, where, problems);
    else if (!parameterTypes.has(textOf(parameter, 'type') ?? '')) problems.push(`${where} has no type`);
  }
}

function checkSchema(schema: Json, at: string, problems: string[]): void {
  if (!isObject(schema)) {
    problems.push(`${at}: schema is no object`);
    return;
  }
  for (const key of Object.keys(schema)) if (!schemaKeywords.has(key)) problems.push(`${at}: keyword ${key}`);
  if (isArray(member(schema, 'type'))) problems.push(`${at}: type list`);
  if (textOf(schema, 'type') === 'array' && !objectOf(schema, 'items')) problems.push(`${at}: array without items`);
  const required = member(schema, 'required');
  if (required !== undefined && (!isArray(required) || required.length === 0)) problems.push(`${at}: required`);
  const properties = objectOf(schema, 'properties') ?? {};
  for (const [name, inner] of Object.entries(properties)) checkSchema(inner, `${at}.${name}`, problems);
  const items = member(schema, 'items');
  if (items !== undefined) checkSchema(items, `${at}[]`, problems);
  const more = member(schema, 'additionalProperties');
  if (more !== undefined) checkSchema(more, `${at}.*`, problems);
}
