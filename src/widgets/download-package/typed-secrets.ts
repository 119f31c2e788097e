import { connectionInputs } from '../../core/requests/connection-inputs';
import type { Session } from '../../session/session';

/** The passwords, keys and tokens that were typed to test with in this visit. */
export function typedSecrets({ connector, tests }: Session): readonly string[] {
  const secret = new Set(connectionInputs(connector).flatMap((input) => (input.secret ? [input.name] : [])));
  const typed = Object.entries(tests.state.connection).flatMap(([name, value]) => (secret.has(name) ? [value] : []));
  const sent = Array.from(tests.state.results.values()).flatMap((result) => result.sent.secrets);
  return [...new Set([...typed, ...sent])];
}
