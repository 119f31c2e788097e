/** P4, P5, P6 and P24: what one edit costs, whatever the size, and at worst. */
import { isObject, objectOf, textOf, type Json, type JsonObject } from '../src/core/base/json';
import { pointerOf, type Pointer } from '../src/core/base/pointer';
import { withKey, withoutKey, withRenamedKey } from '../src/core/base/tree';
import { editAt, setAt, valueAt, type Connector } from '../src/core/connector/connector';
import { ruleCatalogue } from '../src/core/rules/catalogue';
import { checkConnector } from '../src/core/rules/engine/check-connector';
import { RuleEngine } from '../src/core/rules/engine/engine';
import { isOperationMethod } from '../src/core/connector/operations-of';
import { openedConnector } from './corpus-files';
import { atMost, fact, shortNumber, type Figure, type Findings } from './figures';
import { everyonesDefinition, ladderProperties, type Rung } from './ladder';
import { collectGarbage, median, timed } from './stopwatch';

const opened = ({ text }: Rung): Connector => openedConnector(JSON.parse(text), text, ladderProperties);

interface EditCost {
  /** The edit of the tree itself. */
  readonly editMs: number;
  /** From the changed connector to up-to-date findings, unit by unit. */
  readonly checkMs: number;
  /** The same with the list of all findings rebuilt. */
  readonly listMs: number;
}

/** How many operations take turns, for they differ in size. */
const places = 10;

/** Pointers to the summaries of some operations, spread over the document: of a document that has no more, all of them. */
function summariesIn(connector: Connector): Pointer[] {
  const all = Object.entries(objectOf(connector.definition, 'paths') ?? {}).flatMap(([path, item]) =>
    isObject(item) ? Object.keys(item).filter(isOperationMethod).map((method) => pointerOf(['definition', 'paths', path, method, 'summary'])) : [],
  );
  return Array.from({ length: Math.min(places, all.length) }, (_, index) => all[Math.floor((index * all.length) / places)] ?? all[0] ?? '');
}

/** More than a core keeps near, in numbers of 8 bytes. */
const elsewhere = new Float64Array(1 << 20).fill(1);

/** What a page does between two keys, as far as the next check feels it: other memory is read, so that its own is not at hand. */
const lookElsewhere = (): number => elsewhere.reduce((sum, value) => sum + value, 0);

interface Edits {
  /** Whose summaries change; spread over the document if left out. */
  readonly summaries?: readonly Pointer[];
  /** Runs after the tree was changed and before it is checked. */
  readonly between?: () => void;
}

/** Summaries change by a letter, one after the other, `times` times in all. */
function fieldEdits(rung: Rung, times: number, { summaries: chosen, between }: Edits = {}): EditCost {
  let connector = opened(rung);
  const engine = new RuleEngine(ruleCatalogue);
  engine.update(connector);
  engine.work();
  engine.all();
  const summaries = chosen ?? summariesIn(connector);
  const edit: number[] = [];
  const check: number[] = [];
  const list: number[] = [];
  collectGarbage();
  for (let turn = 0; turn < times; turn++) {
    const at = summaries[turn % summaries.length] ?? '';
    const next = timed(() => setAt(connector, at, `Read a list of things ${turn}`));
    connector = next.result;
    between?.();
    const asked = timed(() => {
      engine.update(connector);
      engine.work();
    });
    const listed = timed(() => engine.all());
    edit.push(next.ms);
    check.push(asked.ms);
    list.push(asked.ms + listed.ms);
  }
  return { editMs: median(edit), checkMs: median(check), listMs: median(list) };
}

/** Milliseconds of a full check of the rung, as if just opened. */
function fullCheckMs(rung: Rung): number {
  return median(
    Array.from({ length: 7 }, () => {
      const fresh = opened(rung);
      return timed(() => checkConnector(fresh)).ms;
    }),
  );
}

/** P4, P5 and P24. */
export function fieldFindings(ten: Rung, thousand: Rung, tenThousand: Rung): Findings {
  const small = fieldEdits(ten, 600);
  const middle = fieldEdits(thousand, 600);
  const fullMs = fullCheckMs(thousand);
  // A larger rung begins with the operations of a smaller one: the very same are edited in both.
  const summaries = summariesIn(opened(ten));
  const large = fieldEdits(tenThousand, 300, { summaries });
  const spread = fieldEdits(tenThousand, 300);
  const coldSmall = fieldEdits(ten, 300, { between: lookElsewhere });
  const coldLarge = fieldEdits(tenThousand, 300, { summaries, between: lookElsewhere });
  const ms = (value: number): string => `${shortNumber(value)} ms`;
  return {
    figures: [
      atMost('P4 one field changed / full check, 1,000 operations', middle.checkMs / fullMs, { bar: 1 / 100, moonshot: 1 / 1000, detail: `1/${shortNumber(fullMs / middle.checkMs)}: ${ms(middle.checkMs)} of ${ms(fullMs)}` }),
      fact('P4 the same with the list of all findings made anew', `1/${shortNumber(fullMs / middle.listMs)}: ${ms(middle.listMs)}`),
      atMost('P5 one field changed, 10,000 / 10 operations', large.checkMs / small.checkMs, { bar: 3, moonshot: 1.2, unit: ' ×', detail: `${ms(large.checkMs)}; ${ms(small.checkMs)}` }),
      fact('P5 the same with ten others, spread over the 10,000', `${shortNumber(spread.checkMs / small.checkMs)} × (${ms(spread.checkMs)})`),
      // Copying a list of ten thousand paths, which is the edit and not the check, pushes everything else out of the caches.
      fact('P5 the same with cold caches at both sizes, as between two keys', `${shortNumber(coldLarge.checkMs / coldSmall.checkMs)} × (${ms(coldLarge.checkMs)}; ${ms(coldSmall.checkMs)})`),
      atMost('P24 edit of the tree, undo kept, 1,000 operations', middle.editMs, { bar: 1, moonshot: 0.05, unit: ' ms' }),
      atMost('P24 edit of the tree, 10,000 / 1,000 operations', large.editMs / middle.editMs, { bar: 20, moonshot: 1.2, unit: ' ×', detail: ms(large.editMs) }),
    ],
  };
}

