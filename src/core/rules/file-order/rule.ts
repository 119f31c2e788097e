import type { JsonObject } from '../../base/json';
import { withPart } from '../../connector/connector';
import type { Rule } from '../rule';

const ranks = new Map([
  ['swagger', 0],
  ['info', 1],
  ['host', 2],
  ['basePath', 2],
  ['schemes', 2],
  ['consumes', 3],
  ['produces', 3],
  ['paths', 4],
  ['definitions', 5],
  ['parameters', 6],
]);
/** The first key that stands after one of a later rank. */
function misplaced(definition: JsonObject): string | undefined {
  let highest = 0;
  for (const key of Object.keys(definition)) {
    const rank = ranks.get(key);
    if (rank === undefined) continue;
    if (rank < highest) return key;
    highest = rank;
  }
  return undefined;
}

export const fileOrder: Rule = {
  id: 'file-order',
  severity: 'info',
  phase: 'content',
  title: 'The definition’s parts stand in their usual order',
  why: 'The coding standards ask for version, info, host and schemes, types of bodies, paths, definitions, parameters; reviewers find their way by it.',
  source: 'Coding standards',
  check: {
    definition(target, report) {
      const key = misplaced(target.node);
      if (key !== undefined) report({ key, message: `“${key}” stands later than usual. The order is swagger, info, host and schemes, consumes and produces, paths, definitions, parameters.` });
    },
  },
  fix: {
    label: 'Put the parts in order',
    safe: false,
    apply: (connector) => {
      const entries = Object.entries(connector.definition);
      const known = entries.filter(([key]) => ranks.has(key)).toSorted(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
      const others = entries.filter(([key]) => !ranks.has(key));
      return misplaced(connector.definition) === undefined ? connector : withPart(connector, 'definition', Object.fromEntries([...known, ...others]));
    },
  },
};
