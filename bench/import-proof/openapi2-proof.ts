/** What became of an OpenAPI 2.0 document: it is opened as it is, so everything must be there. */
import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import type { Imported } from '../../src/core/importers/importer';
import { definedOperations, signInsOf } from './definition-parts';
import { Tally, type Row } from './tally';

const rows: ReadonlyMap<string, Row> = new Map<string, Row>([['query', 'query'], ['header', 'header'], ['path', 'path'], ['formData', 'form']]);

const asText = (node: Json | undefined): string => JSON.stringify(node ?? null);

/** Measures the opening of one document. `facts` are those of `facts.json` about it, where there are any. */
export function proveOpenApi2(document: JsonObject, result: Imported, facts: JsonObject): Tally {
  const tally = new Tally();
  const { definition } = result.connector;
  const kept = new Map(definedOperations(definition).map((operation) => [`${operation.method} ${operation.path}`, operation]));
  const sources = definedOperations(document);
  for (const { method, path, parameters, operation } of sources) {
    const target = kept.get(`${method} ${path}`);
    tally.add('operations', target !== undefined, () => `${method} ${path}`);
    const names = new Set(target?.parameters.map((parameter) => `${textOf(parameter, 'in')} ${textOf(parameter, 'name')}`));
    for (const parameter of parameters) {
      const row = rows.get(textOf(parameter, 'in') ?? '');
      const name = textOf(parameter, 'name') ?? '';
      if (row) tally.add(row, names.has(`${textOf(parameter, 'in')} ${name}`), () => `${row} “${name}” of ${method} ${path}`);
    }
    const wanted = signInsOf(document, operation);
    if (wanted.length > 0) tally.add('auth', target !== undefined && asText(signInsOf(definition, target.operation)) === asText(wanted), () => `${method} ${path}`);
    for (const key of Object.keys(operation)) {
      const isSame = asText(member(target?.operation, key)) === asText(member(operation, key));
      const isNoted = result.notes.some(({ from }) => from.startsWith(`/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/parameters`));
      tally.add('features', isSame || (isNoted && (key === 'parameters' || key === 'consumes')), () => `${key} of ${method} ${path}`);
    }
  }
  const counted = member(facts, 'ops');
  if (typeof counted === 'number') for (let index = sources.length; index < counted; index++) tally.add('operations', false, () => 'an operation that facts.json counts');
  for (const [name, scheme] of Object.entries(objectOf(document, 'securityDefinitions') ?? {})) {
    tally.add('auth kinds', asText(objectOf(definition, 'securityDefinitions')?.[name]) === asText(scheme), () => name);
  }
  for (const key of Object.keys(document)) {
    if (key !== 'paths' && key !== 'swagger') tally.add('features', asText(definition[key]) === asText(document[key]), () => key);
    else if (key === 'paths') {
      for (const [path, item] of Object.entries(objectOf(document, key) ?? {})) tally.add('features', isObject(item) === isObject(objectOf(definition, key)?.[path]), () => path);
    }
  }
  return tally;
}