const deadlineMs = 10;

interface Sliced {
  readonly ms: number;
  readonly longest: number;
}

/** An edit beside a full check of the rung, both after the garbage of what was before is collected. */
interface Compared extends Sliced {
  readonly fullMs: number;
}

/** Brings the engine up to date in slices, as the page does; the first slice holds `update`. */
function inSlices(engine: RuleEngine, connector: Connector): Sliced {
  let total = 0;
  let longest = 0;
  for (let isFirst = true; isFirst || engine.isBehind; isFirst = false) {
    const { ms } = timed(() => {
      const until = performance.now() + deadlineMs;
      if (isFirst) engine.update(connector);
      engine.work(() => performance.now() >= until);
    });
    total += ms;
    longest = Math.max(longest, ms);
  }
  return { ms: total, longest };
}

const everyones: Pointer = pointerOf(['definition', 'definitions', everyonesDefinition]);

function withReferencesTo(node: Json, from: string, to: string): Json {
  if (Array.isArray(node)) return node.map((item: Json) => withReferencesTo(item, from, to));
  if (!isObject(node)) return node;
  let changed: JsonObject = node;
  for (const [key, value] of Object.entries(node)) {
    const next = key === '$ref' && value === from ? to : withReferencesTo(value, from, to);
    if (next !== value) changed = withKey(changed, key, next);
  }
  return changed;
}

interface WorstEdit {
  readonly name: string;
  readonly apply: (connector: Connector, turn: number) => Connector;
}

function renamedEverywhere(connector: Connector, turn: number): Connector {
  const names = [everyonesDefinition, `${everyonesDefinition}2`] as const;
  const [from, to] = turn % 2 === 0 ? names : ([names[1], names[0]] as const);
  const named = editAt(connector, '/definition/definitions', (node) => (isObject(node) ? withRenamedKey(node, from, to) : node));
  const paths = objectOf(named.definition, 'paths') ?? {};
  const changed = Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, withReferencesTo(item, `#/definitions/${from}`, `#/definitions/${to}`)]));
  return setAt(named, '/definition/paths', changed);
}

function pastedPath(rung: Rung): WorstEdit['apply'] {
  const from = pointerOf(['definition', 'paths', rung.middle.path]);
  return (connector, turn) => {
    const item = valueAt(connector, from) ?? {};
    return editAt(connector, '/definition/paths', (paths) => (isObject(paths) ? (turn % 2 === 0 ? withKey(paths, '/pasted', item) : withoutKey(paths, '/pasted')) : paths));
  };
}

const worstEdits = (rung: Rung, empty: Connector): readonly WorstEdit[] => {
  const full = opened(rung);
  const text = JSON.stringify(full.definition);
  return [
    { name: 'a definition that all use changes', apply: (connector, turn) => setAt(connector, `${everyones}/properties/code/description`, `The code of the failure, ${turn}.`) },
    { name: 'a definition that all use changes its type', apply: (connector, turn) => setAt(connector, `${everyones}/type`, turn % 2 === 0 ? 'string' : 'object') },
    { name: 'a definition that all use is renamed', apply: renamedEverywhere },
    { name: 'a whole path is pasted, or removed', apply: pastedPath(rung) },
    { name: 'an import is undone, or done again', apply: (_connector, turn) => (turn % 2 === 0 ? empty : full) },
    { name: 'the whole text is parsed anew', apply: (connector) => ({ ...connector, definition: JSON.parse(text) }) },
  ];
};

/** P6, on a rung whose operations all name one definition. */
export function worstEditFindings(rung: Rung): Findings {
  const empty: Connector = { ...opened(rung), definition: { swagger: '2.0', info: { title: textOf(rung.definition, 'title') ?? 'Empty' }, paths: {} } };
  const figures: Figure[] = worstEdits(rung, empty).flatMap(({ name, apply }): Figure[] => {
    let connector = opened(rung);
    const engine = new RuleEngine(ruleCatalogue);
    engine.update(connector);
    engine.work();
    const costs: Compared[] = [];
    for (let turn = 0; turn < 10; turn++) {
      connector = apply(connector, turn);
      collectGarbage();
      const cost = inSlices(engine, connector);
      const fresh = opened(rung);
      collectGarbage();
      costs.push({ ...cost, fullMs: inSlices(new RuleEngine(ruleCatalogue), fresh).ms });
    }
    // An edit and its way back may cost differently: the dearer of the two counts.
    const each = [0, 1].map((side) => costs.filter((_cost, index) => index % 2 === side));
    const dearer = (of: (cost: Compared) => number): number => Math.max(...each.map((side) => median(side.map(of))));
    const ratio = dearer(({ ms, fullMs }) => ms / fullMs);
    const longest = dearer((cost) => cost.longest);
    return [
      atMost(`P6 ${name} / full check`, ratio, { bar: 1, unit: ' ×', detail: `${shortNumber(dearer(({ ms }) => ms))} ms` }),
      atMost('P6   its longest slice, deadline 10 ms', longest, { bar: 50, unit: ' ms' }),
    ];
  });
  return { figures };
}

