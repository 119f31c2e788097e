import { describe, expect, it } from 'vitest';
import { connectorOf, emptySubmission, type Connector, type PublisherKind, type Submission } from '../connector/connector';
import { attestations, attestationsFor } from './attestations';
import { ruleCatalogue } from './catalogue';

describe('the criteria that only a person can answer', () => {
  it('have ids of their own, apart from those of the rules', () => {
    const ids = [...attestations.map(({ id }) => id), ...ruleCatalogue.map(({ id }) => id)];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('are sentences, and concern somebody who submits', () => {
    for (const { id, criterion, appliesTo } of attestations) {
      expect(criterion, id).toMatch(/^[A-Z].*\.$/);
      expect(appliesTo, id).not.toEqual([]);
      expect(appliesTo, id).not.toContain('private');
    }
  });
});

describe('the criteria that are asked of a connector', () => {
  const of = (publisherKind: PublisherKind, more: Partial<Submission> = {}, rest: Partial<Connector> = {}): Connector => ({ ...connectorOf({}, {}), ...rest, submission: { ...emptySubmission, publisherKind, ...more } });
  const ids = (connector: Connector, isCompared = false): string[] => attestationsFor(connector, { isCompared }).map(({ id }) => id);

  it('are those of the kind of publisher; a private connector is asked nothing', () => {
    expect(ids(of('verified'))).toContain('publisher-owns-service');
    expect(ids(of('verified'))).not.toContain('independent-identity');
    expect(ids(of('independent'))).toContain('independent-identity');
    expect(ids(of('independent'))).not.toContain('publisher-owns-service');
    expect(ids(of('private', { state: 'update' }))).toEqual([]);
  });

  it('are about updates only in an update, and about what a comparison answers only without one', () => {
    expect(ids(of('verified')).filter((id) => /update/.test(id))).toEqual([]);
    expect(ids(of('verified', { state: 'update' })).filter((id) => /update/.test(id))).toEqual(['auth-no-change-on-update', 'same-publisher-for-updates', 'update-no-new-offer']);
    expect(ids(of('verified', { state: 'update' }), true)).not.toContain('auth-no-change-on-update');
    expect(ids(of('independent', { state: 'update' }))).not.toContain('connector-does-not-exist');
  });

  it('are about OAuth and custom code only where there is some', () => {
    const conditional = ['script-run-time', 'oauth-credentials-for-review', 'redirect-urls-registered'];
    expect(ids(of('verified')).filter((id) => conditional.includes(id))).toEqual([]);
    const properties = { properties: { connectionParameters: { token: { type: 'oauthSetting' } } } };
    expect(ids(of('verified', {}, { properties, script: { name: 'script.csx', text: '', encoding: 'utf-8' } })).filter((id) => conditional.includes(id))).toEqual(conditional);
  });
});
