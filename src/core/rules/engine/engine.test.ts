import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../../base/json';
import { child, isPointer, pointerOf, type Pointer } from '../../base/pointer';
import { withRenamedKey } from '../../base/tree';
import { editAt, setAt, valueAt, type Connector } from '../../connector/connector';
import { ruleCatalogue } from '../catalogue';
import type { Rule } from '../rule';
import { isFieldless, isHollow, isReference, isThere } from '../shared/traits';
import { applyExample } from '../testing/apply-example';
import { examplesOf } from '../testing/examples-of';
import { sampleConnector } from '../testing/sample-connector';
import { checkConnector } from './check-connector';
import { RuleEngine } from './engine';

/** What rules that only watch the engine have in common. */
const ofTest = { severity: 'info', phase: 'content', title: 'Watcher', why: 'To see who is asked.', source: 'Test' } as const satisfies Partial<Rule>;

/** Every pointer below a node, at most `depth` levels down. */
function placesIn(node: Json, at: Pointer, depth = 12): Pointer[] {
  if (depth === 0 || typeof node !== 'object' || node === null) return [at];
  const inner = isArray(node) ? node.map((item, index) => placesIn(item, child(at, index), depth - 1)) : Object.entries(node).map(([key, value]) => placesIn(value, child(at, key), depth - 1));
  return [at, ...inner.flat()];
}

