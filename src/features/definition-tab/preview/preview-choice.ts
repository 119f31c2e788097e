import { useSyncExternalStore } from 'react';
import { Watched } from '../../../session/watched';

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
class PreviewMemory extends Watched<Choice> {
  constructor() {
    super({ isShown: false, isOver: false, look: 'new' });
  }

  readonly choose = (change: Partial<Choice>): void => {
    this.show({ ...this.state, ...change });
  };
}

const memory = new PreviewMemory();

/** The choice of this visit, and how to change it. */
export function usePreviewChoice(): Choice & { readonly choose: (change: Partial<Choice>) => void } {
  const choice = useSyncExternalStore(memory.subscribe, () => memory.state);
  return { ...choice, choose: memory.choose };
}
