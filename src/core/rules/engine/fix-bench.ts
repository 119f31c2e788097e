import { copiedWithAll } from '../../base/copied-members';
import { isObject, objectOf, type Json, type JsonObject } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { changedKeys, nodeAt } from '../../base/tree';
import { splitPointer, type Connector } from '../../connector/connector';
import { sharedSections } from '../../connector/shared-object';
import type { Finding } from '../finding';
import type { Fix } from '../rule';

const sections: readonly string[] = ['paths', ...sharedSections];

/** A connector before and after a fix; of one that is local only the path or shared object that it is about. */
export interface AppliedFix {
  readonly before: Connector;
  readonly after: Connector;
}

/** A path or shared object on the bench, in a connector that has no other. */
interface OnBench {
  readonly section: string;
  readonly name: string;
  readonly connector: Connector;
}

/**
 * Applies fixes one after the other. Those that are local get a connector that has only the path or shared object that they
 * are about: a copy of ten thousand paths for each of ten thousand fixes takes half a minute. What they made is put back
 * together, when somebody asks for the connector.
 */
export class FixBench {
  /** What local fixes made of members of the sections, not yet in the connector. */
  private readonly made = new Map<string, Map<string, Json>>();
  /** What the last local fix was about: the next one is mostly about the same. */
  private open: OnBench | undefined;

  constructor(private connector: Connector) {}

  /** The connector as all fixes so far left it. */
  result(): Connector {
    this.open = undefined;
    if (this.made.size === 0) return this.connector;
    const changed = Array.from(this.made, ([section, members]): [string, Json] => [section, copiedWithAll(objectOf(this.connector.definition, section) ?? {}, members)]);
    this.made.clear();
    this.connector = { ...this.connector, definition: { ...this.connector.definition, ...Object.fromEntries(changed) } };
    return this.connector;
  }

  /** Applies the fix of a finding; undefined where it did nothing or the place is gone. */
  apply(fix: Fix, finding: Finding): AppliedFix | undefined {
    const [part, section, name] = keysOf(finding.at);
    if (fix.local && part === 'definition' && section !== undefined && name !== undefined && sections.includes(section)) {
      const outcome = this.applyWithin(section, name, fix, finding);
      if (outcome !== 'reaches further') return outcome;
    }
    const before = this.result();
    if (!exists(before, finding)) return undefined;
    this.connector = fix.apply(before, finding);
    return this.connector === before ? undefined : { before, after: this.connector };
  }

  private applyWithin(section: string, name: string, fix: Fix, finding: Finding): AppliedFix | undefined | 'reaches further' {
    const before = this.taken(section, name);
    if (before === undefined || !exists(before, finding)) return undefined;
    const after = fix.apply(before, finding);
    if (after === before) return undefined;
    const next = onlyMember(before, after, section, name);
    if (next === undefined) return 'reaches further';
    const members = this.made.get(section) ?? new Map<string, Json>();
    this.made.set(section, members.set(name, next));
    this.open = { section, name, connector: after };
    return { before, after };
  }

  /** The connector with that path or shared object alone; undefined when there is none. */
  private taken(section: string, name: string): Connector | undefined {
    if (this.open?.name === name && this.open.section === section) return this.open.connector;
    const { definition } = this.connector;
    const known = objectOf(definition, section) ?? {};
    const item = this.made.get(section)?.get(name) ?? (Object.hasOwn(known, name) ? known[name] : undefined);
    return item === undefined ? undefined : { ...this.connector, definition: { ...definition, [section]: { [name]: item } } };
  }
}

const exists = (connector: Connector, { at }: Finding): boolean => {
  const place = splitPointer(at);
  return place === undefined || nodeAt(connector[place.part], place.inside) !== undefined;
};

/** The member, when nothing else differs and it still has its name. */
function onlyMember(before: Connector, after: Connector, section: string, name: string): Json | undefined {
  const members: JsonObject | undefined = objectOf(after.definition, section);
  if (before.properties !== after.properties || !isObject(members)) return undefined;
  const isElsewhere = changedKeys(before.definition, after.definition).some((key) => key !== section) || Object.keys(members).length !== 1;
  return isElsewhere || !Object.hasOwn(members, name) ? undefined : members[name];
}
