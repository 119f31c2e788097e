import { expect, it } from 'vitest';
import { placeholdersOf } from './path-placeholders';

it('gives what stands in braces, and the path without', () => {
  expect(placeholdersOf('/berths/{id}/boats({boat})')).toEqual({ names: ['id', 'boat'], shape: '/berths/{}/boats({})', lower: '/berths/{}/boats({})' });
  expect(placeholdersOf('/Berths/{ID}')).toEqual({ names: ['ID'], shape: '/Berths/{}', lower: '/berths/{}' });
  expect(placeholdersOf('/berths')).toEqual({ names: [], shape: '/berths', lower: '/berths' });
  expect(placeholdersOf('')).toEqual({ names: [], shape: '', lower: '' });
  expect(placeholdersOf('/berths/{}')).toEqual({ names: [''], shape: '/berths/{}', lower: '/berths/{}' });
});

it('leaves braces without a partner as they are', () => {
  expect(placeholdersOf('/berths/{id/{name}')).toEqual({ names: ['name'], shape: '/berths/{id/{}', lower: '/berths/{id/{}' });
  expect(placeholdersOf('/berths/id}')).toEqual({ names: [], shape: '/berths/id}', lower: '/berths/id}' });
});
