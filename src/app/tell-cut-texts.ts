/** Marks a title that was set here, so that it goes again once the text fits. */
const mark = 'cut';

function textOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement) return element.type === 'password' ? '' : element.value;
  return element.innerText.trim();
}

const isCut = (element: HTMLElement): boolean =>
  element.scrollWidth > element.clientWidth && (element instanceof HTMLInputElement || getComputedStyle(element).textOverflow === 'ellipsis');

/** Shows the whole of a text that is cut off for want of room, once the pointer is on it; a title of its own goes first. Gives a way to stop. */
export function tellCutTexts(): () => void {
  const onOver = ({ target }: PointerEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const isOurs = mark in target.dataset;
    if (!isOurs && target.title !== '') return;
    const text = isCut(target) ? textOf(target) : '';
    if (text !== '') {
      target.title = text;
      target.dataset[mark] = '';
    } else if (isOurs) {
      target.removeAttribute('title');
      delete target.dataset[mark];
    }
  };
  addEventListener('pointerover', onOver, { passive: true });
  return () => removeEventListener('pointerover', onOver);
}
