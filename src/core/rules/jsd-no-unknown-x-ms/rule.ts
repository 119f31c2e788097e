import { isObject, type JsonObject } from '../../base/json';
import { lastKeyOf, parentOf } from '../../base/pointer';
import { withRenamedKey } from '../../base/tree';
import { editAt } from '../../connector/connector';
import { operationMethods } from '../../connector/operations-of';
import type { Report, Rule, Sound } from '../rule';
import { knownExtensions, meantExtension } from '../shared/known-extensions';
import { quote } from '../shared/quote';

/** True for keys that start with x-ms, perhaps with a blank or another dash where one belongs. */
const microsoft = /^x-ms[\s_-]/;
const looksMicrosoft = (key: string): boolean => microsoft.test(key);

/** Where the right name is there too, which of the two texts is meant is for a person to say. */
function misspelt(key: string, meant: string, node: JsonObject): { readonly fixable: boolean; readonly message: string } {
  const isThere = Object.hasOwn(node, meant);
  return { fixable: !isThere, message: `The extension ${quote(key)} is misspelt, so that it has no effect. ${isThere ? `${quote(meant)} is there already: remove the misspelt one` : `Write ${quote(meant)}`}.` };
}

function reportKeys(node: JsonObject, report: Report): void {
  for (const key in node) {
    if (key.charCodeAt(0) !== 120 || knownExtensions.has(key) || !looksMicrosoft(key)) continue;
    const meant = meantExtension(key);
    if (meant === undefined) report({ key, severity: 'info', fixable: false, message: `The platform does not know the extension ${quote(key)} and ignores it. Check the name or remove it.` });
    else report({ key, ...misspelt(key, meant, node) });
  }
}

/** The members that the specification knows, and the extensions of the platform: any other key is looked at. */
const plainMembers: Sound = new Map(
  [
    ...knownExtensions,
    ...['$ref', 'type', 'format', 'title', 'description', 'properties', 'required', 'items', 'enum', 'default', 'example', 'readOnly', 'additionalProperties', 'allOf', 'minimum', 'maximum'],
    ...['name', 'in', 'schema', 'collectionFormat', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'headers', 'examples'],
    ...['operationId', 'summary', 'tags', 'parameters', 'responses', 'consumes', 'produces', 'deprecated', 'security', ...operationMethods],
  ].map((key) => [key, true]),
);

export const jsdNoUnknownXMs: Rule = {
  id: 'jsd-no-unknown-x-ms',
  aliases: ['agent-extensions-allowed'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Extensions are spelt as the platform knows them',
  why: 'The platform ignores an extension that it does not know, so that a misspelt summary or visibility has no effect.',
  source: 'Schema of API definitions',
  when: { operation: plainMembers, 'path-item': plainMembers, parameter: plainMembers, response: plainMembers, schema: plainMembers },
  check: {
    definition(target, report) {
      reportKeys(target.node, report);
      const info = target.node['info'];
      if (!isObject(info)) return;
      for (const key of Object.keys(info)) {
        const meant = looksMicrosoft(key) ? meantExtension(key) : undefined;
        if (meant !== undefined) report({ key: ['info', key], ...misspelt(key, meant, info) });
      }
    },
    'path-item': (target, report) => reportKeys(target.node, report),
    operation: (target, report) => reportKeys(target.node, report),
    parameter: (target, report) => reportKeys(target.node, report),
    response: (target, report) => reportKeys(target.node, report),
    schema: (target, report) => reportKeys(target.node, report),
  },
  fix: {
    label: 'Correct the spelling',
    safe: true,
    local: true,
    apply(connector, { at }) {
      const key = lastKeyOf(at) ?? '';
      const meant = meantExtension(key);
      return meant === undefined ? connector : editAt(connector, parentOf(at), (node) => (isObject(node) ? withRenamedKey(node, key, meant) : node));
    },
  },
};
