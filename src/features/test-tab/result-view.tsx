import { Alert, Box, Tab as MuiTab, Tabs, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { counted, grouped } from '../../core/base/counted';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { HttpResponse } from '../../core/ports/http';
import { operationFingerprint } from '../../core/connector/operation-fingerprint';
import { redact } from '../../core/requests/redact';
import { useConnector } from '../../session/react/session-context';
import type { TestResult } from '../../session/test-memory';
import { CopyButton } from '../../ui/copy-button';
import { SeverityIcon } from '../../ui/severity-icon';
import { BodyView } from './body-view';
import { HeaderList } from './header-list';
import { Pre } from './pre';
import { SentView } from './sent-view';
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
        <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
          {redact(outcome.message, sent.secrets)}
        </Alert>
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
      {outcome.ok &&
        outcome.response.notes?.map((note) => (
          <Box key={note} sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
            <Box sx={{ pt: '2px' }}>
              <SeverityIcon level="warning" size={14} />
            </Box>
            <Typography variant="body2">{note}</Typography>
          </Box>
        ))}
      {result.verdict && <VerdictView key={result.evidence.at} result={result} verdict={result.verdict} operation={operation} isStale={isStale} />}
      <Tabs value={view} onChange={(_event, next: View) => setView(next)} aria-label="Parts of the call" sx={{ minHeight: 36, mt: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        {(['body', 'headers', 'sent', 'curl'] as const).map((one) => (
          <MuiTab key={one} value={one} id={`result-${one}`} aria-controls="result-panel" label={words[one]} sx={{ minHeight: 36, py: 0, textTransform: 'none', fontSize: 13 }} />
        ))}
      </Tabs>
      <Box id="result-panel" role="tabpanel" aria-labelledby={`result-${view}`} sx={{ pt: 1.5 }}>
        {view === 'body' && (outcome.ok ? <BodyView response={outcome.response} name={operation.operationId || 'answer'} /> : <Nothing>There is no answer.</Nothing>)}
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
        {route !== 'pasted' && `${grouped(Math.round(response.milliseconds))} ms · `}{counted(response.body.length, 'byte')} · {ways[route]}
      </Typography>
    </Box>
  );
}

function CurlView({ text }: { readonly text: string }) {
  if (text === '') return <Nothing>There is no command: the form was not filled in when the answer was pasted.</Nothing>;
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box sx={{ justifySelf: 'stretch', minWidth: 0 }}>
        <Pre label="curl command">{text}</Pre>
      </Box>
      <CopyButton text={text} label="Copy the command" look="words" />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        Secrets stand in it as •••: put your own in their place.
      </Typography>
    </Box>
  );
}
