import { expect, it } from 'vitest';
import { placeholdersOf } from './path-placeholders';

it('gives what stands in braces, and the path without', () => {
  expect(placeholdersOf('/berths/{id}/boats({boat})')).toEqual({ names: ['id', 'boat'], shape: '/berths/{}/boats({})' });
  expect(placeholdersOf('/berths')).toEqual({ names: [], shape: '/berths' });
  expect(placeholdersOf('')).toEqual({ names: [], shape: '' });
  expect(placeholdersOf('/berths/{}')).toEqual({ names: [''], shape: '/berths/{}' });
});

it('leaves braces without a partner as they are', () => {
  expect(placeholdersOf('/berths/{id/{name}')).toEqual({ names: ['name'], shape: '/berths/{id/{}' });
  expect(placeholdersOf('/berths/id}')).toEqual({ names: [], shape: '/berths/id}' });
});
