import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json, type JsonObject } from '../../core/base/json';
import { readJson } from '../../core/base/json-text/read-json';
import { reconcile } from '../../core/base/reconcile';
import { printJson } from '../../core/base/json-text/print-json';
import { nodeAt, removeAt, replaceAt, withKey, withRenamedKey } from '../../core/base/tree';
import { pointerOf, type Pointer } from '../../core/base/pointer';
import { connectorOf, type Connector } from '../../core/connector/connector';
import type { KeptDraft } from '../../core/ports/drafts';
import { DraftParts, type PlannedWrite } from './draft-parts';
import { keptIn, readParts } from './draft-format';
import { versions } from './draft-version';

/** What lies in a database, as it gives things back: always other objects, one record at a time. */
class Records {
  readonly kept = new Map<string, unknown>();
  private head: unknown;
  puts = 0;

  write(parts: DraftParts, kept: KeptDraft): PlannedWrite {
    const planning = parts.plan(kept);
    let step = planning.next();
    while (!step.done) step = planning.next();
    const { head, puts, removals, isAnew, done } = step.value;
    if (isAnew) this.kept.clear();
    for (const name of removals) this.kept.delete(name);
    for (const [name, value] of puts) this.kept.set(name, structuredClone(value));
    this.puts = puts.length;
    this.head = structuredClone({ ...head, version: versions.parted, id: '1', title: 'Harbour', operations: 0, savedAt: 1 });
    done();
    return step.value;
  }

  read(): { readonly kept: KeptDraft; readonly parts: DraftParts } | undefined {
    const read = readParts(structuredClone(this.head), new Map(Array.from(this.kept, ([name, value]) => [name, structuredClone(value)])));
    if (!read) return undefined;
    const kept = keptIn(read.draft);
    return { kept, parts: DraftParts.of(kept, read.moved, read.pages, read.pieces) };
  }

  opened(): { readonly kept: KeptDraft; readonly parts: DraftParts } {
    const read = this.read();
    if (!read) throw new Error('The draft does not open.');
    return read;
  }
}

const operation = (index: number): string => `{"operationId": "Get${index}", "parameters": [{"name": "a", "minimum": 1.50}, {"name": "b", "maximum": 12345678901234567890}], "responses": {"200": {"schema": {"$ref": "#/definitions/Berth${index}"}}}}`;
const members = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join(',\n');
const source = `{"swagger": "2.0", "info": {"title": "Harbour", "version": "1.0", "x-n": 1.0},
"paths": {${members(36, (index) => `"/berths/${index}": {"get": ${operation(index)}, "x-rank": 1e2}`)}},
"definitions": {${members(20, (index) => `"Berth${index}": {"type": "object", "properties": {"length": {"minimum": 0.10, "enum": [1.0, 2.00]}}}`)}, "__proto__": {"type": "string"}}}`;

const parsed = (json: string): JsonObject => {
  const read = readJson(json);
  if (!read.ok || !isObject(read.value)) throw new Error('The text is no object.');
  return read.value;
};

const tree = parsed(source);
const opened: Connector = {
  ...connectorOf(tree, { properties: {} }),
  sources: { definition: { name: 'a.json', text: source, encoding: 'utf-8', tree } },
  origin: { source: 'openapi-2.0', file: 'a.json', definition: tree, properties: { properties: {} }, notes: [{ kind: 'lost', from: '', message: 'A note.' }] },
};

/** All that is written of a definition in the words of another text: the file to download, and what it is compared with. */
const written = ({ definition, sources, origin }: Connector): readonly string[] => {
  const file = printJson(definition, sources.definition);
  return [file, origin ? printJson(origin.definition, { text: file, tree: definition }) : '', JSON.stringify(origin?.definition), JSON.stringify(sources.definition?.tree)];
};

function pointersOf(node: Json, depth: number, at: readonly (string | number)[] = []): Pointer[] {
  if (depth === 0 || (!isArray(node) && !isObject(node))) return [pointerOf(at)];
  const below: [string | number, Json][] = isArray(node) ? [...node.entries()] : Object.entries(node);
  return [pointerOf(at), ...below.flatMap(([key, inner]) => pointersOf(inner, depth - 1, [...at, key]))];
}

