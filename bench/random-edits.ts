/** P7: after any edit the kept findings are those of a fresh full check. */
import { isArray, isObject, type Json } from '../src/core/base/json';
import { child, type Pointer } from '../src/core/base/pointer';
import { withRenamedKey } from '../src/core/base/tree';
import { editAt, setAt, valueAt, type Connector } from '../src/core/connector/connector';
import { ruleCatalogue } from '../src/core/rules/catalogue';
import type { Finding } from '../src/core/rules/finding';
import { checkConnector } from '../src/core/rules/engine/check-connector';
import { RuleEngine } from '../src/core/rules/engine/engine';
import { openedConnector, type RealConnector } from './corpus-files';
import { allOf, type Findings } from './figures';
import { randomFrom, shuffled, type Random } from './random';

/** How many edits each document gets before the next one takes its place. */
const editsEach = 25;

const keys = ['summary', 'description', 'operationId', 'x-ms-visibility', 'x-ms-summary', '$ref', 'type', 'required', 'deprecated', 'get', 'constructor', '__proto__'];

function someValue(connector: Connector, random: Random): Json | undefined {
  const definitions = connector.definition['definitions'];
  const names = isObject(definitions) ? Object.keys(definitions) : [];
  const name = names[random(Math.max(1, names.length))] ?? 'Nowhere';
  const values: readonly (Json | undefined)[] = [
    undefined,
    '',
    'A text.',
    'ListThings',
    'internal',
    true,
    7,
    null,
    [],
    {},
    { $ref: `#/definitions/${name}` },
    { $ref: '#/definitions/Nowhere' },
    { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
    { type: 'array', items: { $ref: `#/definitions/${name}` } },
  ];
  return values[random(values.length)];
}

/** A place some levels down, chosen by going into a random member again and again. */
function somePlace(connector: Connector, random: Random): Pointer {
  let at: Pointer = random(10) === 0 ? '/properties' : '/definition';
  let node: Json | undefined = valueAt(connector, at);
  for (let depth = 1 + random(10); depth > 0; depth--) {
    const inside = isArray(node) ? Array.from(node.keys()) : isObject(node) ? Object.keys(node) : [];
    const key = inside[random(Math.max(1, inside.length))];
    if (key === undefined) break;
    at = child(at, key);
    node = valueAt(connector, at);
  }
  return at;
}

function edited(connector: Connector, random: Random): Connector {
  const at = somePlace(connector, random);
  if (at === '/definition' || at === '/properties') return connector;
  const node = valueAt(connector, at);
  switch (random(5)) {
    case 0:
      return editAt(connector, at, () => someValue(connector, random));
    case 1:
      return isObject(node) ? setAt(connector, child(at, keys[random(keys.length)] ?? 'summary'), someValue(connector, random) ?? 'text') : connector;
    case 2: {
      const copied = valueAt(connector, somePlace(connector, random));
      return copied === undefined ? connector : setAt(connector, at, copied);
    }
    case 3:
      return editAt(connector, at, (value) => {
        const names = isObject(value) ? Object.keys(value) : [];
        return isObject(value) ? withRenamedKey(value, names[random(Math.max(1, names.length))] ?? '', `Renamed${random(9)}`) : value;
      });
    default:
      return typeof node === 'string' ? setAt(connector, at, `${node}${random(2) === 0 ? '.' : ' api'}`) : { ...connector, submission: { ...connector.submission, publisherKind: random(2) === 0 ? 'independent' : 'verified' } };
  }
}

const lines = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding));

/** Random edits and undos over real documents; each is compared with a full check, in any order and in order. */
export function randomEditFindings(real: readonly RealConnector[], edits: number): Findings {
  const random = randomFrom(7);
  const documents = shuffled(real, random);
  const wrong: string[] = [];
  let done = 0;
  let equal = 0;
  let inOrder = 0;
  for (let turn = 0; done < edits; turn++) {
    const document = documents[turn % documents.length];
    if (!document) break;
    const engine = new RuleEngine(ruleCatalogue);
    const history = [openedConnector(document.definition, document.text, document.properties)];
    for (let step = 0; step < editsEach && done < edits; step++) {
      const last = history.at(-1);
      if (!last) break;
      const isUndo = history.length > 1 && random(5) === 0;
      const next = isUndo ? (history.at(-2) ?? last) : edited(last, random);
      if (isUndo) history.pop();
      else history.push(next);
      engine.update(next);
      engine.work();
      const kept = lines(engine.all());
      const fresh = lines(checkConnector(next));
      done++;
      if (kept.join('\n') === fresh.join('\n')) inOrder++;
      const [missing, extra] = [without(fresh, kept), without(kept, fresh)];
      if (missing.length + extra.length === 0) equal++;
      else if (wrong.length < 10) wrong.push(`${document.name}, edit ${step + 1}: ${[...missing.map((line) => `lacks ${line}`), ...extra.map((line) => `has ${line}`)].slice(0, 2).join('; ')}`);
    }
  }
  return {
    figures: [allOf('P7 incremental = full, after each random edit', equal, done), allOf('P7 the same with the order compared', inOrder, done)],
    remarks: wrong,
  };
}

/** The lines of `list` that `other` has fewer times. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
  return list.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

