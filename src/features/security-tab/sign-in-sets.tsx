import { Box, Button, Menu, MenuItem, Typography } from '@mui/material';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isObject } from '../../core/base/json';
import { isWithin, type Pointer } from '../../core/base/pointer';
import { moveItem } from '../../core/commands/move-item';
import { setSignInKind } from '../../core/commands/set-authentication';
import { setValue } from '../../core/commands/set-value';
import { addSignIn, keepOneSignIn, removeSignIn, renameSignIn } from '../../core/commands/sign-in-sets';
import { uiOf, uiTextAt } from '../../core/connector/connection-parameter';
import { authenticationKinds, connectionParametersAt, connectionSetsAt, declaredKind, singleSignIn, type AuthenticationKind, type SignInSet } from '../../core/connector/sign-in';
import { useConnector, useFindingsWithin, useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid, Section } from '../../ui/section';
import { SeverityIcon } from '../../ui/severity-icon';
import { TextInput } from '../../ui/text-input';
import { useAdjusted } from '../../ui/use-adjusted';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { useNavigation } from '../../widgets/navigation/navigation';
import { AuthenticationPicker } from './authentication-picker';
import { kindTexts } from './kind-texts';
import { OtherKeysOfSet } from './kept-keys';
import { RowButton } from './parameter-row';
import { SignInFields } from './sign-in-fields';

/** Several sign-ins, of which the person who connects chooses one: their list, and the chosen one's fields. */
export function SignInSets({ sets, scheme, onShow }: { readonly sets: readonly SignInSet[]; readonly scheme: Pointer | undefined; readonly onShow: (index: number) => void }) {
  const { at } = useNavigation();
  const [chosen, setChosen] = useState(0);
  const show = (index: number): void => {
    setChosen(index);
    onShow(index);
  };
  useAdjusted(at, (place) => {
    const index = sets.findIndex((set) => isWithin(place, set.at));
    if (index >= 0) setChosen(index);
  });
  const index = Math.min(chosen, sets.length - 1);
  const set = sets[index];
  return (
    <>
      <Section
        title="Sign-ins"
        about="A person chooses one of these when they connect. Microsoft’s wizard cannot edit them: the connector is then deployed with the files."
        action={<AddSignIn onAdded={() => show(sets.length)} />}
      >
        <SetList sets={sets} chosen={index} onChoose={show} />
        <DropDownTexts />
      </Section>
      {set && <OneSet key={set.at} set={set} scheme={scheme} isFirstOfKind={sets.findIndex(({ signIn }) => signIn.kind === set.signIn.kind) === index} />}
      <OutsideSets />
    </>
  );
}

