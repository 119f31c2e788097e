import { Box, Button } from '@mui/material';
import { Trash2, Upload } from 'lucide-react';
import { useEffect, useRef, type ChangeEvent } from 'react';
import { smallestEdit } from '../../../core/base/json-text/smallest-edit';
import { setScript, setScriptOperations, starterScript } from '../../../core/commands/script';
import { scriptOperationsOf } from '../../../core/connector/script-operations';
import { useConnector, useFieldFindings, useSession } from '../../../session/react/session-context';
import { CodeEditor } from '../../../ui/code-editor/code-editor';
import type { CodeMarker } from '../../../ui/code-editor/code-editor-props';
import { IconAction } from '../../../ui/icon-action';
import { Section } from '../../../ui/section';
import { FindingMessages } from '../../../widgets/finding-message/finding-message';
import { FormHead } from '../form-head';
import { OperationsField } from '../policies/operations-field';

const step = 'typing:/script';
const burstEnd = 900;
const none: readonly CodeMarker[] = [];

/** The custom code of the connector, and the operations that it serves. */
export function ScriptForm({ disabled, onDelete }: { readonly disabled: boolean; readonly onDelete: () => void }) {
  const session = useSession();
  const script = useConnector((connector) => connector.script);
  const properties = useConnector((connector) => connector.properties);
  const { operations, at } = scriptOperationsOf(properties);
  const findings = useFieldFindings('/script');
  const burst = useRef<ReturnType<typeof setTimeout>>(undefined);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(burst.current), []);
  const endBurst = (): void => {
    clearTimeout(burst.current);
    if (session.openStep === step) session.settle();
  };
  const upload = async (chosen: File | undefined): Promise<void> => {
    if (chosen) session.run(setScript, { text: await chosen.text() });
  };
  const isEmpty = (script?.text ?? '').trim() === '';
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pb: 6, maxWidth: 1100 }}>
      <FormHead title="Custom code" about={script?.name ?? 'script.csx'}>
        <Box component="input" ref={file} type="file" accept=".csx,.cs" aria-label="C# file" tabIndex={-1} sx={{ display: 'none' }} onChange={(event: ChangeEvent<HTMLInputElement>) => void upload(event.target.files?.[0])} />
        <IconAction title="Take the text of a file" disabled={disabled} onClick={() => file.current?.click()}>
          <Upload size={16} aria-hidden />
        </IconAction>
        <IconAction title="Remove custom code" disabled={disabled} onClick={onDelete}>
          <Trash2 size={16} aria-hidden />
        </IconAction>
      </FormHead>
      <Section
        title="Code"
        about="One class Script : ScriptBase with ExecuteAsync. It stands in for the call: nothing is sent unless it calls this.Context.SendAsync. At most 1 MB, a few seconds for each call, and only the namespaces that the platform allows."
        {...(isEmpty && script ? { action: <Button onClick={() => session.run(setScript, { text: starterScript })}>Insert the starting text</Button> } : {})}
      >
        <Box data-pointer="/script">
          {findings.length > 0 && (
            <Box sx={{ mb: 1 }}>
              <FindingMessages findings={findings} />
            </Box>
          )}
          <Box sx={{ height: { xs: 320, md: 440 }, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
            <CodeEditor
              label="Custom code in C#"
              language="csharp"
              text={script?.text ?? ''}
              markers={none}
              readOnly={disabled}
              difference={smallestEdit}
              onChange={(text) => {
                session.run(setScript, { text }, step);
                clearTimeout(burst.current);
                burst.current = setTimeout(endBurst, burstEnd);
              }}
              onBlur={endBurst}
              onUndo={() => session.undo()}
              onRedo={() => session.redo()}
            />
          </Box>
        </Box>
      </Section>
      <Section title="Operations" about="The code runs for the operations that are ticked. With none ticked it runs for every operation.">
        <OperationsField pointer={at} label="Operations" all="all" chosen={operations} disabled={disabled} onChange={(chosen) => session.run(setScriptOperations, { operations: chosen })} />
      </Section>
    </Box>
  );
}
