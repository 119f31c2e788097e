const focusable = 'input:not([type="hidden"]):not([disabled]), textarea:not([aria-hidden]):not([disabled]), select:not([disabled]), [role="combobox"], button:not([disabled]), [tabindex="0"]';

/** An element that takes the focus by key, or the first one in it that does. */
export const firstControl = (element: HTMLElement): HTMLElement | undefined => (element.matches(focusable) ? element : (element.querySelector<HTMLElement>(focusable) ?? undefined));
