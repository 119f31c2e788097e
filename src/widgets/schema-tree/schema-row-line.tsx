import { Box, IconButton, Link } from '@mui/material';
import { styled } from '@mui/material/styles';
import { ChevronDown, ChevronRight, Plus, SlidersHorizontal } from 'lucide-react';
import { memo } from 'react';
import { member, textOf } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { renameProperty } from '../../core/commands/rename-property';
import { propertyPlace, propertyPointer } from '../../core/commands/schema-members';
import { setRequired } from '../../core/commands/set-required';
import { setType } from '../../core/commands/set-type';
import { setValue } from '../../core/commands/set-value';
import { sharedTarget } from '../../core/connector/shared-object';
import { visibilityOf } from '../../core/connector/operations-of';
import { useSession, useTextField } from '../../session/react/session-context';
import { CellCheck, CellSelect, CellText, useCommitted } from '../../ui/cell-input';
import { codeFont } from '../../ui/theme';
import { useNavigation } from '../navigation/navigation';
import { FindingsMark } from './findings-mark';
import { SchemaDetails } from './schema-details';
import { takesProperties, typeOf, type SchemaRow } from './schema-rows';
import { schemaTypes, visibilityChoices } from './type-choices';

export interface SchemaRowLineProps extends SchemaRow {
  readonly disabled: boolean;
  readonly isDetailed: boolean;
  readonly onToggle: (at: Pointer) => void;
  readonly onDetails: (at: Pointer) => void;
  readonly onAdd: (at: Pointer) => void;
  /** The property has another name now, and so is at another place. */
  readonly onRenamed: (from: Pointer, to: Pointer) => void;
  readonly onEditCode: (at: Pointer) => void;
}

/** Where the label of a schema stands: in `title` when that alone is there, else in `x-ms-summary`. */
const titlePointer = (at: Pointer, schema: SchemaRow['schema']): Pointer =>
  child(at, Object.hasOwn(schema, 'title') && !Object.hasOwn(schema, 'x-ms-summary') ? 'title' : 'x-ms-summary');

/** So many levels are indented; deeper ones stand below each other. */
const mostIndents = 14;

const indents = Object.fromEntries(Array.from({ length: mostIndents + 1 }, (_, depth) => [`&.depth-${depth}`, { '--indent': `${depth * 16}px` }]));

/** The look of all parts, said once: a tree draws hundreds of rows. */
const Row = styled('div')({
  display: 'grid',
  alignItems: 'center',
  gap: 4,
  paddingRight: 4,
  minHeight: 32,
  ...indents,
  // Buttons are larger where they are touched, but leave room for the name on a phone.
  '--toggle': '24px',
  '--tool': '28px',
  '--tools': 'calc(2 * var(--tool))',
  '@media (pointer: coarse)': { '--toggle': '32px', '--tool': '36px' },
  gridTemplateColumns: 'minmax(120px, 6fr) 84px minmax(60px, 4fr) 20px 88px 36px var(--tools)',
  '&:hover': { backgroundColor: 'var(--cw-palette-hover)' },
  '& > *': { minWidth: 0 },
  '& > .name': { display: 'flex', alignItems: 'center', paddingLeft: 'var(--indent)' },
  '& > .type': { display: 'grid' },
  '& > .required': { display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 6, '& > span': { display: 'none' } },
  '& > .tools': { display: 'flex', justifyContent: 'flex-end' },
  '@container (max-width: 540px)': { columnGap: 2, gridTemplateColumns: 'minmax(100px, 8fr) 84px minmax(40px, 4fr) 18px 84px 32px var(--tools)' },
  // On a phone the name has a line for itself, and what can be chosen stands below it.
  '@container (max-width: 480px)': {
    display: 'flex',
    flexWrap: 'wrap',
    rowGap: 0,
    paddingBottom: 4,
    '& input:not([type=checkbox]), & select, & button': { height: 32, minHeight: 0 },
    '& > .title': { display: 'none' },
    '& > .name': { flex: '1 1 calc(100% - 48px - 2 * var(--tool))' },
    '& > .type': { order: 1, paddingLeft: 'calc(min(var(--indent), 96px) + var(--toggle))' },
    '& > .visibility': { order: 1 },
    '& > .required': { order: 2, fontSize: 13, '& > span': { display: 'inline' } },
    '& > .type > select, & > .visibility > select': { width: 88 },
  },
});

