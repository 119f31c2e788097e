import type { BinaryFile } from '../connector/connector';
import type { Command } from './command';

/** Sets or removes the icon. */
export const setIcon: Command<{ icon: BinaryFile | null }> = {
  name: 'set-icon',
  label: ({ icon }) => (icon ? 'Set the icon' : 'Remove the icon'),
  apply: (connector, { icon }) => (connector.icon === icon ? connector : { ...connector, icon }),
};
