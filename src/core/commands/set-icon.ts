import type { BinaryFile } from '../connector/connector';
import { setAt } from '../connector/connector';
import type { Command } from './command';

/** Sets or removes the icon; with `brandColor`, sets that colour in the same step. */
export const setIcon: Command<{ icon: BinaryFile | null; brandColor?: string }> = {
  name: 'set-icon',
  label: ({ icon }) => (icon ? 'Set the icon' : 'Remove the icon'),
  apply: (connector, { icon, brandColor }) => {
    const coloured = brandColor === undefined ? connector : setAt(connector, '/properties/properties/iconBrandColor', brandColor);
    return coloured.icon === icon ? coloured : { ...coloured, icon };
  },
};
