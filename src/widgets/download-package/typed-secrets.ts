import { connectionInputs, type ConnectionValues } from '../../core/requests/connection-inputs';
import type { Session } from '../../session/session';
import { chosenSet } from '../../session/test-memory';

/** The passwords, keys and tokens that were typed or got in this visit: of all sign-ins, of OAuth 2.0, of the test account. */
export function typedSecrets({ connector, tests, signIns }: Session): readonly string[] {
  const { connection, others } = tests.connections;
  const secretOf = (values: ConnectionValues, set?: string): string[] => connectionInputs(connector, set).flatMap(({ name, secret }) => (secret && Object.hasOwn(values, name) ? [values[name] ?? ''] : []));
  const typed = [...secretOf(connection, connection[chosenSet]), ...Array.from(others, ([set, values]) => secretOf(values, set)).flat()];
  const sent = Array.from(tests.state.history.values()).flatMap((results) => results.flatMap((result) => result.sent.secrets));
  return [...new Set([...typed, ...sent, ...signIns.secrets, ...tests.secrets])];
}
