// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { LineChanges } from './line-changes';

afterEach(cleanup);

const lines = (word: string, count: number): string => Array.from({ length: count }, (_, index) => `${word} ${index}`).join('\n');
const seen = (): string => screen.getByRole('region', { name: 'Changed lines' }).textContent;

it('shows every line that changes', () => {
  render(<LineChanges before={`same\n${lines('old', 8)}`} after={'same\nnew'} />);
  expect(seen()).toContain('old 7');
  expect(seen()).toContain('new');
  expect(seen()).not.toContain('more lines go');
});

it('shows the first of many lines that go, and all that comes instead', () => {
  render(<LineChanges before={lines('old', 100)} after={lines('new', 30)} />);
  expect(seen()).toContain('old 3');
  expect(seen()).not.toContain('old 4');
  expect(seen()).toContain('and 96 more lines go');
  expect(screen.getAllByRole('img', { name: 'after' })).toHaveLength(30);
});

it('shows all lines that go where nothing comes instead', () => {
  render(<LineChanges before={`same\n${lines('old', 20)}`} after="same" />);
  expect(screen.getAllByRole('img', { name: 'before' })).toHaveLength(20);
});
