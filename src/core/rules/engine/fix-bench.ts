import { copiedWithAll } from '../../base/copied-members';
import { isObject, objectOf, type Json, type JsonObject } from '../../base/json';
import { keysOf } from '../../base/pointer';
import { changedKeys, nodeAt } from '../../base/tree';
import { splitPointer, type Connector } from '../../connector/connector';
import { textChanges, type TextChange } from '../../connector/text-changes';
import { sharedSections } from '../../connector/shared-object';
import type { Finding } from '../finding';
import type { Fix } from '../rule';

const sections: readonly string[] = ['paths', ...sharedSections];

/**
 * Applies fixes one after the other. Those that are local get a connector that has only the path or shared object that they
 * are about: a copy of ten thousand paths for each of ten thousand fixes takes half a minute. What they made is put back
 * together, when somebody asks for the connector.
 */
export class FixBench {
  /** What local fixes made of members of the sections, not yet in the connector. */
  private readonly made = new Map<string, Map<string, Json>>();

  constructor(private connector: Connector) {}

  /** The connector as all fixes so far left it. */
  result(): Connector {
    if (this.made.size === 0) return this.connector;
    const changed = Array.from(this.made, ([section, members]): [string, Json] => [section, copiedWithAll(objectOf(this.connector.definition, section) ?? {}, members)]);
    this.made.clear();
    this.connector = { ...this.connector, definition: { ...this.connector.definition, ...Object.fromEntries(changed) } };
    return this.connector;
  }

  /** Applies the fix of a finding. Gives what it changed, or undefined where it did nothing or the place is gone. */
  apply(fix: Fix, finding: Finding): readonly TextChange[] | undefined {
    const [part, section, name] = keysOf(finding.at);
    if (fix.local && part === 'definition' && section !== undefined && name !== undefined && sections.includes(section)) {
      const outcome = this.applyWithin(section, name, fix, finding);
      if (outcome !== 'reaches further') return outcome;
    }
    const before = this.result();
    if (!exists(before, finding)) return undefined;
    this.connector = fix.apply(before, finding);
    return this.connector === before ? undefined : textChanges(before, this.connector);
  }

  private applyWithin(section: string, name: string, fix: Fix, finding: Finding): readonly TextChange[] | undefined | 'reaches further' {
    const { definition } = this.connector;
    const known = objectOf(definition, section) ?? {};
    const item = this.made.get(section)?.get(name) ?? (Object.hasOwn(known, name) ? known[name] : undefined);
    if (item === undefined) return undefined;
    const before: Connector = { ...this.connector, definition: { ...definition, [section]: { [name]: item } } };
    if (!exists(before, finding)) return undefined;
    const after = fix.apply(before, finding);
    if (after === before) return undefined;
    const next = onlyMember(before, after, section, name);
    if (next === undefined) return 'reaches further';
    const members = this.made.get(section) ?? new Map<string, Json>();
    this.made.set(section, members.set(name, next));
    return textChanges(before, after);
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
  const isElsewhere = changedKeys(before.definition, after.definition).some((key) => key !== section) || Object.keys(members).some((key) => key !== name);
  return isElsewhere || !Object.hasOwn(members, name) ? undefined : members[name];
}
