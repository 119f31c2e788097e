// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { tellCutTexts } from './tell-cut-texts';

const stop = tellCutTexts();
afterEach(() => document.body.replaceChildren());

/** An element that wants so much room in a box of 100 pixels. */
function shown<Shown extends HTMLElement>(element: Shown, room: () => number): Shown {
  Object.defineProperty(element, 'clientWidth', { get: () => 100 });
  Object.defineProperty(element, 'scrollWidth', { get: room });
  document.body.append(element);
  return element;
}

const pointAt = (element: HTMLElement): void => void element.dispatchEvent(new Event('pointerover', { bubbles: true }));

function input(value: string, type = 'text'): HTMLInputElement {
  const made = document.createElement('input');
  made.type = type;
  made.value = value;
  return made;
}

describe('a text that is cut off', () => {
  it('is told as a whole under the pointer, and no longer once it fits', () => {
    let room = 240;
    const field = shown(input('UpdateABerthWithAllOfItsMoorings'), () => room);
    pointAt(field);
    expect(field.title).toBe('UpdateABerthWithAllOfItsMoorings');
    field.value = 'UpdateBerth';
    room = 100;
    pointAt(field);
    expect(field.hasAttribute('title')).toBe(false);
  });

  it('keeps the title that it has', () => {
    const field = shown(input('UpdateABerth'), () => 240);
    field.title = 'Its ID';
    pointAt(field);
    expect(field.title).toBe('Its ID');
  });

  it('is not told when it is a password', () => {
    const field = shown(input('not-to-be-shown', 'password'), () => 240);
    pointAt(field);
    expect(field.title).toBe('');
  });

  it('is left alone when nobody listens any more', () => {
    stop();
    const field = shown(input('UpdateABerth'), () => 240);
    pointAt(field);
    expect(field.title).toBe('');
  });
});
