import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../core/rules/catalogue';
import type { Finding, Severity } from '../core/rules/finding';
import { textForRule } from './finding-filter';
import { FindingView } from './finding-view';

const finding = (rule: string, severity: Severity, at: Finding['at'], message = 'Wrong.'): Finding => ({ rule, severity, phase: 'content', at, message, fixable: false });

const findings = [
  finding('operation-id-unique', 'error', '/definition/paths/~1a/get/operationId', '“GetA” is there twice.'),
  finding('operation-summary-required', 'warning', '/definition/paths/~1a/get'),
  finding('operation-id-unique', 'error', '/definition/paths/~1b/get/operationId', '“GetB” is there twice.'),
  finding('title-max-30', 'info', '/definition/info/title'),
];

function looking(change: Parameters<FindingView['change']>[0]): FindingView {
  const view = new FindingView(ruleCatalogue);
  view.change(change);
  return view;
}

describe('what is shown of the findings', () => {
  it('is all of them at first, as the very same array', () => {
    expect(new FindingView(ruleCatalogue).pick(findings)).toBe(findings);
  });

  it('follows the severities', () => {
    expect(looking({ severities: new Set<Severity>(['warning', 'info']) }).pick(findings)).toEqual([findings[1], findings[3]]);
  });

  it.each([
    ['the message', 'getb', [2]],
    ['the place', '~1A/', [0, 1]],
    ['the id of the rule', 'operation-summary-req', [1]],
    ['another name of the rule', 'OperationIdNotUnique', [0, 2]],
    ['one rule by its whole id', textForRule('operation-id-unique'), [0, 2]],
    ['one rule and no part of an id', textForRule('operation-id'), []],
    ['nothing', 'ferry', []],
  ])('finds a text in %s', (_where, text, expected) => {
    expect(looking({ text }).pick(findings)).toEqual(expected.map((index) => findings[index]));
  });

  it('reads each finding anew for another text', () => {
    const view = looking({ text: 'GetA' });
    expect(view.pick(findings)).toEqual([findings[0]]);
    view.change({ text: 'GetB' });
    expect(view.pick(findings)).toEqual([findings[2]]);
  });
});

describe('next and previous', () => {
  it('go through what is shown, round the ends', () => {
    const view = looking({ text: 'OperationIdNotUnique' });
    expect([view.step(findings, 1), view.step(findings, 1), view.step(findings, 1)]).toEqual([findings[0], findings[2], findings[0]]);
    expect(view.step(findings, -1)).toBe(findings[2]);
  });

  it('begin at the end when going back', () => {
    expect(new FindingView(ruleCatalogue).step(findings, -1)).toBe(findings[3]);
  });

  it('go on from the same place when its finding was found anew, and when it was put right', () => {
    const view = new FindingView(ruleCatalogue);
    view.step(findings, 1);
    view.step(findings, 1);
    const anew = findings.map((one) => ({ ...one, message: 'Still wrong.' }));
    expect(view.step(anew, 1)).toBe(anew[2]);
    const without = anew.filter((_one, index) => index !== 2);
    expect(view.step(without, 1)).toBe(anew[3]);
  });

  it('follow a list that is seen, and the order of the document again when it is closed', () => {
    const view = new FindingView(ruleCatalogue);
    const close = view.followList({ order: ({ severities }) => findings.filter(({ severity }) => severities.has(severity)).toReversed(), turnedFor: (_finding, { turned }) => turned });
    expect([view.step(findings, 1), view.step(findings, 1)]).toEqual([findings[3], findings[2]]);
    view.change({ severities: new Set<Severity>(['warning', 'info']) });
    expect(view.step(findings, -1)).toBe(findings[3]);
    view.visit(findings, finding('title-max-30', 'info', '/definition/info/title'));
    expect(view.step(findings, 1)).toBe(findings[1]);
    close();
    expect(view.step(findings, 1)).toBe(findings[3]);
  });

  it('open the group that they come to, but none for what is not shown', () => {
    const view = new FindingView(ruleCatalogue);
    view.followList({ order: () => findings.slice(1), turnedFor: ({ rule }, { turned }) => new Set([...turned, rule]) });
    view.step(findings, 1);
    view.step(findings, 1);
    expect(view.state.turned).toEqual(new Set(['operation-summary-required', 'operation-id-unique']));
    view.visit(findings, finding('title-max-30', 'info', '/definition/info/title'));
    expect(view.state.turned.size).toBe(2);
  });

  it('find nothing where nothing is shown', () => {
    expect(looking({ text: 'ferry' }).step(findings, 1)).toBeUndefined();
  });
});
