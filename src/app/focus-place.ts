import { parentOf, type Pointer } from '../core/base/pointer';
import { firstControl } from './first-control';

/** How many frames a tab gets at most to show the place before the nearest one around it is taken. */
const patience = 90;
/** How many before a field inside it is taken: of a group without a frame of its own, such as a contact that is missing as a whole. */
const patienceForField = 12;
/** A tab that stood still for so many frames, and says of nothing in it that it is being worked out, is drawn: what it does not show by then it does not have. */
const stillness = 12;

/** What a tab shows in place of something that is still being loaded or worked out. */
const beingWorkedOut = '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow])';

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

const isWaiting = (control: HTMLElement | undefined): boolean => (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) && control.value === '' && control.getAttribute('aria-required') === 'true';

/** The field inside a place that needs a person most: one that is marked as wrong, else a required one that is empty, else the first. */
function fieldInside(pointer: Pointer): HTMLElement | undefined {
  const inside = Array.from(document.querySelectorAll<HTMLElement>(`main [data-pointer^="${CSS.escape(`${pointer}/`)}"]`));
  return inside.find((element) => firstControl(element)?.getAttribute('aria-invalid') === 'true') ?? inside.find((element) => isWaiting(firstControl(element))) ?? inside[0];
}

/** Tells for how many frames the tab has stood still: to be asked once in each. */
function watchStillness(): { readonly frames: () => number; readonly end: () => void } {
  const main = document.querySelector('main');
  let frames = 0;
  let hasChanged = false;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  if (main) observer.observe(main, { childList: true, subtree: true });
  return {
    frames: () => {
      // A dialog that closes still holds the focus, and what lies behind it is hidden until it is gone.
      const isBusy = !main || main.closest('[aria-hidden="true"]') !== null || main.querySelector(beingWorkedOut) !== null;
      const isMoving = isBusy || hasChanged || observer.takeRecords().length > 0;
      hasChanged = false;
      frames = isMoving ? 0 : frames + 1;
      return frames;
    },
    end: () => observer.disconnect(),
  };
}

/**
 * Brings the cursor to the field of a place, once the tab shows it; to a field inside it, or the nearest
 * shown place around it, when the tab is drawn without the place. Gives a way to call it off.
 */
export function focusPlace(pointer: Pointer): () => void {
  let frame = 0;
  let frames = 0;
  let settled: Element | null = null;
  const still = watchStillness();
  const attempt = (): void => {
    if (frames === patienceForField) settled = document.activeElement;
    const isDrawn = still.frames() >= stillness;
    const isLast = frames === patience || (isDrawn && frames >= patienceForField);
    // Whoever went on to another field meanwhile is not called back.
    const hasLeft = isLast && document.activeElement !== settled && document.activeElement !== document.body;
    const element = elementFor(pointer) ?? (frames >= patienceForField ? fieldInside(pointer) : undefined) ?? (isLast ? nearest(pointer) : undefined);
    if (!element && !isLast) {
      frames++;
      frame = requestAnimationFrame(attempt);
      return;
    }
    still.end();
    if (!element || hasLeft) return;
    element.scrollIntoView({ block: 'center' });
    // A frame whose only button is switched off has its fields beside it.
    const field = firstControl(element) ? element : (fieldInside(pointer) ?? element);
    const control = firstControl(field);
    control?.focus({ preventScroll: true });
    // As after Tab: what is typed replaces what stands there.
    if (control instanceof HTMLInputElement) control.select();
  };
  frame = requestAnimationFrame(attempt);
  return () => {
    cancelAnimationFrame(frame);
    still.end();
  };
}
