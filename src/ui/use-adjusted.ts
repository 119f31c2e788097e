import { useState } from 'react';

/**
 * Runs `adjust` while rendering whenever `value` is another one than before, also at first: for state that starts anew when
 * something outside changes, without a frame that shows the old state. `adjust` may only set state of the same component.
 */
export function useAdjusted<Value>(value: Value, adjust: (value: Value) => void): void {
  const [seen, setSeen] = useState<Value | undefined>(undefined);
  if (Object.is(seen, value)) return;
  setSeen(() => value);
  adjust(value);
}
