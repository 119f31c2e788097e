import { firstControl } from './first-control';

interface Step {
  readonly parent: Element;
  /** How many siblings stood before the element that had the focus, or what held it. */
  readonly index: number;
}

/** The way up from an element, with its place among its siblings. */
function wayUp(element: Element): Step[] {
  const steps: Step[] = [];
  for (let node = element; node.parentElement && node !== document.body; node = node.parentElement) {
    steps.push({ parent: node.parentElement, index: Array.prototype.indexOf.call(node.parentElement.children, node) });
  }
  return steps;
}

/** The control that stands where the one with the focus stood: of the next sibling, else the one before, else around them. */
function nextTo(steps: readonly Step[]): HTMLElement | undefined {
  for (const { parent, index } of steps) {
    if (!parent.isConnected || parent === document.body) continue;
    const siblings = Array.from(parent.children);
    const control = [...siblings.slice(index), ...siblings.slice(0, index).toReversed()].flatMap((sibling) => (sibling instanceof HTMLElement ? (firstControl(sibling) ?? []) : [])).at(0);
    if (control) return control;
  }
  return undefined;
}

/**
 * Keeps the place of who works by keyboard: when what has the focus leaves the page (a row that was deleted, a button that
 * is no longer offered), what stands in its place gets it, instead of nothing. Gives a way to stop.
 */
export function keepFocus(): () => void {
  let focused: Element | undefined;
  /** Of what last had the focus in the page itself: a menu that deletes something stands beside it. */
  let steps: readonly Step[] = [];
  /** Whether something was scrolled since the last press of a key or button. */
  let isScrolled = false;
  const onScroll = (): void => {
    isScrolled = true;
  };
  const onPress = (): void => {
    isScrolled = false;
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || target === document.body) return;
    focused = target;
    if (target.closest('main, nav, header, aside')) steps = wayUp(target);
  };
  const observer = new MutationObserver(() => {
    // A dialog or menu that is open keeps the focus by itself.
    if (!focused || focused.isConnected || document.activeElement !== document.body || document.querySelector('.MuiModal-root')) return;
    focused = undefined;
    // A list that is scrolled takes its rows away, too: it must not be scrolled back. What was deleted may have filled the view.
    nextTo(steps)?.focus({ preventScroll: isScrolled });
  });
  addEventListener('focusin', onFocus);
  addEventListener('scroll', onScroll, { capture: true, passive: true });
  addEventListener('keydown', onPress, true);
  addEventListener('click', onPress, true);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    removeEventListener('focusin', onFocus);
    removeEventListener('scroll', onScroll, true);
    removeEventListener('keydown', onPress, true);
    removeEventListener('click', onPress, true);
    observer.disconnect();
  };
}
