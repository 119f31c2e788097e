import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Finding, Phase, Severity } from '../../core/rules/finding';
import { FindingView } from '../../session/finding-view';
import { fixableOf } from './fixable';
import { FindingRows, mutedRowsOf, turnedOver, type FindingRow } from './group-findings';

const finding = (rule: string, severity: Severity, phase: Phase, at: Finding['at'], message = 'Wrong.'): Finding => ({ rule, severity, phase, at, message, fixable: true });

const title = finding('title-max-30', 'warning', 'content', '/definition/info/title');
const first = finding('operation-id-unique', 'error', 'functionality', '/definition/paths/~1a/get/operationId');
const summary = finding('operation-summary-required', 'warning', 'functionality', '/definition/paths/~1a/get');
const second = finding('operation-id-unique', 'error', 'functionality', '/definition/paths/~1b/get/operationId');
const findings = [title, summary, first, second];

const parts = {
  tabs: [
    { id: 'general', title: 'General' },
    { id: 'definition', title: 'Definition' },
  ],
  tabOf: (at: string) => ({ id: at.startsWith('/definition/info') ? 'general' : 'definition' }),
  rules: ruleCatalogue,
};
const view = new FindingView(ruleCatalogue);
const { state: look } = view;
const newRows = (): FindingRows => new FindingRows(parts, (list, query) => view.pick(list, query));
const rowsOf = (lists: readonly (readonly Finding[])[], asked: typeof look): readonly FindingRow[] => newRows().of(lists, asked).rows;

/** Groups as `Title count`, findings as they are. */
const seen = (rows: readonly FindingRow[]) => rows.map((row) => (row.kind === 'group' ? `${row.title} ${row.count}` : row.kind === 'finding' ? row.finding : row.reason));

