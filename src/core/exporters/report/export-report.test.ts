// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { connectorOf, emptySubmission, type Connector } from '../../connector/connector';
import type { Evidence } from '../../connector/evidence';
import { checkConnector } from '../../rules/engine/check-connector';
import { exportReport } from './export-report';
import type { PublishedReport } from './submission-report';

const hostile = '<img src=x onerror=alert(1)>"\'&';
const connector: Connector = {
  ...connectorOf(
    { swagger: '2.0', info: { title: hostile, version: '1.0' }, paths: { '/a': { get: { operationId: 'GetA', summary: hostile, responses: {} } } } },
    { properties: { publisher: 'Quay' } },
  ),
  submission: { ...emptySubmission, muted: { 'host-required': `Not yet ${hostile}` }, attestations: { 'title-unique': { agreed: true, note: hostile } } },
};
const evidence: Evidence = {
  operation: 'GetA',
  method: 'get',
  path: '/a',
  at: '2026-01-02T03:04:05Z',
  route: 'relay',
  request: { method: 'GET', url: `https://quay.example/a?q=${hostile}`, headers: [['authorization', '•••']], body: '' },
  answer: { status: 200, headers: [['content-type', hostile]], body: hostile, bytes: 30, milliseconds: 12 },
  outcome: 'mismatch',
  problems: [hostile],
  fingerprint: '1',
};

const texts = (): { page: string; json: { counts: { error: number }; open: { rule: string; setAside?: string; findings: unknown[] }[]; operations: unknown; evidence: unknown } } => {
  const [page, json] = exportReport({ connector, findings: checkConnector(connector), evidence: [evidence], made: '2026-01-02T00:00:00Z' });
  return { page: new TextDecoder().decode(page?.bytes), json: JSON.parse(new TextDecoder().decode(json?.bytes)) };
};

describe('exportReport', () => {
  it('tells programs what is open, what was set aside and why, and what was tested', () => {
    const { json } = texts();
    const findings = checkConnector(connector);
    expect(json.open.flatMap((criterion) => criterion.findings)).toHaveLength(findings.length);
    expect(json.counts.error).toBe(findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'host-required').length);
    expect(json.open.at(-1)).toMatchObject({ rule: 'host-required', setAside: expect.stringContaining('Not yet') });
    expect(json.operations).toEqual([{ operation: 'GetA', state: 'stale', passed: 0, other: 1 }]);
    expect(json.evidence).toEqual([evidence]);
  });

  it('shows every text as text, whatever it holds', () => {
    const document = new DOMParser().parseFromString(texts().page, 'text/html');
    expect(document.querySelector('img, script, [onerror]')).toBeNull();
    expect(document.title).toBe(`Submission report: ${hostile}`);
    expect(document.body.textContent).toContain(`https://quay.example/a?q=${hostile}`);
    expect(document.querySelectorAll('h2')).toHaveLength(3);
    expect([...document.querySelectorAll('td')].some((cell) => cell.textContent === `Yes${hostile}`)).toBe(true);
  });

  it('says what the comparison with the published version found, and asks nothing that it answers', () => {
    const updating: Connector = { ...connector, submission: { ...connector.submission, state: 'update' } };
    const message = `The published operation “Get B ${hostile}” (GetB) is gone.`;
    const published: PublishedReport = { name: 'published.zip', breaking: [{ rule: 'update-operation-kept', severity: 'warning', at: '/definition', message }], changes: [{ subject: `Get B ${hostile}`, kind: 'removed', phrases: [] }] };
    const made = { connector: updating, findings: [], evidence: [], made: '2026-01-02T00:00:00Z' };
    const [page, json] = exportReport({ ...made, published }).map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(JSON.parse(json ?? '').published).toMatchObject({ name: 'published.zip', breaking: [{ rule: 'update-operation-kept' }], changes: [{ kind: 'removed' }] });
    const document = new DOMParser().parseFromString(page ?? '', 'text/html');
    expect(document.querySelector('img, script')).toBeNull();
    expect(document.body.textContent).toContain(message);
    expect(document.body.textContent).not.toContain('kind of authentication');
    expect(exportReport(made).map(({ bytes }) => new TextDecoder().decode(bytes)).join('')).toContain('kind of authentication');
  });
});
