import { createContext, useContext, type ComponentType } from 'react';
import type { Pointer } from '../../core/base/pointer';
import type { Finding } from '../../core/rules/finding';

/** One step of the wizard. Only `app/tabs.ts` lists them. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Places that this tab looks after: a finding opens the tab with the longest match. */
  readonly owns: readonly Pointer[];
  readonly Panel: ComponentType;
  /** What its step shows when it has a state of its own; otherwise the step counts findings. */
  readonly Mark?: ComponentType;
}

export interface Navigation {
  /** The place that is open: a tab shows the operation, schema or field that it lies in. */
  readonly at: Pointer;
  /** Opens the tab that looks after a place and brings the cursor to its field (the field of `missing`, if given). */
  readonly goTo: (at: Pointer, missing?: string) => void;
  /** Opens the tab that looks after a place and leaves the focus where it is. */
  readonly openAt: (at: Pointer) => void;
  /** Opens a tab by id. */
  readonly openTab: (id: string) => void;
  /** Opens the page of a rule by its id, over what is there. */
  readonly openRule: (id: string) => void;
  /** Shows what putting a finding right would change, over what is there, before it is done. */
  readonly askFix: (finding: Finding) => void;
  /** Shows a short message that goes away by itself, with undo: of the last edit, or by a way of its own. */
  readonly toast: (message: string, options?: { readonly undo?: boolean | (() => void) }) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

export const NavigationProvider = NavigationContext.Provider;

/** How to get to other places of the wizard. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('There is no navigation around this component.');
  return navigation;
}
