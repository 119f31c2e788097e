import type { Json, JsonObject } from '../../base/json';
import { looksLikeSecret } from '../../connector/secret-shapes';
import type { Report, Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';

const places = ['default', 'example', 'x-ms-test-value', 'x-example'] as const;

function holdsSecret(value: Json | undefined, depth: number): boolean {
  if (typeof value === 'string') return looksLikeSecret(value);
  if (typeof value !== 'object' || value === null || depth > 6) return false;
  return Object.values(value).some((inner: Json) => holdsSecret(inner, depth + 1));
}

function reportSecret(node: JsonObject, report: Report): void {
  for (const key of places) {
    const value = node[key];
    if (value !== undefined && holdsSecret(value, 0)) report({ key, message: 'This looks like a real key or token. Replace it by an invented one, and revoke it if it was real.' });
  }
}

export const textNoSecrets: Rule = {
  id: 'text-no-secrets',
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'No example or default holds a secret',
  why: 'Definitions are published; a key or password in them has to be taken for stolen.',
  source: 'Readme of the connector repository; schema of API definitions',
  only: { parameter: places, schema: places, response: ['examples'] },
  check: {
    parameter: (target, report) => reportSecret(target.node, report),
    schema: (target, report) => reportSecret(target.node, report),
    response(target, report) {
      const examples = target.node['examples'];
      if (examples !== undefined && holdsSecret(examples, 0)) report({ key: 'examples', message: 'An example seems to hold a real key or token. Replace it by an invented one, and revoke it if it was real.' });
    },
  },
};
