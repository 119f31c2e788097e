import { expect, it } from 'vitest';
import { valueAt } from '../connector/connector';
import { sampleConnector } from '../rules/testing/sample-connector';
import { setIcon } from './set-icon';

const icon = { name: 'icon.png', bytes: new Uint8Array(3) };

it('sets the icon, with its colour where one is given, and leaves no step when nothing changes', () => {
  const plain = setIcon.apply(sampleConnector, { icon });
  expect(plain.icon).toBe(icon);
  expect(plain.properties).toBe(sampleConnector.properties);
  expect(setIcon.apply(plain, { icon })).toBe(plain);
  const coloured = setIcon.apply(plain, { icon, brandColor: '#123456' });
  expect(valueAt(coloured, '/properties/properties/iconBrandColor')).toBe('#123456');
  expect(setIcon.apply(coloured, { icon, brandColor: '#123456' })).toBe(coloured);
  expect(setIcon.apply(coloured, { icon: null }).icon).toBeNull();
});