function AddSignIn({ onAdded }: { readonly onAdded: () => void }) {
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const add = (kind: AuthenticationKind): void => {
    setAnchor(null);
    session.run(addSignIn, { kind });
    onAdded();
  };
  return (
    <>
      <Button variant="outlined" startIcon={<Plus size={14} aria-hidden />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ flexShrink: 0 }}>
        Add sign-in
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {authenticationKinds.map((kind) => (
          <MenuItem key={kind} onClick={() => add(kind)}>
            {kindTexts[kind].title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function SetList({ sets, chosen, onChoose }: { readonly sets: readonly SignInSet[]; readonly chosen: number; readonly onChoose: (index: number) => void }) {
  return (
    <Box component="ul" aria-label="Sign-ins in their order" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      {sets.map((set, index) => (
        <SetRow key={set.at} set={set} index={index} count={sets.length} isChosen={index === chosen} onChoose={onChoose} />
      ))}
    </Box>
  );
}

function SetRow({ set, index, count, isChosen, onChoose }: { readonly set: SignInSet; readonly index: number; readonly count: number; readonly isChosen: boolean; readonly onChoose: (index: number) => void }) {
  const session = useSession();
  const { toast } = useNavigation();
  const findings = useFindingsWithin(set.at);
  const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : findings.some(({ severity }) => severity === 'warning') ? 'warning' : undefined;
  const move = (by: number): void => {
    session.run(moveItem, { at: set.at, by });
    onChoose(index + by);
  };
  const called = set.label || set.name || `sign-in ${index + 1}`;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pr: 0.5, minHeight: 40, bgcolor: isChosen ? 'hover' : 'transparent', boxShadow: isChosen ? 'inset 3px 0 0 var(--cw-palette-primary-main)' : 'none', '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box
        component="button"
        type="button"
        aria-pressed={isChosen}
        onClick={() => onChoose(index)}
        sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, py: 1, pl: 1.5, border: 0, bgcolor: 'transparent', color: 'text.primary', font: 'inherit', textAlign: 'left', cursor: 'pointer', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2, borderRadius: 1 } }}
      >
        <Box component="span" sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>
          {called}
        </Box>
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {kindTexts[set.signIn.kind].title}
        </Typography>
        {worst !== undefined && <SeverityIcon level={worst} size={14} />}
      </Box>
      <RowButton label={`Move ${called} up`} disabled={index === 0} onClick={() => move(-1)}>
        <ArrowUp size={14} aria-hidden />
      </RowButton>
      <RowButton label={`Move ${called} down`} disabled={index === count - 1} onClick={() => move(1)}>
        <ArrowDown size={14} aria-hidden />
      </RowButton>
      <RowButton
        label={`Remove ${called}`}
        onClick={() => {
          session.run(removeSignIn, { at: set.at });
          onChoose(0);
          toast(`The sign-in ${called} was removed.`, { undo: true });
        }}
      >
        <Trash2 size={14} aria-hidden />
      </RowButton>
    </Box>
  );
}

/** What the dialog writes at its drop-down of sign-ins. */
function DropDownTexts() {
  const ui = uiOf(useValue(connectionSetsAt));
  return (
    <Box sx={{ mt: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <FluidGrid least={210}>
        <DocumentTextField pointer={uiTextAt(connectionSetsAt, ui, 'displayName')} label="Label of the drop-down" required />
        <DocumentTextField pointer={uiTextAt(connectionSetsAt, ui, 'description')} label="Description of the drop-down" />
      </FluidGrid>
      <OtherKeysOfSet at={connectionSetsAt} />
    </Box>
  );
}

function OneSet({ set, scheme, isFirstOfKind }: { readonly set: SignInSet; readonly scheme: Pointer | undefined; readonly isFirstOfKind: boolean }) {
  const session = useSession();
  const { toast } = useNavigation();
  const declared = useConnector(({ definition }) => declaredKind(definition));
  const ui = uiOf(useValue(set.at));
  const isDeclared = declared === set.signIn.kind && isFirstOfKind;
  return (
    <>
      <Section
        title={set.label || set.name || 'Sign-in'}
        about={isDeclared ? 'The API definition describes this one.' : undefined}
        action={
          <Button
            onClick={() => {
              session.run(keepOneSignIn, { at: set.at });
              toast('This sign-in is the only one now.', { undo: true });
            }}
            sx={{ flexShrink: 0 }}
          >
            Keep only this one
          </Button>
        }
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          <AuthenticationPicker label="Type of this sign-in" kind={set.signIn.kind} onChoose={(kind) => session.run(setSignInKind, { at: set.signIn.group, kind })} />
          <FluidGrid least={210}>
            <SetNameField set={set} />
            <DocumentTextField pointer={uiTextAt(set.at, ui, 'displayName')} label="Label in the drop-down" required />
            <DocumentTextField pointer={uiTextAt(set.at, ui, 'description')} label="Description of the sign-in" />
          </FluidGrid>
          <OtherKeysOfSet at={set.at} />
        </Box>
      </Section>
      <SignInFields signIn={set.signIn} scheme={isDeclared ? scheme : undefined} />
    </>
  );
}

function SetNameField({ set }: { readonly set: SignInSet }) {
  const session = useSession();
  const typed = useCommitted(set.name, (to) => session.run(renameSignIn, { at: set.at, to }));
  return (
    <Box onKeyDown={typed.onKeyDown}>
      <LabelledField label="Name in the file" required pointer={`${set.at}/name`} hint="Each sign-in needs a name of its own.">
        {(ids) => <TextInput ids={ids} monospace required value={typed.value} onChange={typed.onChange} onBlur={typed.onBlur} />}
      </LabelledField>
    </Box>
  );
}

/** Connection parameters beside the sets, which older clients fall back to. */
function OutsideSets() {
  const session = useSession();
  const { at, toast } = useNavigation();
  const [isOpen, setIsOpen] = useState(false);
  const connector = useConnector((whole) => whole);
  const signIn = useMemo(() => singleSignIn(connector), [connector]);
  const parameters = useValue(connectionParametersAt);
  const names = isObject(parameters) ? Object.keys(parameters) : [];
  useAdjusted(at, (place) => {
    if (isWithin(place, connectionParametersAt)) setIsOpen(true);
  });
  if (names.length === 0) return null;
  return (
    <>
      <Section
        title="Beside the sign-ins"
        about="These connection parameters stand outside the sets. Only clients that know no sets ask for them; the connection dialog shows the sets alone."
        action={
          <Box sx={{ display: 'flex', gap: 1, flexShrink: 0 }}>
            <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? 'Hide their fields' : 'Show their fields'}
            </Button>
            <Button
              onClick={() => {
                session.run(setValue, { at: connectionParametersAt, value: {} });
                toast('The connection parameters beside the sign-ins were removed.', { undo: true });
              }}
            >
              Remove them
            </Button>
          </Box>
        }
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {kindTexts[signIn.kind].title}: {names.join(', ')}
        </Typography>
      </Section>
      {isOpen && <SignInFields signIn={signIn} scheme={undefined} />}
    </>
  );
}
