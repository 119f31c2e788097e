import { Box, Button, Typography } from '@mui/material';
import { Download } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { counted, grouped } from '../../core/base/counted';
import { parsedJson } from '../../core/base/json';
import type { HttpResponse } from '../../core/ports/http';
import { bodyText, mediaTypeOf } from '../../core/requests/body-text';
import { usePorts } from '../../session/react/ports-context';
import { Pre } from './pre';

/** How much of an answer is shown; all of it is checked. */
const mostShown = 200_000;

/** JSON indented, text as it is. */
function readable(text: string): string {
  const value = parsedJson(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}

/** The ends of names for what services send in files. */
const endings = new Map([['application/json', 'json'], ['text/html', 'html'], ['text/csv', 'csv'], ['text/plain', 'txt'], ['application/xml', 'xml'], ['text/xml', 'xml'], ['application/pdf', 'pdf'], ['application/zip', 'zip'], ['image/png', 'png'], ['image/jpeg', 'jpg'], ['image/gif', 'gif'], ['image/svg+xml', 'svg']]);

/** The body of an answer: text to read, or what kind of bytes came; both can be saved as they came. */
export function BodyView({ response, name }: { readonly response: HttpResponse; readonly name: string }) {
  const { files } = usePorts();
  const decoded = useMemo(() => bodyText(response), [response]);
  const text = useMemo(() => (decoded.ok ? readable(decoded.text) : undefined), [decoded]);
  const { body } = response;
  const type = mediaTypeOf(response);
  if (body.length === 0) return <Said>The answer has no body.</Said>;
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {text === undefined ? (
        <Said>
          {counted(body.length, 'byte')}{type === '' ? ' of no named type' : ` of ${type}`}: the body {decoded.ok ? '' : decoded.why}.
        </Said>
      ) : (
        <Box sx={{ justifySelf: 'stretch', minWidth: 0 }}>
          <Pre label="Response body">{text.slice(0, mostShown)}</Pre>
          {text.length > mostShown && <Said>{`The first ${grouped(mostShown)} of ${grouped(text.length)} characters.`}</Said>}
        </Box>
      )}
      <Button color="inherit" size="small" startIcon={<Download size={14} />} onClick={() => files.save(`${name}.${endings.get(type) ?? (type.endsWith('json') ? 'json' : 'bin')}`, body, type || 'application/octet-stream')}>
        Save the body
      </Button>
    </Box>
  );
}

const Said = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);
