import { Box, Chip, Typography } from '@mui/material';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { child, type Pointer } from '../../core/base/pointer';
import { moveConnectionParameter, removeConnectionParameter } from '../../core/commands/connection-parameters';
import { allowedValuesOf, isHiddenParameter, isRequiredParameter, typeOf, uiOf, uiText } from '../../core/connector/connection-parameter';
import { useFindingsWithin, useSession, useValue } from '../../session/react/session-context';
import { IconAction } from '../../ui/icon-action';
import { SeverityIcon } from '../../ui/severity-icon';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../../widgets/navigation/navigation';
import { ParameterDetails } from './parameter-details';
import { typeTexts } from './type-texts';

export interface ParameterRowProps {
  readonly group: Pointer;
  readonly name: string;
  readonly isOpen: boolean;
  /** True for one that was just added: its name takes the cursor. */
  readonly isFresh: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onRenamed: (to: string) => void;
}

/** One connection parameter as a line; opened, its fields stand below. */
export function ParameterRow({ group, name, isOpen, isFresh, isFirst, isLast, onToggle, onRenamed }: ParameterRowProps) {
  const session = useSession();
  const { toast } = useNavigation();
  const at = child(group, name);
  const node = useValue(at);
  const findings = useFindingsWithin(at);
  const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : findings.some(({ severity }) => severity === 'warning') ? 'warning' : undefined;
  const type = typeOf(node);
  const notes = [allowedValuesOf(node).length > 0 ? 'drop-down' : type === undefined ? 'unknown type' : typeTexts[type].short, isRequiredParameter(node) ? 'required' : 'optional', ...(isHiddenParameter(node) ? ['hidden'] : [])];
  const label = uiText(uiOf(node), 'displayName');
  return (
    <Box component="li" data-pointer={at} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pr: 0.5, minHeight: 40 }}>
        <Box
          component="button"
          type="button"
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
          sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1, py: 1, pl: 1, border: 0, bgcolor: 'transparent', color: 'text.primary', font: 'inherit', textAlign: 'left', cursor: 'pointer', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2, borderRadius: 1 } }}
        >
          <Box component="span" aria-hidden sx={{ display: 'flex', color: 'text.secondary' }}>
            {isOpen ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
          </Box>
          <Box component="span" sx={{ minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
            <Box component="span" sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>
              {label || (isHiddenParameter(node) ? '' : 'Without a label')}
            </Box>
            <Box component="span" sx={{ fontFamily: codeFont, fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {name}
            </Box>
          </Box>
          {worst !== undefined && !isOpen && <SeverityIcon level={worst} size={14} />}
        </Box>
        <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 0.5 }}>
          {notes.map((note) => (
            <Chip key={note} label={note} size="small" variant="outlined" sx={{ height: 20, fontSize: 12, color: 'text.secondary' }} />
          ))}
        </Box>
        <RowButton label={`Move ${name} up`} disabled={isFirst} onClick={() => session.run(moveConnectionParameter, { at, by: -1 })}>
          <ArrowUp size={14} aria-hidden />
        </RowButton>
        <RowButton label={`Move ${name} down`} disabled={isLast} onClick={() => session.run(moveConnectionParameter, { at, by: 1 })}>
          <ArrowDown size={14} aria-hidden />
        </RowButton>
        <RowButton
          label={`Remove ${name}`}
          onClick={() => {
            session.run(removeConnectionParameter, { at });
            toast(`The connection parameter ${name} was removed.`, { undo: true });
          }}
        >
          <Trash2 size={14} aria-hidden />
        </RowButton>
      </Box>
      {isOpen && (
        <Box sx={{ px: { xs: 1.5, sm: 4 }, pb: 2, pt: 0.5 }}>
          <Typography variant="caption" component="p" sx={{ display: { sm: 'none' }, color: 'text.secondary', mb: 1 }}>
            {notes.join(' · ')}
          </Typography>
          <ParameterDetails at={at} isFresh={isFresh} onRenamed={onRenamed} />
        </Box>
      )}
    </Box>
  );
}

/** A small button of a row, with its label as tooltip. */
export function RowButton({ label, disabled, onClick, children }: { readonly label: string; readonly disabled?: boolean; readonly onClick: () => void; readonly children: React.ReactNode }) {
  return (
    <IconAction title={disabled === true ? '' : label} label={label} disabled={disabled === true} onClick={onClick}>
      {children}
    </IconAction>
  );
}
