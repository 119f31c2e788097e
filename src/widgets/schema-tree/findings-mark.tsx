import type { CSSProperties } from 'react';
import type { Pointer } from '../../core/base/pointer';
import { useFindingsWithin } from '../../session/react/session-context';
import { SeverityIcon } from '../../ui/severity-icon';

const mark: CSSProperties = { display: 'inline-flex', alignItems: 'center', justifyContent: 'flex-end', gap: 2, minWidth: 32, fontSize: 12, color: 'var(--cw-palette-text-secondary)', flexShrink: 0 };

/** How many findings of the worst severity are at a place and below it, as the steps count them: a red 19 of two errors and 17 hints would be untrue. Keeps its room when there is none. */
export function FindingsMark({ at }: { readonly at: Pointer }) {
  const findings = useFindingsWithin(at);
  const worst = (['error', 'warning', 'info'] as const).find((level) => findings.some(({ severity }) => severity === level));
  const counted = findings.filter(({ severity }) => severity === worst);
  return (
    <span style={mark} title={worst ? counted.map(({ message }) => message).slice(0, 4).join('\n') : undefined}>
      {worst && (
        <>
          <SeverityIcon level={worst} size={14} />
          {counted.length}
        </>
      )}
    </span>
  );
}
