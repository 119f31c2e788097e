import { describe, expect, it } from 'vitest';
import { attestations } from './attestations';
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
