// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../../core/connector/connector';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Finding } from '../../core/rules/finding';
import { SessionProvider } from '../../session/react/session-context';
import { Session } from '../../session/session';
import { FindingMessages } from './finding-message';

const summary = '/definition/paths/~1a/get/summary';

const open = (): Session =>
  new Session(connectorOf({ paths: { '/a': { get: { operationId: 'A', summary: 'lists', responses: {} } } } }, {}), { rules: ruleCatalogue, schedule: () => () => undefined, deadline: () => () => false });

const shown = (session: Session, findings: readonly Finding[]) => (
  <SessionProvider value={session}>
    <FindingMessages findings={findings} />
  </SessionProvider>
);

const smallLetter = (message: string): Finding => ({ rule: 'operation-summary-starts-upper', severity: 'warning', phase: 'content', at: summary, message, fixable: true });

afterEach(cleanup);

it('keeps the line of a finding, and the focus on its button, while its words change', () => {
  const session = open();
  const { rerender } = render(shown(session, [smallLetter('“list” starts with a small letter.')]));
  const button = screen.getByRole('button');
  button.focus();
  rerender(shown(session, [smallLetter('“lists” starts with a small letter.')]));
  expect(screen.getByText('“lists” starts with a small letter.')).toBeDefined();
  expect(screen.queryByText('“list” starts with a small letter.')).toBeNull();
  expect(document.activeElement).toBe(button);
});

it('shows two findings of one rule at one place', () => {
  render(shown(open(), [smallLetter('One.'), smallLetter('Two.')]));
  expect([screen.getByText('One.'), screen.getByText('Two.')]).toHaveLength(2);
});

it('puts the place right after the words changed', () => {
  const session = open();
  const { rerender } = render(shown(session, [smallLetter('Before.')]));
  rerender(shown(session, [smallLetter('After.')]));
  fireEvent.click(screen.getByRole('button'));
  expect(valueAt(session.connector, summary)).toBe('Lists');
});
