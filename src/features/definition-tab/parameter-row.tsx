import { Box, Chip, IconButton, Link } from '@mui/material';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { textOf, type JsonObject } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { visibilityOf } from '../../core/connector/operations-of';
import { sharedTarget } from '../../core/connector/shared-object';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../../widgets/navigation/navigation';
import { FindingsMark } from '../../widgets/schema-tree/findings-mark';
import { ParameterDetails } from './parameter-details';

export interface ParameterRowProps {
  /** What `onToggle` is told. */
  readonly id: string;
  readonly at: Pointer;
  /** The `$ref` of a parameter that is described elsewhere. */
  readonly reference: string | undefined;
  readonly parameter: JsonObject;
  readonly isOfPath: boolean;
  readonly isOpen: boolean;
  readonly disabled: boolean;
  readonly onToggle: (id: string) => void;
  readonly onEditCode: (at: Pointer) => void;
}

/** A parameter in one line; its fields open beneath. Drawn anew only when it is another one itself: an operation may have dozens. */
export const ParameterRow = memo(function ParameterRow({ id, at, reference, parameter, isOfPath, isOpen, disabled, onToggle, onEditCode }: ParameterRowProps) {
  const { goTo } = useNavigation();
  const name = textOf(parameter, 'name') ?? '';
  const target = reference === undefined ? undefined : sharedTarget(reference);
  const visibility = visibilityOf(parameter);
  // Where there is no room for columns, what they would say stands below the name.
  const facts = [textOf(parameter, 'type'), visibility === 'none' ? undefined : visibility, isOfPath ? 'of the whole path' : undefined].filter((fact) => fact !== undefined);
  // A layer of its own is not painted again while another row is typed in.
  return (
    <Box role="listitem" data-pointer={at} sx={{ isolation: 'isolate', borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <Box
        onClick={() => onToggle(id)}
        sx={{
          display: 'grid',
          '--toggle': '28px',
          '@media (pointer: coarse)': { '--toggle': '44px' },
          gridTemplateColumns: 'var(--toggle) minmax(90px, 3fr) 50px 60px minmax(80px, 3fr) 76px 36px',
          '@container (max-width: 480px)': { gridTemplateColumns: 'var(--toggle) minmax(90px, 1fr) 50px 36px' },
          alignItems: 'center',
          gap: 1,
          minHeight: 32,
          pl: 0.5,
          pr: 1,
          fontSize: 13,
          cursor: 'pointer',
          '&:hover': { bgcolor: 'hover' },
        }}
      >
        <IconButton
          aria-label={`${isOpen ? 'Close' : 'Open'} parameter ${name}`}
          aria-expanded={isOpen}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(id);
          }}
          sx={{ minWidth: 24, minHeight: 24, p: 0 }}
        >
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        </IconButton>
        <Box sx={{ minWidth: 0, py: 0.5 }}>
          <Box sx={{ ...oneLine, fontFamily: codeFont }}>
            {name || <Box component="span" sx={{ color: 'text.secondary' }}>no name</Box>}
            {parameter['required'] === true && (
              <Box component="span" title="Required" sx={{ color: 'error.main' }}>
                *
              </Box>
            )}
          </Box>
          {facts.length > 0 && <Box sx={{ ...narrowOnly, ...oneLine, fontSize: 12, lineHeight: 1.35, color: 'text.secondary' }}>{facts.join(', ')}</Box>}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{textOf(parameter, 'in') === 'formData' ? 'form' : textOf(parameter, 'in')}</Box>
        <Box sx={{ ...wideOnly, color: 'text.secondary' }}>{textOf(parameter, 'type')}</Box>
        <Box sx={{ ...wideOnly, ...oneLine }}>{textOf(parameter, 'x-ms-summary')}</Box>
        <Box sx={wideOnly}>
          {isOfPath ? <Chip size="small" label="whole path" sx={{ height: 20, fontSize: 11 }} /> : visibility !== 'none' && <Box sx={{ color: 'text.secondary' }}>{visibility}</Box>}
        </Box>
        <FindingsMark at={at} />
      </Box>
      {isOpen &&
        (target ? (
          <Box sx={{ p: 2, bgcolor: 'panel', fontSize: 13 }}>
            <Box sx={{ mb: 1 }}>
              Described by the shared parameter{' '}
              <Link component="button" type="button" onClick={() => goTo(target.at)}>
                {target.name}
              </Link>
              .
            </Box>
            <ParameterDetails at={at} parameter={{}} isReference disabled={disabled} onEditCode={onEditCode} />
          </Box>
        ) : (
          <Box sx={{ p: 2, bgcolor: 'panel' }}>
            <ParameterDetails at={at} parameter={parameter} disabled={disabled} onEditCode={onEditCode} />
          </Box>
        ))}
    </Box>
  );
});

const wideOnly = { minWidth: 0, '@container (max-width: 480px)': { display: 'none' } };
const narrowOnly = { display: 'none', '@container (max-width: 480px)': { display: 'block' } };
const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

