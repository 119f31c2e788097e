import { useEffect, useMemo } from 'react';
import type { BinaryFile } from '../../core/connector/connector';

/** An address under which the page shows an icon for as long as the component stands; empty when there is no icon. */
export function useIconUrl(icon: BinaryFile | null): string {
  const url = useMemo(() => (icon ? URL.createObjectURL(new Blob([new Uint8Array(icon.bytes)])) : ''), [icon]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
