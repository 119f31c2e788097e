/** The table of what imports keep, over the sets of the corpus. */
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import { importFiles } from '../../src/core/importers/import-files';
import type { Imported, SourceFile } from '../../src/core/importers/importer';
import { checkConnector } from '../../src/core/rules/engine/check-connector';
import { factsOf, filesOf, type CorpusSet } from '../corpus-files';
import { isCaused, schemaCounter, type SourceFacts } from './caused-errors';
import { follow, methods } from './definition-parts';
import { proveOpenApi2 } from './openapi2-proof';
import { proveOpenApi3 } from './openapi3-proof';
import { provePostman } from './postman-proof';
import { readCollection } from './postman-reading';
import { Tally } from './tally';
import { verdictsOn } from './validators';

export type ProofSet = Exclude<CorpusSet, 'connectors'>;

/** What became of all files of a set. */
export interface Proof {
  readonly set: ProofSet;
  readonly files: number;
  readonly imported: number;
  readonly validFirst: number;
  readonly validSecond: number;
  readonly tally: Tally;
  /** What was refused, threw or is not valid: a line each. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

/** A source read without the importers: JSON by the engine, YAML by its own library. */
function readSource({ name, bytes }: SourceFile): Json {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(text)) {
    const value: Json = JSON.parse(text);
    return value;
  }
  const read: unknown = parseDocument(text, { merge: true, uniqueKeys: false }).toJS({ maxAliasCount: 10_000 });
  const value: Json = JSON.parse(JSON.stringify(read));
  if (!isObject(value)) throw new Error(`${name} is no document.`);
  return value;
}

const isAbsolute = (url: string | undefined): boolean => url !== undefined && /^(https?:)?\/\/[^/{}]+/.test(url);

function hostedPostman(value: Json): boolean {
  const { requests, variables } = readCollection(value);
  const counts = new Map<string, number>();
  for (const { url } of requests) {
    const base = url === undefined ? '' : (/^(\{\{[^{}]*\}\}|([a-z]+:\/\/)?[^/?#]*)/i.exec(url)?.[0] ?? '');
    if (base !== '') counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  const [[most] = ['']] = [...counts].toSorted(([, a], [, b]) => b - a);
  const known = new Map(variables.map(({ name, value: text }) => [name, text]));
  let base = most;
  for (let step = 0; step < 5; step++) base = base.replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) => known.get(name.trim()) ?? whole);
  return base !== '' && !/[{}]/.test(base);
}

function factsAbout(set: ProofSet, value: Json): SourceFacts {
  const { length: characters } = JSON.stringify(value, null, 2);
  if (set === 'postman') {
    const collection = objectOf(value, 'collection') ?? value;
    const info = objectOf(collection, 'info') ?? collection;
    const written = member(info, 'description');
    return {
      title: textOf(info, 'name') ?? '',
      description: typeof written === 'string' ? written : (textOf(written, 'content') ?? ''),
      operations: readCollection(value).requests.length,
      characters,
      hasHost: hostedPostman(value),
      hasCodeFlow: true,
      hasMoreSchemas: () => false,
    };
  }
  const document = isObject(value) ? value : {};
  const info = objectOf(document, 'info');
  const schemes = Object.values(objectOf(objectOf(document, 'components'), 'securitySchemes') ?? {});
  const operations = Object.values(objectOf(document, 'paths') ?? {}).reduce<number>((sum, item) => sum + methods.filter((method) => objectOf(follow(document, item), method)).length, 0);
  const [server] = arrayOf(document, 'servers') ?? [];
  return {
    title: textOf(info, 'title') ?? '',
    description: textOf(info, 'description') ?? textOf(info, 'summary') ?? '',
    operations,
    characters,
    hasHost: isAbsolute(textOf(server, 'url')),
    hasCodeFlow: schemes.some((scheme) => objectOf(objectOf(scheme, 'flows'), 'authorizationCode')) || !schemes.some((scheme) => textOf(scheme, 'type') === 'oauth2'),
    hasMoreSchemas: schemaCounter(document),
  };
}

function tallyOf(set: ProofSet, value: Json, result: Imported, facts: JsonObject): Tally {
  if (set === 'postman') return provePostman(value, result, facts);
  return set === 'openapi3' ? proveOpenApi3(isObject(value) ? value : {}, result, facts) : proveOpenApi2(isObject(value) ? value : {}, result, facts);
}

/** Errors of a document that was opened as it is are its own; of a conversion those that nothing in the source explains. */
function countErrors(set: ProofSet, value: Json, { connector }: Imported, tally: Tally): void {
  const source = factsAbout(set, value);
  for (const finding of checkConnector(connector)) {
    if (finding.severity !== 'error') continue;
    const isOwn = set === 'swagger2' && (finding.at.startsWith('/definition') || finding.rule === 'oauth-refresh-url');
    tally.add('errors', isOwn || !isCaused(finding, source), () => `${finding.rule} ${finding.at}`);
  }
}

/** Imports every file of a set, each alone, and measures what became of it. */
export async function prove(set: ProofSet): Promise<Proof> {
  const start = performance.now();
  const facts = factsOf(set);
  const tally = new Tally();
  const wrong: string[] = [];
  let imported = 0;
  let validFirst = 0;
  let validSecond = 0;
  const files = filesOf(set);
  for (const file of files) {
    try {
      const result = await importFiles([file]);
      if (!result.ok) {
        wrong.push(`${file.name}: refused: ${result.message}`);
        continue;
      }
      imported++;
      const { first, second } = await verdictsOn(result.connector.definition);
      if (first === '') validFirst++;
      else wrong.push(`${file.name}: swagger-parser: ${first}`);
      if (second === '') validSecond++;
      else wrong.push(`${file.name}: openapi-schema-validator: ${second}`);
      const value = readSource(file);
      const own = tallyOf(set, value, result, objectOf(facts, file.name) ?? {});
      countErrors(set, value, result, own);
      tally.merge(own, file.name);
    } catch (error) {
      wrong.push(`${file.name}: exception: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { set, files: files.length, imported, validFirst, validSecond, tally, wrong, seconds: (performance.now() - start) / 1000 };
}
