import { Alert, Box, Button, Tab as MuiTab, Tabs, Typography } from '@mui/material';
import { useMemo, useState, type ReactNode } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { HttpResponse } from '../../core/ports/http';
import { operationFingerprint } from '../../core/connector/operation-fingerprint';
import { redact } from '../../core/requests/redact';
import { useConnector } from '../../session/react/session-context';
import type { TestResult } from '../../session/test-memory';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../../widgets/navigation/navigation';
import { VerdictView } from './verdict-view';

type View = 'body' | 'headers' | 'sent' | 'curl';

/** What came back, how it got here, and how it differs from what the definition promises. */
export function ResultView({ result, operation }: { readonly result: TestResult; readonly operation: OperationEntry }) {
  const fingerprint = useConnector(({ definition }) => operationFingerprint(definition, operation));
  const [view, setView] = useState<View>('body');
  const { result: outcome, sent, story, route } = result;
  const isStale = result.evidence.fingerprint !== fingerprint;
  return (
    <Box component="section" aria-label="Result">
      {isStale && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          The operation was changed since this call; send it again.
        </Alert>
      )}
      {outcome.ok ? (
        <ResponseHead response={outcome.response} route={route} />
      ) : (
        <Alert severity="error">{outcome.message}</Alert>
      )}
      {story.map((sentence) => (
        <Typography key={sentence} variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {sentence}
        </Typography>
      ))}
      {outcome.ok && outcome.response.redirects.length > 0 && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5, overflowWrap: 'anywhere' }}>
          Redirected: {outcome.response.redirects.map((address) => redact(address, sent.secrets)).join(' → ')}
        </Typography>
      )}
      {result.verdict && <VerdictView key={result.evidence.at} result={result} verdict={result.verdict} operation={operation} isStale={isStale} />}
      <Tabs value={view} onChange={(_event, next: View) => setView(next)} aria-label="Parts of the call" sx={{ minHeight: 36, mt: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        {(['body', 'headers', 'sent', 'curl'] as const).map((one) => (
          <MuiTab key={one} value={one} id={`result-${one}`} aria-controls="result-panel" label={words[one]} sx={{ minHeight: 36, py: 0, textTransform: 'none', fontSize: 13 }} />
        ))}
      </Tabs>
      <Box id="result-panel" role="tabpanel" aria-labelledby={`result-${view}`} sx={{ pt: 1.5 }}>
        {view === 'body' && (outcome.ok ? <BodyView response={outcome.response} /> : <Nothing>There is no answer.</Nothing>)}
        {view === 'headers' && (outcome.ok ? <HeaderList headers={outcome.response.headers.map(([name, value]) => [name, redact(value, sent.secrets)])} /> : <Nothing>There is no answer.</Nothing>)}
        {view === 'sent' && <SentView result={result} />}
        {view === 'curl' && <CurlView text={result.curl} />}
      </Box>
    </Box>
  );
}

const ways = { direct: 'directly', relay: 'through the relay', pasted: 'pasted', callback: 'as a notification' } as const;

const words: { readonly [view in View]: string } = { body: 'Body', headers: 'Headers', sent: 'Sent', curl: 'curl' };

const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);

function ResponseHead({ response, route }: { readonly response: HttpResponse; readonly route: TestResult['route'] }) {
  const tone = response.status < 300 ? 'success.main' : response.status < 400 ? 'info.main' : 'error.main';
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Typography sx={{ fontWeight: 650, color: tone }}>
        {response.status} {response.statusText}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {route !== 'pasted' && `${Math.round(response.milliseconds).toLocaleString()} ms · `}{response.body.length.toLocaleString()} bytes · {ways[route]}
      </Typography>
    </Box>
  );
}

/** How much of an answer is shown; all of it is checked. */
const mostShown = 200_000;

function BodyView({ response }: { readonly response: HttpResponse }) {
  const text = useMemo(() => bodyText(response), [response]);
  if (text === undefined) return <Nothing>{`${response.body.length.toLocaleString()} bytes that are no text.`}</Nothing>;
  if (text === '') return <Nothing>The answer has no body.</Nothing>;
  return (
    <>
      <Pre label="Response body">{text.slice(0, mostShown)}</Pre>
      {text.length > mostShown && <Nothing>{`The first ${mostShown.toLocaleString()} of ${text.length.toLocaleString()} characters.`}</Nothing>}
    </>
  );
}

/** The body for reading: JSON indented, text as it is, undefined for bytes that are no text. */
function bodyText({ body }: HttpResponse): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
  if (text.includes('\u0000')) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function Pre({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <Box component="pre" tabIndex={0} aria-label={label} sx={{ m: 0, p: 1.5, bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: codeFont, fontSize: 12, lineHeight: 1.5, overflow: 'auto', maxHeight: 480, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}

function HeaderList({ headers }: { readonly headers: readonly (readonly [string, string])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(120px, auto) minmax(0, 1fr)', columnGap: 2, rowGap: 0.5, fontFamily: codeFont, fontSize: 12 }}>
      {headers.map(([name, value], index) => (
        <Box key={`${name}${index}`} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function SentView({ result: { sent } }: { readonly result: TestResult }) {
  const { redacted, applied, notApplied } = sent;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere' }}>
        <strong>{redacted.method}</strong> {redacted.url}
      </Box>
      <HeaderList headers={redacted.headers} />
      {redacted.body !== null && <Pre label="Body that was sent">{redacted.body.slice(0, mostShown)}</Pre>}
      {applied.map((policy, index) => (
        <Typography key={index} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          Policy “{policy.title}” changed <code>{policy.before}</code> to <code>{policy.after}</code>.
        </Typography>
      ))}
      {notApplied.map((policy, index) => (
        <Typography key={index} variant="body2" sx={{ color: 'warning.main', overflowWrap: 'anywhere' }}>
          Policy “{policy.title}” was not applied here: {policy.reason}
        </Typography>
      ))}
    </Box>
  );
}

function CurlView({ text }: { readonly text: string }) {
  const { toast } = useNavigation();
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Pre label="curl command">{text}</Pre>
      <Button variant="outlined" onClick={() => void navigator.clipboard.writeText(text).then(() => toast('Copied. Secrets stand as placeholders.'))}>
        Copy
      </Button>
    </Box>
  );
}
