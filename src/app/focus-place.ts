import { parentOf, type Pointer } from '../core/base/pointer';
import { firstControl } from './first-control';

/** How many frames a tab gets to show the place before the nearest one around it is taken. */
const patience = 90;

function elementFor(pointer: Pointer): HTMLElement | undefined {
  const element = document.querySelector(`main [data-pointer="${CSS.escape(pointer)}"]`);
  return element instanceof HTMLElement ? element : undefined;
}

function nearest(pointer: Pointer): HTMLElement | undefined {
  for (let place = pointer; place !== ''; place = parentOf(place)) {
    const element = elementFor(place);
    if (element) return element;
  }
  return undefined;
}

/**
 * Brings the cursor to the field of a place, once the tab shows it; to the nearest shown place around it when the field does
 * not appear. Gives a way to call it off.
 */
export function focusPlace(pointer: Pointer): () => void {
  let frame = 0;
  let left = patience;
  const attempt = (): void => {
    const exact = elementFor(pointer);
    const element = exact ?? (left-- > 0 ? undefined : nearest(pointer));
    if (!element) {
      if (left > 0) frame = requestAnimationFrame(attempt);
      return;
    }
    element.scrollIntoView({ block: 'center' });
    const control = firstControl(element);
    control?.focus({ preventScroll: true });
    // As after Tab: what is typed replaces what stands there.
    if (control instanceof HTMLInputElement) control.select();
  };
  frame = requestAnimationFrame(attempt);
  return () => cancelAnimationFrame(frame);
}
