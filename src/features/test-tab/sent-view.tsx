import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { SentValue } from '../../core/requests/build-request';
import type { TestResult } from '../../session/test-memory';
import { codeFont } from '../../ui/theme';
import { HeaderList } from './header-list';
import { Pre } from './pre';

/** How much of a body is shown. */
const mostShown = 200_000;

const places: { readonly [place in SentValue['in']]: string } = { path: 'path', query: 'query', header: 'header', formData: 'form', body: 'body' };
const sources: { readonly [source in SentValue['source']]: string | undefined } = { typed: undefined, default: 'by default', connection: 'from the connection', platform: 'from the platform' };

/** What was sent: the request as a whole, and how each typed value, default and policy came into it. */
export function SentView({ result: { sent } }: { readonly result: TestResult }) {
  const { redacted, applied, notApplied } = sent;
  // A body that goes as it was typed is shown below, once.
  const values = sent.sent.filter((each) => each.in !== 'body' || each.value !== each.wire);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere' }}>
        <strong>{redacted.method}</strong> {redacted.url}
      </Box>
      <HeaderList headers={redacted.headers} />
      {redacted.body !== null && <Pre label="Body that was sent">{redacted.body.slice(0, mostShown)}</Pre>}
      {values.length + applied.length > 0 && (
        <Box component="table" aria-label="What you typed and what was sent" sx={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: 13, '& td, & th': { textAlign: 'left', verticalAlign: 'top', py: 0.75, pr: 2, borderTop: 1, borderColor: 'divider', fontWeight: 400 }, '& thead th': { borderTop: 0, color: 'text.secondary', fontSize: 12, fontWeight: 550 } }}>
          <thead>
            <tr>
              <Box component="th" scope="col" sx={{ width: { xs: '30%', sm: '28%' } }} />
              <th scope="col">What you typed</th>
              <th scope="col">What was sent</th>
            </tr>
          </thead>
          <tbody>
            {values.map((each, index) => (
              <Row key={`${each.in}${each.name}${index}`} name={each.name} about={[places[each.in], sources[each.source]].filter((word) => word !== undefined).join(', ')} before={each.source === 'typed' ? each.value : ''} after={each.in === 'body' ? 'with the defaults of internal properties, see above' : each.wire} isWords={each.in === 'body'} />
            ))}
            {applied.map((policy, index) => (
              <Row key={`policy${index}`} name={policy.title} about={policy.before === policy.after ? 'policy, left as it was' : 'policy'} before={policy.before} after={policy.after} />
            ))}
          </tbody>
        </Box>
      )}
      {notApplied.map((policy, index) => (
        <Typography key={index} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          Not applied here: “{policy.title}”. {policy.reason}
        </Typography>
      ))}
    </Box>
  );
}

interface RowProps {
  readonly name: string;
  readonly about: string;
  readonly before: string;
  readonly after: string;
  readonly isWords?: boolean;
}

function Row({ name, about, before, after, isWords = false }: RowProps): ReactNode {
  return (
    <tr>
      <Box component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
        {name}
        <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {about}
        </Typography>
      </Box>
      <Cell text={before} />
      {isWords ? <td>{after}</td> : <Cell text={after} />}
    </tr>
  );
}

/** A value is no longer than this in a table; the request above has the whole. */
const longest = 300;

const Cell = ({ text }: { readonly text: string }) => (
  <Box component="td" sx={{ fontFamily: codeFont, fontSize: 12, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
    {text === '' ? <Box component="span" sx={{ color: 'text.secondary' }}>–</Box> : text.length > longest ? `${text.slice(0, longest)}…` : text}
  </Box>
);
