/**
 * Tells whether a regular expression can take exponential time: whether some text can be read by a loop in two ways, so that
 * every round doubles the ways to try. The pattern becomes an automaton with one state for each character it matches
 * (after Glushkov), and two walks are run over it at once (after Weideman and others). Bounds of more than a few repetitions
 * count as none, look-arounds are looked at by themselves, back references match nothing: rather a false alarm than a miss.
 */

/** Characters by which overlaps of classes are found: Latin, and one or more of every other kind. */
const samples = [
  ...Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)),
  ...['\u0301', '\u03b1', '\u0416', '\u05d0', '\u0627', '\u0e01', '\u2003', '\u2013', '\u201d', '\u2028', '\u20ac', '\u3042', '\u4e2d', '\uac00', '\ufeff', '\ufffd', '\ud800'],
];
const longestUnrolled = 6;

class Reader {
  constructor(pattern, flags) {
    this.pattern = pattern;
    this.flags = flags.replaceAll(/[gyd]/g, '');
    this.place = 0;
    this.sets = new Map();
    /** Patterns inside look-arounds. */
    this.inner = [];
  }

  peek(text) {
    return this.pattern.startsWith(text, this.place);
  }

  take(text) {
    if (!this.peek(text)) return false;
    this.place += text.length;
    return true;
  }

  choice() {
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    return options.length === 1 ? options[0] : { kind: 'choice', parts: options };
  }

  sequence() {
    const parts = [];
    while (this.place < this.pattern.length && !this.peek('|') && !this.peek(')')) parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  repeated() {
    const atom = this.atom();
    const bounds = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.slice(this.place));
    if (!bounds) return atom;
    this.place += bounds[0].length;
    const sign = bounds[0][0];
    if (sign === '?') return { kind: 'choice', parts: [atom, nothing] };
    const least = sign === '*' ? 0 : sign === '+' ? 1 : Number(bounds[1]);
    const most = sign !== '{' ? Infinity : bounds[3] ? Number(bounds[3]) : bounds[2] ? Infinity : least;
    if (most > longestUnrolled) return { kind: 'loop', part: atom, mayBeEmpty: least === 0 };
    const needed = Array.from({ length: least }, () => atom);
    const allowed = Array.from({ length: most - least }).reduce((rest) => ({ kind: 'choice', parts: [{ kind: 'sequence', parts: [atom, rest] }, nothing] }), nothing);
    return { kind: 'sequence', parts: [...needed, allowed] };
  }