describe('the rows of the findings', () => {
  it('go by phase, the worst first and then in the order of the document', () => {
    expect(seen(rowsOf([[title], [summary, first], [second]], look))).toEqual(['Functionality 3', first, second, summary, 'Content 1', title]);
  });

  it.each(['phase', 'tab', 'rule'] as const)('say in which order the keys go by %s, whatever groups are shut', (grouping) => {
    const lists = [[title], [summary, first], [second]];
    const shut = rowsOf(lists, { ...look, grouping }).flatMap((row) => (row.kind === 'group' && row.isOpen ? [row.id] : []));
    const all = rowsOf(lists, { ...look, grouping, turned: new Set(rowsOf(lists, { ...look, grouping }).flatMap((row) => (row.kind === 'group' && !row.isOpen ? [row.id] : []))) });
    const inOrder = newRows().inOrder(lists, { ...look, grouping, turned: new Set(shut) });
    expect(inOrder).toHaveLength(findings.length);
    expect(inOrder).toEqual(all.flatMap((row) => (row.kind === 'finding' ? [row.finding] : [])));
  });

  it('go by tab, in the order of the tabs', () => {
    expect(seen(rowsOf([findings], { ...look, grouping: 'tab' }))).toEqual(['General 1', title, 'Definition 3', first, second, summary]);
  });

  it('go by rule, the worst first, shut until a rule is opened or something is looked for', () => {
    const titles = ['Operation IDs are unique 2', expect.stringContaining(' 1'), expect.stringContaining(' 1')];
    expect(seen(rowsOf([findings], { ...look, grouping: 'rule' }))).toEqual(titles);
    const opened = rowsOf([findings], { ...look, grouping: 'rule', turned: new Set(['rule operation-id-unique']) });
    expect(seen(opened).slice(0, 3)).toEqual([titles[0], first, second]);
    expect(rowsOf([findings], { ...look, grouping: 'rule', text: 'definition' })).toHaveLength(7);
  });

  it('of a rule that was opened stay open when something is looked for', () => {
    expect(rowsOf([findings], { ...look, grouping: 'rule', turned: new Set(['rule operation-id-unique']), text: 'definition' })).toHaveLength(7);
    const [heading] = rowsOf([findings], { ...look, grouping: 'rule', text: 'definition' });
    const shut = heading?.kind === 'group' ? turnedOver(new Set(), heading.id) : new Set<string>();
    expect(rowsOf([findings], { ...look, grouping: 'rule', text: 'definition', turned: shut })).toHaveLength(5);
  });

  it.each(['phase', 'tab', 'rule'] as const)('by %s say what opens the group of a finding, and leave an open one', (grouping) => {
    const isSeen = (turned: ReadonlySet<string>): boolean => rowsOf([findings], { ...look, grouping, turned }).some((row) => row.kind === 'finding' && row.finding === second);
    const all = rowsOf([findings], { ...look, grouping }).flatMap((row) => (row.kind === 'group' ? [row] : []));
    const shut = new Set(all.filter(({ isOpen }) => isOpen).map(({ id }) => id));
    expect(isSeen(shut)).toBe(false);
    const turned = newRows().turnedFor(second, { ...look, grouping, turned: shut });
    expect(isSeen(turned)).toBe(true);
    expect(newRows().turnedFor(second, { ...look, grouping, turned })).toBe(turned);
  });

  it('hold the number of a group that is shut, and nothing of a group that is empty', () => {
    expect(seen(rowsOf([[title, first]], { ...look, turned: new Set(['phase functionality']) }))).toEqual(['Functionality 1', 'Content 1', title]);
  });

  it('hold what is asked for, and are asked anew when one part changes', () => {
    const rows = newRows();
    const query = { ...look, text: 'OperationIdNotUnique' };
    expect(rows.of([[title, first], [second]], query).shown).toBe(2);
    expect(seen(rows.of([[title, first], [{ ...second, message: 'New.' }]], query).rows)).toEqual(['Functionality 2', first, { ...second, message: 'New.' }]);
    expect(rows.of([[title, first], [second]], look).shown).toBe(3);
  });

  it('are those that are made anew when findings say something else, come or go', () => {
    const rows = newRows();
    const said = (what: Finding, message: string): Finding => ({ ...what, message });
    const asked = [look, { ...look, grouping: 'tab' as const, turned: new Set(['tab definition']) }, { ...look, grouping: 'rule' as const, turned: new Set([`rule ${first.rule}`]) }];
    const steps = [[[title], [first], [second]], [[title], [said(first, 'Other.')], [second]], [[said(title, 'Long.')], [said(first, 'Other.'), first], [second]], [[title], [second]], [[title], [{ ...second, severity: 'error' as const }]]];
    for (const one of asked) for (const lists of steps) expect(seen(rows.of(lists, one).rows)).toEqual(seen(rowsOf(lists, one)));
  });

  it('keep their keys when the message changes, and have different ones for two findings at one place', () => {
    const rows = newRows();
    const keys = (list: readonly Finding[]) => rows.of([[title], list], look).rows.map(({ key }) => key);
    const before = keys([first]);
    expect(keys([{ ...first, message: 'Still wrong.' }])).toEqual(before);
    const several = keys([first, { ...first, message: 'Another.' }, { ...first, message: 'A third.' }]);
    expect(several).toEqual(expect.arrayContaining(before));
    expect(new Set(several).size).toBe(several.length);
    expect(keys([{ ...first, message: 'One.' }, { ...first, message: 'Two.' }, { ...first, message: 'Three.' }])).toEqual(several);
  });

  it('keep their keys when less is asked for, and when more is asked for again', () => {
    const rows = newRows();
    const keys = (asked: typeof look) => rows.of([[title, first], [second]], asked).rows.flatMap((row) => (row.kind === 'finding' ? [row.key] : []));
    const all = keys(look);
    const fewer = keys({ ...look, text: 'OperationIdNotUnique' });
    expect(fewer).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining(fewer));
    expect(keys(look)).toEqual(expect.arrayContaining(fewer));
  });

  it('keep their keys under the headings of another grouping', () => {
    const rows = newRows();
    const keys = (grouping: 'phase' | 'tab') => rows.of([[title, first], [second]], { ...look, grouping }).rows.flatMap((row) => (row.kind === 'finding' ? [[row.finding, row.key] as const] : []));
    expect(new Map(keys('tab'))).toEqual(new Map(keys('phase')));
  });
});

describe('the rows of muted rules', () => {
  it('are shut at first, and then name each rule, its reason and its findings', () => {
    const muted = { 'title-max-30': 'Our name is long.', 'tags-unique': 'Not used.' };
    expect(seen(mutedRowsOf([findings], muted, new Set()))).toEqual(['Muted 1']);
    expect(seen(mutedRowsOf([findings], muted, new Set(['muted'])))).toEqual(['Muted 1', 'Our name is long.', title, 'Not used.']);
  });

  it('are none when nothing is muted', () => {
    expect(mutedRowsOf([findings], {}, new Set(['muted']))).toEqual([]);
  });
});

describe('what can be put right', () => {
  it('is counted by rule, and the rules whose fixes are safe are named', () => {
    const sentence = finding('operation-description-sentence', 'warning', 'content', '/definition/paths/~1a/get/description');
    const { byRule, safeRules } = fixableOf([[sentence, sentence], [{ ...sentence, fixable: false }]], ruleCatalogue);
    expect([byRule.get(sentence.rule), safeRules.map(({ id }) => id)]).toEqual([2, [sentence.rule]]);
  });
});
