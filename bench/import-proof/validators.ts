import SwaggerParser from '@apidevtools/swagger-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { isArray, isObject, type Json, type JsonObject } from '../../src/core/base/json';
import { readJson } from '../../src/core/base/json-text/read-json';

/** What the first validator says, with its checks beyond the schema; empty when the document is valid. It changes what it reads, so it gets a text. */
async function firstVerdict(text: string): Promise<string> {
  try {
    await SwaggerParser.validate(JSON.parse(text), { resolve: { external: false }, dereference: { circular: 'ignore' } });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 6).join(' ') : String(error);
  }
}

/** Names of properties that the second validator takes for keywords of JSON Schema, wherever they stand. */
const keywords = new Set(['$id', '$ref', '$anchor']);

function withPlainProperties(node: Json, areNames = false): Json {
  if (isArray(node)) return node.map((element) => withPlainProperties(element));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [areNames && keywords.has(key) ? `plain${key}` : key, withPlainProperties(value, !areNames && key === 'properties')]),
  );
}

/** What the second validator says; empty when the document is valid. */
async function secondVerdict(text: string): Promise<string> {
  const read = readJson(text);
  const value = read.ok ? withPlainProperties(read.value) : null;
  const { valid, errors } = await new Validator().validate(isObject(value) ? { ...value } : {});
  if (valid) return '';
  const told = typeof errors === 'string' ? [errors] : (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  return told.slice(0, 4).join('; ');
}

/** Both verdicts on a definition; two empty texts when it is valid OpenAPI 2.0. */
export async function verdictsOn(definition: JsonObject): Promise<{ readonly first: string; readonly second: string }> {
  const text = JSON.stringify(definition);
  return { first: await firstVerdict(text), second: await secondVerdict(text) };
}
