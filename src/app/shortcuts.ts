export type Shortcut =
  | { readonly kind: 'undo' | 'redo' | 'palette' | 'shortcuts' }
  | { readonly kind: 'finding'; readonly step: 1 | -1 }
  | { readonly kind: 'tab'; readonly index: number };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What a key press asks of the wizard, wherever the cursor is; undefined for keys that belong to the page. */
export function shortcutFor(event: KeyboardEvent): Shortcut | undefined {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && !event.altKey) {
    if (key === 'z') return { kind: event.shiftKey ? 'redo' : 'undo' };
    if (key === 'y' && !event.shiftKey) return { kind: 'redo' };
    if (key === 'k' && !event.shiftKey) return { kind: 'palette' };
    return undefined;
  }
  if (event.key === 'F8') return { kind: 'finding', step: event.shiftKey ? -1 : 1 };
  if (event.altKey && /^Digit[1-5]$/.test(event.code)) return { kind: 'tab', index: Number(event.code.slice(-1)) - 1 };
  if (event.key === '?' && !isTyping(event.target)) return { kind: 'shortcuts' };
  return undefined;
}
