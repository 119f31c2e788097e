import { isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { Targets } from '../targets';

type Kind = 'operation' | 'parameter' | 'response' | 'schema';
type Node = JsonObject;

/** A way to break one place of any connector so that one rule has to object. */
export interface Mutation {
  readonly rule: string;
  readonly on: Kind;
  /** True for the places that can be broken this way. */
  readonly where: (target: Targets[Kind]) => boolean;
  readonly change: (node: Node) => Node;
  /** Where the finding is, from the broken node: `name` for a member, `!name` for a missing one, '' for the node itself. */
  readonly found: string;
  /** Other rules of level error that rightly object as well. */
  readonly companions?: readonly string[];
}

const set =
  (key: string, value: Json) =>
  (node: Node): Node => ({ ...node, [key]: value });
const without =
  (key: string) =>
  (node: Node): Node =>
    Object.fromEntries(Object.entries(node).filter(([name]) => name !== key));
const isVisible = (target: Targets[Kind]): boolean => ('usage' in target ? target.usage.visible : !target.isInternal && !target.isDeprecated);
const hasText =
  (key: string) =>
  (target: Targets[Kind]): boolean =>
    isVisible(target) && textOf(target.node, key) !== undefined;
const isFilledIn = (target: Targets[Kind]): boolean => 'in' in target && isVisible(target) && !target.isInternal && target.in !== 'body' && target.owner === 'operation';
const isIn =
  (place: string, more: (target: Targets[Kind]) => boolean = () => true) =>
  (target: Targets[Kind]): boolean =>
    'in' in target && target.in === place && target.owner === 'operation' && more(target);
const isInline = ({ node }: Targets[Kind]): boolean => node['$ref'] === undefined;
/** What `x-ms-dynamic-…`, webhooks and the like read is broken in more than one way at once; tests of their rules look at it. */
const isPlain = (target: Targets[Kind]): boolean => isInline(target) && !Object.keys(target.node).some((key) => key.startsWith('x-ms-dynamic') || key === 'x-ms-notification-url');
const isPlainProperty = (target: Targets[Kind]): boolean => 'role' in target && target.role === 'property' && isPlain(target) && target.usage.visible;
const isTextProperty = (target: Targets[Kind]): boolean => isPlainProperty(target) && target.node['type'] === 'string' && target.node['enum'] === undefined && target.node['default'] === undefined && target.node['format'] === undefined;
const isSuccess = (target: Targets[Kind]): boolean => 'status' in target && /^20[01]$/.test(target.status) && target.owner === 'operation' && target.operation?.isInternal === false && !target.operation.isDeprecated;

const long = `A${'b'.repeat(80)}`;
const mutation = (rule: string, on: Kind, where: Mutation['where'], change: Mutation['change'], found: string, companions: readonly string[] = []): Mutation => ({ rule, on, where, change, found, companions });

/** Ways to break real connectors, by the kind of place. The bad examples of the rules break what these do not. */
export const mutations: readonly Mutation[] = [
  mutation('operation-id-required', 'operation', (target) => isVisible(target) && !('isTrigger' in target && target.isTrigger), without('operationId'), '!operationId', [
    'dynamic-operation-exists',
    'operation-referenced-ids-exist',
    'policy-operation-exists',
  ]),
  mutation('operation-summary-required', 'operation', hasText('summary'), without('summary'), '!summary'),
  mutation('operation-summary-max-80', 'operation', hasText('summary'), set('summary', long), 'summary'),
  mutation('operation-summary-no-restricted-characters', 'operation', hasText('summary'), set('summary', 'Get rates / fees'), 'summary'),
  mutation('operation-summary-ends-alphanumeric', 'operation', hasText('summary'), set('summary', 'Get rates -'), 'summary'),
  mutation('operation-summary-no-product-name', 'operation', hasText('summary'), set('summary', 'Get rates for Power Automate'), 'summary'),
  mutation('operation-description-required', 'operation', hasText('description'), without('description'), '!description'),
  mutation('operation-visibility-valid', 'operation', isVisible, set('x-ms-visibility', 'public'), 'x-ms-visibility'),
  mutation('trigger-value-valid', 'operation', (target) => isVisible(target) && 'isTrigger' in target && !target.isTrigger, set('x-ms-trigger', 'many'), 'x-ms-trigger'),
  mutation('operation-pageable-next-link', 'operation', isVisible, set('x-ms-pageable', { nextLinkName: 'more' }), 'x-ms-pageable/nextLinkName'),
  mutation('schema-definition-valid', 'operation', isVisible, set('deprecated', 'no'), 'deprecated'),
  mutation('tags-unique', 'operation', isVisible, set('tags', ['Rates', 'Rates']), 'tags/1'),
  mutation('parameter-summary-required', 'parameter', isFilledIn, without('x-ms-summary'), '!x-ms-summary'),
  mutation('parameter-description-required', 'parameter', isFilledIn, without('description'), '!description'),
  mutation('parameter-summary-max-80', 'parameter', isFilledIn, set('x-ms-summary', long), 'x-ms-summary'),
  mutation('parameter-visibility-valid', 'parameter', isFilledIn, set('x-ms-visibility', 'hidden'), 'x-ms-visibility'),
  mutation('parameter-type-required', 'parameter', (target) => isFilledIn(target) && isPlain(target) && target.node['default'] === undefined && target.node['enum'] === undefined, without('type'), '!type'),
  mutation('parameter-path-required', 'parameter', isIn('path'), set('required', false), 'required', ['dynamic-required-parameters']),
  mutation('parameter-not-connection-id', 'parameter', isIn('query', isPlain), set('name', 'connectionId'), 'name', ['dynamic-required-parameters', 'dynamic-parameter-reference-exists']),
  mutation('parameter-allow-empty-value', 'parameter', isIn('header'), set('allowEmptyValue', true), 'allowEmptyValue'),
  mutation('parameter-array-items', 'parameter', isIn('query', isPlain), (node) => ({ ...without('default')(without('enum')(without('items')(node))), type: 'array' }), '!items', ['dynamic-required-parameters']),
  mutation('schema-type-single', 'parameter', isIn('query', isPlain), set('type', ['string', 'null']), 'type', ['dynamic-required-parameters']),
  mutation('schema-enum-valid', 'parameter', isIn('query', isPlain), set('enum', []), 'enum'),
  mutation('schema-definition-valid', 'parameter', isFilledIn, set('required', 'true'), 'required', ['parameter-path-required']),
  mutation('response-description-required', 'response', isInline, without('description'), '!description'),
  mutation(
    'response-default-no-schema',
    'operation',
    (target) => isVisible(target) && isObject(target.node['responses']),
    (node) => ({ ...node, responses: { ...objectOf(node, 'responses'), default: { description: 'Other', schema: { type: 'object' } } } }),
    'responses/default/schema',
  ),
  mutation('response-schema-not-empty', 'response', (target) => isSuccess(target) && isInline(target), set('schema', {}), 'schema'),
  mutation('response-ref-valid', 'response', (target) => isSuccess(target) && isInline(target), () => ({ $ref: '#/responses/NowhereToBeFound' }), '$ref'),
  mutation('schema-definition-valid', 'response', isInline, set('headers', []), 'headers'),
  mutation('schema-ref-valid', 'schema', isTextProperty, () => ({ $ref: '#/definitions/NowhereToBeFound' }), '$ref', ['dynamic-required-parameters']),
  mutation('schema-type-single', 'schema', isTextProperty, set('type', ['string', 'null']), 'type'),
  mutation('schema-enum-valid', 'schema', isTextProperty, set('enum', []), 'enum'),
  mutation('schema-enum-valid', 'schema', isTextProperty, set('enum', ['a', 'a']), 'enum/1'),
  mutation('schema-numeric-bounds', 'schema', isTextProperty, (node) => ({ ...node, minLength: 9, maxLength: 3 }), 'minLength'),
  mutation('schema-definition-valid', 'schema', isTextProperty, set('readOnly', 'yes'), 'readOnly'),
  mutation('schema-required-defined', 'schema', (target) => isPlainProperty(target) && isObject(target.node['properties']) && target.node['required'] === undefined, set('required', ['nowhereToBeFound']), 'required/0'),
];
