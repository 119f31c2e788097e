// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { BusyButton } from './busy-button';

afterEach(cleanup);

it('keeps the focus while what it began goes on, and begins nothing again', async () => {
  const onClick = vi.fn<() => void>();
  const button = (isBusy: boolean, isHeld = false) => (
    <BusyButton startIcon={null} isBusy={isBusy} isHeld={isHeld} onClick={onClick}>
      Download
    </BusyButton>
  );
  const { rerender } = render(button(false));
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledTimes(1);
  for (const waiting of [button(true), button(false, true)]) {
    rerender(waiting);
    expect(document.activeElement).toBe(screen.getByRole('button'));
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button'));
  }
  expect(onClick).toHaveBeenCalledTimes(1);
  rerender(button(false));
  await user.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledTimes(2);
});
