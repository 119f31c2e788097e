import { Box, Button, Checkbox, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ClipboardEvent } from 'react';
import { keysOf, type Pointer } from '../../../core/base/pointer';
import { mergedRequest, mergeRequest, placeOfSample } from '../../../core/commands/merge-request';
import { operationMethods } from '../../../core/connector/operations-of';
import { headerLines } from '../../../core/connector/samples/response-headers';
import { sampleOfCurl } from '../../../core/importers/curl/sample-of-curl';
import { requestOf, sampleOfRequest, type ReadSample } from '../../../core/importers/requests-to-operations/request-sample';
import type { JsonObject } from '../../../core/base/json';
import { useConnector, useSession } from '../../../session/react/session-context';
import { ChoiceInput } from '../../../ui/choice-input';
import { LabelledField } from '../../../ui/labelled-field';
import { TextInput } from '../../../ui/text-input';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { useLastRequest } from './recorded-calls';
import { SampleDialog } from './sample-dialog';

export interface TypedRequest {
  readonly way: 'fields' | 'curl';
  readonly method: string;
  readonly url: string;
  readonly headers: string;
  readonly body: string;
  readonly curl: string;
}

const methodChoices = operationMethods.map((value) => ({ value: value.toUpperCase(), label: value.toUpperCase() }));

/** What is pasted as a URL by mistake. */
const curlCommand = /^\s*curl(?:\.exe)?\s+\S/i;

/** What was typed, read; undefined while nothing is. */
function read({ way, method, url, headers, body, curl }: TypedRequest, definition: JsonObject): ReadSample | undefined {
  if (way === 'curl') return curl.trim() === '' ? undefined : sampleOfCurl(curl, definition);
  if (url.trim() === '') return undefined;
  return sampleOfRequest(requestOf({ method, url, headers: headerLines(headers), body }), url, definition);
}

export interface RequestSampleDialogProps {
  readonly at: Pointer;
  /** What was typed so far; undefined at the start. */
  readonly typed: TypedRequest | undefined;
  readonly onType: (typed: TypedRequest | undefined) => void;
  readonly onClose: () => void;
}

/** Merges a request as it was sent, typed or as a curl command, into an operation. */
export function RequestSampleDialog({ at, typed: soFar, onType, onClose }: RequestSampleDialogProps) {
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const connector = useConnector((whole) => whole);
  const last = useLastRequest(at);
  const [empty] = useState<TypedRequest>(() => ({ way: 'fields', method: (keysOf(at)[3] ?? 'get').toUpperCase(), url: '', headers: '', body: '', curl: '' }));
  const typed = soFar ?? empty;
  const [isMoving, setMoving] = useState(true);
  const settled = useDeferredValue(typed);
  const sample = useMemo(() => read(settled, connector.definition), [settled, connector.definition]);
  const place = sample?.ok ? placeOfSample(at, sample.sample) : undefined;
  const move = isMoving && place !== undefined;
  const result = useMemo(() => (sample?.ok ? mergedRequest(connector, { at, sample: sample.sample, move }) : undefined), [connector, at, sample, move]);
  const change = (part: Partial<TypedRequest>): void => onType({ ...typed, ...part });
  const curlField = useRef<HTMLDivElement>(null);
  const wasPasted = useRef(false);
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!curlCommand.test(text)) return;
    event.preventDefault();
    wasPasted.current = true;
    change({ way: 'curl', curl: text });
  };
  // The field that it was pasted into is gone: the cursor goes where the text is now.
  useEffect(() => {
    if (wasPasted.current && typed.way === 'curl') curlField.current?.querySelector('textarea')?.focus();
    wasPasted.current = false;
  }, [typed.way]);
  const merge = (): void => {
    if (!sample?.ok || !result) return;
    session.run(mergeRequest, { at, sample: sample.sample, move });
    onType(undefined);
    onClose();
    if (result.at !== at) goTo(result.at);
    toast('Sample merged.', { undo: true });
  };
  return (
    <SampleDialog
      title="Request from a sample"
      changes={result?.changes}
      notes={sample?.ok ? sample.sample.notes : []}
      hint={sample && !sample.ok ? sample.message : 'Fill in a request as it is sent, or paste a curl command. Secrets in it are not kept, and what is described already keeps its texts.'}
      isDifferent={result !== undefined && result.connector !== connector}
      onMerge={merge}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <ToggleButtonGroup exclusive aria-label="Sample as" value={typed.way} onChange={(_, value: unknown) => (value === 'fields' || value === 'curl') && change({ way: value })}>
          <ToggleButton value="fields">Fields</ToggleButton>
          <ToggleButton value="curl">curl</ToggleButton>
        </ToggleButtonGroup>
        {last && (
          <Button onClick={() => change({ way: 'fields', method: last.method, url: last.url, headers: last.headers.map(([name, value]) => `${name}: ${value}`).join('\n'), body: last.body ?? '' })}>Use the last test call</Button>
        )}
      </Box>
      {typed.way === 'curl' ? (
        <Box ref={curlField}>
          <LabelledField label="curl command">{(ids) => <TextInput ids={ids} multiline monospace minRows={8} maxRows={18} value={typed.curl} onChange={(curl) => change({ curl })} />}</LabelledField>
        </Box>
      ) : (
        <>
          <Box onPaste={onPaste} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '112px minmax(0, 1fr)' }}>
            <LabelledField label="Method">{(ids) => <ChoiceInput ids={ids} value={typed.method} choices={methodChoices} onChange={(method) => change({ method })} />}</LabelledField>
            <LabelledField label="URL">{(ids) => <TextInput ids={ids} monospace value={typed.url} placeholder="https://api.contoso.com/orders/4711?status=open" onChange={(url) => change({ url })} />}</LabelledField>
          </Box>
          <LabelledField label="Headers" hint="One a line, as Name: value.">
            {(ids) => <TextInput ids={ids} multiline monospace minRows={2} maxRows={8} value={typed.headers} onChange={(headers) => change({ headers })} />}
          </LabelledField>
          <LabelledField label="JSON body">{(ids) => <TextInput ids={ids} multiline monospace minRows={5} maxRows={16} value={typed.body} onChange={(body) => change({ body })} />}</LabelledField>
        </>
      )}
      {place && (
        <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontSize: 13 }}>
          <Checkbox size="small" sx={{ p: 0.5, ml: -0.5 }} checked={isMoving} onChange={(event) => setMoving(event.target.checked)} />
          <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            Change method and path to {place.method.toUpperCase()} {place.path}
          </Box>
        </Box>
      )}
    </SampleDialog>
  );
}
