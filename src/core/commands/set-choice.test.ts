import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { addChoice, displayNameOf, removeChoice, setChoice } from './set-choice';

const at = '/definition/parameters/P';
const connector = connectorOf({ parameters: { P: { name: 'p', enum: ['s', 'l'], 'x-ms-enum-values': [{ value: 's', displayName: 'Small', 'x-odd': 1 }] } } }, {});

describe('values of a static drop-down', () => {
  it('keep their shown text when they change', () => {
    const after = setChoice.apply(connector, { at, index: 0, value: 'xs' });
    expect(valueAt(after, at)).toEqual({ name: 'p', enum: ['xs', 'l'], 'x-ms-enum-values': [{ value: 'xs', displayName: 'Small', 'x-odd': 1 }] });
  });

  it('get and lose a shown text', () => {
    const named = setChoice.apply(connector, { at, index: 1, displayName: 'Large' });
    expect(displayNameOf(valueAt(named, at), 'l')).toBe('Large');
    const bare = setChoice.apply(setChoice.apply(named, { at, index: 1, displayName: '' }), { at, index: 0, displayName: '' });
    expect(valueAt(bare, at)).toEqual({ name: 'p', enum: ['s', 'l'] });
  });

  it('come and go with their texts; the last takes the drop-down along', () => {
    const one = removeChoice.apply(connector, { at, index: 0 });
    expect(valueAt(one, at)).toEqual({ name: 'p', enum: ['l'] });
    const none = removeChoice.apply(one, { at, index: 0 });
    expect(valueAt(none, at)).toEqual({ name: 'p' });
    expect(valueAt(addChoice.apply(none, { at, value: 3 }), at)).toEqual({ name: 'p', enum: [3] });
  });
});
