import { isArray, isObject, member, type Json, type JsonObject } from '../../base/json';
import type { Report, Rule } from '../rule';
import { quote } from '../shared/quote';
import {
  bodyShape,
  contactShape,
  definitionShape,
  documentationShape,
  fits,
  headerShape,
  infoShape,
  itemsShape,
  licenseShape,
  nameOfKind,
  nameOfValue,
  operationShape,
  parameterShape,
  pathItemShape,
  responseShape,
  schemaShape,
  tagShape,
  type Kind,
  type Shape,
} from './shapes';

/** Keywords of OpenAPI 3 and later schemas, which have a rule of their own. */
const later = new Set(['components', 'servers', 'requestBody', 'oneOf', 'anyOf', 'not', 'nullable', 'content']);

type Place = readonly (string | number)[];

function reportInside(value: Json, kind: Kind, at: Place, report: Report): void {
  if (kind === 'map' && isObject(value)) {
    for (const key in value) {
      const entry = value[key];
      if (entry !== undefined && !isObject(entry) && !key.startsWith('x-')) report({ key: [...at, key], message: `${quote(key)} has to be an object, and is ${nameOfValue(entry)}. Write its members in braces.` });
    }
  }
  if ((kind !== 'texts' && kind !== 'objects') || !isArray(value)) return;
  value.forEach((entry, index) => {
    if (kind === 'texts' ? typeof entry === 'string' : isObject(entry)) return;
    report({ key: [...at, index], message: `Entry ${index + 1} of ${quote(String(at.at(-1)))} has to be ${kind === 'texts' ? 'a text' : 'an object'}, and is ${nameOfValue(entry)}. Replace or remove it.` });
  });
}

/** Reports the members of an object that have the wrong type, and those that its shape does not know. */
function reportMembers(node: JsonObject, shape: Shape, what: string, report: Report, at: Place = []): void {
  for (const key in node) {
    const value = node[key];
    if (value === undefined) continue;
    const kind = shape.get(key);
    if (kind === undefined) {
      if ((key.charCodeAt(0) === 120 && key.charCodeAt(1) === 45) || later.has(key) || shape === definitionShape) continue;
      report({ key: [...at, key], severity: 'warning', message: `OpenAPI 2.0 knows no ${quote(key)} in ${what}. Check its spelling and place, or remove it.` });
    } else if (!fits(value, kind)) report({ key: [...at, key], message: `${quote(key)} has to be ${nameOfKind(kind)}, and is ${nameOfValue(value)}. Correct its value.` });
    else if (kind === 'texts' || kind === 'objects' || kind === 'map') reportInside(value, kind, [...at, key], report);
  }
}

function reportMember(node: JsonObject, key: string, shape: Shape, what: string, report: Report, at: Place = []): void {
  const value = member(node, key);
  if (isObject(value)) reportMembers(value, shape, what, report, [...at, key]);
}

function reportItems(node: JsonObject, report: Report, at: Place, depth = 0): void {
  const items = member(node, 'items');
  if (!isObject(items) || depth > 32) return;
  reportMembers(items, itemsShape, 'the items of a parameter or header', report, [...at, 'items']);
  reportItems(items, report, [...at, 'items'], depth + 1);
}

export const schemaDefinitionValid: Rule = {
  id: 'schema-definition-valid',
  aliases: ['AdditionalPropertyNotAllowed', 'JsonTypeIncorrect'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every member of the definition is one of OpenAPI 2.0 and of its type',
  why: 'What has another type cannot be read by the platform; what has an unknown name is ignored or refused.',
  source: 'OpenAPI 2.0; schema of API definitions (SV JsonTypeIncorrect, AdditionalPropertyNotAllowed)',
  check: {
    definition({ node }, report) {
      reportMembers(node, definitionShape, 'the definition', report);
      reportMember(node, 'externalDocs', documentationShape, 'external documentation', report);
      const info = member(node, 'info');
      if (isObject(info)) {
        reportMembers(info, infoShape, 'info', report, ['info']);
        reportMember(info, 'contact', contactShape, 'the contact', report, ['info']);
        reportMember(info, 'license', licenseShape, 'the licence', report, ['info']);
      }
      const tags = member(node, 'tags');
      if (!isArray(tags)) return;
      tags.forEach((tag, index) => {
        if (isObject(tag)) reportMembers(tag, tagShape, 'a tag', report, ['tags', index]);
      });
    },
    'path-item': ({ node }, report) => reportMembers(node, pathItemShape, 'a path', report),
    operation({ node }, report) {
      reportMembers(node, operationShape, 'an operation', report);
      reportMember(node, 'externalDocs', documentationShape, 'external documentation', report);
    },
    parameter(target, report) {
      const { node } = target;
      if (target.in === 'body') return reportMembers(node, bodyShape, 'a body parameter', report);
      reportMembers(node, parameterShape, 'a parameter', report);
      reportItems(node, report, []);
    },
    response({ node }, report) {
      if (member(node, '$ref') !== undefined) return;
      reportMembers(node, responseShape, 'a response', report);
      const headers = member(node, 'headers');
      if (!isObject(headers)) return;
      for (const [name, header] of Object.entries(headers)) {
        if (!isObject(header)) continue;
        reportMembers(header, headerShape, 'a header', report, ['headers', name]);
        reportItems(header, report, ['headers', name]);
      }
    },
    schema({ node }, report) {
      reportMembers(node, schemaShape, 'a schema', report);
    },
  },
};
