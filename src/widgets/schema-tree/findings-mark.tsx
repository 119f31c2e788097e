import type { CSSProperties } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { useFindingsWithin } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';

const mark: CSSProperties = { display: 'inline-flex', alignItems: 'center', justifyContent: 'flex-end', gap: 2, minWidth: 32, fontSize: 12, color: 'var(--cw-palette-text-secondary)', flexShrink: 0 };

/** The worst finding at a place and below it, and how many there are; keeps its room when there is none. */
export function FindingsMark({ at }: { readonly at: Pointer }) {
  const findings = useFindingsWithin(at);
  const worst = (['error', 'warning', 'info'] as const).find((level) => findings.some(({ severity }) => severity === level));
  return (
    <span style={mark} title={worst ? findings.map(({ message }) => message).slice(0, 4).join('\n') : undefined}>
      {worst && (
        <>
          <SeverityIcon level={worst} size={14} />
          {findings.length}
        </>
      )}
    </span>
  );
}