/** One line of a schema tree, with the details beneath when they are open. Drawn anew only when it is another one itself: a tree may have hundreds. */
export const SchemaRowLine = memo(function SchemaRowLine(props: SchemaRowLineProps) {
  const { kind, at, name, depth, schema, isRequired, hasChildren, isOpen, disabled, isDetailed, onToggle, onDetails, onAdd, onRenamed, onEditCode } = props;
  const session = useSession();
  const { goTo } = useNavigation();
  const reference = textOf(schema, '$ref');
  const target = reference === undefined ? undefined : sharedTarget(reference);
  const label = useTextField(titlePointer(at, schema));
  const rename = useCommitted(name, (to) => {
    const place = propertyPlace(at);
    if (!place || to === '') return;
    const before = session.connector;
    session.run(renameProperty, { at, to });
    if (session.connector !== before) onRenamed(at, propertyPointer(place.schema, to));
  });
  // A row that is a layer of its own is not painted again while another one is typed in: 4 instead of 19 ms a key with 96 rows.
  return (
    <Box role="listitem" sx={{ isolation: 'isolate', borderTop: kind === 'root' ? 0 : 1, borderColor: 'divider' }} data-pointer={at}>
      <Row className={`depth-${Math.min(depth, mostIndents)}`}>
        <div className="name">
          {hasChildren ? (
            <IconButton aria-label={`${isOpen ? 'Close' : 'Open'} ${name}`} aria-expanded={isOpen} onClick={() => onToggle(at)} sx={{ ...ofWidth('--toggle'), minHeight: 24, p: 0 }}>
              {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            </IconButton>
          ) : (
            <Box sx={{ width: 'var(--toggle)', flexShrink: 0 }} />
          )}
          {kind === 'property' ? (
            <CellText label={`Name of ${name}`} monospace disabled={disabled} {...rename} />
          ) : (
            <Box component="span" sx={{ px: 0.75, fontSize: 13, color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {name}
            </Box>
          )}
        </div>
        <div className="type">
          {reference === undefined ? (
            <CellSelect label={`Type of ${name}`} value={typeOf(schema)} choices={schemaTypes} disabled={disabled} pointer={child(at, 'type')} onChange={(type) => session.run(setType, { at, type })} />
          ) : (
            <Link component="button" type="button" title={reference} onClick={() => target && goTo(target.at)} sx={{ fontFamily: codeFont, fontSize: 12, textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', px: 0.75 }}>
              {target?.name ?? reference}
            </Link>
          )}
        </div>
        <div className="title">
          <CellText label={`Title of ${name}`} placeholder={kind === 'property' ? 'No title' : ''} disabled={disabled || reference !== undefined} pointer={titlePointer(at, schema)} value={label.value} onChange={label.onChange} onBlur={label.onBlur} />
        </div>
        <label className="required" title="Required">
          {kind === 'property' && <CellCheck label={`${name} is required`} checked={isRequired} disabled={disabled} onChange={(required) => session.run(setRequired, { at, required })} />}
          {kind === 'property' && <span aria-hidden>Required</span>}
        </label>
        <div className="visibility">
          {kind === 'property' && reference === undefined && (
            <CellSelect
              label={`Visibility of ${name}`}
              value={visibilityOf(schema) === 'none' ? (textOf(schema, 'x-ms-visibility') ?? '') : visibilityOf(schema)}
              choices={visibilityChoices}
              disabled={disabled}
              pointer={child(at, 'x-ms-visibility')}
              onChange={(value) => session.run(setValue, { at: child(at, 'x-ms-visibility'), value: value === '' ? undefined : value })}
            />
          )}
        </div>
        <FindingsMark at={at} />
        <div className="tools">
          {takesProperties(schema) && member(schema, '$ref') === undefined && (
            <IconButton aria-label={`Add a property to ${name}`} title="Add a property" disabled={disabled} onClick={() => onAdd(at)} sx={{ ...ofWidth('--tool'), minHeight: 28 }}>
              <Plus size={14} aria-hidden />
            </IconButton>
          )}
          <IconButton aria-label={`Details of ${name}`} title="Details" aria-expanded={isDetailed} onClick={() => onDetails(at)} sx={{ ...ofWidth('--tool'), minHeight: 28, color: isDetailed ? 'primary.main' : 'text.secondary' }}>
            <SlidersHorizontal size={14} aria-hidden />
          </IconButton>
        </div>
      </Row>
      {isDetailed && <SchemaDetails kind={kind} at={at} schema={schema} isRequired={isRequired} disabled={disabled} onEditCode={onEditCode} />}
    </Box>
  );
});

/** The width of a button, whatever the pointer. */
const ofWidth = (name: '--toggle' | '--tool') => ({ width: `var(${name})`, minWidth: 0, flexShrink: 0, '@media (pointer: coarse)': { minWidth: 0 } });