  atom() {
    if (this.take('(')) return this.group();
    if (this.take('^') || this.take('$') || this.take('\\b') || this.take('\\B')) return nothing;
    const reference = /^\\(?:[1-9]\d*|k<[^>]+>)/.exec(this.pattern.slice(this.place));
    if (reference) {
      this.place += reference[0].length;
      return nothing;
    }
    const character = /^(?:\[(?:\\[^]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[^])|[\ud800-\udbff][\udc00-\udfff]|[^])/.exec(this.pattern.slice(this.place));
    const source = character?.[0] ?? '';
    this.place += source.length;
    return { kind: 'character', set: this.setOf(source) };
  }

  group() {
    const look = /^\?(?:<?[=!])/.exec(this.pattern.slice(this.place));
    const named = /^\?(?::|<[^=!>][^>]*>|[ims-]+:)/.exec(this.pattern.slice(this.place));
    this.place += look?.[0].length ?? named?.[0].length ?? 0;
    const inside = this.choice();
    if (!this.take(')')) throw new Error(`No end of a group in ${this.pattern}`);
    if (!look) return inside;
    this.inner.push(inside);
    return nothing;
  }

  setOf(source) {
    const known = this.sets.get(source);
    if (known) return known;
    const one = new RegExp(`^(?:${source})$`, this.flags.replace('m', ''));
    const set = new Set(samples.filter((sample) => one.test(sample)));
    if (set.size === 0) set.add(source);
    this.sets.set(source, set);
    return set;
  }
}

const nothing = { kind: 'nothing' };

/** The states of a part, and which may follow which, how often: twice means two ways to get there. */
function automatonOf(tree) {
  const sets = [];
  const follow = [];
  const link = (ends, starts) => {
    for (const end of ends) for (const start of starts) follow[end].set(start, (follow[end].get(start) ?? 0) + 1);
  };
  const visit = (part) => {
    switch (part.kind) {
      case 'nothing':
        return { empty: true, starts: [], ends: [] };
      case 'character': {
        const state = sets.push(part.set) - 1;
        follow.push(new Map());
        return { empty: false, starts: [state], ends: [state] };
      }
      case 'choice': {
        const parts = part.parts.map(visit);
        return { empty: parts.some(({ empty }) => empty), starts: parts.flatMap(({ starts }) => starts), ends: parts.flatMap(({ ends }) => ends) };
      }
      case 'loop': {
        const inside = visit(part.part);
        link(inside.ends, inside.starts);
        return { ...inside, empty: inside.empty || part.mayBeEmpty };
      }
      case 'sequence': {
        let before = { empty: true, starts: [], ends: [] };
        for (const next of part.parts.map(visit)) {
          link(before.ends, next.starts);
          before = {
            empty: before.empty && next.empty,
            starts: before.empty ? [...before.starts, ...next.starts] : before.starts,
            ends: next.empty ? [...before.ends, ...next.ends] : next.ends,
          };
        }
        return before;
      }
    }
    throw new Error(`No such part: ${part.kind}`);
  };
  visit(tree);
  return { sets, follow };
}

/** For each node a number; nodes with one number lead to one another. Nodes outside of loops have numbers of their own. */
function components(count, next) {
  const number = Array.from({ length: count }, () => -1);
  const low = Array.from({ length: count }, () => 0);
  const component = Array.from({ length: count }, () => -1);
  const open = [];
  let numbers = 0;
  let found = 0;
  for (let root = 0; root < count; root++) {
    if (number[root] !== -1) continue;
    const walk = [{ node: root, rest: undefined }];
    while (walk.length > 0) {
      const step = walk[walk.length - 1];
      const { node } = step;
      if (!step.rest) {
        number[node] = low[node] = numbers++;
        open.push(node);
        step.rest = next(node);
      }
      const other = step.rest.pop();
      if (other === undefined) {
        walk.pop();
        const above = walk[walk.length - 1];
        if (above) low[above.node] = Math.min(low[above.node], low[node]);
        if (low[node] !== number[node]) continue;
        for (let last = -1; last !== node; ) {
          last = open.pop();
          component[last] = found;
        }
        found++;
      } else if (number[other] === -1) walk.push({ node: other, rest: undefined });
      else if (component[other] === -1) low[node] = Math.min(low[node], number[other]);
    }
  }
  return component;
}

const overlap = (one, other) => {
  for (const character of one) if (other.has(character)) return true;
  return false;
};

function isAmbiguous(tree) {
  const { sets, follow } = automatonOf(tree);
  const loopOf = components(sets.length, (state) => [...follow[state].keys()]);
  const inLoop = (state, next) => loopOf[state] === loopOf[next];
  // Only what goes round can double; the rest is left out.
  const states = sets.map((_, state) => state).filter((state) => [...follow[state].keys()].some((next) => inLoop(state, next)));
  const place = new Map(states.map((state, index) => [state, index]));
  const steps = states.map((state) => [...follow[state]].filter(([next]) => inLoop(state, next)));
  if (steps.some((list) => list.some(([, ways]) => ways > 1))) return true;
  const size = states.length;
  const pairs = components(size * size, (pair) => {
    const reached = [];
    for (const [one] of steps[Math.floor(pair / size)]) {
      for (const [other] of steps[pair % size]) if (inLoop(one, other) && overlap(sets[one], sets[other])) reached.push(place.get(one) * size + place.get(other));
    }
    return reached;
  });
  const equal = new Set(states.map((_, index) => pairs[index * size + index]));
  return pairs.some((component, pair) => Math.floor(pair / size) !== pair % size && equal.has(component));
}

/** True when matching can take a time that doubles with each further character. */
export function canExplode(pattern, flags = '') {
  const reader = new Reader(pattern, flags);
  const tree = reader.choice();
  if (reader.place < pattern.length) throw new Error(`Cannot read ${pattern} beyond ${reader.place}`);
  return [tree, ...reader.inner].some(isAmbiguous);
}
