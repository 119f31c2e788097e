// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { connectorOf, valueAt } from '../../core/connector/connector';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Finding } from '../../core/rules/finding';
import { SessionProvider } from '../../session/react/session-context';
import { Session } from '../../session/session';
import { NavigationProvider } from '../navigation/navigation';
import { FindingMessages } from './finding-message';

const summary = '/definition/paths/~1a/get/summary';

const open = (): Session =>
  new Session(connectorOf({ paths: { '/a': { get: { operationId: 'A', summary: 'lists', responses: {} } } } }, {}), { rules: ruleCatalogue, schedule: () => () => undefined, deadline: () => () => false });

const nothing = (): void => undefined;

const shown = (session: Session, findings: readonly Finding[], askFix: (finding: Finding) => void = nothing) => (
  <SessionProvider value={session}>
    <NavigationProvider value={{ at: '', goTo: nothing, openAt: nothing, openTab: nothing, openRule: nothing, askFix, toast: nothing }}>
      <FindingMessages findings={findings} />
    </NavigationProvider>
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

it('shows what its button would change while the button has the focus, and as its description', async () => {
  render(shown(open(), [smallLetter('“lists” starts with a small letter.')]));
  const button = screen.getByRole('button');
  fireEvent.mouseOver(button);
  const tip = await screen.findByRole('tooltip');
  expect(tip.textContent).toContain('"summary": "lists"');
  expect(tip.textContent).toContain('"summary": "Lists"');
  expect(button.getAttribute('aria-describedby')).toBe(tip.id);
});

it('shows a finger what its button would change before it is done, with a button to do it, and hides it again', () => {
  // The tests' page scrolls nothing.
  Element.prototype.scrollIntoView = nothing;
  const session = open();
  const { connector } = session;
  render(shown(session, [smallLetter('“lists” starts with a small letter.')]));
  const button = screen.getByRole('button');
  const tap = (): void => {
    fireEvent.pointerDown(button, { pointerType: 'touch' });
    fireEvent.click(button, { detail: 1 });
  };
  tap();
  expect(session.connector).toBe(connector);
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.textContent).toContain('"summary": "Lists"');
  tap();
  expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
  tap();
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(valueAt(session.connector, summary)).toBe('Lists');
});

it('does it at once for a mouse and for a key, though a finger was there before', () => {
  const session = open();
  render(shown(session, [smallLetter('“lists” starts with a small letter.')]));
  const button = screen.getByRole('button');
  fireEvent.pointerDown(button, { pointerType: 'touch' });
  fireEvent.click(button, { detail: 0 });
  expect(valueAt(session.connector, summary)).toBe('Lists');
});

it('shows first what a button would change in other places than its own', () => {
  const session = open();
  const { connector } = session;
  const ask = vi.fn<(finding: Finding) => void>();
  const elsewhere: Finding = { ...smallLetter('“lists” starts with a small letter.'), rule: 'operation-id-pascal-case', at: '/definition/paths/~1a/get', missing: 'operationId' };
  render(shown(session, [elsewhere], ask));
  fireEvent.click(screen.getByRole('button'));
  expect(ask).toHaveBeenCalledWith(elsewhere);
  expect(session.connector).toBe(connector);
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
