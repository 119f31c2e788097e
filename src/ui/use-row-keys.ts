import { useCallback, useState } from 'react';

/** React keys of rows that are called by a name. */
export interface RowKeys {
  readonly keyOf: (name: string) => string;
  /** The row keeps its key under its new name; a new row of the earlier name gets another one. The same function for as long as the rows live. */
  readonly rename: (from: string, to: string) => void;
}

/** Keys by which a row stays the same one, with the focus and what is open in it, when it gets another name. */
export function useRowKeys(): RowKeys {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const rename = useCallback((from: string, to: string) => setKeys((before) => new Map([...before, [to, before.get(from) ?? from], [from, `${from} ${before.size}`]])), []);
  return { keyOf: (name) => keys.get(name) ?? name, rename };
}
