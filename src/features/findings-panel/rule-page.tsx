import { Box, Button, Dialog, DialogContent, DialogTitle, Link, Typography } from '@mui/material';
import { useMemo, useState, type ReactNode } from 'react';
import { counted } from '../../core/base/counted';
import type { PublisherKind, Submission } from '../../core/connector/connector';
import { describePlace } from '../../core/connector/describe-place';
import { muteRule } from '../../core/commands/mute-rule';
import { publishedRules } from '../../core/published/published-rules';
import type { Finding, Phase, Severity } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { fixWords, ruleFacts, type SeverityCase } from '../../core/rules/rule-facts';
import { rulesById } from '../../core/rules/rules-by-id';
import { textForRule } from '../../session/finding-filter';
import { useConnector, useFindingLists, useMutedRules, useSession } from '../../session/react/session-context';
import { CloseFoot } from '../../ui/close-foot';
import { levelWord, SeverityIcon } from '../../ui/severity-icon';
import { wideDialog } from '../../ui/wide-dialog';
import { useNavigation } from '../../widgets/navigation/navigation';
import { ChangeText } from '../../widgets/fix-preview/change-text';
import { MuteForm } from './mute-form';
import { exampleCaption, useRuleExample } from './use-rule-example';

export interface RulePageProps {
  readonly id: string;
  readonly onClose: () => void;
  /** Shows the list of findings where it is not seen. */
  readonly onShowList: () => void;
}

const phaseWords: { readonly [phase in Phase]: string } = { functionality: 'Functionality', content: 'Content', package: 'Package' };
const kindWords: { readonly [kind in PublisherKind]: string } = { verified: 'Verified publisher', independent: 'Independent publisher', private: 'Private connector' };
const stateWords: { readonly [state in Submission['state']]: string } = { new: 'New connector', update: 'Update' };

const severityWord = (severity: Severity | 'off'): string => (severity === 'off' ? 'Not checked' : levelWord(severity));

const caseWord = ({ publisherKind, state }: SeverityCase): string => {
  const kind = publisherKind && kindWords[publisherKind];
  if (!state) return kind ?? '';
  return kind ? `${kind}, ${stateWords[state].toLowerCase()}` : stateWords[state];
};

/** The page of a rule, made from the rule itself: what it asks, how hard, why, where that is written, what its fix does, an example, and where it objects now. */
export function RulePage({ id, onClose, onShowList }: RulePageProps) {
  const rule = rulesById.get(id);
  const criterion = rule ?? Object.values(publishedRules).find((each) => each.id === id);
  const facts = useMemo(() => criterion && ruleFacts(criterion), [criterion]);
  const example = useRuleExample(id);
  const [isLeft, setLeft] = useState(false);
  const { openTab } = useNavigation();
  if (!facts) return null;
  return (
    // Who goes to a place leaves at once, so that its field can have the focus.
    <Dialog open={!isLeft} onClose={onClose} maxWidth="sm" aria-labelledby="rule-page-title" slotProps={wideDialog}>
      <DialogTitle id="rule-page-title" sx={{ pb: 0.5, overflowWrap: 'anywhere' }}>
        {facts.title}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2, overflowWrap: 'anywhere' }}>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          <code>{facts.id}</code>
          {facts.aliases.length > 0 && <>, also called {facts.aliases.join(', ')}</>}
        </Typography>
        <Typography variant="body2">{facts.why}</Typography>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '96px 1fr' }, columnGap: 2, rowGap: { xs: 0.25, sm: 1 }, '& dd': { m: 0, mb: { xs: 1, sm: 0 } } }}>
          <Fact name="Severity">
            {facts.cases.length === 0 ? (
              <SeverityLine severity={facts.severity} />
            ) : (
              <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                {facts.cases.map((each) => (
                  <li key={caseWord(each)}>
                    <SeverityLine severity={each.severity}>{caseWord(each)}: </SeverityLine>
                  </li>
                ))}
              </Box>
            )}
          </Fact>
          <Fact name="Phase">{phaseWords[facts.phase]}</Fact>
          <Fact name="Source">{facts.source}</Fact>
          <Fact name="Fix">{facts.fix ? fixWords(facts.fix) : 'By hand.'}</Fact>
        </Box>
        {example && (
          <Box>
            <Heading>{exampleCaption(example)}</Heading>
            <ChangeText change={example} words={['Bad', 'Good']} />
          </Box>
        )}
        {rule ? (
          <Objections
            rule={rule}
            onLeave={() => setLeft(true)}
            onShowList={() => {
              onClose();
              onShowList();
            }}
          />
        ) : (
          <Box>
            <Typography variant="body2">The Review step holds the connector against its published version.</Typography>
            <Button variant="outlined" onClick={() => openTab('review')} sx={{ mt: 1 }}>
              Open Review
            </Button>
          </Box>
        )}
      </DialogContent>
      <CloseFoot onClose={onClose} />
    </Dialog>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" variant="body2">
        {children}
      </Typography>
    </>
  );
}

