// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { editCode } from '../../core/commands/edit-code';
import { connectorOf } from '../../core/connector/connector';
import { SessionProvider } from '../../session/react/session-context';
import { Session } from '../../session/session';
import { NavigationProvider } from '../navigation/navigation';
import { RepairButton } from './repair-button';

afterEach(cleanup);

it('shows what it would repair, takes it on request, and can be undone', async () => {
  const session = new Session(connectorOf({ swagger: '2.0' }, {}), { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  const broken = '{\n  "swagger": "2.0",\n  "host": "quay.example"\n  "paths": {},\n}';
  session.run(editCode, { part: 'definition', text: broken });
  const toast = vi.fn<(message: string) => void>();
  render(
    <NavigationProvider value={{ at: '', goTo: () => undefined, openAt: () => undefined, openTab: () => undefined, openRule: () => undefined, askFix: () => undefined, toast }}>
      <SessionProvider value={session}>
        <RepairButton part="definition" />
      </SessionProvider>
    </NavigationProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Propose repairs' }));
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Line 3'), expect.stringContaining('Line 4')]);
  expect(session.connector.broken.definition?.text).toBe(broken);

  await userEvent.click(screen.getByRole('button', { name: 'Take the repairs' }));
  expect(session.connector.definition).toEqual({ swagger: '2.0', host: 'quay.example', paths: {} });
  session.undo();
  expect(session.connector.broken.definition?.text).toBe(broken);
});
