import { isArray, isObject, member, type Json, type JsonObject } from '../../base/json';
import type { Report, Rule, Sound, ValueTest } from '../rule';
import { knownExtensions } from '../shared/known-extensions';
import { fieldDescription, operationDescription, schemaDescription, undescribed } from '../shared/prose-marks';
import { label, lacking } from '../shared/text-marks';
import { holdsObjectsAlone } from './kinds';
import { reportEntries, reportItems, reportMembers, reportSimple, soundMembers } from './report-members';
import {
  bodyShape,
  contactShape,
  definitionShape,
  headerShape,
  infoShape,
  licenseShape,
  operationShape,
  parameterShape,
  pathItemShape,
  referenceShape,
  responseShape,
  schemaShape,
  tagShape,
  type Shape,
} from './shapes';

function reportMember(node: JsonObject, key: string, shape: Shape, what: string, report: Report, at: readonly (string | number)[] = []): void {
  const value = member(node, key);
  if (isObject(value)) reportMembers(value, shape, what, report, [...at, key]);
}

const standsAlone = (reference: JsonObject): boolean => {
  for (const key in reference) if (key !== '$ref') return false;
  return true;
};

/** References to shared parameters, which no rule visits: nothing stands beside them. */
function reportReferences(parameters: Json | undefined, report: Report): void {
  if (!isArray(parameters)) return;
  parameters.forEach((parameter, index) => {
    if (isObject(parameter) && parameter['$ref'] !== undefined && !standsAlone(parameter)) reportMembers(parameter, referenceShape, 'a reference to a parameter', report, ['parameters', index]);
  });
}

const extensions = Array.from(knownExtensions, (key) => [key, true] as const);
// What other rules find in texts tells as well whether they are texts.
const soundSchema: Sound = new Map([...extensions, ...soundMembers(schemaShape), ['title', label(lacking)], ['description', schemaDescription(undescribed)]]);

/** Parameters of which there is nothing to report here: they are visited, or nothing but references. */
const listsParameters: ValueTest = (parameters) => isArray(parameters) && parameters.every((parameter) => isObject(parameter) && (parameter['$ref'] === undefined || standsAlone(parameter)));
const isNever: ValueTest = () => false;
const soundOperation: Sound = new Map([...extensions, ...soundMembers(operationShape), ['summary', label(lacking)], ['description', operationDescription(undescribed)], ['parameters', listsParameters]]);
const soundPathItem: Sound = new Map([...extensions, ...soundMembers(pathItemShape), ['parameters', listsParameters]]);
const soundParameter: Sound = new Map([...extensions, ...soundMembers(parameterShape), ['description', fieldDescription(undescribed)], ['in', (place) => typeof place === 'string' && place !== 'body'], ['items', isNever]]);
const soundResponse: Sound = new Map([...extensions, ...soundMembers(responseShape), ['headers', isNever]]);

export const schemaDefinitionValid: Rule = {
  id: 'schema-definition-valid',
  aliases: ['AdditionalPropertyNotAllowed', 'JsonTypeIncorrect'],
  severity: 'error',
  phase: 'functionality',
  title: 'Every member of the definition is one of OpenAPI 2.0 and of its type',
  why: 'What has another type cannot be read by the platform; what has an unknown name is ignored or refused.',
  source: 'OpenAPI 2.0; schema of API definitions (SV JsonTypeIncorrect, AdditionalPropertyNotAllowed)',
  when: { operation: soundOperation, 'path-item': soundPathItem, parameter: soundParameter, response: soundResponse, schema: soundSchema },
  check: {
    definition({ node }, report) {
      reportMembers(node, definitionShape, 'the definition', report);
      const paths = member(node, 'paths');
      if (isObject(paths) && !holdsObjectsAlone(paths)) reportEntries(paths, true, ['paths'], report);
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
    'path-item'({ node }, report) {
      reportMembers(node, pathItemShape, 'a path', report);
      reportReferences(node['parameters'], report);
    },
    operation({ node }, report) {
      reportMembers(node, operationShape, 'an operation', report);
      reportReferences(node['parameters'], report);
    },
    parameter(target, report) {
      const { node } = target;
      if (target.in === 'body') return reportMembers(node, bodyShape, 'a body parameter', report);
      reportMembers(node, parameterShape, 'a parameter', report);
      reportItems(node, report, []);
    },
    response({ node }, report) {
      if (member(node, '$ref') !== undefined) return reportMembers(node, referenceShape, 'a reference to a response', report);
      reportMembers(node, responseShape, 'a response', report);
      const headers = member(node, 'headers');
      if (!isObject(headers)) return;
      for (const [name, header] of Object.entries(headers)) {
        if (!isObject(header)) continue;
        reportSimple(header, headerShape, 'a header', report, ['headers', name]);
        reportItems(header, report, ['headers', name]);
      }
    },
    schema({ node }, report) {
      reportMembers(node, schemaShape, 'a schema', report);
    },
  },
};