function SeverityLine({ severity, children }: { readonly severity: Severity | 'off'; readonly children?: ReactNode }) {
  return (
    <>
      {children}
      {severity !== 'off' && (
        <Box component="span" aria-hidden sx={{ mr: 0.5 }}>
          <SeverityIcon level={severity} size={14} />
        </Box>
      )}
      {severityWord(severity)}
    </>
  );
}

const Heading = ({ children }: { readonly children: ReactNode }) => (
  <Typography component="h3" variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
    {children}
  </Typography>
);

/** How many places are named; the list has them all. */
const mostPlaces = 5;

/** Where a rule objects in the open connector, and the way to set it aside or take it up again. */
function Objections({ rule, onLeave, onShowList }: { readonly rule: Rule; readonly onLeave: () => void; readonly onShowList: () => void }) {
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const lists = useFindingLists();
  const connector = useConnector((now) => now);
  const found = useMemo(() => lists.flatMap((list) => list.filter((finding) => finding.rule === rule.id)), [lists, rule]);
  const reason = useMutedRules()?.[rule.id];
  const [isMuting, setMuting] = useState(false);
  // The button that takes the place of the form takes the focus over as well.
  const [hasAnswered, setAnswered] = useState(false);
  const closeForm = (): void => {
    setMuting(false);
    setAnswered(true);
  };
  const { publisherKind, state } = connector.submission;
  const isOff = rule.severityIn?.({ publisherKind, state }) === 'off';

  const visit = (finding: Finding): void => {
    onLeave();
    session.view.visit(session.openFindings(), finding);
    goTo(finding.at, finding.missing);
  };
  const showInList = (): void => {
    session.view.change({ text: textForRule(rule.id), severities: new Set<Severity>(['error', 'warning', 'info']), turned: new Set() });
    onShowList();
  };
  return (
    <Box>
      <Heading>In this connector</Heading>
      <Typography variant="body2" sx={{ mb: 0.5 }}>
        {isOff ? 'Not checked: it does not apply to this kind of submission.' : found.length === 0 ? 'It has nothing to object to.' : `${counted(found.length, 'finding')}.`}
      </Typography>
      {found.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5 }}>
          {found.slice(0, mostPlaces).map((finding) => (
            <Typography component="li" variant="body2" key={`${finding.at} ${finding.missing ?? ''} ${finding.message}`}>
              <Link component="button" type="button" onClick={() => visit(finding)} sx={{ font: 'inherit', textAlign: 'left', verticalAlign: 'baseline', minHeight: 24 }}>
                {describePlace(connector, finding.at)}
              </Link>
            </Typography>
          ))}
          {found.length > mostPlaces && (
            <Typography component="li" variant="body2" sx={{ color: 'text.secondary' }}>
              and {found.length - mostPlaces} more
            </Typography>
          )}
        </Box>
      )}
      {reason !== undefined && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          Muted: {reason}
        </Typography>
      )}
      {isMuting ? (
        // Escape ends the form here, not the page around it.
        <Box
          role="presentation"
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.stopPropagation();
          }}
        >
          <MuteForm rule={rule} reason="" isError={rule.severity === 'error'} onClose={closeForm} />
        </Box>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {found.length > 0 && reason === undefined && (
            <Button variant="outlined" onClick={showInList}>
              Show in the list
            </Button>
          )}
          {reason === undefined ? (
            <Button key="mute" variant="text" color="inherit" autoFocus={hasAnswered} onClick={() => setMuting(true)}>
              Mute this rule…
            </Button>
          ) : (
            <Button
              key="unmute"
              variant="outlined"
              autoFocus={hasAnswered}
              onClick={() => {
                session.run(muteRule, { rule: rule.id, reason: undefined });
                setAnswered(true);
                toast(`Unmuted: ${rule.title}`, { undo: true });
              }}
            >
              Unmute
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
