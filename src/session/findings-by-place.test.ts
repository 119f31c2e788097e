import { describe, expect, it } from 'vitest';
import type { Pointer } from '../core/base/pointer';
import type { Finding, Severity } from '../core/rules/finding';
import { findingsByPlace } from './findings-by-place';

const finding = (at: Pointer, severity: Severity = 'warning', missing?: string): Finding => ({ rule: 'rule', severity, phase: 'content', at, message: `${severity} at ${at}`, fixable: false, ...(missing === undefined ? {} : { missing }) });

const get: Pointer = '/definition/paths/~1pets/get';
const hint = finding(`${get}/summary`, 'info');
const error = finding(`${get}/summary`, 'error');
const absent = finding(get, 'warning', 'x-ms/summary');
const deep = finding(`${get}/parameters/0/description`);
const all = [hint, error, absent, deep];

describe('findings by place', () => {
  it('gives those about a member, worst first', () => {
    expect(findingsByPlace(all).about(`${get}/summary`)).toEqual([error, hint]);
  });

  it('counts one that misses a member for that member, whatever its key holds', () => {
    expect(findingsByPlace(all).about(`${get}/x-ms~1summary`)).toEqual([absent]);
    expect(findingsByPlace(all).about(get)).toEqual([]);
  });

  it('gives those at a place and below it in their order', () => {
    expect(findingsByPlace(all).within(get)).toEqual(all);
    expect(findingsByPlace(all).within(`${get}/parameters`)).toEqual([deep]);
    expect(findingsByPlace(all).within(`${get}/parameters/0`)).toEqual([deep]);
    expect(findingsByPlace(all).within('')).toEqual(all);
  });

  it('takes no place for one below another whose name it only starts with', () => {
    expect(findingsByPlace(all).within('/definition/paths/~1pet')).toEqual([]);
    expect(findingsByPlace(all).within(`${get}/param`)).toEqual([]);
  });

  it('leaves out what is muted', () => {
    const other: Finding = { ...deep, rule: 'other' };
    const muted = { rule: 'Agreed.' };
    expect(findingsByPlace([hint, other], muted).within('')).toEqual([other]);
    expect(findingsByPlace([hint], muted).about(`${get}/summary`)).toEqual([]);
  });

  it('sorts each array once, and again when other rules are muted', () => {
    const muted = { other: 'Agreed.' };
    const first = findingsByPlace(all);
    expect(findingsByPlace(all)).toBe(first);
    expect(findingsByPlace(all, muted)).not.toBe(first);
    expect(findingsByPlace(all, muted)).toBe(findingsByPlace(all, muted));
  });
});
