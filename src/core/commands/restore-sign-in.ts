import { child, type Pointer } from '../base/pointer';
import { editAt, valueAt, type Connector } from '../connector/connector';
import type { Command } from './command';

const places: readonly Pointer[] = [
  ...['connectionParameters', 'connectionParameterSets'].map((key) => child('/properties/properties', key)),
  ...['securityDefinitions', 'security'].map((key) => child('/definition', key)),
];

/** Takes the ways of signing in from another version of the connector: its connection parameters, and what its definition says of them. */
export const restoreSignIn: Command<{ readonly published: Connector }> = {
  name: 'restore-sign-in',
  label: () => 'Restore the published sign-in',
  apply: (connector, { published }) => places.reduce((now, at) => editAt(now, at, () => valueAt(published, at)), connector),
};