const values: readonly (Json | undefined)[] = [
  undefined,
  '',
  'A text.',
  'ListBerths',
  'internal',
  true,
  7,
  null,
  [],
  {},
  { $ref: '#/definitions/Berth' },
  { $ref: '#/definitions/Nowhere' },
  { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
  { type: 'array', items: { $ref: '#/definitions/Berth' } },
];

/** One random edit, told by three numbers: where, what kind, and which value. */
function edited(connector: Connector, where: number, kind: number, which: number): Connector {
  const places = [...placesIn(connector.definition, '/definition'), ...placesIn(connector.properties, '/properties')].slice(1);
  const at = places[where % places.length] ?? '/definition';
  if (at === '/definition' || at === '/properties') return connector;
  const value = values[which % values.length];
  switch (kind % 4) {
    case 0:
      return editAt(connector, at, () => value);
    case 1:
      return isObject(valueAt(connector, at)) ? setAt(connector, child(at, ['summary', 'x-ms-visibility', '$ref', 'extra', 'get'][which % 5] ?? 'extra'), value ?? 'text') : connector;
    case 2: {
      const other = places[(where * 31 + which) % places.length] ?? at;
      const copied = valueAt(connector, other);
      return copied === undefined ? connector : setAt(connector, at, copied);
    }
    default:
      return editAt(connector, at, (node) => (isObject(node) ? withRenamedKey(node, Object.keys(node)[which % Math.max(1, Object.keys(node).length)] ?? '', `renamed${which}`) : node));
  }
}

const fresh = (connector: Connector): readonly string[] => checkConnector(connector).map((finding) => JSON.stringify(finding));
const kept = (engine: RuleEngine): readonly string[] => engine.all().map((finding) => JSON.stringify(finding));

describe('the rule engine', () => {
  it('finds after any edits and undos what a fresh run finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.nat(3), fc.nat(100)), { minLength: 1, maxLength: 25 }), (edits) => {
        const engine = new RuleEngine(ruleCatalogue);
        const history = [sampleConnector];
        engine.update(sampleConnector);
        engine.work();
        for (const [where, kind, which] of edits) {
          const last = history.at(-1) ?? sampleConnector;
          const isUndo = which % 5 === 0 && history.length > 1;
          const next = isUndo ? (history.at(-2) ?? last) : edited(last, where, kind, which);
          if (isUndo) history.pop();
          else history.push(next);
          engine.update(next);
          engine.work();
          expect(kept(engine)).toEqual(fresh(next));
        }
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('counts its findings by severity as it goes', () => {
    const engine = new RuleEngine(ruleCatalogue);
    for (const connector of [sampleConnector, setAt(sampleConnector, '/definition/info/title', ''), sampleConnector]) {
      engine.update(connector);
      engine.work();
      const counted = { error: 0, warning: 0, info: 0 };
      for (const { severity } of engine.all()) counted[severity]++;
      expect(engine.counts).toEqual(counted);
    }
  });

  it('hands out the lists of units as they were, with the changed one in its place', () => {
    const engine = new RuleEngine(ruleCatalogue);
    const listsWith = (title: string): readonly (readonly unknown[])[] => {
      const faulty = setAt(setAt(sampleConnector, '/definition/paths/~1berths~1{id}/get/summary', ''), '/definition/info/title', title);
      engine.update(faulty);
      engine.work();
      return engine.lists();
    };
    const before = listsWith('A title that is far too long for the name of any connector');
    const then = before.slice();
    const after = listsWith('A title that is even longer, and so far too long for the name of any connector');
    expect(before).toEqual(then);
    expect(after.map((list, index) => list === before[index])).toEqual([false, true]);
    expect(engine.lists()).toBe(after);
  });

  it('asks only what an edit can have changed', () => {
    const asked: string[] = [];
    const spy: Rule = {
      id: 'spy',
      ...ofTest,
      check: { operation: (target) => void asked.push(target.at()), schema: (target) => void (target.role === 'root' && asked.push(target.at())) },
    };
    const engine = new RuleEngine([spy]);
    engine.update(sampleConnector);
    engine.work();
    asked.length = 0;
    const summary = pointerOf(['definition', 'paths', '/berths/{id}', 'get', 'summary']);
    engine.update(setAt(sampleConnector, summary, 'Read a berth'));
    engine.work();
    expect(asked).toEqual(['/definition/paths/~1berths~1{id}/get']);
    asked.length = 0;
    engine.update(setAt(sampleConnector, '/definition/paths/~1berths~1{id}/get/responses/200/description', 'The berth.'));
    engine.work();
    expect(asked).toEqual(['/definition/paths/~1berths~1{id}/get', '/definition/paths/~1berths~1{id}/get/responses/200/schema']);
  });

  it('asks again who inherits the types of answers, when the definition states others', () => {
    const at = '/definition/paths/~1berths~1{id}/get';
    const rules = ruleCatalogue.filter(({ id }) => id === 'response-code-valid');
    const engine = new RuleEngine(rules);
    const inheriting = setAt(editAt(sampleConnector, `${at}/produces`, () => undefined), `${at}/responses/200/examples`, { 'application/json': {} });
    const found = [['text/xml'], ['application/json'], ['text/plain']].map((produces) => {
      engine.update(setAt(inheriting, '/definition/produces', produces));
      engine.work();
      return engine.all().length;
    });
    expect(found).toEqual([1, 0, 1]);
  });

  it('finds in the parts of an operation that an edit leaves alone what a fresh run finds', async () => {
    const operation = '/definition/paths/~1berths~1{id}/get';
    for (const { id, check } of ruleCatalogue) {
      if (!['parameter', 'response', 'schema', 'output', 'input'].some((kind) => Object.hasOwn(check, kind))) continue;
      const [example] = (await examplesOf(id)).bad;
      const start = example ? applyExample(example, sampleConnector) : sampleConnector;
      const engine = new RuleEngine(ruleCatalogue);
      engine.update(start);
      engine.work();
      const connector = [`${operation}/summary`, `${operation}/responses/200/description`].reduce((current, at) => (isPointer(at) ? setAt(current, at, '') : current), start);
      engine.update(connector);
      engine.work();
      expect(kept(engine)).toEqual(fresh(connector));
    }
  });

  it('asks nobody in a unit that comes back as it was, unless what it reads is another by then', () => {
    let asked = 0;
    const reader: Rule = {
      id: 'reader',
      ...ofTest,
      check: { operation: (target, report, context) => void (target.path === '/a' && ++asked && report({ message: JSON.stringify(context.resolve('#/definitions/Berth')?.node) })) },
    };
    const start = setAt(sampleConnector, '/definition/paths/~1a', { get: { summary: 'A', responses: {} } });
    const without = editAt(start, '/definition/paths/~1a', () => undefined);
    const other = setAt(without, '/definition/definitions/Berth', { type: 'string' });
    const back = setAt(other, '/definition/paths', start.definition['paths'] ?? {});
    const engine = new RuleEngine([reader]);
    const asking = [start, without, start, without, other, back].map((connector) => {
      asked = 0;
      engine.update(connector);
      engine.work();
      const { length } = engine.all();
      expect(engine.counts.info).toBe(length);
      const count = asked;
      expect(engine.all()).toEqual(checkConnector(connector, [reader]));
      return count;
    });
    expect(asking).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('asks a rule about large schemas where they may be too large, and again when they grow', () => {
    let asked = 0;
    const guarded: Rule = {
      id: 'guarded',
      ...ofTest,
      above: { count: 8 },
      check: {
        response(_target, report, context) {
          asked++;
          if ((context.extent('#/definitions/Berth')?.count ?? 0) > 8) report({ message: 'It is large.' });
        },
      },
    };
    const get = (summary: string): Json => ({ summary, responses: { '200': { description: 'The berth.', schema: { $ref: '#/definitions/Berth' } } } });
    const berth = (count: number): Json => ({ type: 'object', properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, { type: 'string' }])) });
    const engine = new RuleEngine([guarded]);
    let connector = setAt(setAt(sampleConnector, '/definition/paths', { '/a': { get: get('A') } }), '/definition/definitions', { Berth: berth(2) });
    const seen = ([['a', 2], ['b', 2], ['b', 20], ['c', 20], ['c', 2], ['d', 2], ['d', 30]] as const).map(([summary, count]) => {
      connector = setAt(connector, '/definition/paths/~1a/get/summary', summary);
      connector = setAt(connector, '/definition/definitions/Berth', berth(count));
      engine.update(connector);
      asked = 0;
      engine.work();
      const calls = asked;
      expect(engine.all()).toEqual(checkConnector(connector, [guarded]));
      return [calls, engine.all().length];
    });
    expect(seen).toEqual([[0, 0], [0, 0], [1, 1], [0, 1], [0, 0], [0, 0], [1, 1]]);
  });

  it('asks again those who read what changed, and no others', () => {
    const resolved: string[] = [];
    const reader: Rule = {
      id: 'reader',
      ...ofTest,
      check: { operation: (target, _report, context) => void (target.node['operationId'] === 'GetBerth' && context.resolve('#/definitions/Berth') && resolved.push(target.at())) },
    };
    const engine = new RuleEngine([reader]);
    engine.update(sampleConnector);
    engine.work();
    const changed = setAt(sampleConnector, '/definition/definitions/Berth/type', 'string');
    engine.update(changed);
    engine.work();
    expect(resolved).toHaveLength(2);
    engine.update(setAt(changed, '/definition/info/title', 'Other'));
    engine.work();
    expect(resolved).toHaveLength(2);
  });

  it('asks those who know a shared object by its traits only when these change', () => {
    let asked = 0;
    const reader: Rule = {
      id: 'reader',
      ...ofTest,
      check: { operation: (target, report, context) => void (target.node['operationId'] === 'GetBerth' && ++asked && report({ message: `It has ${context.traits('#/definitions/Berth')}.` })) },
    };
    const engine = new RuleEngine([reader]);
    const steps: readonly [Json | undefined, number][] = [
      [{ type: 'object', properties: { a: { type: 'string' } } }, isThere],
      [{ type: 'object', description: 'Another.', properties: { b: { type: 'string' } } }, isThere],
      [{ type: 'object' }, isThere | isHollow | isFieldless],
      [undefined, 0],
      [{ $ref: '#/definitions/Other' }, isThere | isReference | isHollow | isFieldless],
    ];
    const asking = steps.map(([node, traits]) => {
      asked = 0;
      engine.update(editAt(sampleConnector, '/definition/definitions/Berth', () => node));
      engine.work();
      expect(engine.all().map(({ message }) => message)).toEqual([`It has ${traits}.`]);
      return asked;
    });
    expect(asking).toEqual([1, 0, 1, 1, 1]);
  });

  it('knows an operation that came and went, or went and came, before it was taken in', () => {
    const engine = new RuleEngine(ruleCatalogue);
    engine.update(sampleConnector);
    engine.work();
    const more = setAt(sampleConnector, '/definition/paths/~1more', { get: { operationId: '', responses: {} } });
    for (const next of [more, sampleConnector]) engine.update(next);
    engine.work();
    expect(kept(engine)).toEqual(fresh(sampleConnector));
    for (const next of [more, sampleConnector, more]) engine.update(next);
    engine.work();
    expect(kept(engine)).toEqual(fresh(more));
    for (const next of [sampleConnector, more]) engine.update(next);
    engine.work();
    expect(kept(engine)).toEqual(fresh(more));
  });

  it('gives places in the order of the document after operations changed places', () => {
    const definition = (...paths: readonly string[]): Json => Object.fromEntries(paths.map((path) => [path, { get: { summary: 'List berths', responses: { '200': { description: 'Berths' } } } }]));
    const engine = new RuleEngine(ruleCatalogue);
    for (const paths of [definition('/a', '/b', '/c'), definition('/c', '/a', '/b'), definition('/b', '/d', '/c', '/a')]) {
      const connector = setAt(sampleConnector, '/definition/paths', paths);
      engine.update(connector);
      engine.work();
      expect(kept(engine)).toEqual(fresh(connector));
    }
  });

  it('finds in an operation that was no object for a while what it found before', () => {
    const operation = pointerOf(['definition', 'paths', '/berths/{id}', 'get']);
    const start = setAt(sampleConnector, pointerOf(['definition', 'paths', '/berths/{id}', 'get', 'summary']), '');
    const engine = new RuleEngine(ruleCatalogue);
    for (const connector of [start, setAt(start, operation, 7), start]) {
      engine.update(connector);
      engine.work();
      expect(engine.all()).toEqual(checkConnector(connector));
    }
  });

  it('asks nobody when the same text is parsed anew', () => {
    const asked: string[] = [];
    const spy: Rule = { id: 'spy', ...ofTest, check: { operation: (target) => void asked.push(target.at()), 'path-item': (target) => void asked.push(target.at()), schema: (target) => void asked.push(target.at()) } };
    const anew = (connector: Connector): Connector => ({ ...connector, definition: JSON.parse(JSON.stringify(connector.definition)) });
    const engine = new RuleEngine([spy]);
    engine.update(sampleConnector);
    engine.work();
    asked.length = 0;
    engine.update(anew(sampleConnector));
    engine.work();
    expect(asked).toEqual([]);
    engine.update(anew(setAt(sampleConnector, pointerOf(['definition', 'paths', '/berths/{id}', 'get', 'summary']), 'Read a berth')));
    engine.work();
    expect(asked.filter((at) => !at.includes('/schema')).toSorted()).toEqual(['/definition/paths/~1berths~1{id}/get']);
  });

  it('works in slices and says when it is behind', () => {
    const engine = new RuleEngine(ruleCatalogue);
    engine.update(setAt(sampleConnector, '/definition/info/title', ''));
    let slices = 1;
    while (!engine.work(() => true)) slices++;
    expect(slices).toBeGreaterThan(5);
    expect(engine.isBehind).toBe(false);
    expect(kept(engine)).toEqual(fresh(setAt(sampleConnector, '/definition/info/title', '')));
  });

  it('takes changes that come between two slices', () => {
    const engine = new RuleEngine(ruleCatalogue);
    const without = editAt(sampleConnector, '/definition/paths/~1berths~1{id}', () => undefined);
    const retitled = setAt(sampleConnector, '/definition/info/title', '');
    for (const connector of [sampleConnector, without, retitled, without, sampleConnector]) {
      engine.update(connector);
      expect(engine.work(() => true)).toBe(false);
    }
    engine.update(without);
    expect(engine.all().filter(({ at }) => at.startsWith('/definition/paths/~1berths~1{id}'))).toEqual([]);
    while (!engine.work(() => true));
    expect(kept(engine)).toEqual(fresh(without));
  });

  it('sees one wrong value take the place of another where shared objects belong', () => {
    const engine = new RuleEngine(ruleCatalogue);
    for (const wrong of ['text', [], 7]) {
      const connector = setAt(sampleConnector, '/definition/parameters', wrong);
      engine.update(connector);
      engine.work();
      expect(kept(engine)).toEqual(fresh(connector));
    }
  });

  it('goes on without a rule that throws, and tells of it', () => {
    const faulty: Rule = { id: 'faulty', severity: 'info', phase: 'content', title: 'Faulty', why: 'It throws.', source: 'Test', check: { operation: () => { throw new Error('broken'); } } };
    const heard: string[] = [];
    const engine = new RuleEngine([faulty, ...ruleCatalogue], (rule) => void heard.push(rule.id));
    engine.update(sampleConnector);
    engine.work();
    expect(new Set(heard)).toEqual(new Set(['faulty']));
    expect(kept(engine)).toEqual(fresh(sampleConnector));
    expect(() => checkConnector(sampleConnector, [faulty])).toThrow('broken');
  });
});
