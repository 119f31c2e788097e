import { describe, expect, it } from 'vitest';
import { placeOf } from './place';

describe('placeOf', () => {
  const node = { info: { title: 'Desk', contact: 'nobody' } };

  it('gives the place of a value that is there', () => {
    expect(placeOf(node, ['info', 'title'])).toEqual({ key: ['info', 'title'] });
  });

  it('gives the nearest object and the key that it lacks', () => {
    expect(placeOf(node, ['info', 'version'])).toEqual({ key: ['info'], missing: 'version' });
    expect(placeOf({}, ['info', 'contact', 'url'])).toEqual({ key: [], missing: 'info' });
  });

  it('stops at a value that is no object', () => {
    expect(placeOf(node, ['info', 'contact', 'url'])).toEqual({ key: ['info', 'contact'] });
  });

  it('takes inherited names for missing', () => {
    expect(placeOf({}, ['constructor'])).toEqual({ key: [], missing: 'constructor' });
  });
});
