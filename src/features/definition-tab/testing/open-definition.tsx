import { render } from '@testing-library/react';
import { useState } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import type { Connector } from '../../../core/connector/connector';
import { SessionProvider } from '../../../session/react/session-context';
import { Session } from '../../../session/session';
import { NavigationProvider } from '../../../widgets/navigation/navigation';
import { DefinitionPanel } from '../definition-panel';

/** Renders the Definition tab of a connector at a place, checked by no rule; the session tells what edits did. */
export function openDefinition(connector: Connector, first: Pointer = ''): Session {
  const session = new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  function Page() {
    const [at, setAt] = useState<Pointer>(first);
    return (
      <SessionProvider value={session}>
        <NavigationProvider value={{ at, goTo: setAt, openAt: setAt, openTab: () => undefined, openRule: () => undefined, askFix: () => undefined, toast: () => undefined }}>
          <DefinitionPanel />
        </NavigationProvider>
      </SessionProvider>
    );
  }
  render(<Page />);
  return session;
}
