import { keysOf } from '../../base/pointer';
import type { Rule } from '../rule';
import { placeholdersOf } from '../shared/path-placeholders';
import { quote } from '../shared/quote';
import type { OperationTarget } from '../targets';

/** `get /berths/{}` for both `/berths/{id}` and `/Berths/{name}`; undefined without parameters, where the path says all. */
function shapeOf({ path, method }: OperationTarget): string | undefined {
  return path.includes('{') ? `${method} ${placeholdersOf(path).lower}` : undefined;
}

const lastPartOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The shape of a path that ends in a parameter where this one ends in a fixed part: `/berths/{}` for `/berths/free`. */
function widerShapeOf({ path, method }: OperationTarget): string | undefined {
  const last = lastPartOf(path);
  if (last === '' || last.includes('{')) return undefined;
  const { shape, lower } = placeholdersOf(path);
  // Few letters become longer in small ones.
  const before = lower.length === shape.length ? lower.slice(0, -last.length) : shape.slice(0, -last.length).toLowerCase();
  return `${method} ${before}{}`;
}

export const pathDistinguishable: Rule = {
  id: 'path-distinguishable',
  aliases: ['PartialDuplicateOperationPath', 'DuplicateOperationPath'],
  severity: 'error',
  phase: 'functionality',
  title: 'Operations of one method differ in a fixed part of their paths',
  why: 'The platform finds the operation of a call by its path; parameters of other names make no difference.',
  source: 'Swagger validator rules (DuplicateOperationPath, PartialDuplicateOperationPath)',
  check: {
    operation(target, report, context) {
      const others = context.duplicates();
      if (others.length > 0) report({ related: others, message: `Another ${target.method.toUpperCase()} operation has the same path as ${quote(target.path)} but for the names of parameters. Tell them apart by a fixed part, or make them one.` });
      const wider = widerShapeOf(target);
      const [taking] = wider === undefined ? [] : context.indexed(wider);
      if (taking === undefined) return;
      report({ severity: 'warning', related: [taking], message: `Calls of this operation fit ${quote(keysOf(taking)[2] ?? '')} as well, with ${quote(lastPartOf(target.path))} for its parameter. Tell the two paths apart by a further fixed part if the service has one.` });
    },
  },
  index: {
    operation(target, add) {
      const shape = shapeOf(target);
      if (shape !== undefined) add(shape);
    },
  },
};
