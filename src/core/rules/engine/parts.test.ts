import { describe, expect, it } from 'vitest';
import { member } from '../../base/json';
import { setAt, type Connector } from '../../connector/connector';
import { isOperationMethod } from '../../connector/operations-of';
import { ruleCatalogue } from '../catalogue';
import type { Report, Rule, RuleContext } from '../rule';
import type { Targets } from '../targets';
import { examplesOf } from '../testing/examples-of';
import { havePublished, publishedConnectors } from '../testing/published-connectors';
import { sampleConnector } from '../testing/sample-connector';
import { connectorFor } from '../testing/test-rule';
import { checkConnector } from './check-connector';

type Tell = (key: string) => void;
type Check<Target> = (target: Target, report: Report, context: RuleContext) => void;

/** An object that tells which of its members somebody looks at, be it only whether they are there. */
function watched<T extends object>(object: T, isTold: (key: string) => boolean, tell: Tell): T {
  const look = (key: string | symbol): void => {
    if (typeof key === 'string' && isTold(key)) tell(key);
  };
  return new Proxy(object, {
    get: (of, key): unknown => {
      look(key);
      return Reflect.get(of, key);
    },
    has: (of, key) => {
      look(key);
      return Reflect.has(of, key);
    },
    // Also called for each key of a walk over all of them.
    getOwnPropertyDescriptor: (of, key) => {
      look(key);
      return Reflect.getOwnPropertyDescriptor(of, key);
    },
  });
}

/** An object some of whose members are others; all else is its own. */
const withMembers = <T extends object>(object: T, replace: (key: string | symbol, value: object) => object): T =>
  new Proxy(object, {
    get: (of, key): unknown => {
      const value: unknown = Reflect.get(of, key);
      if (typeof value === 'function') return (...given: unknown[]): unknown => Reflect.apply(value, of, given);
      return typeof value === 'object' && value !== null ? replace(key, value) : value;
    },
  });

const goesUnseen = new Set(['summary', 'description', 'responses']);

/** The target of an operation itself, without the operations beside it. */
const aloneWith = <T extends object>(operation: T, tell: Tell): T =>
  withMembers(operation, (key, value) => (key === 'pathItem' ? watched(value, isOperationMethod, (told) => tell(`${told} of its path item`)) : value));

/** The target of a part, with no more of its operation than `changedParts` looks at. */
const partOf = <T extends object>(target: T, tell: Tell): T =>
  withMembers(target, (key, value) => {
    if (key === 'parent') return partOf(value, tell);
    if (key !== 'operation') return value;
    return withMembers(aloneWith(value, tell), (inner, node) => (inner === 'node' ? watched(node, (told) => goesUnseen.has(told), (told) => tell(`${told} of its operation`)) : node));
  });

/** The target of a path item, which tells of its operations no more than that they are there. */
const besideOperations = (target: Targets['path-item'], tell: Tell): Targets['path-item'] =>
  withMembers(target, (key, value) =>
    key === 'node' ? withMembers(value, (method, operation) => (typeof method === 'string' && isOperationMethod(method) ? watched(operation, () => true, (told) => tell(`${told} of ${method}`)) : operation)) : value,
  );

const partKinds = ['parameter', 'response', 'schema', 'output', 'input'] as const;

/** The rule, which tells of whatever it looks at beyond what is expected of it. */
function overheard(rule: Rule, tell: Tell): Rule {
  const told: Tell = (what) => tell(`${rule.id}: ${what}`);
  const through = <K extends keyof Targets>(kind: K, see: (target: Targets[K], tell: Tell) => Targets[K]): Rule['check'] => {
    const check: Check<Targets[K]> | undefined = rule.check[kind];
    if (!check) return {};
    const wrapped: Check<Targets[K]> = (target, report, context) => check(see(target, told), report, context);
    return { [kind]: wrapped };
  };
  return { ...rule, check: Object.assign({}, rule.check, through('operation', aloneWith), through('path-item', besideOperations), ...partKinds.map((kind) => through(kind, partOf))) };
}

/** What rules look at that would not make the engine ask them again, each once. */
function overlooked(connectors: readonly Connector[], rules: readonly Rule[]): readonly string[] {
  const told = new Set<string>();
  const listening = rules.map((rule) => overheard(rule, (what) => told.add(what)));
  for (const connector of connectors) checkConnector(connector, listening);
  return Array.from(told);
}

describe('parts of an operation', () => {
  it('are asked again for all that their rules look at in their operation', async () => {
    const examples = await Promise.all(ruleCatalogue.map(({ id }) => examplesOf(id)));
    const connectors = examples.flatMap(({ bad, good = [] }) => [...bad, ...good]).map((example) => connectorFor(example));
    expect(overlooked([sampleConnector, ...connectors], ruleCatalogue)).toEqual([]);
  });

  it.skipIf(!havePublished)('are asked again for all that their rules look at in published connectors', { timeout: 120_000 }, () => {
    const connectors = [...publishedConnectors('new'), ...publishedConnectors('update')].map(({ connector }) => connector);
    expect(overlooked(connectors, ruleCatalogue)).toEqual([]);
  });

  it('would be missed by a rule that looks further', () => {
    const [first] = ruleCatalogue;
    if (!first) throw new Error('There are no rules.');
    const curious: Rule = {
      id: 'curious',
      severity: 'info',
      phase: first.phase,
      title: first.title,
      why: first.why,
      source: first.source,
      check: {
        operation: ({ pathItem }, report) => {
          if (pathItem['post'] !== undefined) report({ message: 'There is a post.' });
        },
        'path-item': ({ node }, report) => {
          if (member(node['get'], 'tags') !== undefined) report({ message: 'Its operation has tags.' });
        },
        response: ({ operation }, report) => {
          if (operation && Object.hasOwn(operation.node, 'summary')) report({ message: 'It has a summary.' });
        },
        schema: ({ parent }, report) => {
          if (Object.values(parent?.operation?.node ?? {}).length > 2) report({ message: 'There are more members.' });
        },
      },
    };
    const told = overlooked([sampleConnector], [curious]);
    expect(told).toContain('curious: post of its path item');
    expect(told).toContain('curious: tags of get');
    expect(told).toContain('curious: summary of its operation');
    expect(told).toContain('curious: responses of its operation');
  });

  it('change no answer by being overheard', () => {
    const listening = ruleCatalogue.map((rule) => overheard(rule, () => undefined));
    const connector = setAt(sampleConnector, '/definition/host', '');
    expect(checkConnector(connector, listening)).toEqual(checkConnector(connector));
  });
});
