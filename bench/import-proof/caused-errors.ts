/** Which errors of the certification rules a conversion itself has caused: those that nothing in the source explains. */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import { keysOf, type Pointer } from '../../src/core/base/pointer';
import type { Finding } from '../../src/core/rules/finding';
import { follow } from './definition-parts';

/** What the source says about itself, read without the importer. */
export interface SourceFacts {
  readonly title: string;
  readonly description: string;
  readonly operations: number;
  /** Of the source as JSON, indented by two spaces. */
  readonly characters: number;
  readonly hasHost: boolean;
  readonly hasCodeFlow: boolean;
  /** True when what became this place has more than so many schemas in the source already. */
  readonly hasMoreSchemas: (at: Pointer, limit: number) => boolean;
}

/** Texts and details that no conversion can know. */
const missing = new Set([
  'contact-required', 'contact-name', 'contact-url', 'contact-email', 'metadata-required', 'publisher-required', 'description-required',
  'operation-description-required', 'operation-summary-required', 'parameter-description-required', 'parameter-summary-required', 'property-title-required',
]);

type Excuse = (source: SourceFacts, finding: Finding) => boolean;

/** Rules about what the source brought: each is excused only where the source is seen to have it. */
const excuses: ReadonlyMap<string, Excuse> = new Map<string, Excuse>([
  ['title-no-api-or-connector', ({ title }) => /api|connector/i.test(title)],
  ['title-max-30', ({ title }) => title.trim().length > 30],
  ['title-required', ({ title }) => title.trim() === ''],
  ['description-length-30-500', ({ description }) => description.length < 60 || description.length > 480],
  ['host-required', ({ hasHost }) => !hasHost],
  ['definition-has-operation', ({ operations }) => operations === 0],
  ['definition-max-256-operations', ({ operations }) => operations > 256],
  ['definition-max-1mb', ({ characters }) => characters > 1_000_000],
  ['auth-oauth-flow-access-code', ({ hasCodeFlow }) => !hasCodeFlow],
  ['oauth-refresh-url', ({ hasCodeFlow }) => !hasCodeFlow],
  ['schema-max-512-per-body', ({ hasMoreSchemas }, { at }) => hasMoreSchemas(at, 512)],
  ['operation-schema-total', ({ hasMoreSchemas }, { at }) => hasMoreSchemas(at, 16_384)],
]);

/** True when an error has no reason in the source. Files and details of the package, such as the icon, are no part of any source. */
export function isCaused(finding: Finding, source: SourceFacts): boolean {
  const { severity, phase, rule } = finding;
  if (severity !== 'error' || phase === 'package' || missing.has(rule)) return false;
  return excuses.get(rule)?.(source, finding) !== true;
}

/** Counts schemas with references put in place, one for what leads back, and stops above the limit. */
function countUpTo(limit: number, document: JsonObject, node: Json | undefined): number {
  let count = 0;
  const visit = (schema: Json | undefined, above: readonly string[]): void => {
    if (count > limit || !isObject(schema)) return;
    const ref = textOf(schema, '$ref');
    if (ref !== undefined) {
      if (above.includes(ref)) count++;
      else visit(follow(document, schema), [...above, ref]);
      return;
    }
    count++;
    for (const property of Object.values(objectOf(schema, 'properties') ?? {})) visit(property, above);
    const items = member(schema, 'items');
    for (const item of isArray(items) ? items : [items]) visit(item, above);
    visit(member(schema, 'additionalProperties'), above);
    for (const key of ['allOf', 'oneOf', 'anyOf']) for (const part of arrayOf(schema, key) ?? []) visit(part, above);
  };
  visit(node, []);
  return count;
}

/** `hasMoreSchemas` for a document of OpenAPI 3 whose operations stand at the same places as in the result. */
export function schemaCounter(document: JsonObject): SourceFacts['hasMoreSchemas'] {
  const ofContent = (owner: Json | undefined, limit: number): number =>
    Object.values(objectOf(follow(document, owner), 'content') ?? {}).reduce<number>((most, media) => Math.max(most, countUpTo(limit, document, member(media, 'schema'))), 0);
  return (at, limit) => {
    const [, section, path = '', method = '', part, code = ''] = keysOf(at);
    if (section === 'responses') return ofContent(member(objectOf(objectOf(document, 'components'), 'responses'), path), limit) > limit;
    if (section !== 'paths') return false;
    const operation = objectOf(follow(document, member(objectOf(document, 'paths'), path)), method);
    const responses = objectOf(operation, 'responses');
    const body = (): number => ofContent(member(operation, 'requestBody'), limit);
    if (part === 'responses') return ofContent(member(responses, code) ?? member(responses, 'default'), limit) > limit;
    if (part !== undefined) return body() > limit;
    return body() + Object.values(responses ?? {}).reduce<number>((sum, response) => sum + ofContent(response, limit), 0) > limit;
  };
}
