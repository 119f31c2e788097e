import { describe, expect, it } from 'vitest';
import type { Evidence } from '../core/connector/evidence';
import { TestLog } from './test-log';

const call = (part: Partial<Evidence> = {}): Evidence => ({
  operation: 'ListBoats',
  method: 'get',
  path: '/boats',
  at: '2026-01-02T03:04:05Z',
  route: 'direct',
  request: { method: 'GET', url: 'https://quay.example/boats', headers: [], body: 'asked' },
  answer: { status: 200, headers: [], body: 'answered', bytes: 8, milliseconds: 3 },
  outcome: 'passed',
  problems: [],
  fingerprint: 'a.b',
  ...part,
});

describe('TestLog', () => {
  it('keeps twenty calls of an operation, and lets go of those first that did not pass', () => {
    const log = new TestLog();
    log.add(call({ at: 'first' }));
    log.add(call({ at: 'second', outcome: 'failed' }));
    for (let count = 0; count < 20; count++) log.add(call());
    const { evidence } = log.record;
    expect(evidence).toHaveLength(20);
    expect(evidence.every(({ outcome }) => outcome === 'passed')).toBe(true);
    expect(evidence.some(({ at }) => at === 'first')).toBe(false);
  });

  it('keeps old calls of many operations without their bodies', () => {
    const log = new TestLog();
    for (let count = 0; count < 450; count++) log.add(call({ path: `/boats/${count}` }));
    const { evidence } = log.record;
    expect(evidence).toHaveLength(450);
    expect(evidence.filter(({ answer }) => answer?.body === 'answered')).toHaveLength(400);
    expect(evidence[0]?.answer).toMatchObject({ status: 200, body: '' });
    expect(evidence.at(-1)?.request.body).toBe('asked');
  });

  it('takes GET for safe by itself, others when the person says so', () => {
    const log = new TestLog();
    const search = { method: 'post', path: '/search' };
    expect(log.isSafe({ method: 'get', path: '/boats' })).toBe(true);
    expect(log.isSafe(search)).toBe(false);
    log.setSafe(search, true);
    expect(log.isSafe(search)).toBe(true);
    log.setSafe(search, false);
    expect(log.record.safe).toEqual([]);
  });

  it('forgets the calls of one operation and brings them back', () => {
    const log = new TestLog();
    log.add(call());
    log.add(call({ path: '/berths' }));
    const undo = log.forget({ method: 'get', path: '/boats' });
    expect(log.record.evidence.map(({ path }) => path)).toEqual(['/berths']);
    log.add(call({ path: '/piers', at: '2999-01-01T00:00:00.000Z' }));
    undo();
    expect(log.record.evidence.map(({ path }) => path)).toEqual(['/boats', '/berths', '/piers']);
  });
});
