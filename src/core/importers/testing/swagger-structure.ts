import { arrayOf, isObject, type Json, type JsonObject, member, objectOf, textOf } from '../../base/json';
import { version2Problems } from './version-2-problems';

const schemaKeywords = new Set([
  'type', 'format', 'title', 'description', 'default', 'properties', 'items', 'additionalProperties', 'required', 'enum', 'allOf', 'x-nullable', 'x-ms-visibility', 'x-ms-summary',
]);

/** What is wrong with a definition that was made of requests: by OpenAPI 2.0, and by what an importer promises beyond it, such as texts and IDs that certification takes. Empty when nothing is. */
export function structureProblems(definition: JsonObject): string[] {
  const problems = version2Problems(definition);
  const ids = new Set<string>();
  const paths = new Set<string>();
  if (textOf(definition, 'swagger') !== '2.0') problems.push('swagger is not 2.0');
  const info = objectOf(definition, 'info');
  if (!textOf(info, 'title') || !textOf(info, 'version')) problems.push('info lacks title or version');
  if (!textOf(definition, 'basePath')?.startsWith('/')) problems.push('basePath');
  for (const [path, item] of Object.entries(objectOf(definition, 'paths') ?? {})) {
    const same = path.toLowerCase().replace(/\{[^{}]*\}/g, '{}').replace(/\/$/, '');
    if (paths.has(same)) problems.push(`${path} twice`);
    paths.add(same);
    if (/[*\s]/.test(path) || /[{}]/.test(path.replace(/\{[^{}/]+\}/g, ''))) problems.push(`path ${path}`);
    if (!isObject(item) || Object.keys(item).length === 0) problems.push(`${path} is empty`);
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      const at = `${method} ${path}`;
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
  const places = parameters.map((parameter) => textOf(parameter, 'in'));
  if (at.startsWith('head ') && (places.includes('body') || places.includes('formData'))) problems.push(`${at}: body`);
  for (const parameter of parameters) {
    const name = textOf(parameter, 'name') ?? '';
    const where = `${at}: parameter “${name}”`;
    if (name === '' || !textOf(parameter, 'description') || !textOf(parameter, 'x-ms-summary')) problems.push(`${where} lacks a text`);
    if ((textOf(parameter, 'x-ms-summary') ?? '').length > 80) problems.push(`${where} has a long summary`);
    if (textOf(parameter, 'in') === 'body') checkSchema(member(parameter, 'schema') ?? null, where, problems);
  }
}

function checkSchema(schema: Json, at: string, problems: string[]): void {
  if (!isObject(schema)) return;
  for (const key of Object.keys(schema)) if (!schemaKeywords.has(key)) problems.push(`${at}: keyword ${key}`);
  const properties = objectOf(schema, 'properties') ?? {};
  for (const [name, inner] of Object.entries(properties)) checkSchema(inner, `${at}.${name}`, problems);
  const items = member(schema, 'items');
  if (items !== undefined) checkSchema(items, `${at}[]`, problems);
  const more = member(schema, 'additionalProperties');
  if (more !== undefined) checkSchema(more, `${at}.*`, problems);
}
