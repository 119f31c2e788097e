// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CopyButton } from './copy-button';

afterEach(cleanup);

test.each(['icon', 'words'] as const)('as %s it copies, says so, and keeps its name', async (look) => {
  const user = userEvent.setup();
  render(<CopyButton text="GET /berths" label="Copy the line" look={look} />);
  const button = screen.getByRole('button', { name: 'Copy the line' });
  expect(screen.getByRole('status').textContent).toBe('');
  await user.click(button);
  expect(await navigator.clipboard.readText()).toBe('GET /berths');
  expect(screen.getByRole('status').textContent).toBe('Copied.');
  expect(screen.getByRole('button', { name: 'Copy the line' })).toBe(button);
});

test('says what to do when the browser refuses', async () => {
  const user = userEvent.setup();
  navigator.clipboard.writeText = () => Promise.reject(new Error('No.'));
  render(<CopyButton text="GET /berths" label="Copy the line" />);
  await user.click(screen.getByRole('button'));
  expect(screen.getByRole('status').textContent).toContain('copy it by hand');
});
