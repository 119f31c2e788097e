import type { JsonObject } from '../../base/json';
import type { Report, Rule, ValueTest } from '../rule';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';

const pairs = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

const compiles = onceForEachText((pattern) => {
  try {
    // The platform's patterns may set flags at the start, which JavaScript does not know.
    new RegExp(pattern.replace(/^\(\?[imsnx]+\)/, ''));
    return true;
  } catch {
    return false;
  }
});

const isBelowZero: ValueTest = (value) => typeof value === 'number' && value < 0;
const isAny: ValueTest = () => true;
const isTrue: ValueTest = (value) => value === true;

/** With an upper bound alone there is nothing to compare. */
const concerned: { readonly [key: string]: ValueTest } = {
  minimum: isAny,
  exclusiveMinimum: isTrue,
  exclusiveMaximum: isTrue,
  minLength: isAny,
  maxLength: isBelowZero,
  minItems: isAny,
  maxItems: isBelowZero,
  minProperties: isAny,
  maxProperties: isBelowZero,
  multipleOf: (value) => typeof value === 'number' && value <= 0,
  pattern: (value) => typeof value === 'string' && !compiles(value),
};

function reportBounds(node: JsonObject, report: Report): void {
  for (const [least, most] of pairs) {
    const low = node[least];
    const high = node[most];
    if (typeof low === 'number' && typeof high === 'number' && low > high) report({ key: least, message: `${least} ${low} is above ${most} ${high}. Exchange them or correct one.` });
    if (least === 'minimum') continue;
    for (const key of [least, most]) {
      const value = node[key];
      if (typeof value === 'number' && value < 0) report({ key, message: `${key} is negative. Write 0 or more.` });
    }
  }
  if (node['exclusiveMinimum'] === true && node['minimum'] === undefined) report({ key: 'exclusiveMinimum', message: 'exclusiveMinimum needs a minimum beside it. Add one.' });
  if (node['exclusiveMaximum'] === true && node['maximum'] === undefined) report({ key: 'exclusiveMaximum', message: 'exclusiveMaximum needs a maximum beside it. Add one.' });
  const step = node['multipleOf'];
  if (typeof step === 'number' && step <= 0) report({ key: 'multipleOf', message: 'multipleOf is above 0. Correct or remove it.' });
  const pattern = node['pattern'];
  if (typeof pattern === 'string' && !compiles(pattern)) report({ key: 'pattern', message: `The pattern ${quote(pattern)} is no regular expression. Correct or remove it.` });
}

export const schemaNumericBounds: Rule = {
  id: 'schema-numeric-bounds',
  aliases: [
    'MinimumShouldBeLessThanOrEqualToMaximum',
    'ExclusiveMaximumRequiresMaximum',
    'ExclusiveMinimumRequiresMinimum',
    'MinLengthShouldBeLessThanOrEqualToMaxLength',
    'MinItemsShouldBeLessThanOrEqualToMaxItems',
    'MaxLengthMustBeGreaterThanOrEqualToZero',
    'MinLengthMustBeGreaterThanOrEqualToZero',
    'MaxItemsMustBeGreaterThanOrEqualToZero',
    'MinItemsMustBeGreaterThanOrEqualToZero',
    'MaxPropertiesMustBeGreaterThanOrEqualToZero',
    'MinPropertiesMustBeGreaterThanOrEqualToZero',
    'MultipleOfMustBeGreaterThanZero',
    'PatternShouldBeValidRegularExpression',
  ],
  severity: 'error',
  phase: 'functionality',
  title: 'Bounds and patterns make sense',
  why: 'No value fits a minimum above the maximum, a negative length or a pattern that does not compile; the validator refuses them.',
  source: 'Swagger validator rules (MinimumShouldBeLessThanOrEqualToMaximum and twelve more)',
  only: { parameter: concerned, schema: concerned },
  check: {
    parameter: (target, report) => reportBounds(target.node, report),
    schema: (target, report) => reportBounds(target.node, report),
  },
};
