// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import type { Finding } from '../../core/rules/finding';
import { SessionProvider } from '../../session/react/session-context';
import { Session } from '../../session/session';
import { NavigationProvider } from '../../widgets/navigation/navigation';
import { FindingsList } from './findings-list';
import type { FindingRow } from './group-findings';

const finding = (name: string): Finding => ({ rule: 'no-such-rule', severity: 'warning', phase: 'content', at: `/definition/info/${name}`, message: `Finding ${name}.`, fixable: false });
const rowOf = (name: string): FindingRow => ({ kind: 'finding', key: name, finding: finding(name), isMuted: false });
const heading = (title: string): FindingRow => ({ kind: 'group', key: title, id: title, title, count: 1, isOpen: true });
const rowsOf = (...names: readonly string[]): FindingRow[] => names.map((name) => (name === name.toUpperCase() ? heading(name) : rowOf(name)));

function open(first: readonly FindingRow[]): (rows: readonly FindingRow[]) => void {
  const session = new Session(connectorOf({}, {}), { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  const look = {};
  const page = (rows: readonly FindingRow[]) => (
    <SessionProvider value={session}>
      <NavigationProvider value={{ at: '', goTo: () => undefined, openAt: () => undefined, openTab: () => undefined, openRule: () => undefined, askFix: () => undefined, toast: () => undefined }}>
        <FindingsList rows={rows} look={look} visited={undefined} fixable={new Map()} ruleById={new Map()} onToggle={() => undefined} onFixAll={() => undefined} />
        <input aria-label="Field" />
      </NavigationProvider>
    </SessionProvider>
  );
  const { rerender } = render(page(first));
  return (rows) => rerender(page(rows));
}

const focus = (name: string): void => act(() => within(screen.getByRole('list', { name: 'Findings' })).getByRole('button', { name: new RegExp(name) }).focus());
const focused = (): string | null | undefined => document.activeElement?.closest('[role=listitem]')?.textContent;

beforeEach(() => {
  // The list draws the rows that fit into its height, and nothing has one here.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(350);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(87);
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollBy = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the focus in the list of findings', () => {
  it('stays on its finding while others come in above it, as many as there may be', () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b'));
    focus('Finding a');
    const control = document.activeElement;
    show(rowsOf('CONTENT', ...Array.from({ length: 200 }, (_, index) => `early${index}`), 'PACKAGE', 'a', 'b'));
    expect(focused()).toContain('Finding a.');
    expect(document.activeElement).toBe(control);
    expect(document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset')).toBe('203');
  });

  it('goes to the nearest finding that is left, though others came in at the same time', () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b', 'c'));
    focus('Finding b');
    show(rowsOf('CONTENT', 'x', 'y', 'z', 'PACKAGE', 'a', 'c'));
    expect(focused()).toContain('Finding c.');
    show(rowsOf('PACKAGE', 'a'));
    expect(focused()).toContain('Finding a.');
  });

  it('goes to a nearest one that the page does not show yet', () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b'));
    focus('Finding a');
    show(rowsOf(...Array.from({ length: 200 }, (_, index) => `early${index}`), 'b'));
    expect(focused()).toContain('Finding b.');
  });

  it('is left to the field that it went to', () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b'));
    focus('Finding a');
    const field = screen.getByRole('textbox', { name: 'Field' });
    act(() => field.focus());
    show(rowsOf('CONTENT', 'x', 'PACKAGE', 'b'));
    expect(document.activeElement).toBe(field);
  });

  it('is left to a dialog that opened', () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b'));
    focus('Finding a');
    const dialog = document.createElement('button');
    document.body.append(dialog);
    act(() => dialog.focus());
    show(rowsOf('PACKAGE', 'b'));
    expect(document.activeElement).toBe(dialog);
    dialog.remove();
  });

  it('is not called back by who pressed beside the list', () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b'));
    focus('Finding a');
    act(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
    show(rowsOf('PACKAGE', 'b'));
    expect(document.activeElement).toBe(document.body);
  });

  it('follows the arrow keys to rows that the page does not show yet, from where its finding is now', async () => {
    const show = open(rowsOf('PACKAGE', 'a', 'b'));
    focus('Finding a');
    show(rowsOf('CONTENT', 'x', 'PACKAGE', 'a', 'b', ...Array.from({ length: 200 }, (_, index) => `late${index}`)));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Finding b.');
    await userEvent.keyboard('{End}');
    expect(focused()).toContain('Finding late199.');
    await userEvent.keyboard('{Home}');
    expect(focused()).toContain('CONTENT');
  });
});
