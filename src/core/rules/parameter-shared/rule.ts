import { arrayOf, isObject, textOf, type JsonObject } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { examples } from './examples';

/** Fewer copies than this are not worth a shared parameter. */
const many = 3;

const keyOf = (node: JsonObject): string | undefined => (node['in'] === 'query' || node['in'] === 'header' ? JSON.stringify(node) : undefined);

export const parameterShared: Rule = {
  id: 'parameter-shared',
  severity: 'info',
  phase: 'content',
  title: 'Parameters of several operations are defined once',
  why: 'A parameter that stands in many operations is easier to keep alike when it is shared.',
  source: 'Coding standards',
  examples,
  check: {
    operation(target, report, context) {
      arrayOf(target.node, 'parameters')?.forEach((node, index) => {
        const key = isObject(node) ? keyOf(node) : undefined;
        if (key === undefined) return;
        const places = context.indexed(key);
        if (places.length < many || places[0] !== target.at()) return;
        report({ key: ['parameters', index], related: places.slice(1, 20), message: `${places.length} operations repeat the parameter ${quote(textOf(node, 'name') ?? '')} as it is here. Define it once and refer to it.` });
      });
    },
  },
  index: {
    operation(target, add) {
      for (const node of arrayOf(target.node, 'parameters') ?? []) {
        const key = isObject(node) ? keyOf(node) : undefined;
        if (key !== undefined) add(key);
      }
    },
  },
};
