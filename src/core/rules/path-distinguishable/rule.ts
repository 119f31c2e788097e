import type { Rule } from '../rule';
import { placeholdersOf } from '../shared/path-placeholders';
import { quote } from '../shared/quote';
import type { OperationTarget } from '../targets';

/** `get /berths/{}` for both `/berths/{id}` and `/Berths/{name}`; undefined without parameters, where the path says all. */
function shapeOf({ path, method }: OperationTarget): string | undefined {
  return path.includes('{') ? `${method} ${placeholdersOf(path).shape.toLowerCase()}` : undefined;
}

export const pathDistinguishable: Rule = {
  id: 'path-distinguishable',
  aliases: ['PartialDuplicateOperationPath', 'DuplicateOperationPath'],
  severity: 'error',
  phase: 'functionality',
  title: 'Operations of one method differ in a fixed part of their paths',
  why: 'The platform finds the operation of a call by its path; parameters of other names make no difference.',
  source: 'Swagger validator rules (DuplicateOperationPath)',
  check: {
    operation(target, report, context) {
      const others = context.duplicates();
      if (others.length > 0) report({ related: others, message: `Another ${target.method.toUpperCase()} operation has the same path as ${quote(target.path)} but for the names of parameters. Tell them apart by a fixed part, or make them one.` });
    },
  },
  index: {
    operation(target, add) {
      const shape = shapeOf(target);
      if (shape !== undefined) add(shape);
    },
  },
};
