import { Box, Button, Collapse, Typography } from '@mui/material';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../../core/base/counted';
import { sampleIn } from '../../core/requests/answer-edits';
import { answerEditLabel, fixFromAnswer, type AnswerEdit } from '../../core/requests/fix-from-answer';
import { useSession } from '../../session/react/session-context';
import type { Received, WebhookRehearsal } from '../../session/webhook-rehearsal';
import { SeverityIcon, type Level } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../../widgets/navigation/navigation';
import { FindingRow } from './verdict-view';

/** What came to a callback address, latest first. */
export function NotificationList({ rehearsal, received }: { readonly rehearsal: WebhookRehearsal; readonly received: readonly Received[] }) {
  return (
    <Box component="ul" aria-label="What came to the address" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {received.map((each, index) => (
        <NotificationRow key={each.arrival.id} rehearsal={rehearsal} received={each} isFirst={index === 0} />
      ))}
    </Box>
  );
}

function levelOf({ verdict, handshake, isLate }: Received): Level {
  if (handshake || isLate || !verdict) return 'warning';
  return verdict.outcome === 'matches' ? 'success' : verdict.outcome === 'differs' ? 'error' : 'warning';
}

/** One sentence about what came. */
function sentenceOf({ arrival, verdict, handshake }: Received): string {
  if (handshake) {
    const asks = `The service asks by ${handshake.where} whether the address is meant.`;
    if (arrival.status === 200) return `${asks} It was answered here. The platform does not: on a flow, such a service may refuse the address.`;
    if (!handshake.answer) return `${asks} The answer needs a secret or a visit, which is not done here, nor by the platform.`;
    return `${asks} The platform repeats nothing, and so does this address: the service may refuse it. Tick the box below to go on here.`;
  }
  return verdict?.summary ?? `A ${arrival.method} is no notification: the platform takes them by POST.`;
}

const mostShown = 100_000;

function recordOf({ arrival: { method, query, headers, body } }: Received): string {
  const text = new TextDecoder('utf-8').decode(body);
  const json = sampleIn({ status: 200, headers, body });
  const shown = json === undefined ? text : JSON.stringify(json, null, 2);
  return [`${method}${query === '' ? '' : ` ?${query}`}`, ...headers.map(([name, value]) => `${name}: ${value}`), ...(shown === '' ? [] : ['', shown.slice(0, mostShown)])].join('\n');
}

const timeOf = (at: string): string => new Date(at).toLocaleTimeString(undefined, { timeStyle: 'medium' });

function NotificationRow({ rehearsal, received, isFirst }: { readonly rehearsal: WebhookRehearsal; readonly received: Received; readonly isFirst: boolean }) {
  const session = useSession();
  const { toast } = useNavigation();
  const [isOpen, setOpen] = useState(false);
  const { arrival, verdict, isLate } = received;
  const findings = (verdict?.findings ?? []).filter(({ message }) => message !== verdict?.summary);
  const answer = sampleIn({ status: 200, headers: arrival.headers, body: arrival.body });
  const run = (edit: AnswerEdit): void => {
    session.step(answerEditLabel(edit), fixFromAnswer(session.connector, edit));
    toast(`${answerEditLabel(edit)}.`, { undo: true });
    void rehearsal.checkAgain(received);
  };
  return (
    <Box component="li" data-verdict={verdict?.outcome ?? 'none'} sx={isFirst ? {} : { borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', sm: 'auto auto minmax(0, 1fr)' }, columnGap: 1, alignItems: 'start', p: 0.75, pr: 1.5 }}>
        <Button
          size="small"
          color="inherit"
          aria-expanded={isOpen}
          startIcon={isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
          onClick={() => setOpen(!isOpen)}
          sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 400 }}
        >
          {timeOf(arrival.at)}
        </Button>
        <Box sx={{ pt: 0.75 }}>
          <SeverityIcon level={levelOf(received)} size={14} />
        </Box>
        <Box sx={{ pt: 0.5, pl: { xs: 1, sm: 0 }, gridColumn: { xs: '1 / -1', sm: 'auto' }, minWidth: 0 }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere', textWrap: 'pretty' }}>
            {sentenceOf(received)}
          </Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {arrival.method} · {counted(arrival.body.length, 'byte')}
            {arrival.isSample && ' · a sample of this page, which proves nothing of the service'}
            {isLate && ' · came after the registration was removed'}
          </Typography>
          {findings.length > 0 && (
            <Box component="ul" aria-label="How it differs" sx={{ listStyle: 'none', m: 0, mt: 0.75, p: 0, display: 'grid', gap: 0.75 }}>
              {findings.map((finding) => (
                <FindingRow key={finding.message} finding={finding} answer={answer} onEdit={run} />
              ))}
            </Box>
          )}
        </Box>
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <Box
          component="pre"
          tabIndex={0}
          aria-label="The request that came"
          sx={{ m: 1.5, mt: 0, p: 1, bgcolor: 'panel', border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: codeFont, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 320, overflow: 'auto' }}
        >
          {recordOf(received)}
        </Box>
      </Collapse>
    </Box>
  );
}
