import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { onceForEach } from '../base/once-for-each';
import { defaultBrandColor } from '../connector/default-properties';
import type { Connector } from '../connector/connector';
import { keysWaitedFor } from './keys-waited-for';
import type { Rule } from './rule';

type Test = (connector: Connector, present: ReadonlySet<string>) => boolean;

const isFilled = (node: Json | undefined): boolean => (typeof node === 'string' ? node.trim() !== '' : typeof node === 'object' && node !== null && Object.keys(node).length > 0);
const info = ({ definition }: Connector): JsonObject | undefined => objectOf(definition, 'info');
const inner = ({ properties }: Connector): JsonObject | undefined => objectOf(properties, 'properties');
const hasValues = (node: JsonObject | undefined): boolean => Object.values(node ?? {}).some(isFilled);

const hasSignIn: Test = (connector) =>
  [member(connector.definition, 'securityDefinitions'), member(inner(connector), 'connectionParameters'), member(inner(connector), 'connectionParameterSets')].some(isFilled);
const hasScript: Test = (connector) => connector.script !== null || isFilled(member(inner(connector), 'scriptOperations'));
const hasPolicies: Test = (connector) => isFilled(member(inner(connector), 'policyTemplateInstances'));
const hasTrigger: Test = (_connector, present) => present.has('x-ms-trigger');

/** Keys that say that a thing is there, besides those that rules wait for. */
export const subjectKeys = ['x-ms-trigger', 'x-ms-notification-content', 'x-ms-notification-url', 'x-ms-notification', 'x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'x-ms-dynamic-tree'];

/** Whether the thing is there that an id starts with, for things that are no kind of target of their own. */
const things: { readonly [thing: string]: Test } = {
  title: (connector) => isFilled(textOf(info(connector), 'title')),
  description: (connector) => isFilled(textOf(info(connector), 'description')),
  contact: (connector) => hasValues(objectOf(info(connector), 'contact')),
  metadata: ({ definition }) => arrayOf(definition, 'x-ms-connector-metadata')?.some((entry) => isFilled(textOf(entry, 'propertyValue'))) === true,
  host: ({ definition }) => isFilled(textOf(definition, 'host')),
  'brand-color': (connector) => {
    const color = textOf(inner(connector), 'iconBrandColor') ?? '';
    return isFilled(color) && color.toLowerCase() !== defaultBrandColor;
  },
  icon: ({ icon }) => icon !== null,
  readme: ({ documents }) => documents.readme !== null,
  script: hasScript,
  policy: hasPolicies,
  'jsp-policy': hasPolicies,
  auth: hasSignIn,
  oauth: hasSignIn,
  security: hasSignIn,
  connection: hasSignIn,
  'jsp-aad': hasSignIn,
  'jsp-oauth': hasSignIn,
  'jsp-oauth2': hasSignIn,
  'jsp-tenant': hasSignIn,
  trigger: hasTrigger,
  polling: hasTrigger,
  notification: (_connector, present) => present.has('x-ms-notification'),
  webhook: (_connector, present) => present.has('x-ms-notification-content') || present.has('x-ms-notification-url'),
  dynamic: (_connector, present) => subjectKeys.some((key) => key.startsWith('x-ms-dynamic-') && present.has(key)),
};

/** What a rule looks at: the thing that its id starts with, and kinds of targets with the keys that it waits for. */
interface Subject {
  readonly thing: Test | undefined;
  readonly kinds: readonly { readonly kind: string; readonly keys: readonly string[] | undefined }[];
}

/** Kinds of targets that are told apart; the others are schemas in one place or another. */
const ofDefinition: ReadonlySet<string> = new Set(['path-item', 'operation', 'parameter', 'response']);
const ofWhole: ReadonlySet<string> = new Set(['definition', 'properties', 'package']);

const subjectOf = onceForEach((rule: Rule): Subject => {
  const words = rule.id.split('-');
  const name = [words.slice(0, 2).join('-'), words[0] ?? ''].find((thing) => Object.hasOwn(things, thing));
  const only = new Map(Object.entries(rule.only ?? {}).map(([kind, keys]) => [kind, keysWaitedFor(keys)]));
  return { thing: name === undefined ? undefined : things[name], kinds: Object.keys(rule.check).map((kind) => ({ kind, keys: only.get(kind) })) };
});

/**
 * True when there is something in the connector that the rule looks at, so that silence means that the criterion is
 * met. `present` is what `Presence` found. What is about the definition as a whole begins with its first operation.
 */
export function hasSubject(rule: Rule, connector: Connector, present: ReadonlySet<string>): boolean {
  const { thing, kinds } = subjectOf(rule);
  if (thing && !thing(connector, present)) return false;
  return kinds.some(({ kind, keys }) => {
    if (ofWhole.has(kind)) return thing !== undefined || present.has('operation');
    if (kind === 'policy') return hasPolicies(connector, present);
    if (kind === 'connection-parameter') return hasSignIn(connector, present);
    return present.has(ofDefinition.has(kind) ? kind : 'schema') && (keys === undefined || keys.some((key) => present.has(key)));
  });
}
