import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useDeferredValue, useMemo, useState } from 'react';
import { smallestEdit } from '../../../core/base/json-text/smallest-edit';
import { printYaml } from '../../../core/base/yaml-text/print-yaml';
import type { Pointer } from '../../../core/base/pointer';
import { nodeAt } from '../../../core/base/tree';
import { splitPointer, type JsonPart } from '../../../core/connector/connector';
import { useConnector } from '../../../session/react/session-context';
import { CodeEditor } from '../../../ui/code-editor/code-editor';
import { CopyButton } from '../../../ui/copy-button';

const nothing = (): void => undefined;

/** A part as YAML, for reading and copying: the whole of it, or the entry that is selected. */
export function YamlView({ part, at }: { readonly part: JsonPart; readonly at: Pointer | undefined }) {
  const tree = useDeferredValue(useConnector((connector) => connector[part]));
  const [isWhole, setWhole] = useState(false);
  const place = at === undefined ? undefined : splitPointer(at);
  const node = place?.part === part ? nodeAt(tree, place.inside) : undefined;
  const shown = isWhole || node === undefined ? tree : node;
  const text = useMemo(() => printYaml(shown), [shown]);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, px: 1.5, minHeight: 40, borderBottom: 1, borderColor: 'divider' }}>
        <ToggleButtonGroup exclusive aria-label="What is shown as YAML" value={shown === tree ? 'whole' : 'entry'} onChange={(_, value: unknown) => setWhole(value === 'whole')}>
          <ToggleButton value="entry" disabled={node === undefined}>
            This entry
          </ToggleButton>
          <ToggleButton value="whole">Whole file</ToggleButton>
        </ToggleButtonGroup>
        <CopyButton text={text} label="Copy as YAML" />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CodeEditor label="As YAML, for reading" language="yaml" text={text} markers={[]} readOnly difference={smallestEdit} onChange={nothing} onUndo={nothing} onRedo={nothing} />
      </Box>
    </Box>
  );
}
