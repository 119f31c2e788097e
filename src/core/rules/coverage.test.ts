import { describe, expect, it } from 'vitest';
import { publishedRules } from '../published/published-rules';
import { attestations } from './attestations';
import { ruleCatalogue } from './catalogue';
import { criteria, notChecked, ownRules, validatorNames } from './testing/criteria';

const names = ({ id, aliases = [] }: { readonly id: string; readonly aliases?: readonly string[] }): readonly string[] => [id, ...aliases];
/** Those that look at the connector, and those that compare it with its published version. */
const byRule = new Set([...ruleCatalogue, ...Object.values(publishedRules)].flatMap(names));
const byPerson = new Set(attestations.flatMap(names));
const all = Object.values(criteria).flat();

describe('every criterion of the reference', () => {
  it('is listed once', () => {
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });

  it('is a rule, an attestation, or says why it is neither', () => {
    const rows = Object.entries(criteria).map(([part, ids]) => {
      const counts = [ids.filter((id) => byRule.has(id)), ids.filter((id) => byPerson.has(id)), ids.filter((id) => Object.hasOwn(notChecked, id))];
      return `${part}: ${ids.length} criteria, ${counts[0]?.length} by rules, ${counts[1]?.length} by a person, ${counts[2]?.length} not checked`;
    });
    const total = all.filter((id) => byRule.has(id)).length;
    console.log([...rows, `all: ${all.length} criteria, ${total} by ${ruleCatalogue.length} rules`, ...Object.entries(notChecked).map(([id, why]) => `not checked: ${id} ${why}`)].join('\n'));
    expect(all.filter((id) => !byRule.has(id) && !byPerson.has(id) && !Object.hasOwn(notChecked, id))).toEqual([]);
  });

  it('has one of the three only', () => {
    expect(all.filter((id) => byRule.has(id) && byPerson.has(id))).toEqual([]);
    expect(Object.keys(notChecked).filter((id) => byRule.has(id) || byPerson.has(id) || !all.includes(id))).toEqual([]);
  });

  it('is where each rule and attestation comes from, but for a few of our own', () => {
    const own = [...ruleCatalogue, ...attestations].map(({ id }) => id).filter((id) => !all.includes(id));
    expect(own.toSorted()).toEqual(Object.keys(ownRules).toSorted());
  });

  it('can be found by the name that the official validator gives it', () => {
    expect(validatorNames.filter((name) => !byRule.has(name))).toEqual([]);
  });

  it('gives each alias a meaning: a criterion, a name of the validator, a policy code', () => {
    const known = new Set([...all, ...validatorNames]);
    expect(ruleCatalogue.flatMap(({ aliases = [] }) => aliases).filter((alias) => !known.has(alias) && !/^5000(\.\d+)+$/.test(alias))).toEqual([]);
  });
});