const places = pointersOf(tree, 6).filter((at) => at !== '');
const place = fc.constantFrom(...places, '/definitions/New' as const, '/paths/~1new' as const, '/parameters/Page' as const);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: place, value: fc.constantFrom<Json>(1, 'text', { a: 1.5 }, [], { get: { responses: {} } }) }),
  fc.record({ kind: fc.constant('move' as const), at: place, from: place }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.constantFrom(...Object.keys(tree['paths'] ?? {})), to: fc.constantFrom('/renamed', '/berths/7', '12') }),
  fc.record({ kind: fc.constant('code' as const), at: place }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('reopen' as const) }),
  fc.record({ kind: fc.constant('origin' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const withDefinition = (connector: Connector, definition: Json): Connector => (isObject(definition) ? { ...connector, definition } : connector);

function edited(connector: Connector, change: Edit): Connector {
  const { definition, origin } = connector;
  switch (change.kind) {
    case 'set':
      return withDefinition(connector, replaceAt(definition, change.at, change.value));
    case 'move':
      return withDefinition(connector, replaceAt(definition, change.at, nodeAt(definition, change.from) ?? nodeAt(tree, change.from) ?? null));
    case 'remove':
      return withDefinition(connector, removeAt(definition, change.at));
    case 'rename': {
      const paths = definition['paths'] ?? null;
      return isObject(paths) ? withDefinition(connector, withKey(definition, 'paths', withRenamedKey(paths, change.at, change.to))) : connector;
    }
    case 'code': {
      // Typed into the code: text and tree are new, and share what did not change.
      const text = printJson(replaceAt(definition, change.at, 'typed'), connector.sources.definition);
      const next = reconcile(definition, parsed(text));
      return isObject(next) ? { ...connector, definition: next, sources: { definition: { name: 'a.json', encoding: 'utf-8', text, tree: next } } } : connector;
    }
    case 'origin':
      return origin ? { ...connector, origin: { ...origin, definition } } : connector;
    default:
      return connector;
  }
}

describe('a draft in parts', () => {
  it('comes back as it was after any edits, undos and visits, and writes the same files', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const records = new Records();
        let parts = new DraftParts();
        // One of them was never stored, the other is whenever it is opened again.
        const step = (now: { connector: Connector; before: Connector }, change: Edit) => ({ connector: change.kind === 'undo' ? now.before : edited(now.connector, change), before: now.connector });
        let live = { connector: opened, before: opened };
        let stored = live;
        records.write(parts, { connector: opened });
        for (const change of edits) {
          if (change.kind === 'reopen') {
            const again = records.opened();
            parts = again.parts;
            stored = { connector: again.kept.connector, before: again.kept.connector };
            live = { ...live, before: live.connector };
          }
          live = step(live, change);
          stored = step(stored, change);
          records.write(parts, { connector: stored.connector });
          expect(stored.connector).toEqual(live.connector);
          expect(written(stored.connector)).toEqual(written(live.connector));
          const read = records.opened().kept.connector;
          expect(read).toEqual(live.connector);
          expect(written(read)).toEqual(written(live.connector));
        }
      }),
      {
        numRuns: 60,
        // A node that stands in two places, of which one has another name or another node around it.
        examples: [
          [[{ kind: 'move', at: '/definitions/Berth17/properties', from: '/paths/~1berths~126' }, { kind: 'rename', at: '/berths/26', to: '/berths/7' }]],
          [[{ kind: 'move', at: '/swagger', from: '/paths/~1berths~120/get' }, { kind: 'rename', at: '/berths/20', to: '/renamed' }]],
        ],
      },
    );
  });

  it('keeps that its trees are one', () => {
    const records = new Records();
    records.write(new DraftParts(), { connector: opened });
    const { connector } = records.opened().kept;
    expect(connector).toEqual(opened);
    expect(connector.origin?.definition).toBe(connector.definition);
    expect(connector.sources.definition?.tree).toBe(connector.definition);
  });

  it('keeps what a connector was opened as beside what became of it, and writes of it no more than what changed', () => {
    const records = new Records();
    const parts = new DraftParts();
    const { origin: _none, ...read } = opened;
    const asIs: Connector = { ...read, opened: { file: 'harbour', definition: tree, properties: read.properties } };
    records.write(parts, { connector: asIs });
    const same = records.opened().kept.connector;
    expect(same.opened?.definition).toBe(same.definition);
    const { head } = records.write(parts, { connector: withDefinition(asIs, replaceAt(tree, '/paths/~1berths~120/get/operationId', 'Changed')) });
    expect(records.puts).toBe(1);
    expect(head.connector.opened?.definition).toEqual({});
    const { connector } = records.opened().kept;
    expect(connector.opened).toEqual(asIs.opened);
    expect(nodeAt(connector.definition, '/paths/~1berths~120/get/operationId')).toBe('Changed');
    expect(connector.opened && nodeAt(connector.opened.definition, '/paths/~1berths~13')).toBe(nodeAt(connector.definition, '/paths/~1berths~13'));
  });

  it('writes one page for one field, also in the next visit, and nothing for nothing', () => {
    const records = new Records();
    const parts = new DraftParts();
    records.write(parts, { connector: opened });
    const once = withDefinition(opened, replaceAt(tree, '/paths/~1berths~120/get/operationId', 'Changed'));
    records.write(parts, { connector: once });
    expect(records.puts).toBe(1);
    const again = records.opened();
    records.write(again.parts, again.kept);
    expect(records.puts).toBe(0);
    records.write(again.parts, { connector: withDefinition(again.kept.connector, replaceAt(again.kept.connector.definition, '/paths/~1berths~13/get/operationId', 'Too')) });
    expect(records.puts).toBe(1);
  });

  it('is none when a part is missing', () => {
    const records = new Records();
    records.write(new DraftParts(), { connector: opened });
    records.kept.delete('paths/1');
    expect(records.read()).toBeUndefined();
  });

  describe('with a long text', () => {
    // Two halves of a character on two sides of each border.
    const long = (end: string, start = ''): Connector => {
      const text = `{"swagger": "2.0${start}", "x": "${'\u{1F6A2}'.repeat(50_000)}${'b'.repeat(40_001)}", "end": "${end}"}`;
      const whole = parsed(text);
      return { ...connectorOf(whole, {}), sources: { definition: { name: 'a.json', text, encoding: 'utf-8', tree: whole } } };
    };
    const textsIn = (records: Records): readonly string[] => Array.from(records.kept.keys()).filter((name) => name.startsWith('text/'));

    it('keeps it in pieces, and writes those that changed', () => {
      const records = new Records();
      const parts = new DraftParts();
      records.write(parts, { connector: long('c') });
      expect(textsIn(records).length).toBeGreaterThan(3);
      expect(records.opened().kept.connector).toEqual(long('c'));
      const { puts } = records.write(parts, { connector: long('d') });
      expect(puts.filter(([name]) => name.startsWith('text/'))).toHaveLength(1);
      expect(records.opened().kept.connector).toEqual(long('d'));
    });

    it('writes one piece for what was typed at its beginning, and goes on from there in the next visit', () => {
      const records = new Records();
      const parts = new DraftParts();
      records.write(parts, { connector: long('c') });
      const first = records.write(parts, { connector: long('c', ' typed') });
      expect(first.puts.filter(([name]) => name.startsWith('text/')).map(([name]) => name)).toEqual(['text/0']);
      const again = records.opened();
      expect(again.kept.connector).toEqual(long('c', ' typed'));
      const second = records.write(again.parts, { connector: long('c', ' typed once more') });
      expect(second.puts.map(([name]) => name).filter((name) => name.startsWith('text/'))).toEqual(['text/0']);
      expect(records.opened().kept.connector).toEqual(long('c', ' typed once more'));
    });

    it('removes the pieces that a shorter one does not have', () => {
      const records = new Records();
      const parts = new DraftParts();
      records.write(parts, { connector: long('c') });
      records.write(parts, { connector: opened });
      expect(textsIn(records)).toEqual(['text/0']);
      expect(records.opened().kept.connector).toEqual(opened);
    });

    it('is none when a piece is missing', () => {
      const records = new Records();
      records.write(new DraftParts(), { connector: long('c') });
      records.kept.delete('text/2');
      expect(records.read()).toBeUndefined();
    });
  });

  it('opens with its text in one record, as it was stored before, and is then written anew', () => {
    const records = new Records();
    const { head } = records.write(new DraftParts(), { connector: opened });
    const { pieces, ...before } = structuredClone(head);
    const texts = Array.from({ length: pieces }, (_, index) => String(records.kept.get(`text/${index}`)));
    const kept = new Map([...Array.from(records.kept).filter(([name]) => !name.startsWith('text/')), ['text', texts.join('')] as const]);
    const read = readParts({ ...before, version: 2, id: '1', title: 'Harbour', operations: 0, savedAt: 1 }, kept);
    expect(read?.isOutdated).toBe(true);
    expect(read && keptIn(read.draft).connector).toEqual(opened);
    expect(records.read()).toBeDefined();
  });

  it('keeps the tests and the encrypted values beside it', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const kept: KeptDraft = { connector: opened, tests: { evidence: [], safe: ['get /a'] }, sealed: { version: 1, iterations: 600_000, salt: bytes, iv: bytes, bytes } };
    const records = new Records();
    records.write(new DraftParts(), kept);
    expect(records.opened().kept).toEqual(kept);
  });
});
