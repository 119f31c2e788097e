import { useSyncExternalStore } from 'react';

/** What the preview shows. */
export type PreviewLook = 'classic' | 'new' | 'power-apps';

interface Choice {
  /** Beside or below the form. */
  readonly isShown: boolean;
  /** Over everything, where there is one region at a time. */
  readonly isOver: boolean;
  readonly look: PreviewLook;
}

/** Whether the preview is open, and as what: the same for every operation, and for as long as the page lives. */
class PreviewMemory {
  private now: Choice = { isShown: false, isOver: false, look: 'new' };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): Choice => this.now;

  readonly choose = (change: Partial<Choice>): void => {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  };
}

const memory = new PreviewMemory();

/** The choice of this visit, and how to change it. */
export function usePreviewChoice(): Choice & { readonly choose: (change: Partial<Choice>) => void } {
  const choice = useSyncExternalStore(memory.subscribe, memory.read);
  return { ...choice, choose: memory.choose };
}
