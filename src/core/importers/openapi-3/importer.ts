import { isObject, member, objectOf, type JsonObject } from '../../base/json';
import { connectorOf } from '../../connector/connector';
import { propertiesFor } from '../../connector/default-properties';
import { nothingDecided, type Importer, type SourceDocument } from '../importer';
import { Questions } from '../questions';
import { convertDocument } from './document';

export interface OpenApi3Source {
  readonly version: '3.0' | '3.1' | '3.2';
  readonly definition: JsonObject;
}

function versionOf({ value }: SourceDocument): OpenApi3Source['version'] | undefined {
  const version = member(value, 'openapi');
  const text = typeof version === 'number' ? version.toFixed(1) : version;
  if (typeof text !== 'string' || !/^3(\.|$)/.test(text)) return undefined;
  return text.startsWith('3.1') ? '3.1' : text.startsWith('3.2') ? '3.2' : '3.0';
}

/** The properties with the policies and connection parameters that the conversion asks for. */
function withPolicies(properties: JsonObject, policies: readonly JsonObject[], parameters: JsonObject): JsonObject {
  if (policies.length === 0) return properties;
  const inner = objectOf(properties, 'properties');
  const connectionParameters = { ...parameters, ...objectOf(inner, 'connectionParameters') };
  return { ...properties, properties: { ...inner, connectionParameters, policyTemplateInstances: [...policies] } };
}

/** Converts OpenAPI 3.0 and 3.1 (3.2 as far as it says the same) to a connector's OpenAPI 2.0, with a note for each loss. */
export const openApi3Importer: Importer<OpenApi3Source> = {
  id: 'openapi-3',
  name: 'OpenAPI 3',
  detect: (document) => {
    const version = versionOf(document);
    return version && isObject(document.value) ? { version, definition: document.value } : undefined;
  },
  convert: ({ version, definition: source }, { decisions } = nothingDecided) => {
    const questions = new Questions(decisions);
    const { definition, policies, connectionParameters, notes, requests, operations, places } = convertDocument(source, questions);
    return {
      ok: true,
      source: `openapi-${version}`,
      connector: connectorOf(definition, withPolicies(propertiesFor(definition), policies, connectionParameters)),
      notes,
      requests,
      operations,
      questions: questions.all,
      places,
    };
  },
};
