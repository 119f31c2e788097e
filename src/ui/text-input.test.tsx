// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextInput } from './text-input';

const ids = { id: 'x', labelId: 'x-label', describedBy: undefined };
const nothing = (): void => undefined;

afterEach(cleanup);

it.each([false, true])('says on its box, of several lines: %s, whether the text is wrong, and keeps the box', (multiline) => {
  const shown = (invalid: boolean) => <TextInput ids={ids} value="a" multiline={multiline} invalid={invalid} onChange={nothing} />;
  const { rerender } = render(shown(false));
  const box = screen.getByRole('textbox');
  expect(box.getAttribute('aria-invalid')).toBe('false');
  rerender(shown(true));
  expect(screen.getByRole('textbox')).toBe(box);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  rerender(shown(false));
  expect(box.getAttribute('aria-invalid')).toBe('false');
});
