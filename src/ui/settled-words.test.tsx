// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LabelledField } from './labelled-field';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = (message: string) => (
  <LabelledField
    label="Title"
    messages={message && (
      <>
        <span>{message}</span> <button type="button">Add a full stop</button>
      </>
    )}
  >
    {({ id, describedBy }) => <input id={id} aria-describedby={describedBy} />}
  </LabelledField>
);

it('says the messages of a field once they have stood still, without their buttons', async () => {
  const { container, rerender } = render(field('Too short by 3.'));
  const said = (): string | null | undefined => container.querySelector('[aria-live="polite"]')?.textContent;
  await act(async () => vi.advanceTimersByTimeAsync(3000));
  expect(said()).toBe('');
  for (const left of [2, 1]) {
    rerender(field(`Too short by ${left}.`));
    await act(async () => vi.advanceTimersByTimeAsync(400));
    expect(said()).toBe('');
  }
  await act(async () => vi.advanceTimersByTimeAsync(1000));
  expect(said()).toBe('Too short by 1.');
  rerender(field(''));
  await act(async () => vi.advanceTimersByTimeAsync(1500));
  expect(said()).toBe('');
});

it('describes the field by them at once', () => {
  const { container, rerender } = render(field(''));
  rerender(field('Too short by 3.'));
  const input = container.querySelector('input');
  expect(document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Too short by 3.');
});
