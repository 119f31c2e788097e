import { Box, Button } from '@mui/material';
import { Plus, X } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Json } from '../../../core/base/json';
import { readJson } from '../../../core/base/json-text/read-json';
import type { Pointer } from '../../../core/base/pointer';
import { mergeResponse } from '../../../core/commands/merge-response';
import { mergeResponse as merged } from '../../../core/connector/samples/merge-response';
import { headerLines } from '../../../core/connector/samples/response-headers';
import { useConnector, useSession } from '../../../session/react/session-context';
import { LabelledField } from '../../../ui/labelled-field';
import { TextInput } from '../../../ui/text-input';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { useAnswers } from './recorded-calls';
import { SampleDialog } from './sample-dialog';

export interface TypedAnswers {
  readonly bodies: readonly string[];
  readonly headers: string;
}

/** The JSON of each text that is not empty, or what is wrong with the first that is none. */
function parsed(texts: readonly string[]): { readonly bodies: readonly Json[]; readonly error: string | undefined } {
  const bodies: Json[] = [];
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '') continue;
    const read = readJson(text);
    if (!read.ok) return { bodies, error: `Sample ${index + 1} is no JSON: line ${read.error.line}, column ${read.error.column}: ${read.error.message}` };
    bodies.push(read.value);
  }
  return { bodies, error: undefined };
}

export interface ResponseSampleDialogProps {
  readonly at: Pointer;
  readonly status: string;
  /** What was typed so far; undefined at the start. */
  readonly typed: TypedAnswers | undefined;
  readonly onType: (typed: TypedAnswers | undefined) => void;
  readonly onClose: () => void;
}

const empty: TypedAnswers = { bodies: [''], headers: '' };

/** Merges one or several answers into a response, or into what a webhook sends. */
export function ResponseSampleDialog({ at, status, typed: texts = empty, onType, onClose }: ResponseSampleDialogProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const connector = useConnector((whole) => whole);
  const answers = useAnswers(at, status);
  const settled = useDeferredValue(texts);
  const { bodies, error } = useMemo(() => parsed(settled.bodies), [settled.bodies]);
  const sample = useMemo(() => ({ bodies, headers: headerLines(settled.headers) }), [bodies, settled.headers]);
  const result = useMemo(() => merged(connector, at, sample), [connector, at, sample]);
  const isEmpty = bodies.length === 0 && sample.headers.length === 0;
  const change = (index: number, text: string): void => onType({ ...texts, bodies: texts.bodies.map((body, place) => (place === index ? text : body)) });
  const lastField = useRef<HTMLDivElement>(null);
  const addBody = (): void => {
    flushSync(() => onType({ ...texts, bodies: [...texts.bodies, ''] }));
    lastField.current?.querySelector('textarea')?.focus();
  };
  const merge = (): void => {
    session.run(mergeResponse, { at, sample });
    onType(undefined);
    onClose();
    toast('Sample merged.', { undo: true });
  };
  return (
    <SampleDialog
      title={status === '' ? 'Notification from a sample' : `Response ${status} from a sample`}
      changes={isEmpty || error !== undefined ? undefined : result.changes}
      notes={[]}
      hint={error ?? 'Paste what the service answers. Several samples show what may be missing or null; what is described already keeps its texts.'}
      isDifferent={error === undefined && result.connector !== connector}
      onMerge={merge}
      onClose={onClose}
    >
      {answers.length > 0 && (
        <Button sx={{ justifySelf: 'start' }} onClick={() => onType({ bodies: answers.map(({ body }) => body), headers: answers[0]?.headers ?? '' })}>
          {answers.length === 1 ? 'Use the test call' : `Use ${answers.length} test calls`}
        </Button>
      )}
      {texts.bodies.map((text, index) => (
        <Box key={index} ref={index === texts.bodies.length - 1 ? lastField : undefined} sx={{ position: 'relative' }}>
          <LabelledField
            label={texts.bodies.length === 1 ? 'JSON body' : `JSON body of sample ${index + 1}`}
            counter={
              texts.bodies.length > 1 && (
                <Button size="small" startIcon={<X size={12} aria-hidden />} aria-label={`Remove sample ${index + 1}`} sx={{ minHeight: 20, py: 0 }} onClick={() => onType({ ...texts, bodies: texts.bodies.filter((_, place) => place !== index) })}>
                  Remove
                </Button>
              )
            }
          >
            {(ids) => <TextInput ids={ids} multiline monospace minRows={texts.bodies.length === 1 ? 8 : 4} maxRows={16} value={text} onChange={(value) => change(index, value)} />}
          </LabelledField>
        </Box>
      ))}
      <Button startIcon={<Plus size={14} aria-hidden />} sx={{ justifySelf: 'start', ml: -1.5 }} onClick={addBody}>
        Add another sample
      </Button>
      <LabelledField label="Headers" hint="One a line, as Name: value. Headers of transport and hosting are left out.">
        {(ids) => <TextInput ids={ids} multiline monospace minRows={2} maxRows={8} value={texts.headers} onChange={(headers) => onType({ ...texts, headers })} />}
      </LabelledField>
    </SampleDialog>
  );
}
